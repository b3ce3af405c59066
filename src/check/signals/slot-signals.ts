import type { Signals } from '../../model/catalogue/index.ts';
import type { Grounds } from '../../model/grounds.ts';
import type { Placed } from '../readings.ts';

/** Likenesses of a label to a rule's from which on the rule names it, and does so clearly. */
const HALF = 0.6;
const KNOWN = 0.84;
/** Beyond them log-odds tell nothing more. */
const MOST_ODDS = 4;

export const oddsOf = (probability: number): number => {
  const odds = Math.log(Math.max(probability, 1e-9) / Math.max(1 - probability, 1e-9));
  return Math.max(-MOST_ODDS, Math.min(MOST_ODDS, odds));
};

/** What the decision about its slot says of a value. */
export function slotSignals(grounds: Grounds | undefined): Signals {
  if (grounds === undefined) return { unslotted: 1 };
  const { label, sure, rival, form, cut } = grounds;
  return {
    slot_odds: oddsOf(sure),
    label_unknown: label < HALF ? 1 : 0,
    label_half_known: label >= HALF && label < KNOWN ? 1 : 0,
    slot_rivalled: Math.max(0, Math.min(1, 1 - (sure - rival))),
    form_unexplained: 1 - form,
    cut_by_cycle: cut === 'cycle' ? 1 : 0,
    cut_by_words: cut === 'words' ? 1 : 0,
  };
}

/** Whether no rule knows the label that a value stands at. */
export const isGuessed = ({ reading: { grounds } }: Placed): boolean =>
  grounds !== undefined && grounds.label < HALF;
