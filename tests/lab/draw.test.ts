import { describe, expect, it } from 'vitest';
import { chosenFamilies, drawDocuments, drawForm, type Drawn, type DrawOptions } from '../../lab/draw.ts';
import { FAMILIES } from '../../lab/families/index.ts';
import { f1, draftOf, score } from '../../lab/score.ts';
import { missingStrings } from '../../lab/self-check.ts';
import { textOf } from '../../lab/text.ts';
import { KNOWN } from '../../lab/wording/known.ts';
import { STRANGE } from '../../lab/wording/strange.ts';

async function drawn(options: DrawOptions): Promise<Drawn[]> {
  const all: Drawn[] = [];
  for await (const one of drawDocuments(options)) all.push(one);
  return all;
}

const SOME = ['register', 'cards', 'narrative', 'transposed', 'x-risks'];

describe('drawing forms', () => {
  it.each(['docx', 'pdf'] as const)('gives the same bytes for the same seed as %s', async (form) => {
    const options = { seed: 'same', count: 1, families: SOME, strange: 0.5, form };
    const [a, b] = [await drawn(options), await drawn(options)];
    expect(a.map(({ bytes }) => Buffer.from(bytes).toString('base64'))).toEqual(
      b.map(({ bytes }) => Buffer.from(bytes).toString('base64')),
    );
    expect(a.map(({ gold }) => gold)).toEqual(b.map(({ gold }) => gold));
  });

  it('gives other documents for another seed', async () => {
    const [a, b] = [
      await drawn({ seed: 'a', count: 1, families: SOME }),
      await drawn({ seed: 'b', count: 1, families: SOME }),
    ];
    a.forEach(({ bytes }, i) => expect(Buffer.from(bytes).equals(b[i]!.bytes)).toBe(false));
  });

  it('words labels otherwise and leaves the truth as it is', () => {
    for (const family of FAMILIES)
      expect(drawForm(family, 'truth', 1).gold, family.name).toEqual(drawForm(family, 'truth', 0).gold);
  });

  it('has no strange label that is a known one', () => {
    const known = new Set(
      Object.values(KNOWN)
        .flat()
        .map((label) => label.toLowerCase()),
    );
    expect(
      Object.values(STRANGE)
        .flat()
        .filter((label) => known.has(label.toLowerCase())),
    ).toEqual([]);
  });

  it('refuses a family that is none', () => {
    expect(() => chosenFamilies(['no-such-form'])).toThrow('no-such-form');
  });
});

describe('the truth of a form', () => {
  it.each(FAMILIES.map(({ name }) => name))(
    'of %s stands in the document and scores whole against itself',
    async (name) => {
      for (const strange of [0, 1]) {
        const [one] = await drawn({ seed: 'check', count: 1, families: [name], strange });
        expect(missingStrings(one!.gold, await textOf(one!.bytes, 'docx'))).toEqual([]);
        const own = f1(score(one!.gold, draftOf(one!.gold)));
        expect(own === null || own === 1).toBe(true);
      }
    },
  );

  it('holds objectives in all forms but those that only look alike', () => {
    for (const family of FAMILIES)
      expect(drawForm(family, 'some', 0).gold.objectives.length > 0, family.name).toBe(
        family.lookAlike !== true,
      );
  });
});
