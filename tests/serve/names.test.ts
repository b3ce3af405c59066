import { sep } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileName } from '../../src/serve/file-name.ts';
import { languageFor, waitOf } from '../../src/serve/preferences.ts';

describe('the name of a file', () => {
  it.each([
    ['atto.pdf', 'atto.pdf'],
    ['../../etc/passwd', 'passwd'],
    ['C:\\Atti\\delibera n. 3.docx', 'delibera n. 3.docx'],
    ['deliberà.pdf', 'deliberà.pdf'],
    ['a\u0000\u001b[31m\u202efdp.exe', 'a[31mfdp.exe'],
    ['..', 'document'],
    ['a/', 'document'],
    [' . ', 'document'],
    [undefined, 'document'],
  ])('%j is kept as %j', (given, kept) => expect(fileName(given)).toBe(kept));

  it('leads nowhere and fits, whatever was given', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (given) => {
        const name = fileName(given);
        expect(name).not.toMatch(/[/\\\0\n]|^\.*$/);
        expect(name).not.toContain(sep);
        expect(Buffer.byteLength(name)).toBeLessThanOrEqual(200);
        expect(Buffer.from(name).toString()).toBe(name);
      }),
    );
    expect(fileName(`${'à'.repeat(300)}.pdf`)).toBe(`${'à'.repeat(98)}.pdf`);
  });
});

describe('what a request asks for beside its document', () => {
  it.each([
    [undefined, 30_000],
    ['respond-async', 0],
    ['respond-async, wait=10', 0],
    ['wait=10', 10_000],
    ['handling=lenient, Wait="5"', 5000],
    ['wait=100', 30_000],
    ['wait=-1', 30_000],
    ['wait=1e9', 30_000],
  ])('waits, by %j', (prefer, milliseconds) => expect(waitOf(prefer, 30_000)).toBe(milliseconds));

  it.each([
    [undefined, 'en'],
    ['it-IT,it;q=0.9,en;q=0.8', 'it'],
    ['de, en-GB;q=0.7, it;q=0.5', 'en'],
    ['it;q=0, de', 'en'],
    ['en;q=0.1, it', 'it'],
  ])('in a language, by %j', (accepted, language) => expect(languageFor(accepted, 'en')).toBe(language));
});
