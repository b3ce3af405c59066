import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';

const READER = new URL('../../../dist/read/pdf/read-pdf.js', import.meta.url).href;
const PDF = join(import.meta.dirname, '../../../fixtures/asl-valsorgente/budget-2023/source.pdf');

/** How many words a process of its own reads on each page of what comes on its standard input. Throws where it ends with an error. */
async function wordsReadAlone(bytes: Uint8Array): Promise<number[]> {
  const program = `
    const { readFileSync } = await import('node:fs');
    const { readPdf } = await import(process.argv[1]);
    const { value } = await readPdf(new Uint8Array(readFileSync(0)));
    console.log(JSON.stringify(value.pages.map(({ words }) => words.length)));`;
  const running = promisify(execFile)(process.execPath, ['--input-type=module', '-e', program, READER]);
  running.child.stdin!.end(bytes);
  return JSON.parse((await running).stdout) as number[];
}

it('pages that are not where the file says are found, and do not end the process', async () => {
  const whole = readFileSync(PDF);
  const shifted = whole
    .toString('latin1')
    // Longer by four bytes: what stands behind them is not where the table of objects says.
    .replace('1 0 0 -1 0 841.89 cm', '1 00000 0 -1 0 841.89 cm')
    .replace('/UserUnit 1\n>>\nendobj\n17 0 obj', '/UserUnit 1\n>>\nobj\n17 0 obj');
  expect(await wordsReadAlone(Buffer.from(shifted, 'latin1'))).toEqual(await wordsReadAlone(whole));
});
