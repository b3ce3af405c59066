// `npm run seeded [-- --each 3 --count 1 --missed]`: prints how many planted mistakes are noticed, by kind, and how many values of
// untouched documents are doubted in vain: of the fixtures, and of forms of the laboratory.
import { parseArgs } from 'node:util';
import { fixtures, type Fixture, type Form } from './fixtures.ts';
import { labForms } from './lab-forms.ts';
import { seedErrors } from './seed-errors.ts';

const { values } = parseArgs({
  options: {
    /** Mistakes of each kind in each document. */
    each: { type: 'string', default: '3' },
    /** Forms of each family of the laboratory. */
    count: { type: 'string', default: '1' },
    seed: { type: 'string', default: 'seeded' },
    strange: { type: 'string', default: '0.3' },
    missed: { type: 'boolean', default: false },
  },
});

const percent = (part: number, whole: number): string =>
  whole === 0 ? '    –' : `${((100 * part) / whole).toFixed(1).padStart(5)} %`;
const line = (name: string, part: number, whole: number, what: string): string =>
  `${name.padEnd(28)} ${String(part).padStart(4)} of ${String(whole).padStart(4)} ${what.padEnd(8)} ${percent(part, whole)}`;

async function print(title: string, documents: readonly Fixture[], forms: readonly Form[]): Promise<void> {
  const { kinds, alarms } = await seedErrors(documents, forms, Number(values.each));
  console.log(`\n${title}`);
  for (const [kind, { planted, caught, twice, missed }] of kinds) {
    console.log(line(kind, caught, planted, 'caught'));
    if (kind === 'digit of a percent') {
      console.log(line('  stated twice', twice.planted, planted, 'planted'));
      console.log(line('  of these', twice.caught, twice.planted, 'caught'));
    }
    if (values.missed) for (const place of missed) console.log(`    ${place}`);
  }
  console.log(line('false alarms of checks', alarms.byChecks, alarms.right, 'values'));
  console.log(line('false alarms of all', alarms.false, alarms.right, 'values'));
}

await print('Fixtures', fixtures(), ['docx', 'txt']);
const drawn = await labForms(values.seed, Number(values.count), Number(values.strange));
await print('Forms of the laboratory', drawn, ['docx']);
