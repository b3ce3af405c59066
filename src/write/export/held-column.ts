import type { Cell } from '../../model/flat-table.ts';

/** The values of one column that wait for their row group. */
export interface HeldColumn {
  /** Gives the bytes that the value takes. */
  add(cell: Cell): number;
  /** The values in the order in which they came. */
  values(): Cell[];
  /** Forgets the values and keeps the place for the next ones. */
  clear(): void;
}

/**
 * Holds values as JSON in one growing buffer: as many values on the heap would outlive the collection of young garbage, and the
 * memory of a long export would grow until the old is collected.
 */
export function heldColumn(): HeldColumn {
  let buffer = Buffer.allocUnsafeSlow(1 << 10);
  let used = 0;
  return {
    add(cell) {
      const json = used === 0 ? JSON.stringify(cell) : `,${JSON.stringify(cell)}`;
      const most = json.length * 3;
      if (used + most > buffer.length) {
        const larger = Buffer.allocUnsafeSlow(Math.max(buffer.length * 2, used + most));
        larger.set(buffer.subarray(0, used));
        buffer = larger;
      }
      const written = buffer.write(json, used);
      used += written;
      return written;
    },
    values: () => JSON.parse(`[${buffer.toString('utf8', 0, used)}]`) as Cell[],
    clear() {
      used = 0;
    },
  };
}
