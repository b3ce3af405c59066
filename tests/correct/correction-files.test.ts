import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import {
  addCorrections,
  correctionFiles,
  correctionsFile,
  readCorrections,
} from '../../src/correct/correction-files.ts';
import { toJson } from '../../src/write/json.ts';
import { ownFolder } from '../own-folder.ts';
import { ROOT } from '../cli/spoglio.ts';
import { plan, toValue } from './corrections.ts';

const folder = ownFolder();
const reading = plan(['Riordino degli archivi', 'Nuovo sportello']);
const weight = toValue(reading, 'objectives[1].weight', 30);
const recordIn = (name: string): string => join(folder(), `${name}.json`);

/** A process that adds so many corrections, one at a time, and says when the first is in. */
function reviewer(name: string, count: number): ChildProcess {
  const record = recordIn('atto.pdf');
  const code = `
    import { readFileSync } from 'node:fs';
    import { addCorrections, correctionsFile, recordSchema, targetOf } from ${JSON.stringify(pathToFileURL(join(ROOT, 'dist/index.js')).href)};
    const record = recordSchema.parse(JSON.parse(readFileSync(${JSON.stringify(record)}, 'utf8')));
    for (let i = 0; i < ${count}; i++) {
      await addCorrections(correctionsFile(${JSON.stringify(record)}), record, [{
        id: '${name}-' + i, kind: 'value', who: '${name}', when: new Date().toISOString(), why: null, sha256: record.source.sha256,
        what: targetOf(record, 'objectives[1].weight'), was: { value: 50, raw: '50' }, is: i, at: [],
      }]);
      console.log(i);
    }`;
  return spawn(process.execPath, ['--input-type=module', '-e', code], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}

describe('corrections beside a record', () => {
  it('are in a file named after it, which says of what document they are', async () => {
    const path = correctionsFile(recordIn('atto.pdf'));
    expect(path).toBe(join(folder(), 'atto.pdf.corrections.json'));
    await addCorrections(path, reading, [weight]);
    const { document, corrections } = readCorrections(path)!;
    expect(document).toMatchObject({ file: reading.source.file, sha256: reading.source.sha256 });
    expect(corrections).toEqual([weight]);
    expect(correctionFiles(folder()).correct(recordIn('atto.pdf'), reading).applied).toBe(1);
  });

  it('are added once, however often they are sent', async () => {
    const path = correctionsFile(recordIn('atto.pdf'));
    await addCorrections(path, reading, [weight]);
    expect((await addCorrections(path, reading, [weight])).corrections).toHaveLength(1);
  });

  it('of two processes that add at once are all kept', { timeout: 600_000 }, async () => {
    writeFileSync(recordIn('atto.pdf'), toJson(reading));
    const both = [reviewer('anna', 40), reviewer('bruno', 40)];
    for (const one of both) one.stdout!.resume();
    expect(await Promise.all(both.map(async (one) => (await once(one, 'close'))[0] as number))).toEqual([
      0, 0,
    ]);
    const ids = readCorrections(correctionsFile(recordIn('atto.pdf')))!.corrections.map(({ id }) => id);
    expect(new Set(ids).size).toBe(80);
    expect(readdirSync(folder()).filter((name) => name.endsWith('.part') || name.endsWith('.lock'))).toEqual(
      [],
    );
  });

  it('are whole after a kill in the middle, and go on being added to', { timeout: 600_000 }, async () => {
    writeFileSync(recordIn('atto.pdf'), toJson(reading));
    const one = reviewer('anna', 100_000);
    let said = '';
    one.stdout!.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      if (said.split('\n').length > 10) one.kill('SIGKILL');
    });
    await once(one, 'close');
    const path = correctionsFile(recordIn('atto.pdf'));
    const kept = readCorrections(path)!.corrections.length;
    // What was said to be in is in.
    expect(kept).toBeGreaterThanOrEqual(said.trim().split('\n').length);
    expect((await addCorrections(path, reading, [weight])).corrections).toHaveLength(kept + 1);
  });

  it('are of the same bytes under another name, and of the same act in other bytes', async () => {
    mkdirSync(join(folder(), 'vecchia'));
    await addCorrections(correctionsFile(join(folder(), 'vecchia/atto.pdf.json')), reading, [weight]);
    const files = correctionFiles(folder());
    expect(files.correct(recordIn('rinominato.pdf'), reading).applied).toBe(1);
    const signed = plan(['Riordino degli archivi', 'Nuovo sportello'], undefined, 'b'.repeat(64));
    expect(files.correct(recordIn('atto.pdf.p7m'), signed).applied).toBe(1);
    const other = { ...signed, act: { ...signed.act!, number: { ...signed.act!.number!, value: '8' } } };
    expect(files.correct(recordIn('altro.pdf'), other).applied).toBe(0);
  });

  it('hold for copies as soon as they are made', async () => {
    const files = correctionFiles(folder());
    expect(files.of(recordIn('copia.pdf'), reading)).toEqual([]);
    const path = recordIn('atto.pdf');
    files.note(path, await addCorrections(correctionsFile(path), reading, [weight]));
    expect(files.of(recordIn('copia.pdf'), reading)).toEqual([weight]);
  });

  it('that can not be read are refused, and left as they are', async () => {
    const path = correctionsFile(recordIn('atto.pdf'));
    for (const text of ['{', '{"schema":"spoglio-corrections/9"}', '[]']) {
      writeFileSync(path, text);
      expect(() => readCorrections(path)).toThrow(
        expect.objectContaining({ code: 'corrections_invalid' }) as Error,
      );
      await expect(addCorrections(path, reading, [weight])).rejects.toMatchObject({
        code: 'corrections_invalid',
      });
      expect(readFileSync(path, 'utf8')).toBe(text);
      expect(existsSync(`${path}.lock`)).toBe(false);
    }
  });
});
