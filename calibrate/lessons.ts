import { FAMILIES } from '../lab/families/index.ts';
import { fitDecision } from '../learn/fit-decision.ts';
import { fitMeaning, LEARNING } from '../learn/fit-meaning.ts';
import { drawSamples, ruleSamples, type Sample } from '../learn/samples.ts';
import { decideBy } from '../src/interpret/decide/decide.ts';
import type { DecisionWeights } from '../src/interpret/decide/weighing.ts';
import { readBy } from '../src/interpret/meaning/model.ts';
import type { MeaningWeights } from '../src/interpret/meaning/weighing.ts';
import { defaultRules } from '../src/rules/default-rules.ts';

/** Families of forms, and what is learnt from all the others by labels that rules know. */
export interface Lesson {
  readonly families: readonly string[];
  readonly meaning: MeaningWeights;
  readonly decision: DecisionWeights;
}

export const FOLDS = 4;
const COUNT = 2;

/**
 * What a reader knows who has seen neither the forms of a family nor any of the strange labels: `npm run learn` has seen both, and
 * what it reads surely there tells nothing of a body that nobody has seen. Forms with strange labels are learnt from as well, by
 * their contents.
 */
export async function lessons(seed: string): Promise<Lesson[]> {
  const rules = defaultRules();
  const drawing = { seed: `${seed} lesson`, count: COUNT, form: 'docx' } as const;
  const plain = await drawSamples({ ...drawing, strange: [0] }, rules);
  const strange = await drawSamples({ ...drawing, strange: [0.4, 1] }, rules);
  const known = [...plain.slots, ...ruleSamples(rules)];
  const words = new Set(known.flatMap(({ features }) => features.words));
  const slots = [...known, ...strange.slots.map((slot) => inWords(slot, words))];
  const decisions = [...plain.decisions, ...strange.decisions];
  return Array.from({ length: FOLDS }, (_, fold) => {
    const families = FAMILIES.flatMap(({ name }, index) => (index % FOLDS === fold ? [name] : []));
    const isOther = ({ family }: { readonly family: string }): boolean => !families.includes(family);
    return {
      families,
      meaning: fitMeaning(slots.filter(isOther), LEARNING),
      decision: fitDecision(decisions.filter(isOther)),
    };
  });
}

/** A slot as it is seen by who knows some words only. */
const inWords = (slot: Sample, words: ReadonlySet<string>): Sample => ({
  ...slot,
  features: { ...slot.features, words: slot.features.words.filter((word) => words.has(word)) },
});

/** Has the reader read by a lesson, or by all that it has learnt. */
export function attend(lesson: Lesson | null): void {
  readBy(lesson?.meaning ?? null);
  decideBy(lesson?.decision ?? null);
}
