import { fold } from '../../rules/fold.ts';
import { rankLabels } from '../../rules/match.ts';
import { recognise } from '../../rules/recognise.ts';
import { labelsAt, type RuleSet } from '../../rules/rule-set.ts';
import type { LabelRule } from '../../rules/rule.ts';
import { looksLikePerson } from '../../values/person.ts';
import { LONGEST_LABEL, type Census } from './census.ts';
import { withoutBrackets } from './cue.ts';
import { lettersSpeak, saysMore, type HeavyShare } from './lettering.ts';

/** What speaks for a text being a label, in log-odds: above zero it more likely is one than not. */
export type Labelness = (text: string, place?: LabelRule['where'][number]) => number;

/** From here on a text is a label even where its place says otherwise. */
export const SURE = 2.5;
/** A text that no rule knows and that stands once: one short text in four is a label. */
const UNKNOWN = -1;

const YEAR = /^(?:anno )?(?:19|20)\d\d$/;
/** A text of figures, signs or marks alone, or of an amount with its unit ("35 m", "20 out of 100"). */
const VALUE =
  /^[^\p{L}]*$|^(?:[<>=≤≥]+\s*)?[\d.,]+(?:\s*\p{L}{1,6}){0,2}[\s/]*[\d.,%]*$|^(?:s[iì]|no|x|n\.?[vd]\.?)$/iu;

/** The judge of a document's labels: by the words that rules know, by what recurs, by form. */
export function labelnessIn(census: Census, rules: RuleSet): Labelness {
  const known = new Map<string, number>();
  const labels = knownLabels(census, rules);
  return (text, place = 'column') => {
    const key = `${place}|${text}`;
    let found = known.get(key);
    if (found === undefined) {
      found = judge(text, place, census, labels, rules);
      known.set(key, found);
    }
    return found;
  };
}

function judge(
  text: string,
  place: LabelRule['where'][number],
  census: Census,
  labels: HeavyShare,
  rules: RuleSet,
): number {
  const folded = fold(text);
  if (folded === '' || text.length > LONGEST_LABEL) return -6;
  if (YEAR.test(folded)) return place === 'column' ? 2 : -2;
  if (VALUE.test(folded)) return -4;
  const words = folded.split(' ').length;
  const best = Math.max(
    ...[text, withoutBrackets(text)].flatMap((words) => [
      likeness(labelsAt(rules, place), words),
      place === 'key' ? likeness(labelsAt(rules, 'column'), words) - 0.05 : 0,
    ]),
  );
  let sum = byWords(best, words) + byRecurrence(text, census) + byLetters(text, census, labels);
  if (/:\s*$/.test(text)) sum += 3;
  else if (/:\s+\S/.test(text)) sum -= 3;
  if (words > 9) sum -= 2;
  if (/[.;]$/.test(folded) && words > 3) sum -= 2;
  if (best < KNOWN) {
    if (/\d/.test(folded)) sum -= 1.5;
    if (looksLikePerson(text)) sum -= 2;
    if (recognise(rules, 'nature-value', text) ?? recognise(rules, 'attained', text)) sum -= 2;
    if (/^\p{Ll}/u.test(text)) sum -= 1;
  }
  return sum;
}

/** How well a rule names the whole text: a pattern that meets its first words alone leaves a value behind them. */
function likeness(rules: readonly LabelRule[], text: string): number {
  const best = rankLabels(rules, text)[0];
  if (best === undefined) return 0;
  return best.evidence === 'label_exact' && best.length < fold(text).length - 5 ? 0.5 : best.score;
}

const KNOWN = 0.85;

function byWords(score: number, words: number): number {
  if (score >= 0.95) return words > 6 ? 3 : 5;
  if (score >= KNOWN) return words > 6 ? 2.5 : 4;
  if (score >= 0.75) return 2;
  return score >= 0.6 ? 0.5 : UNKNOWN;
}

function byRecurrence(text: string, census: Census): number {
  const count = census.count(text);
  if (count < 2) return 0;
  const variety = census.variety(text);
  return variety >= 0.5 ? 1.2 + Math.min(1.5, Math.log2(count) / 2) : variety < 0.2 ? -0.5 : 0.3;
}

/** What the letters in which a text is set say, as this document sets its labels and its values. */
function byLetters(text: string, census: Census, labels: HeavyShare): number {
  const heavy = census.heavy(text);
  return heavy === null || saysMore(text) ? 0 : lettersSpeak(heavy, labels, census.values());
}

/** Distinct texts that are asked for rules that know them. */
const SAMPLE = 400;

/** The cells of a document that hold labels as far as rules know them, and how many of them are set in heavy letters. */
function knownLabels(census: Census, rules: RuleSet): HeavyShare {
  const found = { heavy: 0, of: 0 };
  let asked = 0;
  for (const { cue, count, heavy } of census.shortCells()) {
    if (++asked > SAMPLE) break;
    if (likeness(labelsAt(rules, 'column'), cue) < KNOWN && likeness(labelsAt(rules, 'key'), cue) < KNOWN)
      continue;
    found.heavy += heavy;
    found.of += count;
  }
  return found;
}
