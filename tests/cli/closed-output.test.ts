import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ended, FIXTURES, start } from './spoglio.ts';

const text = join(FIXTURES, 'provincia-valdargine/determina-2024/source.txt');

describe('output that nobody reads to its end', { timeout: 120_000 }, () => {
  it.each<readonly string[]>([
    ['schema'],
    ['rules'],
    ['rules', 'lint'],
    ['query', '--list'],
    ['extract', text, '--ndjson'],
    ['tables', text],
    ['explain', text],
    ['inspect', text],
  ])('ends %s %s quietly', async (...args) => {
    const run = start(args);
    run.stdout!.destroy();
    const { code, stderr } = await ended(run);
    expect(stderr).not.toMatch(/EPIPE|\n {4}at /);
    expect(code).toBe(0);
  });
});
