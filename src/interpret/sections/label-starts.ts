import type { Canonical } from '../../rules/rule.ts';

/** Positions inside a line at which another label may start: words with a capital, at most 60 of them. */
export function innerStarts(text: string, from: number): number[] {
  const starts: number[] = [];
  for (const hit of text.matchAll(/(?<=[\s(–—-])[\p{Lu}%(]/gu)) {
    if (hit.index > from) starts.push(text[hit.index] === '(' ? hit.index + 1 : hit.index);
    if (starts.length >= 60) break;
  }
  // "(dirigente: …)" and "– referente …" start with a small letter, but a bracket or dash sets them off.
  for (const hit of text.matchAll(/(?:\(|\s[-–—]\s)(?=\p{Ll})/gu))
    if (hit.index > from) starts.push(hit.index + hit[0].length);
  return starts.sort((a, b) => a - b);
}

/**
 * Whether a tab or a bracket sets off the label that starts here. A dash sets off a person alone: in
 * "SETTORE IV - SERVIZIO SOCIALE" it stands inside a name.
 */
export const setsOff = (text: string, start: number, field: Canonical): boolean =>
  /[\t(]$/.test(text.slice(0, start)) ||
  (field === 'section.responsible' && /\s[-–—]\s$/.test(text.slice(0, start)));

/** Length of an ordinal that stands before a label: "I SETTORE", "2° Servizio". */
export const skipOrdinal = (text: string): number =>
  /^(?:[IVX]{1,5}|\d{1,2})\s?[°ª^º.)]?\s+(?:[-–—]\s+)?(?=\p{Lu})/u.exec(text)?.[0].length ?? 0;

/** Positions behind a semicolon at which a list of labels in small letters may go on: "Indicator: calls; target: 20". */
export const listedStarts = (text: string, from: number): number[] =>
  [...text.matchAll(/;\s+(?=\p{Ll})/gu)].flatMap((hit) =>
    hit.index > from ? [hit.index + hit[0].length] : [],
  );

/** Whether a bracket is open at a place of a text. */
export function isInBracket(text: string, at: number): boolean {
  const before = text.slice(0, at);
  return before.lastIndexOf('(') > before.lastIndexOf(')');
}
