import { fold } from '../../rules/fold.ts';
import type { RuleSet } from '../../rules/rule-set.ts';
import type { Asked } from './asked.ts';
import { probability, termsOf } from './decide.ts';

/** Least probability by itself of a form with bare numbers, so that lists of staff or offers that count for themselves stay out. */
const NOT_FOREIGN = 0.2;
/** Likeness from which on a rule names a place. */
const KNOWN = 0.8;
/** Share of one form's numbers that the other has too. */
const MOST = 0.8;
/** Fewest numbers that two forms must share. */
const FEWEST = 3;
/** A number of several parts or with letters is nobody else's; a bare one is. */
const CODE = /\p{L}\W?\d|\d\W\d/u;

/**
 * The forms that tell objectives, with those that tell the same ones again by their numbers alone: indicators or outcomes under the codes
 * of a list that stands elsewhere. They are as probable as what they tell again.
 */
export function withToldAgain(
  forms: readonly Asked[],
  telling: ReadonlyMap<unknown, number>,
  rules: RuleSet,
): ReadonlyMap<unknown, number> {
  const listed = forms.filter(({ key, numbers }) => telling.has(key) && numbers.length > 0);
  // One list may be told in parts, under each unit its own.
  const all = listed.flatMap(({ numbers }) => numbers);
  const lists = [
    ...listed.map(({ key, numbers }) => ({ numbers, likely: telling.get(key)! })),
    { numbers: all, likely: Math.min(...listed.map(({ key }) => telling.get(key)!)) },
  ].filter(({ numbers }) => isNumbered(numbers));
  const again = forms.flatMap((form): (readonly [unknown, number])[] => {
    if (telling.has(form.key) || !isNumbered(form.numbers) || !measures(form)) return [];
    const coded = form.numbers.every((number) => CODE.test(number));
    if (!coded && probability(termsOf(form.asked, rules)) < NOT_FOREIGN) return [];
    const list = lists.find(({ numbers }) => sameNumbers(form.numbers, numbers, coded));
    return list === undefined ? [] : [[form.key, list.likely]];
  });
  return new Map([...telling, ...again]);
}

const isNumbered = (numbers: readonly string[]): boolean =>
  numbers.length >= FEWEST && new Set(numbers.map(fold)).size === numbers.length;

/** Whether a form has no titles, and tells how its objectives are measured or how they came out. */
const measures = ({ asked: { places } }: Asked): boolean =>
  places.every(({ field }) => field !== 'objective.title') &&
  places.some(({ field, label }) => /^(?:indicator|outcome)\./.test(field) && label >= KNOWN);

function sameNumbers(own: readonly string[], listed: readonly string[], coded: boolean): boolean {
  const [few, all] = [new Set(own.map(fold)), new Set(listed.map(fold))];
  const shared = [...few].filter((number) => all.has(number)).length;
  return shared >= few.size * MOST && (coded || shared >= all.size * MOST);
}
