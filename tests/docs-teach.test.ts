import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '..');
const page = readFileSync(join(ROOT, 'docs/teach-a-new-form.md'), 'utf8');
const PROFILE = 'regole/profiles/comune-di-rocca-serena.yaml';

/** The commands of the page in order, and the correction between them. */
type Step = { readonly command: string } | { readonly from: string; readonly to: string };

const steps = [...page.matchAll(/```(console|diff)\n([\s\S]*?)```/g)].flatMap(([, kind, text]): Step[] =>
  kind === 'diff'
    ? [{ from: line(text!, '-'), to: line(text!, '+') }]
    : text!
        .trim()
        .split('\n')
        .map((command) => ({ command: command.replace(/^\$ spoglio /, '') })),
);

function line(diff: string, sign: string): string {
  return diff
    .split('\n')
    .find((text) => text.startsWith(sign))!
    .slice(1);
}

describe('the page that teaches a new form', () => {
  let folder = '';
  const outputs = new Map<string, string>();

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'spoglio-teach-'));
    copyFileSync(join(ROOT, 'docs/teach-a-new-form/stato-finale.txt'), join(folder, 'stato-finale.txt'));
    for (const step of steps) {
      if ('from' in step) {
        const path = join(folder, PROFILE);
        const before = readFileSync(path, 'utf8');
        expect(before).toContain(step.from);
        writeFileSync(path, before.replace(step.from, step.to));
      } else outputs.set(step.command, run(folder, step.command));
    }
  }, 240_000);

  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it('finds no weight before and both after', () => {
    expect(outputs.get('extract stato-finale.txt -o out')).toContain('2 objectives, 0 weights');
    expect(outputs.get('extract stato-finale.txt --rules regole -o out')).toContain(
      '2 objectives, 2 weights',
    );
  });

  it('names the labels with the likeliest rule of each', () => {
    const told = outputs.get('inspect stato-finale.txt')!;
    expect(told).toMatch(/"Quota del premio" \(column, line \d+, cell 2\): labels\/weight/);
    expect(told).toMatch(/"Com'è andata" .*: labels\/outcome/);
    expect(told).toMatch(/"Impegno preso" .*: labels\/title/);
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
  const main = join(ROOT, 'src/cli/main.cts');
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    ['--import', import.meta.resolve('tsx'), main, ...words],
    { cwd, encoding: 'utf8' },
  );
  expect(status, stderr).toBe(0);
  return stdout + stderr;
}
