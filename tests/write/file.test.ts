import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Failure } from '../../src/model/failure.ts';
import { writeWhole } from '../../src/write/file.ts';
import { ownFolder } from '../own-folder.ts';

const folder = ownFolder();

describe('writing a file whole', () => {
  it('makes the folders above it and leaves nothing else behind', () => {
    const root = folder();
    writeWhole(join(root, 'a', 'b', 'atto.json'), 'è vero\n');
    expect(readFileSync(join(root, 'a', 'b', 'atto.json'), 'utf8')).toBe('è vero\n');
    expect(readdirSync(join(root, 'a', 'b'))).toEqual(['atto.json']);
  });

  it('replaces what was there', () => {
    const path = join(folder(), 'atto.json');
    writeWhole(path, 'old');
    writeWhole(path, 'new');
    expect(readFileSync(path, 'utf8')).toBe('new');
  });

  it('says with a code that it could not, and leaves no part of a file', () => {
    const root = folder();
    writeFileSync(join(root, 'file'), '');
    const attempt = (): void => writeWhole(join(root, 'file', 'atto.json'), 'x');
    expect(attempt).toThrow(Failure);
    expect(attempt).toThrow(expect.objectContaining({ code: 'output_unwritable' }) as Error);
    expect(readdirSync(root)).toEqual(['file']);
  });
});
