// Draws forms with their truth: npm run lab -- --count 3 --seed S --strange 0.3 --families a,b --form docx --out DIR
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chosenFamilies, drawDocuments, type LabForm } from './draw.ts';
import { f1, NO_TALLY, readDraft, score, sum, type Tally } from './score.ts';
import { missingStrings } from './self-check.ts';
import { textOf } from './text.ts';

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '3' },
    seed: { type: 'string', default: '1' },
    strange: { type: 'string', default: '0' },
    families: { type: 'string' },
    form: { type: 'string', default: 'docx' },
    /** A folder for each document: document.docx or .pdf, gold.json. */
    out: { type: 'string' },
    /** Reads them too, and prints how well. */
    read: { type: 'boolean', default: false },
    list: { type: 'boolean', default: false },
  },
});

if (values.form !== 'docx' && values.form !== 'pdf') throw new Error('--form is docx or pdf');
const form: LabForm = values.form;
const families = values.families?.split(',');
if (values.list)
  for (const { name, about } of chosenFamilies(families)) console.log(`${name.padEnd(22)} ${about}`);
else await draw();

async function draw(): Promise<void> {
  const tallies = new Map<string, Tally>();
  let [drawn, bad] = [0, 0];
  const options = { seed: values.seed, count: Number(values.count), strange: Number(values.strange), form };
  for await (const { name, family, bytes, gold } of drawDocuments(
    families ? { ...options, families } : options,
  )) {
    drawn++;
    const missing = missingStrings(gold, await textOf(bytes, form), form === 'pdf');
    for (const line of missing) console.log(`${name}: not in the document: ${line}`);
    bad += missing.length;
    if (values.out !== undefined) {
      const folder = join(values.out, name.replaceAll('/', '-'));
      mkdirSync(folder, { recursive: true });
      writeFileSync(join(folder, `document.${form}`), bytes);
      writeFileSync(join(folder, 'gold.json'), `${JSON.stringify(gold, null, 1)}\n`);
    }
    if (values.read)
      tallies.set(family, sum(tallies.get(family) ?? NO_TALLY, score(gold, await readDraft(bytes))));
  }
  for (const [family, tally] of tallies) print(family, tally);
  if (tallies.size > 1) print('together', [...tallies.values()].reduce(sum));
  console.log(`${drawn} documents, ${bad} strings of the truth that are not in them`);
  if (bad > 0) process.exitCode = 1;
}

function print(name: string, tally: Tally): void {
  const share = f1(tally);
  const percent = share === null ? '    -' : (100 * share).toFixed(1).padStart(5);
  console.log(
    `${name.padEnd(22)} F1 ${percent}  ${tally.right} right of ${tally.given} read, ${tally.facts} facts`,
  );
}
