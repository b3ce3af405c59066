import { findTarget } from '../anchor.ts';
import type { Field } from '../../record/field.ts';
import { isField, type Objective } from '../field.ts';
import { NOT_THERE } from '../fits.ts';
import { stepsOf } from '../path.ts';
import type { Apply } from './kind.ts';

/**
 * Rows that are one objective: the first takes what the others state. Texts that differ are put one behind the other; of other values
 * the first stands, and what differs goes to `other`.
 */
export const join: Apply<'join'> = (record, { what }) => {
  const indices: number[] = [];
  for (const target of what) {
    const path = findTarget(record, target);
    const index = path === null ? null : (stepsOf(path)[1] as number);
    if (index === null || indices.includes(index)) return NOT_THERE;
    indices.push(index);
  }
  const [first, ...others] = indices.map((index) => record.objectives[index]!);
  for (const other of others) {
    const extra: Objective['other'] = [];
    merge(first!, other, '', extra);
    first!.other.push(...extra);
  }
  first!.confidence = 1;
  first!.title = { ...first!.title, flags: ['corrected'], confidence: 1 };
  record.objectives = record.objectives.filter((objective) => !others.includes(objective));
  return null;
};

type Holder = Record<string, unknown>;

function merge(into: object, from: object, path: string, extra: Objective['other']): void {
  const [one, other] = [into as Holder, from as Holder];
  for (const [key, item] of Object.entries(other)) {
    const own = one[key];
    const here = path === '' ? key : `${path}.${key}`;
    if (Array.isArray(item) && Array.isArray(own)) own.push(...(item as unknown[]));
    else if (isField(item)) one[key] = isField(own) ? merged(own, item, here, extra) : item;
    else if (typeof item === 'object' && item !== null && own !== null)
      merge(own as object, item, here, extra);
  }
}

function merged(
  own: Field<unknown>,
  item: Field<unknown>,
  path: string,
  extra: Objective['other'],
): Field<unknown> {
  if (JSON.stringify(own.value) === JSON.stringify(item.value) || item.value === null) return own;
  if (own.value === null || (path === 'outcome.status' && own.value === 'missing')) return item;
  if (path === 'outcome.status' && item.value === 'missing') return own;
  if (typeof own.value === 'string' && typeof item.value === 'string' && TEXTS.has(path))
    return {
      ...own,
      value: `${own.value} ${item.value}`,
      raw: `${own.raw} ${item.raw}`,
      confidence: 1,
      flags: ['corrected'],
      at: [...own.at, ...item.at],
    };
  extra.push({
    label: { ...item, value: path, raw: path, flags: ['corrected'] },
    text: { ...item, value: item.raw },
  });
  return own;
}

const TEXTS = new Set([
  'title',
  'description',
  'expected',
  'group',
  'interactions',
  'outcome.text',
  'outcome.evaluation',
  'resources.human',
  'resources.financial',
  'resources.instrumental',
]);
