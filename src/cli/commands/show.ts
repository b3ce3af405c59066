import { resolve } from 'node:path';
import {
  CHOICES,
  REASONS,
  type Message,
  type Words,
  documentFinder,
  Failure,
  findObjective,
  type FoundObjective,
  type Objective,
} from '../../index.ts';
import { visible, visibleOnLine } from '../../processes.ts';
import { language, say } from '../language.ts';
import { describePlace } from '../messages.ts';
import { recordFiles, type RecordFlags } from '../record-files.ts';

export interface ShowFlags extends RecordFlags {
  readonly json?: boolean;
}

/** Prints what the objective of a key is and where it stands: every document that states it, the one that counts first. */
export async function runShow(key: string, folder: string, flags: ShowFlags): Promise<number> {
  const found = await findObjective(await recordFiles([folder], flags), key);
  if (found.length === 0) throw new Failure('nothing_there', key);
  const documents = documentFinder();
  const statements = found.map((one) => ({ ...one, document: documents.of(one.name)?.input ?? null }));
  if (flags.json === true) process.stdout.write(`${JSON.stringify(statements.map(asJson), null, 1)}\n`);
  else process.stdout.write(visible(`${key}\n${statements.map(asText).join('\n')}`));
  return 0;
}

type Statement = FoundObjective & { readonly document: string | null };

const asJson = ({ name, record, index, primary, document }: Statement) => ({
  record: resolve(name),
  document,
  path: `objectives[${index}]`,
  primary,
  objective: record.objectives[index],
});

function asText({ name, record, index, primary, document }: Statement): string {
  const objective = record.objectives[index]!;
  const section = record.sections.find(({ id }) => id === objective.section);
  const { act } = record;
  const whose = [
    act?.entity?.value,
    section?.year?.value ?? act?.reportingYear?.value,
    section?.sector?.value ?? section?.service?.value,
  ].filter((one) => one !== null && one !== undefined);
  const rows: [Message, string | null][] = [
    ['of', whose.length === 0 ? null : whose.join(', ')],
    ['number', objective.number?.value ?? null],
    ['title', objective.title.value],
    ['weight', weightOf(objective)],
    ['outcome', outcomeOf(objective)],
    ['stands', describePlace(objective.title.at[0]!, 1)],
    ['document', document ?? say('{file} (where it lies is not known)', { file: record.source.file })],
    ['record', `${name}, objectives[${index}]`],
  ];
  const told = rows.filter(([, text]) => text !== null);
  const lines = told.map(([label, text]) => `  ${say(label).padEnd(11)}${visibleOnLine(text!)}\n`);
  return `\n${say(primary ? 'counts' : 'states the same')}\n${lines.join('')}`;
}

const weightOf = ({ weight }: Objective): string | null =>
  weight === null ? null : `${weight.value ?? '?'} %${marks(weight.flags)}`;

const outcomeOf = ({ outcome: { status, text, percent } }: Objective): string =>
  [
    status.value === null ? null : (CHOICES[status.value]?.[language()] ?? status.value),
    percent?.value === undefined ? null : `${percent.value ?? '?'} %`,
    text?.value,
  ]
    .filter((one) => one !== null && one !== undefined)
    .join('; ') + marks(status.flags);

/** Doubts in sentences. */
const marks = (flags: readonly string[]): string =>
  flags.length === 0
    ? ''
    : ` (${flags.map((flag) => (REASONS as Readonly<Record<string, Words>>)[flag]?.[language()] ?? flag).join(' ')})`;
