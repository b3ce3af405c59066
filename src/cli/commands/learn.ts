import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import {
  asRead,
  correctionsFile,
  defaultRules,
  keepArchiveFit,
  learn,
  loadRuleSet,
  readCorrections,
  RULES_FOLDER,
  standingCorrections,
  writeWhole,
  type Learnt,
  type ReviewedDocument,
} from '../../index.ts';
import { visible } from '../../processes.ts';
import { say } from '../language.ts';
import { tell } from '../messages.ts';
import { recordFiles } from '../record-files.ts';
import { learntText } from '../views/learn.ts';

export interface LearnFlags {
  readonly write?: string;
  readonly refit?: boolean;
  readonly rules?: string;
  readonly json?: boolean;
}

/** Tells what the corrections of a folder teach, and writes drafts of rules and the fit of confidences where it is asked to. */
export async function runLearn(folder: string, flags: LearnFlags): Promise<number> {
  const rules = flags.rules === undefined ? defaultRules() : loadRuleSet([RULES_FOLDER, flags.rules]);
  const learnt = await learn(reviewed(folder), rules);
  process.stdout.write(
    flags.json === true ? `${JSON.stringify(asJson(learnt), null, 1)}\n` : visible(learntText(learnt)),
  );
  if (flags.write !== undefined) writeDrafts(flags.write, learnt);
  if (flags.refit === true) keepFit(resolve(folder), learnt);
  return 0;
}

async function* reviewed(folder: string): AsyncGenerator<ReviewedDocument> {
  const store = await recordFiles([folder]);
  for (const name of store.names) {
    const { record } = await store.read(name);
    // Those of a copy are the copy's: what people said counts once.
    const own = readCorrections(correctionsFile(name))?.corrections ?? [];
    const corrections = standingCorrections(own);
    yield { name, reading: asRead(record), corrected: record, corrections };
  }
}

const asJson = ({ profiles, ...learnt }: Learnt): object => ({
  ...learnt,
  profiles: profiles.map(({ body, file }) => ({ body, ...file })),
});

function writeDrafts(folder: string, { profiles }: Learnt): void {
  if (profiles.length === 0) tell(say('no label was corrected alike: nothing to draft'));
  for (const { file } of profiles) {
    const path = join(folder, file.path);
    const settled = path.replace(/\.draft$/, '');
    if (existsSync(settled)) tell(say('{settled} is there: compare it with {path}', { settled, path }));
    writeWhole(path, file.text);
    tell(
      say(
        'wrote {path}: look through it, take .draft off its name, then run spoglio rules test --rules {folder}',
        { path, folder },
      ),
    );
  }
}

function keepFit(folder: string, { refit }: Learnt): void {
  if (refit === null) return tell(say('too few values were looked at: confidences stay as they are'));
  if (refit.worth.after >= refit.worth.before)
    return tell(say('confidences are right for this archive already: they stay as they are'));
  keepArchiveFit(folder, refit.fit);
  tell(
    say(
      'confidences fitted: what is read into this folder from now on goes by them (batch --refresh reads all again)',
    ),
  );
}
