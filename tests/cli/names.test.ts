import { copyFileSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ownFolder } from '../own-folder.ts';
import { FIXTURES, spoglio } from './spoglio.ts';

const folder = ownFolder();
const TEXT = join(FIXTURES, 'unione-terre-del-falco/rendiconto-2021/source.txt');

it.skipIf(process.platform === 'win32' || process.platform === 'darwin')(
  'reads documents whose names are not UTF-8, and those of equal names each for itself',
  async () => {
    const at = folder();
    const name = Buffer.from('perch\xe9.txt', 'latin1');
    for (const below of ['a', 'b']) {
      mkdirSync(join(at, 'in', below), { recursive: true });
      copyFileSync(TEXT, Buffer.concat([Buffer.from(join(at, 'in', below, '/')), name]));
    }
    for (const command of [['extract'], ['batch', '--jobs', '1']]) {
      const out = join(at, command[0]!);
      expect((await spoglio([...command, 'in', '-o', out], '', at)).code).toBe(0);
      for (const below of ['a', 'b']) expect(readdirSync(join(out, below))).toEqual(['perch%E9.txt.json']);
    }
    const list = Buffer.concat([Buffer.from('in/a/'), name, Buffer.from('\n')]);
    expect((await spoglio(['batch', '-', '-o', 'list', '--jobs', '1'], list, at)).code).toBe(0);
    const { stdout } = await spoglio(['tables', 'in'], '', at);
    expect(Object.keys(JSON.parse(stdout) as object)).toEqual(['a/perch%E9.txt', 'b/perch%E9.txt']);
  },
);
