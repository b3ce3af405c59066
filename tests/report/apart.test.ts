import { createRequire } from 'node:module';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fixtureRecords } from '../../docs/pages/analytics.ts';
import { reportPage } from '../../src/report/page.ts';
import { apart, type PartFile } from '../../src/report/parts.ts';
import { summarizeRecords, type RecordsSummary } from '../../src/report/summary.ts';
import { storeOf } from '../analyse/store.ts';
import { field, recordWith } from '../write/export/records.ts';
import { installedBrowser } from './browser.ts';

const executablePath = installedBrowser();
const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const WIDTHS = [390, 768, 1024, 1280, 2560];

const summaryOf = (): Promise<RecordsSummary> =>
  summarizeRecords(
    fixtureRecords(),
    (record) => record,
    (name) => `out/${name}`,
  );

describe('a page with its lists beside it', () => {
  it('grows with bodies and documents, not with objectives', async () => {
    const titles = (count: number) =>
      Array.from({ length: count }, (_, i) => ({
        title: field(`Obiettivo ${i} ${'di molte parole '.repeat(9)}`),
      }));
    const lengthOf = async (count: number): Promise<number> => {
      const store = storeOf([recordWith('a'.repeat(64), titles(count))]);
      const summary = await summarizeRecords(
        store,
        (record) => record,
        () => 'r.json',
      );
      return reportPage(summary, 'it', { parts: apart(), folder: 'p' }).length;
    };
    expect((await lengthOf(40)) - (await lengthOf(4))).toBeLessThan(50);
  });

  it('holds texts of documents as texts', async () => {
    const hostile = recordWith('a'.repeat(64), [
      { title: field(`</script><img src=x onerror=alert(1)>\u2028${'.'.repeat(400)}`) },
    ]);
    const parts = apart();
    const summary = await summarizeRecords(
      storeOf([hostile]),
      (record) => record,
      () => 'r.json',
    );
    reportPage(summary, 'it', { parts, folder: 'p' });
    const [{ text }] = parts.files() as [PartFile];
    expect(text).toContain('&lt;/script&gt;&lt;img src=x onerror=alert(1)&gt;');
    expect(text).not.toMatch(/<img|\u2028/);
  });
});

describe.skipIf(executablePath === null)('the same in a browser', { timeout: 60_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'spoglio-apart-'));
  const address = pathToFileURL(join(folder, 'report.html')).href;
  let browser: Browser;
  const troubles: string[] = [];

  beforeAll(async () => {
    cpSync(new URL('../../fixtures/links', import.meta.url), join(folder, 'out'), { recursive: true });
    const parts = apart();
    const summary = await summaryOf();
    writeFileSync(join(folder, 'report.html'), reportPage(summary, 'it', { parts, folder: 'report.parts' }));
    writeFileSync(join(folder, 'lost.html'), reportPage(summary, 'it', { parts: apart(), folder: 'gone' }));
    mkdirSync(join(folder, 'report.parts'));
    for (const { name, text } of parts.files()) writeFileSync(join(folder, 'report.parts', name), text);
    browser = await chromium.launch({ executablePath: executablePath!, args: ['--no-sandbox'] });
  }, 60_000);
  afterAll(async () => {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  });

  async function opened(options: BrowserContextOptions = {}, at = address): Promise<Page> {
    const page = await browser.newPage(options);
    page.on('console', (message) => troubles.push(message.text()));
    page.on('pageerror', (error) => troubles.push(error.message));
    await page.goto(at);
    return page;
  }

  it('loads a body when it is opened, and leads from an objective to its document', async () => {
    troubles.length = 0;
    const page = await opened();
    expect(await page.locator('table').count()).toBeLessThan(4);
    const body = page.locator('details.body').first();
    await body.locator('summary').first().click();
    const objectives = body.locator('td details').first();
    await objectives.locator('summary').click();
    const link = objectives.locator('a').first();
    const file = await link.innerText();
    await link.click();
    const row = page.locator('tr.here');
    await row.waitFor();
    expect(await row.locator('th').innerText()).toBe(file);
    expect(await row.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(troubles).toEqual([]);
    await page.close();
  });

  it('opens at a document that an address names, and finds bodies by their names', async () => {
    const page = await opened({}, `${address}#d2`);
    await page.locator('tr.here#d2').waitFor();
    await page.getByLabel('Cerca un ente').fill('RIVALUNGA');
    expect(await page.locator('details.body:visible').count()).toBe(1);
    await page.close();
  });

  it('says so where the folder beside it is missing', async () => {
    const page = await opened({}, pathToFileURL(join(folder, 'lost.html')).href);
    await page.locator('details.body summary').first().click();
    expect(await page.getByRole('alert').innerText()).toContain('Manca la cartella gone');
    await page.close();
  });

  it.each((['light', 'dark'] as const).flatMap((scheme) => WIDTHS.map((width) => [scheme, width] as const)))(
    'has nothing that axe finds and is as wide as its window: %s, %i px',
    async (colorScheme, width) => {
      const page = await opened({ viewport: { width, height: 900 }, colorScheme, bypassCSP: true });
      for (const kind of ['details.body', 'details.chunk', 'td details'])
        for (const summary of await page.locator(`${kind} > summary`).all()) await summary.click();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      await page.addScriptTag({ path: AXE });
      const violations = await page.evaluate(async () => {
        const { axe } = window as unknown as { axe: typeof import('axe-core') };
        const { violations: found } = await axe.run();
        return found.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
      });
      expect(violations).toEqual([]);
      await page.close();
    },
  );
});
