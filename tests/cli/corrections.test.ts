import { copyFileSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { targetOf } from '../../src/correct/anchor.ts';
import { asRead } from '../../src/correct/as-read.ts';
import { addCorrections, correctionsFile } from '../../src/correct/correction-files.ts';
import { record as schema, type Record } from '../../src/record/record.ts';
import { correction, toValue } from '../correct/corrections.ts';
import { makeSigner, sign } from '../intake/envelopes.ts';
import { ownFolder } from '../own-folder.ts';
import { FIXTURES, spoglio } from './spoglio.ts';

const folder = ownFolder();
const DOCUMENT = join(FIXTURES, 'unione-terre-del-falco/rendiconto-2021/source.txt');
const inFolder = (...names: string[]): string => join(folder(), ...names);
const recordOf = (name: string, out = 'out'): Record =>
  schema.parse(JSON.parse(readFileSync(inFolder(out, `${name}.json`), 'utf8')));

/** What a person makes of the fixture: a weight, an objective that is none, one that was missed. */
async function correct(name: string): Promise<Record> {
  const reading = recordOf(name);
  await addCorrections(correctionsFile(inFolder('out', `${name}.json`)), reading, [
    toValue(reading, 'objectives[0].weight', 41),
    correction(reading, 'not_objective', { what: targetOf(reading, 'objectives[1]') }),
    correction(reading, 'add_objective', {
      section: null,
      is: {
        title: 'Apertura serale della biblioteca',
        number: null,
        description: null,
        responsible: null,
        weight: 7,
        indicators: [],
        outcome: null,
      },
      at: [{ line: 3 }],
    }),
  ]);
  return reading;
}

const seen = ({ objectives }: Record) => ({
  weights: objectives.map(({ weight }) => weight?.value ?? null),
  corrected: objectives.flatMap(({ weight }) => (weight?.flags.includes('corrected') ? [weight.value] : [])),
  titles: objectives.map(({ title }) => title.value),
});

describe('extract, batch and exports after people corrected', { timeout: 1_200_000 }, () => {
  it('put corrections on what they read, by whatever rules, and give the reading when asked', async () => {
    mkdirSync(inFolder('acts'));
    copyFileSync(DOCUMENT, inFolder('acts/atto.txt'));
    await spoglio(['batch', inFolder('acts'), '-o', inFolder('out'), '--jobs', '1']);
    const reading = await correct('atto.txt');
    const [gone] = seen(reading).titles.slice(1);

    // The document is not read again: its record is put right.
    const again = await spoglio(['batch', inFolder('acts'), '-o', inFolder('out'), '--jobs', '1']);
    expect(again.stderr).toContain('0 read, 1 done before');
    expect(again.stderr).toContain('3 corrections applied');
    const corrected = recordOf('atto.txt');
    expect(seen(corrected).corrected).toContain(41);
    expect(seen(corrected).titles).not.toContain(gone);
    expect(seen(corrected).titles).toContain('Apertura serale della biblioteca');
    expect(asRead(corrected)).toEqual(reading);
    const third = await spoglio(['batch', inFolder('acts'), '-o', inFolder('out'), '--jobs', '1']);
    expect(third.stderr).toContain('0 read, 1 done before');
    expect(recordOf('atto.txt')).toEqual(corrected);

    // Other rules read it anew.
    mkdirSync(inFolder('regole/labels'), { recursive: true });
    writeFileSync(
      inFolder('regole/labels/caratura.yaml'),
      'id: labels/caratura\nkind: label\nfield: objective.weight\nvalue: percent\nwhere: [column, key]\nabout: The share of an objective in our plans.\nmatch:\n  any: [caratura]\ncases:\n  match: [Caratura, Caratura obiettivo]\n  reject: [Indicatore, Scadenza]\n',
    );
    const rules = ['--rules', inFolder('regole'), '--refresh', '--jobs', '1'];
    const anew = await spoglio(['batch', inFolder('acts'), '-o', inFolder('out'), ...rules]);
    expect(anew.stderr).toContain('1 read, 0 done before');
    expect(seen(recordOf('atto.txt'))).toEqual(seen(corrected));

    const out = await spoglio(['extract', inFolder('acts/atto.txt'), '-o', inFolder('out'), '--stdout']);
    expect(schema.parse(JSON.parse(out.stdout))).toEqual(recordOf('atto.txt'));
    const plain = await spoglio([
      ...['extract', inFolder('acts/atto.txt'), '-o', inFolder('out'), '--stdout', '--uncorrected'],
    ]);
    expect(schema.parse(JSON.parse(plain.stdout))).toEqual(reading);

    const csv = async (...flags: string[]): Promise<string> => {
      await spoglio(['export', inFolder('out'), '--to', inFolder('tables'), '--format', 'csv', ...flags]);
      return readFileSync(inFolder('tables/objectives.csv'), 'utf8');
    };
    const exported = await csv();
    expect(exported).toContain('Apertura serale della biblioteca');
    expect(exported).not.toContain(gone);
    expect(exported.split('corrected').length).toBeGreaterThan(3);
    const uncorrected = await csv('--uncorrected');
    expect(uncorrected).toContain(gone);
    expect(uncorrected).not.toContain('corrected');

    const sql = "select weight from objectives where weight_flags like '%corrected%' order by 1";
    const asked = await spoglio(['query', inFolder('out'), sql, '--csv']);
    expect(asked.stdout.trim().split(/\r?\n/)).toEqual(['weight', '7', '41']);
    await spoglio(['report', inFolder('out'), '-o', inFolder('report.html')]);
    expect(readFileSync(inFolder('report.html'), 'utf8')).toContain('Apertura serale della biblioteca');
  });

  it('follow a document that was renamed or signed again, and say of another one that they fit no longer', async () => {
    copyFileSync(DOCUMENT, inFolder('atto.txt'));
    const extract = (name: string): ReturnType<typeof spoglio> =>
      spoglio(['extract', inFolder(name), '-o', inFolder('out')]);
    await extract('atto.txt');
    const reading = await correct('atto.txt');

    renameSync(inFolder('atto.txt'), inFolder('delibera.txt'));
    expect((await extract('delibera.txt')).stderr).toContain('3 corrections');
    const signer = await makeSigner('Elvira Sarti', 'SRTLVR70A41F205X');
    writeFileSync(
      inFolder('atto.txt.p7m'),
      await sign(readFileSync(inFolder('delibera.txt')), signer, { at: new Date('2024-01-02') }),
    );
    expect((await extract('atto.txt.p7m')).stderr).toContain('3 corrections');
    expect(seen(recordOf('atto.txt.p7m'))).toEqual(seen(recordOf('delibera.txt')));

    const { raw } = reading.objectives[0]!.weight!;
    const text = readFileSync(inFolder('delibera.txt'), 'utf8').replaceAll(raw, '19%');
    writeFileSync(inFolder('atto.txt'), text);
    const changed = await extract('atto.txt');
    expect(changed.stderr).toMatch(
      /a correction no longer fits: value of .*: “19%” stands there now in place of/,
    );
    expect(recordOf('atto.txt').diagnostics.map(({ code }) => code)).toContain('correction_unfit');
  });
});
