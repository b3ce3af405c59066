import type { Run } from '../model/document.ts';

/** Answers that exclude each other: one of them says yes or no to what the others say. */
const ANSWER = /^(?:non?(?:\s|$)|s[iì]$|in parte$|parzial)/iu;
const LONGEST = 40;

/** Answers that stand side by side with nothing but blanks between them. */
const BARE =
  /(?<!\p{L})(?:(?:non|parzialmente|in parte)\s+raggiunt[oa]|raggiunt[oa](?:\s+(?:in parte|parzialmente))?|in parte|parzial(?:e|mente)|s[iì]|no)(?!\p{L})/giu;

/**
 * Of answers printed side by side ("Raggiunto / Non raggiunto") the one that is underlined, or bold, while no other is; null
 * where the text offers none, or where nothing sets one of them off.
 */
export function emphasised(runs: readonly Run[]): string | null {
  const text = runs.map((run) => run.text).join('');
  if (text.length > LONGEST * 3) return null;
  const options: { readonly text: string; readonly from: number; readonly to: number }[] = [];
  const isBare = !/[/|\t]/u.test(text) && text.replace(BARE, '').trim() === '';
  for (const hit of text.matchAll(isBare ? BARE : /[^/|\t]+/gu)) {
    const option = hit[0].trim();
    const from = hit.index + hit[0].indexOf(option);
    options.push({ text: option, from, to: from + option.length });
  }
  if (options.length < 2 || options.some((option) => !/^\p{L}[\p{L}\s'’]*$/u.test(option.text))) return null;
  if (!options.some((option) => ANSWER.test(option.text))) return null;
  for (const sign of ['underline', 'bold'] as const) {
    const shares = options.map(({ from, to }) => shareOf(runs, from, to, sign));
    const marked = shares.filter((share) => share > 0.9).length;
    if (marked === 1 && shares.filter((share) => share < 0.1).length === options.length - 1)
      return options[shares.findIndex((share) => share > 0.9)]!.text;
  }
  return null;
}

/** The part of the letters between two places of a text that is set so. */
function shareOf(runs: readonly Run[], from: number, to: number, sign: 'underline' | 'bold'): number {
  let [at, set, all] = [0, 0, 0];
  for (const run of runs) {
    for (const letter of run.text) {
      if (at >= from && at < to && letter.trim() !== '') {
        all++;
        if (run[sign]) set++;
      }
      at += letter.length;
    }
  }
  return all === 0 ? 0 : set / all;
}
