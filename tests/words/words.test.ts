import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { FLAGS } from '../../src/model/catalogue/index.ts';
import { MEANINGS } from '../../src/record/meanings.ts';
import { CHOICES, FIELDS } from '../../src/words/fields.ts';
import { PAGE } from '../../src/words/review.ts';
import { OTHER_REASONS, REASONS } from '../../src/words/reasons.ts';
import { filled, LANGUAGES, languageOf } from '../../src/words/words.ts';
import { status } from '../../src/record/objective.ts';

const CATALOGUES = { PAGE, FIELDS, CHOICES, REASONS, OTHER_REASONS };
const holes = (text: string): string[] => (text.match(/\{\w+\}/g) ?? []).sort();

describe('the texts of the review', () => {
  it.each(Object.entries(CATALOGUES))(
    'of %s lack no language, and fill in the same in all',
    (_name, texts) => {
      for (const [key, words] of Object.entries(texts)) {
        expect(Object.keys(words).sort(), key).toEqual([...LANGUAGES].sort());
        for (const language of LANGUAGES) expect(words[language].trim(), key).not.toBe('');
        expect(holes(words.it), key).toEqual(holes(words.en));
      }
    },
  );

  it('say of every doubt, every meaning of a column and every verdict what it is', () => {
    expect(Object.keys(REASONS).sort()).toEqual(Object.keys(FLAGS).sort());
    expect(MEANINGS.filter((name) => !(name in FIELDS))).toEqual([]);
    const verdicts = (status.shape.value.unwrap() as { options: string[] }).options;
    expect(verdicts.filter((name) => !(name in CHOICES))).toEqual([]);
  });

  it('are the only ones: no word for people stands in the page itself', () => {
    const folder = new URL('../../web/', import.meta.url);
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.tsx'),
    );
    expect(files.length).toBeGreaterThan(5);
    for (const file of files) {
      const text = readFileSync(new URL(file, folder), 'utf8');
      const bare = [...text.matchAll(/>\s*([\p{L}][\p{L} ]{2,})\s*</gu)].map(([, words]) => words!.trim());
      expect(
        bare.filter((words) => !['Spoglio', 'Esc'].includes(words)),
        file,
      ).toEqual([]);
    }
  });

  it('are in the language of the environment, Italian where it says nothing', () => {
    expect(['it_IT.UTF-8', 'en_GB.UTF-8', 'fr_FR', 'C.UTF-8', '', undefined].map(languageOf)).toEqual([
      ...['it', 'en', 'en', 'it', 'it', 'it'],
    ]);
    expect(filled('{n} di {all}', { n: 1, all: 2 })).toBe('1 di 2');
  });
});
