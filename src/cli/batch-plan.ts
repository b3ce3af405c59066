import { plan, type BatchInput, type BatchOptions, type Failure } from '../index.ts';
import { visibleOnLine } from '../processes.ts';
import { say } from './language.ts';
import { describeFailure } from './messages.ts';

/** How many documents a run would go through, how many of them it would read, and what would fail before it is read. */
export interface PlannedRun {
  readonly inputs: number;
  readonly due: number;
  readonly failed: number;
}

/** Prints what a run would do, a document a line with its annexes below it, or an object a line; nothing is read or written. */
export async function printPlan(
  inputs: AsyncIterable<BatchInput>,
  options: BatchOptions,
  json: boolean,
): Promise<PlannedRun> {
  const counts = { inputs: 0, due: 0, failed: 0 };
  for await (const { input, due } of plan(inputs, options)) {
    counts.inputs++;
    if (due === 'read') counts.due++;
    if (due instanceof Error) counts.failed++;
    process.stdout.write(json ? `${asJson(input, due)}\n` : described(input, due));
  }
  return counts;
}

function described({ path, output, annexes = [] }: BatchInput, due: 'read' | 'done' | Failure): string {
  const what =
    due === 'read'
      ? say('to read: {path} -> {output}', { path, output })
      : due === 'done'
        ? say('done before: {path} -> {output}', { path, output })
        : `${path}: ${describeFailure(due)}`;
  return [what, ...annexes.map((annex) => `  + ${annex.path}`)]
    .map((line) => `${visibleOnLine(line)}\n`)
    .join('');
}

const asJson = ({ path, output, annexes = [] }: BatchInput, due: 'read' | 'done' | Failure): string =>
  JSON.stringify({
    input: path,
    output,
    annexes: annexes.map((annex) => annex.path),
    due: due instanceof Error ? 'failed' : due,
    ...(due instanceof Error ? { code: due.code } : {}),
  });
