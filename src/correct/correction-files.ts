import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Failure } from '../model/failure.ts';
import {
  corrections as schema,
  CORRECTIONS_SCHEMA,
  type Correction,
  type Corrections,
} from '../record/corrections.ts';
import type { Record } from '../record/record.ts';
import { writeWhole } from '../write/file.ts';
import { takeLock } from '../write/lock.ts';
import { actKey } from './act-key.ts';
import { correctRecord, type Corrected } from './apply.ts';
import { asRead } from './as-read.ts';

const ENDING = '.corrections.json';

/** The file of corrections beside a record: `atto.pdf.corrections.json` beside `atto.pdf.json`. */
export const correctionsFile = (record: string): string => record.replace(/(?:\.json)?$/, ENDING);

/** The corrections in a file; null where there is no such file. Throws Failure corrections_invalid, unreadable. */
export function readCorrections(path: string): Corrections | null {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return null;
    throw new Failure('unreadable', `${path} (${code ?? 'unknown'})`, { cause: error });
  }
  return parsed(text, path);
}

function parsed(text: string, path: string): Corrections {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw new Failure('corrections_invalid', `${path}: ${(error as Error).message}`, { cause: error });
  }
  const { success, data, error } = schema.safeParse(json);
  if (success) return data;
  const issue = error.issues[0]!;
  throw new Failure('corrections_invalid', `${path}: ${issue.path.join('.')}: ${issue.message}`);
}

/** Milliseconds between two tries for a file that somebody else is adding to, and how many are made. */
const WAIT = 15;
const TRIES = 2000;

/**
 * Adds corrections behind those that the file of a record has, whole or not at all; of two who add at once the second waits for the
 * first. Returns all of them. Throws Failure already_running where somebody has the file for half a minute, output_unwritable,
 * corrections_invalid.
 */
export async function addCorrections(
  path: string,
  record: Record,
  added: readonly Correction[],
): Promise<Corrections> {
  const lock = await lockOf(`${path}.lock`);
  try {
    const before = readCorrections(path);
    const known = new Set(before?.corrections.map(({ id }) => id));
    const { file, sha256 } = record.source;
    const all: Corrections = {
      schema: CORRECTIONS_SCHEMA,
      document: before?.document ?? { file, sha256, act: actKey(asRead(record)) },
      corrections: [...(before?.corrections ?? []), ...added.filter(({ id }) => !known.has(id))],
    };
    writeWhole(path, `${JSON.stringify(schema.parse(all), null, 1)}\n`);
    return all;
  } finally {
    lock.release();
  }
}

async function lockOf(path: string): Promise<ReturnType<typeof takeLock>> {
  for (let tried = 1; ; tried++) {
    try {
      return takeLock(path);
    } catch (error) {
      if (!(error instanceof Failure) || error.code !== 'already_running' || tried >= TRIES) throw error;
      await pause(WAIT * (0.5 + Math.random()));
    }
  }
}

/** What of the corrections of a folder concerns a record. */
export interface CorrectionFiles {
  /**
   * Those beside a record; where there are none, those of the same bytes or the same act elsewhere in the folder: a document that
   * was renamed, signed again or copied keeps its corrections. Throws Failure corrections_invalid, unreadable.
   */
  of(path: string, record: Record): readonly Correction[];
  /** Takes note of what was just written beside a record: copies of its document go by it from now on. */
  note(path: string, corrections: Corrections): void;
  /** The record as corrected. */
  correct(path: string, record: Record): Corrected;
}

/** The corrections that lie in a folder; it is looked through once, and only where a record has none beside it. */
export function correctionFiles(folder: string): CorrectionFiles {
  let index: Map<string, Corrections> | null = null;
  const of = (path: string, record: Record): readonly Correction[] => {
    const own = readCorrections(correctionsFile(path));
    if (own !== null) return own.corrections;
    index ??= indexOf(folder);
    if (index.size === 0) return [];
    const key = actKey(asRead(record));
    const all = [...index.values()];
    const twin =
      all.find(({ document }) => document.sha256 === record.source.sha256) ??
      (key === null ? undefined : all.find(({ document }) => document.act === key));
    return twin?.corrections ?? [];
  };
  const note = (path: string, corrections: Corrections): void => {
    index?.set(resolve(correctionsFile(path)), corrections);
  };
  return { of, note, correct: (path, record) => correctRecord(record, of(path, record)) };
}

function indexOf(folder: string): Map<string, Corrections> {
  const found = new Map<string, Corrections>();
  for (const name of filesIn(folder).sort()) {
    const path = resolve(folder, name);
    const corrections = readCorrections(path);
    if (corrections !== null) found.set(path, corrections);
  }
  return found;
}

function filesIn(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith(ENDING));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return [];
    throw new Failure('unreadable', `${folder} (${code ?? 'unknown'})`, { cause: error });
  }
}

/** A digest of the file of corrections beside a record; null where there is none. */
export function correctionsDigest(record: string): string | null {
  try {
    return createHash('sha256')
      .update(readFileSync(correctionsFile(record)))
      .digest('hex');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
