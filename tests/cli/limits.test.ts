import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ownFolder } from '../own-folder.ts';
import { FIXTURES, spoglio } from './spoglio.ts';

const folder = ownFolder();
const text = join(FIXTURES, 'provincia-valdargine/determina-2024/source.txt');

describe.each([['tables'], ['explain'], ['inspect']])('%s', { timeout: 120_000 }, (command) => {
  it.each([
    ['time', ['--time-limit', '0.0001'], 'time_limit'],
    ['memory', ['--memory-limit', '40'], 'memory_limit'],
    ['size', ['--size-limit', '0.0001'], 'too_large'],
  ])('holds a limit of %s', async (_what, flags, code) => {
    const { code: exit, stdout, stderr } = await spoglio([command, text, ...flags]);
    expect(exit).toBe(1);
    expect(stderr).toContain(`source.txt: error ${code}:`);
    expect(stdout).not.toContain('obiettiv');
  });
});

it.each(['explain', 'inspect'])('%s tells of a rule that is not valid before it reads', async (command) => {
  const rules = folder();
  writeFileSync(join(rules, 'rule.yaml'), 'id: other\n');
  const { code, stderr } = await spoglio([command, text, '--rules', rules]);
  expect([code, stderr]).toEqual([1, expect.stringContaining('error rule_invalid')]);
});
