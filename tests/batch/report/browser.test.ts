import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium, type Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LedgerEntry } from '../../../src/batch/ledger.ts';
import { runReport } from '../../../src/batch/report/run-report.ts';
import { installedBrowser } from '../../report/browser.ts';

const executablePath = installedBrowser();
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const entry = (name: string, more: Partial<LedgerEntry>): LedgerEntry => ({
  input: `/archivio/${'cartella-dal-nome-lungo/'.repeat(4)}${name}`,
  output: `${name}.json`,
  sha256: 'a',
  bytes: 2048,
  modified: 1,
  outcome: 'read',
  code: null,
  message: null,
  ms: 1500,
  attempts: 1,
  version: '1',
  rules: 'r',
  tally: {
    entity: 'Comune di Prova',
    year: 2023,
    pages: 4,
    objectives: 5,
    weights: 4,
    outcomes: 3,
    doubtedWeights: 1,
    flags: 2,
    values: 100,
    confidence: 93.5,
  },
  ...more,
});

describe.skipIf(executablePath === null)('the page of a run in a browser', { timeout: 60_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'spoglio-run-report-'));
  const path = join(folder, 'report.html');
  let browser: Browser;
  beforeAll(async () => {
    const failed = { outcome: 'failed', code: 'pdf_damaged', message: 'it ends early', tally: null } as const;
    writeFileSync(path, runReport([entry('a.pdf', {}), entry('b.pdf', failed)], new Date(0)));
    browser = await chromium.launch({ executablePath: executablePath!, args: ['--no-sandbox'] });
  }, 60_000);
  afterAll(async () => {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it.each(
    (['light', 'dark'] as const).flatMap((scheme) =>
      [390, 1280, 2560].map((width) => [scheme, width] as const),
    ),
  )('has nothing that axe finds and is as wide as its window: %s, %i px', async (colorScheme, width) => {
    const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme, bypassCSP: true });
    await page.goto(pathToFileURL(path).href);
    await page.evaluate(axe);
    const { violations } = await page.evaluate<{ violations: { id: string; nodes: { html: string }[] }[] }>(
      'axe.run()',
    );
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    await page.close();
  });
});
