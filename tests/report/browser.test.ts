import { createRequire } from 'node:module';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { fixtureRecords } from '../../docs/pages/analytics.ts';
import { reportPage } from '../../src/report/page.ts';
import { summarizeRecords } from '../../src/report/summary.ts';
import { installedBrowser } from './browser.ts';

const executablePath = installedBrowser();
if (executablePath === null)
  process.stderr.write(
    'No Chromium was found (CHROME_PATH, PATH): the dashboard is not tested in a browser.\n',
  );

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const DESKTOP = { width: 1280, height: 900 };
const PHONE = { width: 360, height: 740 };

describe.skipIf(executablePath === null)('the dashboard in a browser', { timeout: 60_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'spoglio-report-'));
  const address = pathToFileURL(join(folder, 'report.html')).href;
  let browser: Browser;
  let page: Page;
  let troubles: string[] = [];
  let requests: string[] = [];

  beforeAll(async () => {
    cpSync(new URL('../../fixtures/links', import.meta.url), join(folder, 'out'), { recursive: true });
    const summary = await summarizeRecords(
      fixtureRecords(),
      (record) => record,
      (name) => `out/${name}`,
    );
    writeFileSync(join(folder, 'report.html'), reportPage(summary, 'it'));
    // A container has no user namespaces for the sandbox; the page is our own.
    browser = await chromium.launch({ executablePath: executablePath!, args: ['--no-sandbox'] });
  }, 60_000);
  afterAll(async () => {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  });
  beforeEach(async () => {
    page = await browser.newPage({ viewport: DESKTOP, bypassCSP: true });
    troubles = [];
    requests = [];
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) troubles.push(message.text());
    });
    page.on('pageerror', (error) => troubles.push(error.message));
    page.on('request', (request) => requests.push(request.url()));
    await page.goto(address);
  });
  afterEach(() => page.close());

  const inLanguage = (code: 'it' | 'en'): Promise<void> => page.click(`[data-language=${code}]`);
  const seen = (): Promise<string> => page.innerText('body');

  it('opens without an error and asks for nothing but itself', async () => {
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
      window.scrollTo(0, document.body.scrollHeight);
    });
    await inLanguage('en');
    await page.waitForLoadState('networkidle');
    expect(troubles).toEqual([]);
    expect(requests).toEqual([address]);
  });

  it('opens under its own security policy without an error too', async () => {
    const strict = await browser.newPage();
    const said: string[] = [];
    strict.on('console', (message) => said.push(message.text()));
    await strict.goto(address);
    await strict.click('[data-language=en]');
    expect(await strict.evaluate(() => document.documentElement.lang)).toBe('en');
    expect(said).toEqual([]);
    await strict.close();
  });

  it('leads from a number to its objectives, their document and its record', async () => {
    const details = page.locator('#b0 + table details').first();
    expect(await details.locator('ul').isVisible()).toBe(false);
    await details.locator('summary').click();
    expect(await details.locator('li').count()).toBe(
      Number.parseInt(await details.locator('summary').innerText(), 10),
    );
    const link = details.locator('a').first();
    const file = await link.innerText();
    await link.click();
    const row = page.locator('tr:target');
    expect(await row.locator('th').innerText()).toBe(file);
    await row.locator('th a').click();
    await page.waitForURL(/\/out\/.+\.json$/);
    expect(await page.content()).toContain(file);
  });

  it('has no link that leads nowhere', async () => {
    const lost = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')]
        .map((link) => link.hash.slice(1))
        .filter((id) => document.getElementById(id) === null),
    );
    expect(lost).toEqual([]);
  });

  it('changes from Italian to English and back, title and names included', async () => {
    expect(await seen()).toContain('Pesi per settore');
    await inLanguage('en');
    const english = await seen();
    expect(english).toContain('Weights by sector');
    expect(english).not.toContain('Pesi per settore');
    expect(await page.title()).toBe('Objectives, weights and outcomes');
    expect(await page.getAttribute('nav', 'aria-label')).toBe('Contents');
    await inLanguage('it');
    expect(await seen()).toContain('Pesi per settore');
    expect(await page.title()).toBe('Obiettivi, pesi e risultati');
  });

  it.each([DESKTOP, PHONE, { width: 280, height: 600 }])('is as wide as its window: $width', async (size) => {
    await page.setViewportSize(size);
    for (const code of ['it', 'en'] as const) {
      await inLanguage(code);
      await page.evaluate(() => {
        for (const details of document.querySelectorAll('details')) details.open = true;
      });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(size.width);
    }
  });

  it('is used by keyboard alone: skip link, languages, sections, numbers', async () => {
    const focused = (): Promise<string> => page.evaluate(() => document.activeElement?.textContent ?? '');
    await page.keyboard.press('Tab');
    expect(await focused()).toContain('Vai al contenuto');
    expect(await page.locator('.skip').boundingBox()).toMatchObject({ x: expect.any(Number) as number });
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    expect(await focused()).toBe('English');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('en');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(new URL(page.url()).hash).toBe('#weights');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('SUMMARY');
    await page.keyboard.press('Enter');
    expect(await page.locator('details[open]').count()).toBe(1);
  });

  it.each([DESKTOP, PHONE])(
    'is a table with rows and headers to a screen reader, $width wide',
    async (size) => {
      await page.setViewportSize(size);
      expect(await page.getByRole('table', { name: 'Comune di Rivalunga' }).count()).toBe(1);
      const table = page.getByRole('table', { name: 'Risultati negli anni' });
      expect(await table.getByRole('columnheader').allTextContents()).toHaveLength(8);
      expect(await table.getByRole('rowheader', { name: '2022' }).count()).toBe(1);
      expect(await table.ariaSnapshot()).toContain('rowheader "2022"');
      expect(await page.getByRole('button', { name: 'Italiano' }).getAttribute('aria-pressed')).toBe('true');
      expect(await page.locator('summary').first().textContent()).toContain('Settore Affari Generali, 2021');
    },
  );

  it.each([
    [DESKTOP, 'light'],
    [DESKTOP, 'dark'],
    [PHONE, 'light'],
  ] as const)('has no violation that axe knows of (%o, %s)', async (size, colorScheme) => {
    await page.setViewportSize(size);
    await page.emulateMedia({ colorScheme });
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
    });
    await page.addScriptTag({ path: AXE });
    const violations = await page.evaluate(async () => {
      const { axe } = window as unknown as { axe: typeof import('axe-core') };
      const { violations: found } = await axe.run();
      return found.map(({ id, impact, nodes }) => `${id} (${impact ?? ''}): ${nodes[0]?.html ?? ''}`);
    });
    expect(violations).toEqual([]);
  });
});
