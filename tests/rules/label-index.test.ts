import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultRules } from '../../src/rules/default-rules.ts';
import { labelIndex } from '../../src/rules/label-index.ts';
import { likeness } from '../../src/rules/likeness.ts';
import { compilePhrase } from '../../src/rules/phrase.ts';
import { prepareText } from '../../src/rules/prepared-text.ts';
import type { LabelRule } from '../../src/rules/rule.ts';

const rules = defaultRules().labels;
const index = labelIndex(rules);

/** The best likeness of each rule, every phrase compared. */
function compared(text: string): Map<string, number> {
  const given = prepareText(text);
  const best = new Map<string, number>();
  for (const rule of rules)
    for (const phrase of rule.match.any) {
      const score = likeness(compilePhrase(phrase), given)?.score ?? 0;
      if (score > (best.get(rule.id) ?? 0)) best.set(rule.id, score);
    }
  return best;
}

const indexed = (text: string): Map<string, number> =>
  new Map(
    index
      .best(prepareText(text))
      .map(({ rule, score }: { rule: LabelRule; score: number }) => [rule.id, score]),
  );

const printed = rules.flatMap((rule) => [...rule.cases.match, ...rule.cases.reject]);
const labels = fc.constantFrom(...printed);

describe('labelIndex', () => {
  it('finds what comparing every phrase finds, in every label that the rules know', () => {
    for (const text of printed) expect(indexed(text), text).toEqual(compared(text));
  });

  it('finds it in labels misspelt, cut short, run together and among other words', () => {
    const changed = fc.oneof(
      fc
        .tuple(labels, fc.nat(40), fc.constantFrom('', 'a', 'x', ' ', '.'))
        .map(
          ([text, at, letter]) =>
            text.slice(0, at % text.length) + letter + text.slice((at % text.length) + 1),
        ),
      fc.tuple(labels, fc.nat(40)).map(([text, at]) => `${text.slice(0, 3 + (at % text.length))}.`),
      fc.tuple(labels, labels).map(([one, other]) => `${one} ${other}`),
      fc.lorem({ maxCount: 4 }),
    );
    fc.assert(
      fc.property(changed, (text) => {
        expect(indexed(text)).toEqual(compared(text));
      }),
      { numRuns: 500 },
    );
  });
});
