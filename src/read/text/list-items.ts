import type { Run } from '../../model/document.ts';

/**
 * The runs of a list whose items aren't tagged, cut before each item by the markers typed in the text:
 * the same bullet again, or the next number. Text that doesn't start with a marker is one item.
 */
export function splitItems(runs: readonly Run[]): readonly (readonly Run[])[] {
  const text = runs.map((run) => run.text).join('');
  const cuts = itemStarts(text);
  if (cuts.length < 2) return [runs];
  const items: Run[][] = cuts.map(() => []);
  let offset = 0;
  let item = 0;
  for (const run of runs) {
    let start = 0;
    while (start < run.text.length) {
      while (item + 1 < cuts.length && offset + start >= cuts[item + 1]!) item++;
      const end = Math.min(run.text.length, (cuts[item + 1] ?? Infinity) - offset);
      items[item]!.push({ ...run, text: run.text.slice(start, end) });
      start = end;
    }
    offset += run.text.length;
  }
  return items;
}

function itemStarts(text: string): readonly number[] {
  const bullet = /^\s*([-–•·▪◦○*])\s/u.exec(text)?.[1];
  const starts = [0];
  if (bullet !== undefined) {
    for (const match of text.matchAll(/(?<=\s)([-–•·▪◦○*])\s/gu))
      if (match[1] === bullet && text.slice(0, match.index).trim() !== '') starts.push(match.index);
    return starts;
  }
  const first = /^\s*(\d{1,2})[.)]\s/.exec(text)?.[1];
  if (first === undefined) return starts;
  let next = Number(first) + 1;
  for (const match of text.matchAll(/(?<=\s)(\d{1,2})[.)]\s/g))
    if (Number(match[1]) === next) {
      starts.push(match.index);
      next++;
    }
  return starts;
}
