import { visible } from '../../processes.ts';
import { checkRules } from '../check-rules.ts';
import { limitsOf, type LimitFlags } from '../limit-flags.ts';
import { readOptions, type ReadFlags } from '../read-flags.ts';
import { openViewer } from '../viewer.ts';

export interface ExplainFlags extends ReadFlags, LimitFlags {
  readonly rules?: string;
}

/** Prints how the values of a document (all of them, or those at a path) came about. */
export async function runExplain(
  file: string,
  path: string | undefined,
  flags: ExplainFlags,
): Promise<number> {
  await checkRules(flags.rules);
  const viewer = openViewer<string | undefined, string>('explain', {
    limits: limitsOf(flags),
    reading: readOptions(flags),
    ...(flags.rules === undefined ? {} : { rules: flags.rules }),
  });
  try {
    const found = await viewer.view(file, path);
    if (found === null) return 1;
    process.stdout.write(visible(found.made));
    return 0;
  } finally {
    await viewer.close();
  }
}
