import type { Objective, Record } from '../../record/record.ts';
import { stemsOf } from '../../rules/fold.ts';
import { nameKey } from '../entity.ts';
import { numberKey, ownKeys } from '../objective-key.ts';
import { planYear, sectionOf } from '../record-parts.ts';

/** What of an objective counts when it is compared with those of other documents. */
export interface Profile {
  readonly documentId: string;
  readonly objectiveId: string;
  /** Key of the objective by what its own record tells. */
  readonly key: string;
  readonly year: number | null;
  /** Whether its document reports on what was done, rather than plans it. */
  readonly reports: boolean;
  /** Date of the act, ISO; empty where unknown. */
  readonly date: string;
  readonly number: string | null;
  readonly programme: string | null;
  readonly sector: string | null;
  /** Years of the plan that it is marked for. */
  readonly years: readonly number[];
  readonly title: ReadonlySet<string>;
  /** Stems of title, description and expected results. */
  readonly text: ReadonlySet<string>;
  readonly indicators: ReadonlySet<string>;
  readonly group: ReadonlySet<string>;
  /** Values as published, for telling what changed. */
  readonly stated: Stated;
}

export interface Stated {
  readonly title: string | null;
  readonly weight: number | null;
  readonly deadline: string | null;
  readonly indicators: readonly { readonly text: string | null; readonly target: string | null }[];
}

/** The profiles of a record's objectives, in its order. */
export function profilesOf(record: Record): Profile[] {
  const outcomes = record.objectives.filter(({ outcome }) => outcome.status.value !== 'missing').length;
  const reports = outcomes * 2 > record.objectives.length;
  return record.objectives.map((objective) => {
    const section = sectionOf(record, objective.section);
    const code = section?.programme?.code?.value ?? section?.programme?.name?.value;
    const sector = section?.sector?.value ?? section?.service?.value;
    const key = typeof sector === 'string' ? nameKey('sector', sector) : null;
    return {
      documentId: record.source.sha256,
      objectiveId: objective.id,
      key: ownKeys(record).get(objective.id)!,
      year: planYear(record, section),
      reports,
      date: record.act?.date?.value ?? '',
      number: numberKey(objective),
      programme: typeof code === 'string' ? stemsOf(code).join(' ') : null,
      sector: key?.name ?? null,
      years: objective.years?.value ?? [],
      title: stemSet(objective.title.value),
      text: stemSet(objective.title.value, objective.description?.value, objective.expected?.value),
      indicators: stemSet(...objective.indicators.map(({ text }) => text.value)),
      group: stemSet(objective.group?.value),
      stated: statedBy(objective),
    };
  });
}

/** Stems without bare numbers: a title names its year, and the year changes while the objective stays. */
const stemSet = (...texts: readonly (string | null | undefined)[]): ReadonlySet<string> =>
  new Set(
    texts.flatMap((text) =>
      typeof text === 'string' ? stemsOf(text).filter((stem) => stem.length > 1 && !/^\d+$/.test(stem)) : [],
    ),
  );

function statedBy(objective: Objective): Stated {
  return {
    title: objective.title.value,
    weight: objective.weight?.value ?? null,
    deadline: objective.deadline?.value ?? null,
    indicators: objective.indicators.map(({ text, target }) => ({
      text: text.value,
      target: target === null ? null : target.raw,
    })),
  };
}
