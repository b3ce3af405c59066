import { extname } from 'node:path';
import { openPool, visibleOnLine, type Limits } from '../processes.ts';
import { describeFailure, tell } from './messages.ts';

export interface Viewer<Options, Made> {
  /** What the module makes of a document; null where it can't be read, which has been told. */
  view(path: string, options: Options): Promise<{ readonly made: Made } | null>;
  close(): Promise<void>;
}

interface ViewerOptions extends Pick<Parameters<typeof openPool>[0], 'reading'> {
  readonly limits: Limits;
  readonly rules?: string;
}

/**
 * Has documents looked at by one of the modules in `views`, in a process of its own: what a document costs is limited there, and one
 * that breaks it breaks nothing else. Throws Failure rule_invalid.
 */
export function openViewer<Options, Made>(
  name: 'explain' | 'inspect' | 'tables',
  { limits, rules, reading = {} }: ViewerOptions,
): Viewer<Options, Made> {
  const module = new URL(`./views/${name}${extname(import.meta.url)}`, import.meta.url).href;
  const pool = openPool({ jobs: 1, limits, rules: rules ?? null, reading });
  return {
    async view(path, options) {
      const answer = await pool.view(path, { module, options });
      if (answer.outcome === 'viewed') return { made: answer.made as Made };
      const { code, message, trace } = answer;
      tell(visibleOnLine(`${path}: ${describeFailure({ code, message })}`));
      if (trace !== undefined) tell(trace);
      return null;
    },
    close: () => pool.close(),
  };
}
