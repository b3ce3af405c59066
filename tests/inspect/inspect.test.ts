import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { extractWithTrace } from '../../src/extract.ts';
import { draftProfile } from '../../src/inspect/draft-profile.ts';
import { inspect } from '../../src/inspect/inspect.ts';
import { brokenCases } from '../../src/rules/cases.ts';
import { defaultRules } from '../../src/rules/default-rules.ts';
import { lint } from '../../src/rules/lint.ts';
import { loadRuleSet } from '../../src/rules/load-rule-set.ts';
import type { RuleSet } from '../../src/rules/rule-set.ts';
import { RULES_FOLDER } from '../../src/rules/rules-folder.ts';
import { writeWhole } from '../../src/write/file.ts';

const act = [
  'COMUNE DI PIETRA ALLEGRA',
  'DELIBERAZIONE DELLA GIUNTA COMUNALE N. 8 DEL 03/05/2022',
  'OGGETTO: Obiettivi 2021',
  'LA GIUNTA COMUNALE',
  'DELIBERA',
  '1. Di approvare gli obiettivi 2021.',
  'Letto, confermato e sottoscritto.',
];

const table = (...rows: readonly (readonly string[])[]): string[] => {
  const lines = rows.map((row) => `| ${row.join(' | ')} |`);
  return [lines[0]!, `|${'---|'.repeat(rows[0]!.length)}`, ...lines.slice(1)];
};

const read = (lines: readonly string[], rules: RuleSet = defaultRules()) =>
  extractWithTrace(new TextEncoder().encode(lines.join('\n\n').replace(/\|\n\n\|/g, '|\n|')), {
    file: 'piano.txt',
    rules,
  });

const strange = [
  ...act,
  'SETTORE TECNICO',
  ...table(
    ['Rif.', 'Impegno preso', 'Quota del premio', "Com'è andata"],
    ['1', 'Rifare i marciapiedi di via Larga', '70', 'Rifatti 300 metri. Obiettivo raggiunto.'],
    ['2', 'Potare i tigli della stazione', '30', 'Obiettivo non raggiunto.'],
  ),
];

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'spoglio-inspect-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('inspecting', () => {
  it.fails('names labels that no rule knows, with their place and the likeliest rule', async () => {
    const { labels, entity } = inspect(await read(strange), defaultRules());
    expect(entity).toBe('Comune di Pietra Allegra');
    const guesses = new Map(labels.map(({ label, likeliest }) => [label, likeliest[0]?.rule]));
    expect(guesses.get('Quota del premio')).toBe('labels/weight');
    expect(guesses.get("Com'è andata")).toBe('labels/outcome');
    expect(guesses.get('Impegno preso')).toBe('labels/title');
    expect(labels.every(({ at }) => 'line' in at)).toBe(true);
  });

  it('is silent about a document that is understood', async () => {
    const known = [
      ...act,
      ...table(
        ['N.', 'Obiettivo', 'Peso %', 'Indicatore', 'Risultato raggiunto'],
        ['1', 'Rifare i marciapiedi', '100', 'Metri rifatti', 'Obiettivo raggiunto.'],
      ),
    ];
    const extraction = await read(known);
    const inspection = inspect(extraction, defaultRules());
    expect(inspection.labels).toEqual([]);
    expect(draftProfile(inspection, extraction.document)).toBeNull();
  });

  it('lists tables that nothing was taken from, and weights without a scale', async () => {
    const lines = [
      ...act,
      ...table(['Fornitore', 'Telefono'], ['Alfa', '051 11'], ['Beta', '051 22']),
      'SETTORE TECNICO',
      ...table(
        ['N.', 'Obiettivo', 'Peso', 'Indicatore', 'Risultato raggiunto'],
        ['1', 'Rifare i marciapiedi', 'ALTO', 'Metri rifatti', 'Obiettivo raggiunto.'],
      ),
    ];
    const { tables, values, unassigned } = inspect(await read(lines), defaultRules());
    expect(tables.map(({ head }) => head)).toContainEqual(['Fornitore', 'Telefono']);
    expect(values).toContainEqual(
      expect.objectContaining({ code: 'scale_unknown', field: 'objectives[].weight', count: 1 }),
    );
    expect(unassigned).toBeGreaterThan(0);
    expect(unassigned).toBeLessThan(1);
  });
});

describe('a drafted profile', () => {
  /** Weights, and whether their label's meaning was guessed. */
  const weightsOf = ({ record }: Awaited<ReturnType<typeof read>>) =>
    record.objectives.map(({ weight }) => [weight?.value, weight?.flags.includes('header_guessed') ?? false]);

  it('loads, passes its cases and lint, and reads the document that it was drafted from', async () => {
    const before = await read(strange);
    expect(weightsOf(before)).toEqual([
      [70, true],
      [30, true],
    ]);
    const profile = draftProfile(inspect(before, defaultRules()), before.document)!;
    expect(profile.path).toBe('profiles/comune-di-pietra-allegra.yaml');
    writeWhole(join(folder, profile.path), profile.text);
    const rules = loadRuleSet([RULES_FOLDER, folder]);
    expect(rules.profiles.flatMap(brokenCases)).toEqual([]);
    expect(lint(rules).filter(({ rule }) => rule.startsWith('profiles/'))).toEqual([]);
    const after = await read(strange, rules);
    expect(weightsOf(after)).toEqual([
      [70, false],
      [30, false],
    ]);
    expect(inspect(after, rules).labels).toEqual([]);
  });

  it('holds for its own body alone', async () => {
    const before = await read(strange);
    const profile = draftProfile(inspect(before, defaultRules()), before.document)!;
    writeWhole(join(folder, profile.path), profile.text);
    const rules = loadRuleSet([RULES_FOLDER, folder]);
    const elsewhere = strange.map((line) => line.replace('PIETRA ALLEGRA', 'PIETRA TRISTE'));
    expect(weightsOf(await read(elsewhere, rules))).toEqual([
      [70, true],
      [30, true],
    ]);
  });
});
