import type { ActRules } from './act-rules.ts';
import type { ActLine } from './lines.ts';

/** A number or a day alone in its cell. */
const VALUE = /^\d[\d./-]{0,11}$/u;

/** Puts a number and a day behind their heads, where a table has the heads in one row and the values below: "DECRETO N° | DEL". */
export function underHeads(lines: readonly ActLine[], rules: ActRules): ActLine[] {
  const taken = new Set<ActLine>();
  const joined = lines.map((line) => {
    const below = headOf(line, rules) === null ? undefined : valueBelow(lines, line);
    const numbered =
      below !== undefined && lines.some((other) => sameRow(line, other) && headOf(other, rules) === 'number');
    if (!below || !numbered) return line;
    taken.add(below);
    return { ...line, text: `${line.text} ${below.text}`, at: [...line.at, ...below.at] };
  });
  return joined.filter((line) => !taken.has(line));
}

const headOf = (line: ActLine, rules: ActRules): 'number' | 'day' | null => {
  const hit = line.cell ? rules.find('number.header', line.text) : null;
  return hit === null ? null : hit.groups['number'] === undefined ? 'day' : 'number';
};

const sameRow = (a: ActLine, b: ActLine): boolean =>
  a.cell !== null && b.cell !== null && a.cell.block === b.cell.block && a.cell.row === b.cell.row;

const valueBelow = (lines: readonly ActLine[], { cell }: ActLine): ActLine | undefined =>
  lines.find(
    (other) =>
      cell !== null &&
      other.cell?.block === cell.block &&
      other.cell.column === cell.column &&
      other.cell.row === cell.row + 1 &&
      VALUE.test(other.text),
  );
