import { createHash } from 'node:crypto';
import { once } from '../model/once.ts';
import type { Objective, Record, Section } from '../record/record.ts';
import { stemsOf } from '../rules/fold.ts';
import { bodyKey } from './entities.ts';
import { nameKey } from './entity.ts';
import { planYear, sectionOf } from './record-parts.ts';

/** What every key looks like: `ob-` and 16 hexadecimal digits. */
export const OBJECTIVE_KEY = /^ob-[0-9a-f]{16}$/;

export const keyFrom = (...parts: readonly (string | number | null)[]): string =>
  `ob-${createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 16)}`;

/**
 * The keys of a record's objectives by their ids: of body, year, unit and number, or title where the number is not the unit's only one.
 * No bytes of the file go into them, so that a copy that was signed or scanned again has the same. (A document that names no body
 * goes by its act, and one without act by its file.)
 */
export const ownKeys: (record: Record) => ReadonlyMap<string, string> = once((record: Record) => {
  const whose = documentKey(record);
  const placed = record.objectives.map((objective) => {
    const section = sectionOf(record, objective.section);
    const scope = JSON.stringify([planYear(record, section), unitKey(section)]);
    return { objective, scope, number: numberKey(objective) };
  });
  const count = new Map<string, number>();
  for (const { scope, number } of placed)
    if (number !== null) count.set(scope + number, (count.get(scope + number) ?? 0) + 1);
  const seen = new Map<string, number>();
  const keys = new Map<string, string>();
  for (const { objective, scope, number } of placed) {
    const alone = number !== null && count.get(scope + number) === 1;
    const name = alone ? `n ${number}` : `t ${titleKey(objective)}`;
    const nth = (seen.get(scope + name) ?? 0) + 1;
    seen.set(scope + name, nth);
    keys.set(objective.id, keyFrom(whose, scope, name, nth));
  }
  return keys;
});

function documentKey(record: Record): string {
  const body = bodyKey(record);
  if (body !== null) return `body ${body}`;
  const { act, source } = record;
  const number = act?.number?.value;
  return typeof number === 'string'
    ? `act ${act?.kind?.value ?? ''} ${number.toLowerCase()} ${act?.date?.value ?? ''}`
    : `file ${source.sha256}`;
}

const unitKey = (section: Section | undefined): string[] =>
  (['sector', 'service'] as const).map((kind) => {
    const form = section?.[kind]?.value;
    const key = typeof form === 'string' ? nameKey(kind, form) : null;
    return key === null ? '' : `${key.name} ${key.number}`;
  });

/** "3 bis" and "3.bis" are one number. */
export function numberKey({ number }: Objective): string | null {
  const plain = number?.value?.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '') ?? '';
  return plain === '' ? null : plain;
}

/** A title by its words, whatever their order and endings. */
export const titleKey = ({ title }: Objective): string =>
  [...new Set(stemsOf(title.value ?? ''))].sort().join(' ');
