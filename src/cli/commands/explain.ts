import { language } from '../language.ts';
import type { ExplainOptions } from '../views/explain.ts';
import { givenPaths, visible } from '../../processes.ts';
import { checkRules } from '../check-rules.ts';
import { limitsOf, type LimitFlags } from '../limit-flags.ts';
import { readOptions, type ReadFlags } from '../read-flags.ts';
import { openViewer } from '../viewer.ts';

export interface ExplainFlags extends ReadFlags, LimitFlags {
  readonly rules?: string;
  readonly records: string;
}

/** As `OBJECTIVE_KEY`: the module that knows keys is loaded only for one. */
const KEY = /^ob-[0-9a-f]{16}$/;

/** Prints how the values of a document (all of them, or those at a path), or those of an objective by its key, came about. */
export async function runExplain(
  given: string,
  below: string | undefined,
  flags: ExplainFlags,
): Promise<number> {
  await checkRules(flags.rules);
  const { file, path } = KEY.test(given)
    ? await (await import('../objective-of-key.ts')).objectiveOfKey(given, below, flags.records)
    : { file: givenPaths(given)[0]!, path: below };
  const viewer = openViewer<ExplainOptions, string>('explain', {
    limits: limitsOf(flags),
    reading: readOptions(flags),
    ...(flags.rules === undefined ? {} : { rules: flags.rules }),
  });
  try {
    const found = await viewer.view(file, { ...(path === undefined ? {} : { path }), language: language() });
    if (found === null) return 1;
    process.stdout.write(visible(found.made));
    return 0;
  } finally {
    await viewer.close();
  }
}
