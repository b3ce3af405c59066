import { MAIN } from './cli/spoglio.ts';
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '..');
const page = readFileSync(join(ROOT, 'docs/teach-a-new-form.md'), 'utf8');
const PROFILE = 'regole/profiles/comune-di-rocca-serena.yaml';

/** The commands of the page in order. */
const commands = [...page.matchAll(/```console\n([\s\S]*?)```/g)].flatMap(([, text]) =>
  text!
    .trim()
    .split('\n')
    .map((command) => command.replace(/^\$ spoglio /, '')),
);

describe('the page that teaches a new form', () => {
  let folder = '';
  const outputs = new Map<string, string>();

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'spoglio-teach-'));
    copyFileSync(join(ROOT, 'docs/teach-a-new-form/stato-finale.txt'), join(folder, 'stato-finale.txt'));
    for (const command of commands) outputs.set(command, run(folder, command));
  }, 240_000);

  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it('finds the weights before and after, at first by what stands under a label that no rule knows', () => {
    for (const rules of ['', '--rules regole '])
      expect(outputs.get(`extract stato-finale.txt ${rules}-o out`)).toContain('2 objectives, 2 weights');
    const guessed = 'no rule names the slot by its label';
    const explain = 'explain stato-finale.txt "objectives[0].weight"';
    expect(outputs.get(explain)).toContain(guessed);
    expect(outputs.get(`${explain} --rules regole`)).not.toContain(guessed);
  });

  it('names the labels with the likeliest rule of each', () => {
    const told = outputs.get('inspect stato-finale.txt')!;
    expect(told).toMatch(/"Quota del premio" \(column, line \d+, cell 2\): labels\/weight/);
    expect(told).toMatch(/"Com'è andata" .*: labels\/outcome/);
    expect(told).toMatch(/"Impegno preso" .*: labels\/title/);
  });

  it('drafts a profile that has the indicator right, and the rules that it might belong to beside it', () => {
    const profile = readFileSync(join(folder, PROFILE), 'utf8');
    expect(profile).toMatch(/rule: labels\/indicator\n(?: +#.*\n| +any:\n)* +- 'cosa si misura'/);
  });

  it('drafts a profile that passes its own cases and lint', () => {
    expect(outputs.get('rules --rules regole test')).toContain(' 0 broken');
    expect(outputs.get('rules --rules regole lint')).toContain(' 0 findings');
  });

  it('explains the weight by the rule that the profile taught', () => {
    expect(outputs.get('explain stato-finale.txt "objectives[0].weight" --rules regole')).toContain(
      'labels/weight',
    );
  });

  it('leaves nothing to teach', () => {
    expect(run(folder, 'inspect stato-finale.txt --rules regole')).not.toContain('labels not understood');
    const record = JSON.parse(readFileSync(join(folder, 'out/stato-finale.txt.json'), 'utf8')) as {
      objectives: { indicators: { text: { value: string } }[] }[];
    };
    expect(record.objectives[0]!.indicators[0]!.text.value).toBe('Lampade sostituite: 80');
  }, 60_000);
});

/** Output and messages of a command line. */
function run(cwd: string, command: string): string {
  const words = [...command.matchAll(/"([^"]*)"|(\S+)/g)].map((hit) => hit[1] ?? hit[2]!);
  const { stdout, stderr, status } = spawnSync(process.execPath, [MAIN, ...words], { cwd, encoding: 'utf8' });
  expect(status, stderr).toBe(0);
  return stdout + stderr;
}
