import { statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { isAsWritten, onDisk, recordFile } from '../../src/batch/record-file.ts';
import type { RecordFile } from '../../src/batch/job.ts';
import { ownFolder } from '../own-folder.ts';

const folder = ownFolder();
const text = Buffer.from('{"schema":"spoglio/1"}');
let path: string;
let known: RecordFile;
beforeEach(async () => {
  path = join(folder(), 'a.json');
  writeFileSync(path, text);
  known = await onDisk(recordFile(text), path);
});

describe('a record on the disk', () => {
  it('is as it was written, copied to another time too', async () => {
    expect(await isAsWritten(path, known)).toBe(true);
    utimesSync(path, 1000, 1000);
    expect(await isAsWritten(path, known)).toBe(true);
  });

  it('is not where it is gone, emptied or changed', async () => {
    expect(await isAsWritten(join(folder(), 'gone.json'), known)).toBe(false);
    writeFileSync(path, text.toString().replace('1', '2'));
    utimesSync(path, 1000, 1000);
    expect(statSync(path).size).toBe(known.bytes);
    expect(await isAsWritten(path, known)).toBe(false);
    writeFileSync(path, '');
    expect(await isAsWritten(path, known)).toBe(false);
    expect(await isAsWritten(path, undefined)).toBe(false);
  });
});
