import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { diagnosticsPage } from '../docs/pages/diagnostics.ts';
import { recordPage } from '../docs/pages/record.ts';

const read = (path: string): string => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');

describe('generated pages say what the program says (npm run docs rewrites them)', () => {
  it('docs/diagnostics.md', () => {
    expect(read('docs/diagnostics.md')).toBe(diagnosticsPage());
  });

  it('docs/record.md', () => {
    expect(read('docs/record.md')).toBe(recordPage());
  });
});

describe('the README', () => {
  const readme = read('README.md');

  it('names every command of the program', () => {
    const cli = readdirSync(new URL('../src/cli', import.meta.url)).filter((name) => /\.c?ts$/.test(name));
    const commands = cli.flatMap((name) =>
      [...read(`src/cli/${name}`).matchAll(/\.command\('([a-z-]+)/g)].map((match) => match[1]!),
    );
    expect(commands.length).toBeGreaterThan(10);
    for (const command of commands) expect(readme, command).toContain(command);
  });

  it('links only to pages that exist', () => {
    for (const [, target] of readme.matchAll(/\]\((?!https?:)([^)#]+)/g))
      expect(() => read(target!), target).not.toThrow();
  });
});

describe('every page', () => {
  it('speaks of no machine path', () => {
    for (const page of [
      'README.md',
      'CONTRIBUTING.md',
      ...readdirSync(new URL('../docs', import.meta.url), { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.md'))
        .map((name) => `docs/${name}`),
    ])
      expect(read(page), page).not.toMatch(/\/(work|home|root|Users)\//);
  });
});
