import { fixtures } from './fixtures.ts';
import { seedErrors } from './seed-errors.ts';

/** Prints how many planted mistakes are noticed, by kind, and how many values of untouched documents are doubted in vain. */
const EACH = Number(process.argv[2] ?? 3);
const { kinds, alarms } = await seedErrors(fixtures(), ['docx', 'txt'], EACH);
const percent = (part: number, whole: number): string =>
  whole === 0 ? '    –' : `${((100 * part) / whole).toFixed(1).padStart(5)} %`;
for (const [kind, { planted, caught, missed }] of kinds) {
  console.log(
    `${kind.padEnd(26)} ${String(caught).padStart(4)} of ${String(planted).padStart(4)} caught  ${percent(caught, planted)}`,
  );
  if (process.argv.includes('--missed')) for (const line of missed) console.log(`    ${line}`);
}
for (const [name, count] of [
  ['false alarms of checks', alarms.byChecks],
  ['false alarms of all', alarms.false],
] as const)
  console.log(
    `${name.padEnd(26)} ${String(count).padStart(4)} of ${String(alarms.right).padStart(4)} values  ${percent(count, alarms.right)}`,
  );
