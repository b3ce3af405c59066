import { say, speak, type Language } from '../language.ts';
import { basename } from 'node:path';
import { draftProfile, extractWithTrace, inspect, type Inspection } from '../../index.ts';
import type { View } from '../../processes.ts';
import { describePlace } from '../messages.ts';

export interface Inspected {
  readonly inspection: Inspection;
  /** The same for a person. */
  readonly text: string;
  /** A profile for the document's body; null where there is nothing to teach. */
  readonly profile: ReturnType<typeof draftProfile>;
}

/** What was not understood of a document. */
export const view: View<Language, Inspected> = async (bytes, language, how) => {
  speak(language);
  const extraction = await extractWithTrace(bytes, how);
  const inspection = inspect(extraction, how.rules!);
  return {
    inspection,
    text: `${describe(basename(how.file ?? ''), inspection)}\n`,
    profile: draftProfile(inspection, extraction.document),
  };
};

function describe(name: string, { labels, values, tables, unassigned }: Inspection): string {
  return [
    say('{name}: {n} % of the words are in no field', { name, n: (100 * unassigned).toFixed(0) }),
    ...section(say('labels not understood'), labels.map(describeLabel)),
    ...section(
      say('values not read'),
      values.map(
        ({ code, field, count, examples }) =>
          `${field} ${code} (${count}): ${examples.map(({ raw, at }) => `${JSON.stringify(short(raw))} ${describePlace(at)}`).join('; ')}`,
      ),
    ),
    ...section(
      say('tables not used'),
      tables.map(
        ({ rows, columns, head, at }) =>
          `${describePlace(at)}, ${rows} x ${columns}: ${head.map(short).join(' | ')}`,
      ),
    ),
  ].join('\n');
}

function describeLabel({ label, where, at, likeliest }: Inspection['labels'][number]): string {
  const guesses = likeliest.map(({ rule, score }) => `${rule} ${score.toFixed(2)}`).join(', ');
  return `${JSON.stringify(label)} (${where}, ${describePlace(at)}): ${guesses === '' ? say('no idea') : guesses}`;
}

const section = (title: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : [`  ${title}`, ...lines.map((line) => `    ${line}`)];

const short = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
};
