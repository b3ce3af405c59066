import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import {
  defaultRules,
  draftProfile,
  extractWithTrace,
  Failure,
  inspect,
  loadRuleSet,
  RULES_FOLDER,
  writeWhole,
  type Inspection,
} from '../../index.ts';
import { visible } from '../../processes.ts';
import { findInputs, type FolderFlags } from '../inputs.ts';
import { describeFailure, describePlace, tell } from '../messages.ts';
import { fileBytes } from '../file-bytes.ts';

export interface InspectFlags extends FolderFlags {
  readonly rules?: string;
  readonly write?: string;
  readonly json?: boolean;
}

/** Prints what was not understood of documents, and drafts profiles; the exit code is 1 where one could not be read. */
export async function runInspect(paths: readonly string[], flags: InspectFlags): Promise<number> {
  const rules = flags.rules === undefined ? defaultRules() : loadRuleSet([RULES_FOLDER, flags.rules]);
  const { inputs, missing } = await findInputs(paths, flags);
  for (const failure of missing) tell(describeFailure(failure));
  let failures = missing.length;
  const written = new Set<string>();
  const all: Record<string, Inspection> = {};
  for (const { path } of inputs) {
    try {
      const extraction = await extractWithTrace(await fileBytes(path), { file: basename(path), rules });
      const inspection = inspect(extraction, rules);
      if (flags.json === true) all[basename(path)] = inspection;
      else process.stdout.write(`${visible(describe(basename(path), inspection))}\n`);
      if (flags.write !== undefined) draft(flags.write, inspection, extraction.document, written);
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      failures++;
      tell(`${path}: ${describeFailure(error)}`);
    }
  }
  if (flags.json === true) process.stdout.write(`${JSON.stringify(all, null, 1)}\n`);
  return failures > 0 ? 1 : 0;
}

/** Writes the profile of a document's body, once for each body in a run. */
function draft(
  folder: string,
  inspection: Inspection,
  document: Parameters<typeof draftProfile>[1],
  written: Set<string>,
): void {
  const profile = draftProfile(inspection, document);
  if (profile === null) return tell('nothing to teach: every label is understood');
  const path = join(folder, profile.path);
  // What a person has corrected is never written over.
  if (existsSync(path) && !written.has(path))
    return tell(
      `${path} is there and was left as it is: remove it, or give --rules ${folder} to see what it leaves open`,
    );
  if (written.has(path))
    return tell(`${path} is written already: correct it, then inspect the other documents again`);
  written.add(path);
  writeWhole(path, profile.text);
  tell(`wrote ${path}: correct it, then run spoglio rules test --rules ${folder}`);
}

function describe(name: string, { labels, values, tables, unassigned }: Inspection): string {
  return [
    `${name}: ${(100 * unassigned).toFixed(0)} % of the words are in no field`,
    ...section('labels not understood', labels.map(describeLabel)),
    ...section(
      'values not read',
      values.map(
        ({ code, field, count, examples }) =>
          `${field} ${code} (${count}): ${examples.map(({ raw, at }) => `${JSON.stringify(short(raw))} ${describePlace(at)}`).join('; ')}`,
      ),
    ),
    ...section(
      'tables not used',
      tables.map(
        ({ rows, columns, head, at }) =>
          `${describePlace(at)}, ${rows} x ${columns}: ${head.map(short).join(' | ')}`,
      ),
    ),
  ].join('\n');
}

function describeLabel({ label, where, at, likeliest }: Inspection['labels'][number]): string {
  const guesses = likeliest.map(({ rule, score }) => `${rule} ${score.toFixed(2)}`).join(', ');
  return `${JSON.stringify(label)} (${where}, ${describePlace(at)}): ${guesses === '' ? 'no idea' : guesses}`;
}

const section = (title: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : [`  ${title}`, ...lines.map((line) => `    ${line}`)];

const short = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
};
