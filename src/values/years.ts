/**
 * Whether a cell is ticked and says nothing else: `X`, `×`, `✓`, `[x]`; `Xx` and `xXx` are how a recogniser reads a broad one,
 * while `XX` may be a number.
 */
export const isMark = (text: string): boolean =>
  /^[[(]?\s*(?:[xX×✗✘✓✔☒☑■●•]|(?=X*x)[xX]{2,3})\s*[\])]?$/u.test(text.trim());

const RANGE = /(?<!\d)((?:19|20)\d\d)\s*(?:[-–/]|al?\b)\s*((?:19|20)\d\d|\d\d)(?!\d)/gu;
const YEAR = /(?<![\d/.])((?:19|20)\d\d)(?![\d]|\/\d)/gu;

/** The years that a text lists, ascending; a range of up to ten years stands for all of them: `2019-2021`, `2019/21`. */
export function yearsIn(text: string): number[] {
  const years = new Set<number>();
  const rest = text.replace(RANGE, (whole, from: string, to: string) => {
    const [first, last] = [Number(from), to.length === 2 ? Number(from.slice(0, 2) + to) : Number(to)];
    if (last < first || last - first > 10) return whole;
    for (let year = first; year <= last; year++) years.add(year);
    return ' ';
  });
  for (const hit of rest.matchAll(YEAR)) years.add(Number(hit[1]));
  return [...years].sort((a, b) => a - b);
}
