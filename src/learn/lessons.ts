import { parseValue } from '../correct/parse-value.ts';
import { valueOf } from '../correct/path.ts';
import type { Correction } from '../record/corrections.ts';
import type { Meaning } from '../record/meanings.ts';
import type { Record } from '../record/record.ts';
import type { Canonical } from '../rules/fields.ts';
import { fold } from '../rules/fold.ts';

/** A label that people corrected, with what they say that it means. */
export interface Lesson {
  /** The body whose label it is, as its acts name it; null where they name none. */
  readonly body: string | null;
  readonly label: string;
  readonly field: Canonical;
  readonly cases: readonly LessonCase[];
  /** What else the same label was corrected to, in other documents: then nothing is drafted. */
  readonly otherwise: readonly Canonical[];
}

/** One document in which it was corrected. */
export interface LessonCase {
  readonly document: string;
  readonly who: string;
  /** Some of what stands under the label. */
  readonly values: readonly string[];
}

/** A document that was corrected: as read, and what stands of what people said. */
export interface CorrectedDocument {
  readonly name: string;
  readonly reading: Record;
  readonly corrections: readonly Correction[];
}

/** What fields are called in rules where that is not `objective.` before their own name. */
const IN_RULES: Readonly<Partial<globalThis.Record<Meaning, Canonical>>> = {
  'indicators[].text': 'indicator.text',
  'indicators[].target': 'indicator.target',
  'outcome.text': 'outcome.text',
  'outcome.percent': 'outcome.percent',
  'outcome.evaluation': 'outcome.evaluation',
  'resources.human': 'resources.human',
  'resources.financial': 'resources.financial',
  'resources.instrumental': 'resources.instrumental',
  'phases[].text': 'phase.text',
  other: 'other',
};
const canonicalOf = (meaning: Meaning): Canonical =>
  IN_RULES[meaning] ?? (`objective.${meaning}` as Canonical);

/** Values that agree from which single corrections speak for their label. */
const AGREEING = 2;
const SHOWN_VALUES = 3;

interface Said {
  readonly label: string;
  readonly field: Canonical;
  readonly who: string;
  readonly values: readonly string[];
}

interface LabelsOfBody {
  readonly body: string | null;
  readonly labels: Map<string, Map<Canonical, LessonCase[]>>;
}

/** The labels that were corrected, alike in all documents of a body or not; those with most documents first. */
export function lessonsOf(documents: readonly CorrectedDocument[]): Lesson[] {
  const bodies = new Map<string, LabelsOfBody>();
  const shown = new Map<string, string>();
  for (const { name, reading, corrections } of documents) {
    const body = reading.act?.entity?.value ?? null;
    const known: LabelsOfBody = bodies.get(fold(body ?? '')) ?? { body, labels: new Map() };
    bodies.set(fold(body ?? ''), known);
    for (const { label, field, who, values } of [
      ...ofSlots(reading, corrections),
      ...ofValues(reading, corrections),
      ...ofGuesses(reading, corrections),
    ]) {
      const key = fold(label);
      shown.set(key, shown.get(key) ?? label);
      const fields = known.labels.get(key) ?? new Map<Canonical, LessonCase[]>();
      known.labels.set(key, fields);
      const cases = fields.get(field) ?? [];
      fields.set(field, cases);
      if (cases.every(({ document }) => document !== name)) cases.push({ document: name, who, values });
    }
  }
  return [...bodies.values()]
    .flatMap(({ body, labels }) =>
      [...labels].flatMap(([key, fields]) =>
        [...fields].map(([field, cases]) => ({
          body,
          label: shown.get(key)!,
          field,
          cases,
          otherwise: [...fields.keys()].filter((other) => other !== field),
        })),
      ),
    )
    .sort((a, b) => b.cases.length - a.cases.length || (a.label < b.label ? -1 : 1));
}

/** Whole columns that mean something else. */
function ofSlots({ sections, objectives }: Record, corrections: readonly Correction[]): Said[] {
  return corrections.flatMap((one) => {
    if (one.kind !== 'slot' || one.what.from === one.is.means) return [];
    const { from } = one.what;
    const label = one.what.label ?? soleHeader(sections, canonicalOf(from));
    if (label === null) return [];
    const values = objectives.flatMap((objective) =>
      from === 'other'
        ? objective.other.filter((item) => fold(item.label.raw) === fold(label)).map(({ text }) => text.raw)
        : rawsAt(objective, from),
    );
    return [{ label, field: canonicalOf(one.is.means), who: one.who, values: values.slice(0, SHOWN_VALUES) }];
  });
}

/** Columns that were understood by what stands under them alone, and people said yes to it. */
function ofGuesses({ sections }: Record, corrections: readonly Correction[]): Said[] {
  const moved = new Set(
    corrections.flatMap((one) => (one.kind === 'slot' ? [canonicalOf(one.what.from)] : [])),
  );
  const accepted = new Map<Canonical, { who: string; values: string[] }>();
  for (const one of corrections) {
    if (one.kind !== 'accept') continue;
    const name = /^objectives\[\d+\]\.(.+)$/.exec(one.what.path)?.[1]?.replace(/\[\d+\]/g, '[]');
    if (name === undefined) continue;
    const field = canonicalOf(name as Meaning);
    const said = accepted.get(field) ?? { who: one.who, values: [] };
    accepted.set(field, said);
    said.values.push(one.was?.raw ?? '');
  }
  return sections
    .flatMap(({ columns }) => columns)
    .flatMap(({ header, as }) => {
      const said = as === null ? undefined : accepted.get(as as Canonical);
      if (said === undefined || said.values.length < AGREEING) return [];
      if (!header.flags.includes('header_guessed') || moved.has(as as Canonical)) return [];
      if (soleHeader(sections, as as Canonical) === null) return [];
      return [
        {
          label: header.raw,
          field: as as Canonical,
          who: said.who,
          values: said.values.slice(0, SHOWN_VALUES),
        },
      ];
    });
}

/** The heading that was understood as a field, where all sections agree on it. */
function soleHeader(sections: Record['sections'], field: Canonical): string | null {
  const headers = sections.flatMap(({ columns }) =>
    columns.flatMap(({ header, as }) => (as === field ? [header.raw] : [])),
  );
  return new Set(headers.map(fold)).size === 1 ? headers[0]! : null;
}

/** The words of a field that may stand in a list, `indicators[].text`. */
function rawsAt(objective: Record['objectives'][number], name: Meaning): string[] {
  const [list, key] = name.split('[].');
  const holders = key === undefined ? [objective] : (objective[list as 'indicators'] as readonly object[]);
  return holders.flatMap((holder) => {
    const field = valueOf(holder, (key ?? name).split('.')) as { raw?: string } | null | undefined;
    return typeof field?.raw === 'string' ? [field.raw] : [];
  });
}

/**
 * Single values that were not read, and stand under a label without a name of its own: where several agree, the label holds that
 * field.
 */
function ofValues(reading: Record, corrections: readonly Correction[]): Said[] {
  const found = new Map<string, Said & { readonly values: string[] }>();
  for (const one of corrections) {
    if (one.kind !== 'value') continue;
    const parts = /^objectives\[(\d+)\]\.([\w.]+)$/.exec(one.what.path);
    if (parts === null || one.was !== null) continue;
    const title = one.what.anchors[0]?.words;
    const objective = reading.objectives.find(({ title: own }) => own.raw === title);
    const field = canonicalOf(parts[2] as Meaning);
    for (const { label, text } of objective?.other ?? []) {
      const value = parseValue(one.what.path, text.raw);
      if (value === undefined || JSON.stringify(value) !== JSON.stringify(one.is)) continue;
      const key = `${fold(label.raw)} ${field}`;
      const said = found.get(key) ?? { label: label.raw, field, who: one.who, values: [] };
      found.set(key, said);
      said.values.push(text.raw);
    }
  }
  return [...found.values()]
    .filter(({ values }) => values.length >= AGREEING)
    .map((said) => ({ ...said, values: said.values.slice(0, SHOWN_VALUES) }));
}
