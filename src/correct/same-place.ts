import { area, intersection, type Box } from '../model/box.ts';
import type { Places } from './field.ts';

type Place = Places[number];

/** Readings of one place by other rules or versions cut it a little differently: this share of the smaller box is common to them. */
const COMMON = 0.5;

const boxOf = ([x0, top, x1, bottom]: readonly number[]): Box => ({ x0, top, x1, bottom }) as Box;

function areSame(a: Place, b: Place): boolean {
  if ((a.part ?? 0) !== (b.part ?? 0)) return false;
  if ('page' in a && 'page' in b) {
    if (a.page !== b.page) return false;
    const [one, other] = [boxOf(a.box), boxOf(b.box)];
    const common = intersection(one, other);
    return common !== null && area(common) >= COMMON * Math.min(area(one), area(other));
  }
  if ('line' in a && 'line' in b) return a.line === b.line && (a.col ?? 0) === (b.col ?? 0);
  if ('table' in a && 'table' in b) return a.table === b.table && a.row === b.row && a.col === b.col;
  if ('paragraph' in a && 'paragraph' in b) return a.paragraph === b.paragraph;
  return 'running' in a && 'running' in b && a.running === b.running;
}

/** Whether two values stand, wholly or in part, in the same place. */
export const standTogether = (a: Places, b: Places): boolean =>
  a.some((one) => b.some((other) => areSame(one, other)));

/** Which of two places comes first: below nought for `a`. Places of different kinds are in no order. */
export function inOrder(a: Place, b: Place): number {
  const key = (place: Place): number[] => {
    const part = place.part ?? 0;
    if ('page' in place) return [part, place.page, place.box[1], place.box[0]];
    if ('line' in place) return [part, place.line, place.col ?? 0];
    if ('table' in place) return [part, place.table, place.row, place.col];
    return 'paragraph' in place ? [part, place.paragraph] : [part];
  };
  const [one, other] = [key(a), key(b)];
  for (let i = 0; i < Math.min(one.length, other.length); i++)
    if (one[i] !== other[i]) return one[i]! - other[i]!;
  return 0;
}
