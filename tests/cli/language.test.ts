import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ownFolder } from '../own-folder.ts';
import { FIXTURES, spoglio } from './spoglio.ts';

const folder = ownFolder();
const DOCUMENT = join(FIXTURES, 'comune-rio-freddo/proposta-2024/source.txt');

describe('the command in Italian', { timeout: 600_000 }, () => {
  it('has help, usage and messages in the language that is asked for', async () => {
    const help = await spoglio(['export', '--help', '--lang', 'it']);
    expect(help.stdout).toMatch(/^Uso: spoglio export \[opzioni\]/);
    expect(help.stdout).toContain('Esempio:');
    expect(help.stdout).not.toMatch(/\b(?:default|Options|Usage)\b/);
    expect((await spoglio(['export', '--help', '--lang=en'])).stdout).toMatch(/^Usage: spoglio export/);

    const read = await spoglio(['extract', DOCUMENT, '-o', join(folder(), 'out'), '--lang', 'it']);
    expect(read.stderr).toMatch(/\d+ obiettivi, \d+ pesi, .* -> /);
    expect(read.stderr).toContain('1 letti, 0 non letti; dati in ');
    const lost = await spoglio(['extract', join(folder(), 'manca.pdf'), '--lang', 'it']);
    expect(lost.code).toBe(1);
    expect(lost.stderr).toMatch(/errore unreadable: il file non si può aprire: .* Controllare che esista/);
  });

  it('says in Italian what was wrong with its arguments', async () => {
    for (const [args, said] of [
      [['export', 'out'], "errore: manca l’opzione '--to <folder>'"],
      [['extract', 'x', '--stdout', '--ndjson'], 'errore: --stdout e --ndjson si escludono'],
      [['extract', 'x', '--max-error', 'tanto'], 'Serve una quota da 0 a 1'],
      [['export', 'x', '--to', 'y', '--format', 'pdf'], 'Valori ammessi: parquet, csv, ndjson, xlsx.'],
      [['estrai'], "errore: comando sconosciuto 'estrai'"],
    ] as const) {
      const { code, stderr } = await spoglio([...args, '--lang', 'it']);
      expect([code, stderr.trim()]).toEqual([2, expect.stringContaining(said) as string]);
    }
  });

  it('explains a value in Italian', async () => {
    const { stdout } = await spoglio(['explain', DOCUMENT, 'act', '--lang', 'it']);
    expect(stdout).toContain('  parole      ');
    expect(stdout).toContain('base: da dove parte ogni valore del suo tipo');
  });
});
