import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { agreement } from './table-agreement.ts';

const FIXTURES = fileURLToPath(new URL('../../fixtures/', import.meta.url));
const SCORE = fileURLToPath(new URL('tables-score.json', import.meta.url));
const CORPUS = fileURLToPath(new URL('../../../shared/corpus/', import.meta.url));
/** Set to write down today's figures, better or worse; the suite fails to say so. */
const ACCEPT = process.env['SPOGLIO_ACCEPT'] === '1';

type Score = Readonly<
  Record<string, { readonly equal: number; readonly docx: number; readonly pdf: number }>
>;

const hasBoth = (path: string): boolean => existsSync(`${path}.pdf`) && existsSync(`${path}.docx`);

const fixtures = readdirSync(FIXTURES)
  .filter((body) => body !== 'make' && statSync(FIXTURES + body).isDirectory())
  .flatMap((body) => readdirSync(FIXTURES + body).map((name) => `${body}/${name}`))
  .filter((folder) => hasBoth(`${FIXTURES}${folder}/source`));

async function scoreNow(): Promise<Score> {
  const entries: [string, Score[string]][] = [];
  for (const folder of fixtures) {
    const source = `${FIXTURES}${folder}/source`;
    const { equal, docx, pdf } = await agreement(`${source}.pdf`, `${source}.docx`);
    entries.push([folder, { equal, docx, pdf }]);
  }
  return Object.fromEntries(entries);
}

describe('the cells of the fixtures’ PDF tables', () => {
  it('agree with those in Word as often as was written down, neither less nor more', async () => {
    const score = await scoreNow();
    if (ACCEPT) writeFileSync(SCORE, `${JSON.stringify(score, null, 1)}\n`);
    expect(score).toEqual(JSON.parse(readFileSync(SCORE, 'utf8')));
    expect(ACCEPT).toBe(false);
  }, 60_000);
});

/** Share of the sample documents' cells that must be the same in both formats: more documents come, and none is named here. */
const LEAST = 0.8;

describe('the tables of the sample documents’ PDFs', () => {
  const folders = existsSync(CORPUS) ? readdirSync(CORPUS).sort() : [];
  const skipped = folders.length === 0;
  it.skipIf(skipped)(
    skipped ? 'are not compared: there is no ../shared/corpus' : 'are mostly those of the Word documents',
    async () => {
      let [equal, all] = [0, 0];
      for (const folder of folders) {
        const source = `${CORPUS}${folder}/document`;
        if (!hasBoth(source)) continue;
        const found = await agreement(`${source}.pdf`, `${source}.docx`);
        equal += found.equal;
        all += Math.max(found.docx, found.pdf);
      }
      expect(equal / all).toBeGreaterThanOrEqual(LEAST);
    },
    60_000,
  );
});
