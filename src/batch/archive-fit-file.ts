import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Failure } from '../model/failure.ts';
import type { ArchiveFit } from '../model/archive-fit.ts';
import { writeWhole } from '../write/file.ts';

const fileIn = (output: string): string => join(output, '.spoglio', 'confidence.json');

/** Keeps what corrections taught of confidences beside the records: what is read into the folder from now on goes by it. */
export const keepArchiveFit = (output: string, fit: ArchiveFit): void =>
  writeWhole(fileIn(output), `${JSON.stringify(fit, null, 1)}\n`);

/** What is kept beside the records of a folder; undefined where nothing is. Throws Failure fit_invalid, unreadable. */
export function archiveFitIn(output: string): ArchiveFit | undefined {
  const path = fileIn(output);
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
    throw new Failure('unreadable', `${path} (${code ?? 'unknown'})`, { cause: error });
  }
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw new Failure('fit_invalid', path, { cause: error });
  }
  if (!isFit(json)) throw new Failure('fit_invalid', path);
  return json;
}

/** Log-odds beyond this turn every doubt into certainty: no fit comes to it. */
const MOST = 12;

function isFit(json: unknown): json is ArchiveFit {
  if (typeof json !== 'object' || json === null) return false;
  const { base, kinds, flags } = json as Readonly<Record<keyof ArchiveFit, unknown>>;
  const isShift = (value: unknown): boolean => typeof value === 'number' && Math.abs(value) <= MOST;
  const areShifts = (value: unknown): boolean =>
    typeof value === 'object' && value !== null && Object.values(value).every(isShift);
  return isShift(base) && areShifts(kinds) && areShifts(flags);
}
