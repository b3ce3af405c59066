import type { ChildProcess } from 'node:child_process';
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readCorrections } from '../../src/correct/correction-files.ts';
import { record as schema, type Record } from '../../src/record/record.ts';
import { FIXTURES, spoglio, start } from '../cli/spoglio.ts';
import { installedBrowser } from '../report/browser.ts';
import { answerOf, firstLine, post } from './page.ts';

const executablePath = installedBrowser();
if (executablePath === null)
  process.stderr.write('No Chromium was found (CHROME_PATH, PATH): the review is not tested in a browser.\n');

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const PATIENCE = 600_000;
const SCRIPT = '<img src=x onerror="window.hacked=1"><script>window.hacked=1</script>';

describe.skipIf(executablePath === null)('the review in a browser', { timeout: PATIENCE }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'spoglio-review-'));
  const [acts, out] = [join(folder, 'acts'), join(folder, 'out')];
  let browser: Browser;
  let server: ChildProcess;
  let address: string;
  let page: Page;
  let troubles: string[];
  let requests: string[];

  const batch = (...flags: string[]) => spoglio(['batch', acts, '-o', out, '--jobs', '1', ...flags]);
  const recordOf = (name: string): Record =>
    schema.parse(JSON.parse(readFileSync(join(out, `${name}.json`), 'utf8')));

  beforeAll(async () => {
    mkdirSync(acts);
    const fixture = (path: string): string => join(FIXTURES, path);
    copyFileSync(fixture('unione-terre-del-falco/rendiconto-2021/source.pdf'), join(acts, 'atto.pdf'));
    copyFileSync(fixture('comune-castelrovere/piano-2024/source.docx'), join(acts, 'piano.docx'));
    const text = readFileSync(fixture('unione-terre-del-falco/rendiconto-2021/source.txt'), 'utf8');
    // Other words in every place that names the act: it is no copy of the PDF.
    const hostile = text
      .replaceAll('Aggiornare il personale', `${SCRIPT} Aggiornare`)
      .replaceAll('Terre del Falco', `Terre${SCRIPT}`);
    writeFileSync(join(acts, `"><svg onload=alert(1)>.txt`), hostile);
    await batch();
    server = start(['review', out, '--no-browser', '--lang', 'it']);
    address = await firstLine(server);
    // A container has no user namespaces for the sandbox; the page is our own.
    browser = await chromium.launch({ executablePath: executablePath!, args: ['--no-sandbox'] });
  }, PATIENCE);
  afterAll(async () => {
    await browser.close();
    server.kill('SIGTERM');
    rmSync(folder, { recursive: true, force: true });
  });
  beforeEach(async () => {
    page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    page.setDefaultTimeout(PATIENCE / 5);
    [troubles, requests] = [[], []];
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) troubles.push(message.text());
    });
    page.on('pageerror', (error) => troubles.push(error.message));
    page.on('request', (request) => requests.push(request.url()));
    await page.goto(address);
    await page.fill('dialog input', 'Anna Bassi');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.claims li');
  });
  afterEach(async () => {
    const { origin } = new URL(address);
    expect(requests.filter((url) => !url.startsWith(origin) && !/^(?:data|blob):/.test(url))).toEqual([]);
    expect(await page.evaluate('window.hacked')).toBeUndefined();
    await page.close();
  });

  const open = async (file: string): Promise<void> => {
    await page.keyboard.press('o');
    await page.uncheck('.filters input[type=checkbox]');
    await page.click(`.queue li button:has(strong:text-is(${JSON.stringify(file)}))`);
    await page.waitForFunction((name) => document.title.startsWith(name), file);
    await page.click('.which button:nth-child(2)');
  };
  const choose = (objective: string, field: string): Promise<void> =>
    page.click(
      `.claims button:has(.where:text-is(${JSON.stringify(objective)})):has(.name:text-is(${JSON.stringify(field)})) >> nth=0`,
    );
  /** Does something that is saved, and waits until it is. */
  const saving = async (act: () => Promise<unknown>): Promise<void> => {
    const standing = await page.getAttribute('main', 'data-standing');
    const [answer] = await Promise.all([
      page.waitForResponse((one) => one.request().method() === 'POST'),
      act(),
    ]);
    expect(answer.status()).toBe(200);
    await page.waitForFunction(
      (before) => document.querySelector('main')!.dataset['standing'] !== before,
      standing,
    );
  };
  const lit = (): Promise<string> => page.innerText('.lit-text');

  it('shows the page with the value lit, and mends it by keys; all is in the export, marked', async () => {
    await open('atto.pdf');
    await choose('1', 'Peso');
    await page.waitForSelector('.sheet .lit');
    const correct = async (text: string): Promise<void> => {
      await page.keyboard.press('e');
      await page.waitForSelector('.card textarea:focus');
      await page.fill('.card textarea', text);
      await saving(() => page.keyboard.press('Enter'));
    };
    await correct('tanto').catch(() => undefined);
    await page.waitForSelector('.message:has-text("tanto")');
    await page.keyboard.press('Escape');
    await correct('25 %');
    await choose('1', 'Titolo');
    await correct('Titolo corretto a mano');
    await choose('2', 'Peso');
    await correct('12,5');
    await choose('3', 'Titolo');
    const gone = (await page.innerText('.card .value')).trim();
    await saving(() => page.keyboard.press('x'));

    // A box around what was missed.
    await page.keyboard.press('+');
    const sheet = (await page.locator('.sheet').boundingBox())!;
    await page.mouse.move(sheet.x + 40, 300);
    await page.mouse.down();
    await page.mouse.move(sheet.x + 400, 330, { steps: 5 });
    await page.mouse.up();
    await page.fill('dialog label:nth-of-type(1) textarea', 'Obiettivo che mancava');
    await page.fill('dialog label:nth-of-type(3) textarea', '5');
    await saving(() => page.click('dialog button[type=submit]'));

    await page.click('header button.document');
    await page.keyboard.press('Escape');
    expect(troubles.filter((text) => !text.includes('422'))).toEqual([]);

    mkdirSync(join(folder, 'regole/labels'), { recursive: true });
    writeFileSync(
      join(folder, 'regole/labels/caratura.yaml'),
      'id: labels/caratura\nkind: label\nfield: objective.weight\nvalue: percent\nwhere: [column, key]\nabout: The share of an objective in our plans.\nmatch:\n  any: [caratura]\ncases:\n  match: [Caratura, "Caratura:"]\n  reject: [Indicatore, Scadenza]\n',
    );
    await batch('--rules', join(folder, 'regole'), '--refresh');
    await spoglio(['export', out, '--to', join(folder, 'tables'), '--format', 'csv']);
    const csv = readFileSync(join(folder, 'tables/objectives.csv'), 'utf8');
    for (const words of ['Titolo corretto a mano', 'Obiettivo che mancava']) expect(csv).toContain(words);
    const { objectives } = recordOf('atto.pdf');
    expect(objectives.map(({ title }) => title.value)).not.toContain(gone);
    const marked = objectives.flatMap(({ weight }) =>
      weight?.flags.includes('corrected') === true ? [weight.value] : [],
    );
    expect(marked.sort()).toEqual([12.5, 25, 5]);
    const titled = objectives.find(({ title }) => title.value === 'Titolo corretto a mano')!;
    expect(titled.title.flags).toEqual(['corrected']);
  });

  it('is used by keys alone to say what was missed of a text, and leads there from a link without its token', async () => {
    await open('"><svg onload=alert(1)>.txt');
    await page.keyboard.press('+');
    await page.waitForSelector('.choosing');
    await page.locator('.lines li').nth(1).focus();
    await page.keyboard.press(' ');
    await page.waitForSelector('.lines li.chosen');
    await page.keyboard.press('Enter');
    await page.fill('dialog label:nth-of-type(1) textarea', 'Aggiunto da tastiera');
    await saving(() => page.press('dialog button[type=submit]', 'Enter'));
    const [added] = (await answerOf(page)).objectives.filter(({ title }) => title === 'Aggiunto da tastiera');
    expect(added).toBeDefined();

    const { origin, hash } = new URL(address);
    expect(hash).toContain('token=');
    const { id } = await answerOf(page);
    await page.goto('about:blank');
    await page.goto(`${origin}/#open=${id}&objective=${added!.id}`);
    await page.waitForSelector('.card .of:has-text("Aggiunto da tastiera")');
    await page.goto('about:blank');
    await page.goto(`${origin}/#open=ffffffffffffffff&objective=s1.1`);
    await page.waitForSelector('.claims li');
  });

  it('keeps all that two say at once, also when it is killed', async () => {
    const other = await browser.newPage();
    const mine = start(['review', out, '--no-browser', '--port', '0']);
    const own = await firstLine(mine);
    await other.goto(own);
    await other.fill('dialog input', 'Bruno Conti');
    await other.keyboard.press('Enter');
    await other.waitForSelector('.claims li');
    const { id } = await answerOf(page);
    const kept: string[] = [];
    const say = async (at: Page, who: string, n: number): Promise<void> => {
      for (let i = 0; i < n; i++) {
        const text = `${who} ${i}`;
        const status = await at.evaluate(post, { id, who, text }).catch(() => 0);
        if (status !== 200) return;
        kept.push(text);
      }
    };
    const saying = [say(page, 'Anna', 25), say(other, 'Bruno', 1000)];
    await saying[0];
    mine.kill('SIGKILL');
    await saying[1];
    expect(kept.filter((text) => text.startsWith('Anna'))).toHaveLength(25);
    expect(kept.length).toBeGreaterThan(25);
    // A new server finds them all, and takes more.
    await say(page, 'Carla', 1);
    const files = readdirSync(out).filter((name) => name.endsWith('.corrections.json'));
    const standing = files.flatMap((name) => readCorrections(join(out, name))!.corrections);
    const said = standing.flatMap((one) => (one.kind === 'value' ? [one.is] : []));
    expect(kept.filter((text) => !said.includes(text))).toEqual([]);
    await other.close();
  });

  it('undoes the last correction, accepts, and goes from doubt to doubt', async () => {
    await open('atto.pdf');
    await choose('1', 'Esito');
    await saving(() => page.keyboard.press('a'));
    await choose('1', 'Esito');
    expect(await page.getAttribute('.claims button[aria-current]', 'class')).toContain('confirmed');
    await saving(() => page.keyboard.press('z'));
    await choose('1', 'Esito');
    expect(await page.getAttribute('.claims button[aria-current]', 'class')).not.toContain('confirmed');
    const before = await page.innerText('.card h2');
    await page.keyboard.press('n');
    await page.waitForFunction((words) => document.querySelector('.card h2')?.textContent !== words, before);
  });

  it('lights the cell of a Word document', async () => {
    await open('piano.docx');
    await page.waitForSelector('.flowing table');
    const titles = page.locator('.claims button:has(.name:text-is("Titolo"))');
    await titles.first().click();
    const title = await page.innerText('.card .value');
    const words = title.trim().split(/\s+/).slice(0, 3).join(' ');
    await page.waitForSelector(`.lit-text:has-text(${JSON.stringify(words)})`);
  });

  it('shows what a hostile document says as text, in names and in its own words', async () => {
    await open('"><svg onload=alert(1)>.txt');
    await choose('1', 'Titolo');
    expect(await page.innerText('.card .value')).toContain('<script>window.hacked=1</script>');
    expect(await lit()).toContain('<img src=x onerror=');
    expect(await page.locator('#app script, #app img, #app svg').count()).toBe(0);
    await page.keyboard.press('o');
    expect(await page.innerText('.queue')).toContain('"><svg onload=alert(1)>.txt');
  });

  it.each([
    ['a desktop', { width: 1440, height: 900 }, 'light'],
    ['a desktop in the dark', { width: 1440, height: 900 }, 'dark'],
    ['a telephone', { width: 390, height: 844 }, 'light'],
    ['a wide screen', { width: 2560, height: 1300 }, 'light'],
  ] as const)('can be used by all on %s', async (_name, viewport, colorScheme) => {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize(viewport);
    // The policy of the page lets no foreign script in: axe comes by the debugger.
    const axe = readFileSync(AXE, 'utf8');
    for (const key of [null, 'o', '?', 'c', '+']) {
      if (key !== null) await page.keyboard.press(key);
      await page.evaluate(axe);
      const found = await page.evaluate<{ violations: { id: string; nodes: { html: string }[] }[] }>(
        'axe.run()',
      );
      expect(found.violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).toEqual([]);
      await page.keyboard.press('Escape');
    }
    const overflow = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';
    expect(await page.evaluate(overflow)).toBeLessThanOrEqual(0);
  });

  it('is read in English too', async () => {
    await page.click('header nav button:nth-child(2)');
    await page.waitForSelector('html[lang=en] .commands:has-text("Not an objective")');
  });
});
