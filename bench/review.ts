import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { linkRecords } from '../fixtures/make/links/records.ts';
import { installedBrowser } from '../tests/report/browser.ts';

const SPOGLIO = join(import.meta.dirname, '../dist/cli/main.cjs');
const STEPS = 20;

/**
 * How long a reviewer waits over a folder of so many records, each with doubts: from the address to the first doubt on the screen, right after
 * the server has started, and from a key to the next doubt. Medians of a few tries, the slowest beside them.
 */
export async function benchReview(count: number): Promise<string[]> {
  const executablePath = installedBrowser();
  if (executablePath === null) return ['no Chromium is installed'];
  const folder = mkdtempSync(join(tmpdir(), 'spoglio-bench-review-'));
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  try {
    writeRecords(join(folder, 'out'), count);
    const [started, first, next]: [number[], number[], number[]] = [[], [], []];
    for (let round = 0; round < 5; round++) {
      const begun = performance.now();
      const server = spawn(
        process.execPath,
        [SPOGLIO, 'review', join(folder, 'out'), '--no-browser', '--port', '0'],
        {
          stdio: ['ignore', 'pipe', 'ignore'],
        },
      );
      try {
        const address = await new Promise<string>((resolve) =>
          server.stdout.setEncoding('utf8').once('data', (line: string) => resolve(line.trim())),
        );
        started.push(performance.now() - begun);
        const context = await browser.newContext();
        await context.addInitScript("localStorage.setItem('spoglio-who', 'Anna')");
        const page = await context.newPage();
        const asked = performance.now();
        await page.goto(address, { waitUntil: 'commit' });
        await page.waitForSelector('.card h2');
        first.push(performance.now() - asked);
        for (let step = 0; step < STEPS; step++) next.push(await page.evaluate<number>(TIME_OF_KEY));
        await context.close();
      } finally {
        server.kill('SIGTERM');
        await new Promise((resolve) => server.once('close', resolve));
      }
    }
    return [
      `${count} records`,
      `  server ready          ${told(started)}`,
      `  first doubt on screen ${told(first)}`,
      `  next doubt            ${told(next)}`,
    ];
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** In the page: milliseconds from the key for the next doubt until it is drawn. As text: what compiles this file adds names to functions. */
const TIME_OF_KEY = `new Promise((resolve) => {
  const current = () => document.querySelector('.claims [aria-current]')?.textContent ?? '';
  const before = current();
  const begun = performance.now();
  document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'n', bubbles: true }));
  const look = () => {
    if (current() !== before || performance.now() - begun > 5000) resolve(performance.now() - begun);
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
})`;

function told(times: readonly number[]): string {
  const inOrder = [...times].sort((a, b) => a - b);
  return `${Math.round(inOrder[Math.floor(inOrder.length / 2)]!)} ms (slowest ${Math.round(inOrder.at(-1)!)} ms)`;
}

/** Records of the fixture again and again, their weights doubted. */
function writeRecords(folder: string, count: number): void {
  const models = [...linkRecords().values()];
  mkdirSync(folder);
  for (let i = 0; i < count; i++) {
    const record = structuredClone(models[i % models.length]!);
    record.source.sha256 = createHash('sha256').update(String(i)).digest('hex');
    record.act!.entity!.value = `${record.act!.entity!.value!} ${i}`;
    for (const { weight, title } of record.objectives) {
      title.confidence = 0.8;
      if (weight !== null) weight.confidence = 0.5 + (i % 40) / 100;
    }
    writeFileSync(join(folder, `${i}.json`), JSON.stringify(record));
  }
}
