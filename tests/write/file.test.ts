import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Failure } from '../../src/model/failure.ts';
import { keep, writeBeside, writeWhole } from '../../src/write/file.ts';
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

describe('writing a file in two halves', () => {
  it('has it under its name only after the second', async () => {
    const path = join(folder(), 'a', 'atto.json');
    writeWhole(path, 'old');
    const temporary = writeBeside(path, 'new');
    expect(readFileSync(path, 'utf8')).toBe('old');
    await keep(temporary, path);
    expect(readFileSync(path, 'utf8')).toBe('new');
    expect(readdirSync(join(folder(), 'a'))).toEqual(['atto.json']);
  });

  it('says with a code that it could not, and leaves no part of a file', async () => {
    const path = join(folder(), 'atto.json');
    mkdirSync(path);
    const temporary = writeBeside(path, 'x');
    await expect(keep(temporary, path)).rejects.toMatchObject({ code: 'output_unwritable' });
    expect(readdirSync(folder())).toEqual(['atto.json']);
  });
});
