import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ownFolder } from '../own-folder.ts';
import { FIXTURES, spoglio } from './spoglio.ts';

const folder = ownFolder();

it('show and explain take the keys of an export', { timeout: 1_200_000 }, async () => {
  const [document, out] = [join(folder(), 'atto.txt'), join(folder(), 'out')];
  copyFileSync(join(FIXTURES, 'unione-terre-del-falco/rendiconto-2021/source.txt'), document);
  await spoglio(['extract', document, '-o', out]);
  const sql =
    "select objective_key, place, weight from objectives where title like 'Aggiornare il personale%'";
  const { stdout } = await spoglio(['query', out, sql, '--json']);
  const [row] = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, string | number>);
  const key = row!['objective_key'] as string;

  const shown = await spoglio(['show', key, out]);
  expect(shown.stdout).toContain(document);
  expect(shown.stdout).toContain(`stands     ${row!['place']}`);
  const [statement] = JSON.parse((await spoglio(['show', key, out, '--json'])).stdout) as {
    primary: boolean;
    objective: { weight: { value: number } };
  }[];
  expect(statement).toMatchObject({ document, primary: true });
  expect(statement!.objective.weight.value).toBe(row!['weight']);

  const explained = await spoglio(['explain', key, 'weight', '--records', out]);
  expect(explained.stdout).toMatch(/^objectives\[\d+\]\.weight\n {2}words {7}"15%"/);
  const unknown = await spoglio(['show', 'ob-0000000000000000', out]);
  expect(unknown).toMatchObject({ code: 1, stdout: '' });
  expect(unknown.stderr).toContain('nothing_there');
});
