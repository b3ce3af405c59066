import { constants, inflateSync } from 'node:zlib';

/** An object of a PDF as it was found by looking through the file, whatever its tables say. */
export interface FoundObject {
  /** Where `12 0 obj` starts; null for one that lay in a compressed stream of objects. */
  readonly offset: number | null;
  /** What stands between `obj` and the stream or the end. */
  readonly value: string;
  /** Whether the file goes on behind it: the last object of a file that was cut short is not whole. */
  readonly whole: boolean;
}

/** No writer numbers higher; numbers of damaged files may say anything. */
const HIGHEST_NUMBER = 8_388_607;
/** Bytes that a stream of objects may swell to. */
const MOST_INFLATED = 64 * 1024 * 1024;
/** Bytes that all of them may swell to. */
const MOST_IN_ALL = 256 * 1024 * 1024;
const START = /(?<![0-9])(\d{1,8})[ \t\r\n]{1,4}(\d{1,5})[ \t\r\n]{1,4}obj(?![a-z])/g;

/** The objects of a file by number, the last of each; `text` is the file as latin1. */
export function scanObjects(text: string): ReadonlyMap<number, FoundObject> {
  const found = new Map<number, FoundObject>();
  const starts = [...text.matchAll(START)];
  let budget = MOST_IN_ALL;
  for (const [i, start] of starts.entries()) {
    const number = Number(start[1]);
    if (number < 1 || number > HIGHEST_NUMBER) continue;
    const from = start.index + start[0].length;
    const end = starts[i + 1]?.index ?? text.length;
    const body = text.slice(from, end);
    const stream = /\bstream\r?\n?/.exec(body);
    const close = body.indexOf('endobj');
    const value = body.slice(0, stream?.index ?? (close < 0 ? body.length : close)).trim();
    found.set(number, { offset: start.index, value, whole: close >= 0 });
    if (stream === null || !/\/Type\s*\/ObjStm\b/.test(value)) continue;
    const data = body.slice(stream.index + stream[0].length);
    const content = inflated(data, Math.min(MOST_INFLATED, budget));
    budget -= content.length;
    for (const [inner, innerValue] of packed(value, content))
      found.set(inner, { offset: null, value: innerValue, whole: true });
  }
  return found;
}

/** As much as can be had of a compressed stream; '' where it is compressed in another way. */
function inflated(data: string, most: number): string {
  try {
    const bytes = Buffer.from(data, 'latin1');
    const options = { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: Math.max(1, most) };
    return inflateSync(bytes, options).toString('latin1');
  } catch (error) {
    // What stands in it is lost; what else is found may still give pages.
    if (error instanceof Error && 'code' in error) return '';
    throw error;
  }
}

/** The objects in a stream of objects: pairs of number and offset first, their values from /First on. */
function packed(dictionary: string, content: string): [number, string][] {
  const first = Number(/\/First\s+(\d+)/.exec(dictionary)?.[1] ?? NaN);
  if (!(first <= content.length)) return [];
  const numbers = (content.slice(0, first).match(/\d+/g) ?? []).map(Number);
  const objects: [number, string][] = [];
  for (let i = 0; i + 1 < numbers.length; i += 2) {
    const [number, offset, next] = [numbers[i]!, first + numbers[i + 1]!, numbers[i + 3]];
    if (number < 1 || number > HIGHEST_NUMBER || offset >= content.length) continue;
    objects.push([number, content.slice(offset, next === undefined ? content.length : first + next)]);
  }
  return objects;
}
