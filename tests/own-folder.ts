import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach } from 'vitest';

/** A new empty folder for each test of the file that calls this; gone when the test has ended. */
export function ownFolder(): () => string {
  let path = '';
  beforeEach(() => void (path = mkdtempSync(join(tmpdir(), 'spoglio-test-'))));
  afterEach(() => rmSync(path, { recursive: true, force: true }));
  return () => path;
}
