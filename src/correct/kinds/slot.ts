import type { Slot } from '../../record/corrections.ts';
import type { Meaning } from '../../record/meanings.ts';
import type { Field } from '../../record/field.ts';
import type { Record } from '../../record/record.ts';
import { comparable } from '../anchor.ts';
import { confirmed, corrected, isField, stated, type Objective } from '../field.ts';
import { parseValue } from '../parse-value.ts';
import { valueOf } from '../path.ts';
import type { Apply } from './kind.ts';

/**
 * A whole column or label means something else: each of its values goes where it belongs, read anew from its words; what stood there
 * goes to `other`. A slot that keeps its meaning is read anew on another scale (`of` points).
 */
export const slot: Apply<'slot'> = (record, { what, is }) => {
  if (what.from === 'title' && is.means !== 'title') return 'an objective can not be without a title';
  if (what.from === is.means && is.of === null) return 'the slot means that already';
  let found = 0;
  for (const objective of record.objectives) {
    if (what.from !== 'other' && !isUnder(record, objective, what)) continue;
    const fields = what.from === is.means ? fieldsOf(objective, what) : takeFields(objective, what, is.means);
    for (const { field, put } of fields) {
      found++;
      if (put !== null) put(reread(field, is.means, is.of));
      else place(objective, field, is.means, is.of, what);
    }
  }
  return found === 0 ? 'no value stands under it' : null;
};

interface Held {
  readonly field: Field<unknown>;
  /** Puts the field back in its own place; null where it has been taken out. */
  readonly put: ((field: Field<unknown>) => void) | null;
}

type Holder = globalThis.Record<string, unknown>;

/** Whether an objective's values stand under the slot's heading: by the columns of its section where the slot has words. */
function isUnder(record: Record, objective: Objective, { label }: Slot): boolean {
  if (label === null) return true;
  const section = record.sections.find(({ id }) => id === objective.section);
  return section?.columns.some(({ header }) => comparable(header.raw) === comparable(label)) === true;
}

/** The fields of an objective that the slot was read as, each with the way to write it back. */
function fieldsOf(objective: Objective, { from, label, rule }: Slot): Held[] {
  const ofRule = (field: unknown): field is Field<unknown> =>
    isField(field) && (rule === null || field.rule === rule);
  if (from === 'other')
    return objective.other
      .filter((one) => comparable(one.label.raw) === comparable(label ?? ''))
      .map((one) => ({ field: one.text, put: (field) => (one.text = field as typeof one.text) }));
  const [list, key] = from.split('[].') as [string, string | undefined];
  if (key !== undefined)
    return (objective[list as 'indicators' | 'phases'] as unknown as Holder[]).flatMap((item) =>
      ofRule(item[key]) ? [{ field: item[key], put: (field: Field<unknown>) => (item[key] = field) }] : [],
    );
  const steps = from.split('.');
  const holder = valueOf(objective, steps.slice(0, -1)) as Holder;
  const last = steps.at(-1)!;
  const field = holder[last];
  return ofRule(field) ? [{ field, put: (made: Field<unknown>) => (holder[last] = made) }] : [];
}

/** The same, taken out of where they were. */
function takeFields(objective: Objective, slot: Slot, means: Meaning): Held[] {
  const held = fieldsOf(objective, slot).map(({ field }) => ({ field, put: null }));
  const taken = new Set<unknown>(held.map(({ field }) => field));
  const { from } = slot;
  if (from === 'other') objective.other = objective.other.filter(({ text }) => !taken.has(text));
  else if (from === 'indicators[].text') takeIndicators(objective, taken, means);
  else if (from === 'indicators[].target')
    for (const indicator of objective.indicators) {
      if (taken.has(indicator.target)) indicator.target = null;
    }
  else if (from === 'phases[].text')
    objective.phases = objective.phases.filter(({ text }) => !taken.has(text));
  else if (taken.size > 0) {
    const steps = from.split('.');
    (valueOf(objective, steps.slice(0, -1)) as Holder)[steps.at(-1)!] = null;
  }
  return held;
}

/** What else an indicator states is not lost with its words. */
function takeIndicators(objective: Objective, taken: ReadonlySet<unknown>, means: Meaning): void {
  objective.indicators = objective.indicators.filter((indicator) => {
    if (!taken.has(indicator.text)) return true;
    for (const key of ['weight', 'baseline', 'target'] as const) {
      const field = indicator[key];
      if (field !== null && means !== 'indicators[].target') aside(objective, field, key);
    }
    for (const { result } of indicator.results) aside(objective, result, 'result');
    for (const { target } of indicator.targets) aside(objective, target, 'target');
    return false;
  });
}

function aside(objective: Objective, field: Field<unknown>, label: string): void {
  objective.other.push({
    label: { ...field, value: label, raw: label, flags: ['corrected'] },
    text: { ...field, value: field.raw, flags: ['corrected'] },
  });
}

/** The value that a field's words have as what the slot means; words that are none stay as they are, with no value. */
function reread(field: Field<unknown>, means: Meaning, of: number | null): Field<unknown> {
  const value = parseValue(`objectives[0].${means.replace('[]', '[0]')}`, field.raw, of) ?? null;
  return JSON.stringify(value) === JSON.stringify(field.value)
    ? confirmed(field)
    : { ...corrected(field, value, field.at) };
}

function place(
  objective: Objective,
  field: Field<unknown>,
  means: Meaning,
  of: number | null,
  { label, from }: Slot,
): void {
  const text = stated(field.raw, field.raw, field.at);
  if (means === 'other') {
    aside(objective, field, label ?? from);
    return;
  }
  if (means === 'indicators[].text') {
    objective.indicators.push({ text, weight: null, baseline: null, target: null, targets: [], results: [] });
    return;
  }
  if (means === 'phases[].text') {
    objective.phases.push({ text, deadline: null });
    return;
  }
  const made = reread({ ...field, value: undefined }, means, of);
  if (means === 'indicators[].target') {
    const free = objective.indicators.find(({ target }) => target === null);
    if (free === undefined) aside(objective, field, label ?? from);
    else free.target = made as typeof free.target;
    return;
  }
  const steps = means.split('.');
  const holder = valueOf(objective, steps.slice(0, -1)) as Holder;
  const last = steps.at(-1)!;
  const before = holder[last];
  if (isField(before)) aside(objective, before, means);
  holder[last] = made;
  if (means.startsWith('outcome.') && objective.outcome.status.value === 'missing')
    objective.outcome.status = corrected(objective.outcome.status, 'reported', field.at);
}
