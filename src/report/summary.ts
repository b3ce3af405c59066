import { entityId } from '../analyse/entity.ts';
import { bodyKey } from '../analyse/entities.ts';
import { linksOf } from '../analyse/links/link-tables.ts';
import type { RecordStore, Treatment } from '../analyse/record-store.ts';
import { survey, yearOf } from '../analyse/survey.ts';
import { planYear, sectionOf } from '../analyse/record-parts.ts';
import type { Objective, Record } from '../record/record.ts';

/** A document as the page lists it. */
export interface DocumentLine {
  readonly file: string;
  /** Address of the record, relative to the page. */
  readonly href: string;
  readonly body: string;
  readonly year: number | null;
  readonly objectives: number;
  readonly fields: number;
  /** Fields of low confidence. */
  readonly doubtful: number;
}

/** An objective behind a number; `document` is the position in the list of documents. */
export interface Behind {
  readonly document: number;
  readonly page: number | null;
  readonly title: string;
}

/** A number with what is behind it; `behind` holds the first of them. */
export interface Tally {
  count: number;
  /** Sum of weights in percent, and how many objectives state one. */
  weight: number;
  weighed: number;
  readonly behind: Behind[];
}

export type Status = Objective['outcome']['status']['value'] & string;
export const STATUSES: readonly Status[] = [
  'achieved',
  'partially_achieved',
  'not_achieved',
  'cancelled',
  'not_assessed',
  'reported',
  'missing',
];

export interface SectorTally extends Tally {
  readonly sector: string | null;
  readonly year: number | null;
}

export interface RecordsSummary {
  readonly documents: readonly DocumentLine[];
  readonly objectives: number;
  /** Bodies in the order of their names, each with its sectors by name and year. */
  readonly bodies: readonly { readonly name: string; readonly sectors: readonly SectorTally[] }[];
  /** By year, then by status. */
  readonly achievement: readonly {
    readonly year: number | null;
    readonly statuses: Readonly<Partial<globalThis.Record<Status, Tally>>>;
  }[];
  /** Fields by confidence: how many lie at or above each of LIMITS and below the next, and in which documents. */
  readonly confidence: readonly { readonly count: number; readonly documents: readonly number[] }[];
  readonly flags: readonly {
    readonly code: string;
    readonly count: number;
    readonly documents: readonly number[];
  }[];
}

/** Lower ends of the classes that confidence is counted in. */
export const LIMITS = [0, 0.5, 0.8, 0.9, 0.95] as const;
/** Below this a field wants eyes. */
const DOUBTFUL = 0.8;
/** Objectives that are listed behind a number; the number counts all. */
export const LISTED = 50;

/**
 * What the page shows of all records, read one at a time: counts and the first objectives behind each are kept. What plan and
 * report of one year both state counts once, as the youngest document has it. `href` gives the
 * address of a record by its name in the store.
 */
export async function summarizeRecords(
  store: RecordStore,
  treat: Treatment,
  href: (name: string) => string,
): Promise<RecordsSummary> {
  const { records, entities } = await survey(store, treat);
  const names = new Map<string, string>();
  for (const [id, no, , , form] of entities.rows()) if (no === 1) names.set(id as string, form as string);
  const superseded = new Set<string>();
  for await (const { link } of linksOf(store, records, treat))
    if (link.kind === 'same') superseded.add(`${link.from.documentId} ${link.from.objectiveId}`);
  const documents: DocumentLine[] = [];
  const bodies = new Map<string, Map<string, SectorTally>>();
  const years = new Map<number | null, Partial<globalThis.Record<Status, Tally>>>();
  const flags = new Map<string, { count: number; documents: Set<number> }>();
  const confidence = LIMITS.map(() => ({ count: 0, documents: new Set<number>() }));
  let objectives = 0;
  for (const { name } of records) {
    const record = treat((await store.read(name)).record);
    const key = bodyKey(record);
    const body =
      (key === null ? undefined : names.get(entityId('body', '', { name: key, number: '' }))) ?? '';
    const line = { file: record.source.file, href: href(name), body, year: yearOf(record) };
    const counted = countFields(record, (value, codes) => {
      const step = confidence[LIMITS.findLastIndex((limit) => value >= limit)]!;
      step.count++;
      step.documents.add(documents.length);
      for (const code of codes) {
        const flag = flags.get(code) ?? { count: 0, documents: new Set() };
        flag.count++;
        flag.documents.add(documents.length);
        flags.set(code, flag);
      }
    });
    const sectors = getOrMake(bodies, body, () => new Map<string, SectorTally>());
    for (const objective of record.objectives) {
      if (superseded.has(`${record.source.sha256} ${objective.id}`)) continue;
      objectives++;
      const section = sectionOf(record, objective.section);
      const form = section?.sector?.value ?? section?.service?.value ?? null;
      const kind = section?.sector?.value == null ? 'service' : 'sector';
      const sector = form === null ? null : (names.get(entities.ids(kind, form, record) ?? '') ?? form);
      const year = planYear(record, section);
      const behind = {
        document: documents.length,
        page: pageOf(objective),
        title: objective.title.value ?? '',
      };
      const tally = getOrMake(sectors, `${sector ?? ''}\n${year ?? ''}`, () => ({
        ...empty(),
        sector,
        year,
      }));
      add(tally, objective, behind);
      const statuses = getOrMake(years, year, (): Partial<globalThis.Record<Status, Tally>> => ({}));
      add((statuses[objective.outcome.status.value ?? 'missing'] ??= empty()), objective, behind);
    }
    documents.push({ ...line, objectives: record.objectives.length, ...counted });
  }
  return {
    documents,
    objectives,
    bodies: [...bodies]
      .filter(([, sectors]) => sectors.size > 0)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, sectors]) => ({ name, sectors: [...sectors.values()].sort(bySectorAndYear) })),
    achievement: [...years]
      .sort(([a], [b]) => (a ?? Infinity) - (b ?? Infinity))
      .map(([year, statuses]) => ({ year, statuses })),
    confidence: confidence.map(({ count, documents: places }) => ({ count, documents: [...places] })),
    flags: [...flags]
      .map(([code, { count, documents: inDocuments }]) => ({ code, count, documents: [...inDocuments] }))
      .sort((a, b) => b.count - a.count || (a.code < b.code ? -1 : 1)),
  };
}

const empty = (): Tally => ({ count: 0, weight: 0, weighed: 0, behind: [] });

function add(tally: Tally, objective: Objective, behind: Behind): void {
  tally.count++;
  const weight = objective.weight?.value;
  if (typeof weight === 'number') {
    tally.weight += weight;
    tally.weighed++;
  }
  if (tally.behind.length < LISTED) tally.behind.push(behind);
}

function pageOf({ title }: Objective): number | null {
  const place = title.at.find((item) => 'page' in item);
  return place?.page ?? null;
}

const bySectorAndYear = (a: SectorTally, b: SectorTally): number =>
  (a.sector ?? '\uffff') < (b.sector ?? '\uffff')
    ? -1
    : a.sector === b.sector
      ? (a.year ?? 0) - (b.year ?? 0)
      : 1;

function getOrMake<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}

/** Calls `each` for every field of a record, and counts them. */
function countFields(
  record: Record,
  each: (confidence: number, flags: readonly string[]) => void,
): { readonly fields: number; readonly doubtful: number } {
  let fields = 0;
  let doubtful = 0;
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) for (const item of value) walk(item);
    else if (typeof value === 'object' && value !== null) {
      if ('confidence' in value && 'flags' in value) {
        const { confidence, flags } = value as { confidence: number; flags: string[] };
        fields++;
        if (confidence < DOUBTFUL) doubtful++;
        each(confidence, flags);
      } else for (const item of Object.values(value)) walk(item);
    }
  };
  walk([record.act, record.sections, record.objectives, record.allocations]);
  return { fields, doubtful };
}
