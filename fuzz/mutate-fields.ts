import type { Random } from './random.ts';

/** Where a field of an envelope stands: its tag at `at`, its content from `start` to `end`. */
interface FieldPlace {
  readonly at: number;
  readonly start: number;
  readonly end: number;
}

const TAGS = [0x01, 0x02, 0x03, 0x04, 0x05, 0x06, 0x0c, 0x13, 0x17, 0x24, 0x30, 0x31, 0x80, 0xa0, 0xff];
const LENGTHS = [0x00, 0x01, 0x7f, 0x80, 0x82, 0x84, 0x88, 0xff];

/** Fields of a CMS envelope with another tag or length, lost, doubled, exchanged, or with other content. */
export function mutateFields(bytes: Buffer, random: Random): Buffer {
  let result = bytes;
  for (let i = random.integer(3); i >= 0; i--) {
    const fields = fieldsOf(result);
    if (fields.length === 0) return result;
    result = changed(result, random.pick(fields), random.pick(fields), random);
  }
  return result;
}

function changed(bytes: Buffer, one: FieldPlace, other: FieldPlace, random: Random): Buffer {
  const copy = Buffer.from(bytes);
  const replaced = (by: Buffer): Buffer =>
    Buffer.concat([copy.subarray(0, one.at), by, copy.subarray(one.end)]);
  switch (random.integer(6)) {
    case 0:
      copy[one.at] = random.pick(TAGS);
      return copy;
    case 1:
      copy[one.at + 1] = random.pick(LENGTHS);
      return copy;
    case 2:
      return replaced(Buffer.alloc(0));
    case 3:
      return replaced(Buffer.concat([copy.subarray(one.at, one.end), copy.subarray(one.at, one.end)]));
    case 4:
      return replaced(copy.subarray(other.at, other.end));
    default:
      if (one.start < one.end) copy[one.start + random.integer(one.end - one.start)] = random.integer(256);
      return copy;
  }
}

/** All fields, those within fields included; damage ends the walk. */
function fieldsOf(bytes: Buffer): FieldPlace[] {
  const fields: FieldPlace[] = [];
  const walk = (from: number, to: number, depth: number): void => {
    for (let at = from; at + 2 <= to;) {
      const first = bytes[at + 1]!;
      const count = first > 0x80 && first <= 0x84 ? first & 0x7f : 0;
      const start = at + 2 + count;
      if (start > to) return;
      const end = start + (count > 0 ? bytes.readUIntBE(at + 2, count) : first & 0x7f);
      if (end > to) return;
      fields.push({ at, start, end });
      if ((bytes[at]! & 0x20) !== 0 && depth < 20) walk(start, end, depth + 1);
      at = end;
    }
  };
  walk(0, bytes.length, 0);
  return fields;
}
