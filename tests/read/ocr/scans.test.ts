import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { f1, likeness } from '../../../bench/same-values.ts';
import { scanned } from '../../../bench/scanned.ts';
import { unflagged } from '../../../bench/unflagged.ts';
import { extract } from '../../../src/extract.ts';
import { plain } from '../../fixtures/plain.ts';

const FOLDER = join(import.meta.dirname, '../../../fixtures/azienda-casa-litorale/obiettivi-2014');

describe('a scan that lies askew and has grain', () => {
  it('says nearly all that the document says, and of every value that it was recognised', async () => {
    const pdf = new Uint8Array(readFileSync(join(FOLDER, 'source.pdf')));
    const record = await extract(await scanned(pdf, { dpi: 200, skew: 0.006, noise: 24 }));
    const expected: unknown = JSON.parse(readFileSync(join(FOLDER, 'expected.json'), 'utf8'));
    expect(f1(likeness(expected, plain(record)))).toBeGreaterThanOrEqual(0.9);
    expect(unflagged(record)).toBe(0);
  }, 180_000);
});

describe('the likeness of records', () => {
  it('counts values at their place, whatever their order in a list', () => {
    const like = likeness({ a: [{ b: 1 }, { b: 2 }], c: 'x' }, { a: [{ b: 2 }, { b: 3 }], c: null });
    expect([like.expected, like.found, like.right]).toEqual([3, 2, 1]);
    expect(like.missed).toEqual(['.a.b: 1', '.c: x']);
  });
});
