// Words that are read against those that another program shows: `npm run words -- FOLDER…` (the fixtures without one). Poppler's `pdftotext`
// counts; where it isn't installed there is nothing to compare with, and that is said. A record that lost words says so itself.
import { execFileSync, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { extract, readDocument } from '../src/extract.ts';

const folders = process.argv.slice(2);
if (folders.length === 0) folders.push(join(import.meta.dirname, '../fixtures'));
if (spawnSync('pdftotext', ['-v']).error !== undefined) {
  console.log('pdftotext is not installed: nothing to compare with');
  process.exit(0);
}

/** Letters and figures by kind, as many as there are: programs differ in where words end, hardly in these. */
function lettersOf(text: string): Map<string, number> {
  const letters = new Map<string, number>();
  for (const [letter] of text.normalize('NFKC').matchAll(/[\p{L}\p{N}]/gu))
    letters.set(letter, (letters.get(letter) ?? 0) + 1);
  return letters;
}

function lacking(of: ReadonlyMap<string, number>, from: ReadonlyMap<string, number>): string {
  return [...of]
    .flatMap(([letter, count]) => {
      const less = count - (from.get(letter) ?? 0);
      return less > 0 ? [`${letter}×${less}`] : [];
    })
    .join(' ');
}

let [files, alike, lost] = [0, 0, 0];
for (const folder of folders)
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
    if (!name.endsWith('.pdf')) continue;
    const path = join(folder, name);
    const bytes = new Uint8Array(readFileSync(path));
    const shown = execFileSync('pdftotext', ['-enc', 'UTF-8', path, '-'], { encoding: 'utf8' });
    const { sources } = await readDocument(bytes, { ocr: 'never' });
    const read = sources
      .flatMap((source) => (source.kind === 'paged' ? source.pages : []))
      .flatMap(({ words }) => words.map(({ text }) => text))
      .join(' ');
    const [own, other] = [lettersOf(read), lettersOf(shown)];
    const [missing, more] = [lacking(other, own), lacking(own, other)];
    const { diagnostics } = await extract(bytes, { ocr: 'never' });
    const isLost = diagnostics.some(({ code }) => code === 'words_lost');
    files++;
    if (missing === '' && more === '') alike++;
    if (isLost) lost++;
    if (missing !== '' || more !== '' || isLost)
      console.log(
        `${name}: not read ${missing || '-'}; read besides ${more || '-'}${isLost ? '; words lost' : ''}`,
      );
  }
console.log(
  `${alike} of ${files} documents have the letters that pdftotext shows; ${lost} records lost words`,
);
