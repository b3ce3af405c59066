import { language, say, type Language } from '../language.ts';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { visible, writeWhole } from '../../processes.ts';
import { checkRules } from '../check-rules.ts';
import { exitCode } from '../exit-codes.ts';
import { findInputs, type FolderFlags } from '../inputs.ts';
import { limitsOf, type LimitFlags } from '../limit-flags.ts';
import { describeFailure, tell } from '../messages.ts';
import type { Inspected } from '../views/inspect.ts';
import { openViewer } from '../viewer.ts';

export interface InspectFlags extends FolderFlags, LimitFlags {
  readonly rules?: string;
  readonly write?: string;
  readonly json?: boolean;
}

/** Prints what was not understood of documents, and drafts profiles; the exit code is 1 where one could not be read. */
export async function runInspect(paths: readonly string[], flags: InspectFlags): Promise<number> {
  await checkRules(flags.rules);
  const { inputs, missing } = await findInputs(paths, flags);
  for (const failure of missing) tell(describeFailure(failure));
  let failures = 0;
  const written = new Set<string>();
  const all: Record<string, Inspected['inspection']> = {};
  const viewer = openViewer<Language, Inspected>('inspect', {
    limits: limitsOf(flags),
    ...(flags.rules === undefined ? {} : { rules: flags.rules }),
  });
  try {
    for (const { path, output } of inputs) {
      const found = await viewer.view(path, language());
      if (found === null) {
        failures++;
        continue;
      }
      const { inspection, text, profile } = found.made;
      if (flags.json === true) all[output.slice(0, -'.json'.length)] = inspection;
      else process.stdout.write(visible(text));
      if (flags.write !== undefined) draft(flags.write, profile, written);
    }
  } finally {
    await viewer.close();
  }
  if (flags.json === true) process.stdout.write(`${JSON.stringify(all, null, 1)}\n`);
  return exitCode(inputs.length, failures, missing);
}

/** Writes the profile of a document's body, once for each body in a run. */
function draft(folder: string, profile: Inspected['profile'], written: Set<string>): void {
  if (profile === null) return tell(say('nothing to teach: every label is understood'));
  const path = join(folder, profile.path);
  // What a person has corrected is never written over.
  if (existsSync(path) && !written.has(path))
    return tell(
      say(
        '{path} is there and was left as it is: remove it, or give --rules {folder} to see what it leaves open',
        { path, folder },
      ),
    );
  if (written.has(path))
    return tell(
      say('{path} is written already: correct it, then inspect the other documents again', { path }),
    );
  written.add(path);
  writeWhole(path, profile.text);
  tell(say('wrote {path}: correct it, then run spoglio rules test --rules {folder}', { path, folder }));
}
