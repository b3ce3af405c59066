import type { DraftObjective } from '../../record/draft.ts';
import { doubt, type Check, type Finding } from '../finding.ts';

const words = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
/** As many words that begin a title tell it from others. */
const OPENING = 5;
const NUMBERED = /obiettivo\s+(?:n(?:umero|r)?[.°º]*\s*)(\d{1,3})(?!\d)/giu;

/**
 * An outcome that speaks of another objective, by the words its title begins with or by its number, may have slipped into the
 * wrong row.
 */
export const namesOther: Check = ({ objectives }) => {
  const openings = new Map<string, Set<number>>();
  const numbers = new Map<string, number[]>();
  objectives.forEach((objective, i) => {
    const title = words(objective.title.value ?? '').slice(0, OPENING);
    if (title.length === OPENING) {
      const key = title.join(' ');
      openings.set(key, (openings.get(key) ?? new Set()).add(i));
    }
    const number = objective.number?.value;
    if (number != null) numbers.set(`${objective.section}|${number}`, [i]);
  });
  return objectives.flatMap((objective, i): Finding[] => {
    const text = objective.outcome.text?.value ?? null;
    if (text === null) return [];
    const other = byTitle(text, i, openings) ?? byNumber(text, objective, numbers);
    if (other === null) return [];
    const paths = [`objectives[${i}].outcome.text`, `objectives[${i}].outcome.status`];
    return [doubt('names_other_objective', paths, `speaks of ${other}`, objective.outcome.text!.at)];
  });
};

function byTitle(
  text: string,
  own: number,
  openings: ReadonlyMap<string, ReadonlySet<number>>,
): string | null {
  const said = words(text);
  let other: string | null = null;
  for (let start = 0; start + OPENING <= said.length; start++) {
    const key = said.slice(start, start + OPENING).join(' ');
    const named = openings.get(key);
    if (named?.has(own) === true) return null;
    if (named !== undefined) other = `"${key} …"`;
  }
  return other;
}

function byNumber(
  text: string,
  { section, number }: DraftObjective,
  numbers: ReadonlyMap<string, readonly number[]>,
): string | null {
  const own = number?.value ?? null;
  if (own === null) return null;
  const named = [...text.matchAll(NUMBERED)].map((hit) => hit[1]!);
  if (named.length === 0 || named.includes(own)) return null;
  const other = named.find((one) => numbers.has(`${section}|${one}`));
  return other === undefined ? null : `objective ${other}`;
}
