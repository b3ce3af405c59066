import { readdirSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { FLAGS } from '../../src/model/catalogue/index.ts';
import { MEANINGS } from '../../src/record/meanings.ts';
import { CHOICES, FIELDS } from '../../src/words/fields.ts';
import { PAGE } from '../../src/words/review.ts';
import { OTHER_REASONS, REASONS } from '../../src/words/reasons.ts';
import { DASHBOARD } from '../../src/words/dashboard.ts';
import { ITALIAN_FAILURES } from '../../src/words/failures.ts';
import { GROUNDS } from '../../src/words/grounds.ts';
import { HELP } from '../../src/words/help.ts';
import { MESSAGES } from '../../src/words/messages.ts';
import { QUESTIONS } from '../../src/words/questions.ts';
import { RUN_REPORT, RUN_TABLES } from '../../src/words/run-report.ts';
import { WORKBOOK } from '../../src/words/workbook.ts';
import { FAILURES } from '../../src/model/catalogue/failures.ts';
import { READY_QUESTIONS } from '../../src/query/ready.ts';
import { filled, LANGUAGES, languageOf } from '../../src/words/words.ts';
import { status } from '../../src/record/objective.ts';

const CATALOGUES = {
  PAGE,
  FIELDS,
  CHOICES,
  REASONS,
  OTHER_REASONS,
  GROUNDS,
  WORKBOOK,
  DASHBOARD,
  RUN_REPORT,
  ...Object.fromEntries(Object.entries(RUN_TABLES).map(([name, texts]) => [`RUN_TABLES.${name}`, texts])),
};
const holes = (text: string): string[] => (text.match(/\{\w+\}/g) ?? []).sort();

describe('texts for people', () => {
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

const CLI = new URL('../../src/cli/', import.meta.url);
const SERVE = new URL('../../src/serve/', import.meta.url);
const sources = (ending: string, folder = CLI): [string, string][] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending))
    .map((name) => [name, readFileSync(new URL(name, folder), 'utf8')]);

/** Calls of which the texts are told to people, and which of their arguments these are. */
const TOLD: Readonly<Record<string, number>> = {
  description: 0,
  argument: 1,
  option: 1,
  requiredOption: 1,
  Option: 1,
  Argument: 1,
  error: 0,
  InvalidArgumentError: 0,
};

/** Texts of help and usage that a source of the command declares. */
function declared(name: string, text: string): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) || ts.isNewExpression(node)) {
      const { expression } = node;
      const called = ts.isPropertyAccessExpression(expression) ? expression.name.text : expression.getText();
      const argument = node.arguments?.[TOLD[called] ?? -1];
      if (argument !== undefined && ts.isStringLiteralLike(argument)) found.push(argument.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true));
  return found;
}

describe('the command', () => {
  /** What the parser of arguments brings along. */
  const OF_THE_PARSER = ['display help for command', 'output the version number'];

  it('has help and usage in Italian for all that it declares, and for nothing else', () => {
    const texts = sources('.cts').flatMap(([name, text]) => declared(name, text));
    expect(texts.length).toBeGreaterThan(80);
    expect([...new Set([...texts, ...OF_THE_PARSER])].sort()).toEqual(Object.keys(HELP).sort());
  });

  it('fills the same into its messages in both languages, and says each of them somewhere', () => {
    const all = [...sources('.ts'), ...sources('.ts', SERVE)].map(([, text]) => text).join('\n');
    for (const [english, italian] of Object.entries(MESSAGES)) {
      expect(holes(italian), english).toEqual(holes(english));
      expect(all.includes(english), english).toBe(true);
    }
  });

  it('tells nothing that stands in no catalogue', () => {
    for (const [name, text] of sources('.ts'))
      expect(text.match(/\btell\(\s*['`][^$]/g) ?? [], name).toEqual([]);
  });

  it('knows failures and ready questions in Italian', () => {
    expect(Object.keys(ITALIAN_FAILURES).sort()).toEqual(Object.keys(FAILURES).sort());
    expect(Object.keys(QUESTIONS).sort()).toEqual(Object.keys(READY_QUESTIONS).sort());
    for (const { meaning, hint } of Object.values(ITALIAN_FAILURES)) {
      expect(meaning).not.toBe('');
      expect(hint).toMatch(/\.$/);
    }
  });
});
