import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { madeArchive, reviewed } from '../../bench/learn.ts';
import { addCorrections, correctionsFile } from '../../src/correct/correction-files.ts';
import { record as schema, type Record } from '../../src/record/record.ts';
import { ownFolder } from '../own-folder.ts';
import { spoglio } from './spoglio.ts';

const folder = ownFolder();

it('learn tells, drafts and fits, and accepts nothing by itself', { timeout: 1_200_000 }, async () => {
  const [acts, out, rules] = ['atti', 'out', 'regole'].map((name) => join(folder(), name)) as [
    string,
    string,
    string,
  ];
  const archive = madeArchive(8);
  mkdirSync(acts);
  for (const { name, bytes } of archive) writeFileSync(join(acts, name), bytes);
  const read = (...more: string[]) => spoglio(['extract', acts, '-o', out, ...more]);
  await read();
  expect((await spoglio(['learn', out])).stdout).toBe('no document has corrections\n');

  const recordOf = (name: string): Record =>
    schema.parse(JSON.parse(readFileSync(join(out, `${name}.json`), 'utf8')));
  for (const { name } of archive.slice(0, 4)) {
    const reading = recordOf(name);
    const { corrections } = reviewed(name, reading);
    await addCorrections(correctionsFile(join(out, `${name}.json`)), reading, corrections);
  }
  const learnt = await spoglio(['learn', out, '--write', rules, '--refit']);
  expect(learnt.code).toBe(0);
  expect(learnt.stdout).toContain('4 documents with corrections');
  expect(learnt.stdout).toContain('Metro -> indicator.text (Comune di Montefiorito)');
  expect(readdirSync(join(rules, 'profiles'))).toEqual(['comune-di-montefiorito.yaml.draft']);
  expect(learnt.stderr).toContain('take .draft off its name');

  // What was learnt of confidences holds for what is read from now on; the draft holds for nothing yet.
  expect(existsSync(join(out, '.spoglio/confidence.json'))).toBe(true);
  const { name } = archive[5]!;
  const statusOf = ({ objectives }: Record): number => objectives[0]!.outcome.status.confidence;
  const before = recordOf(name);
  await read('--rules', rules);
  const after = recordOf(name);
  expect(statusOf(after)).toBeLessThan(statusOf(before));
  expect(after.objectives[0]!.indicators).toEqual([]);

  writeFileSync(join(out, '.spoglio/confidence.json'), '{"base": "high"}');
  expect(await read()).toMatchObject({ code: 1 });
});
