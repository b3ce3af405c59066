import { resolve } from 'node:path';
import { ledgerOf } from './batch.ts';
import type { BatchOptions } from './batch-options.ts';
import type { BatchInput } from './job.ts';
import { identify } from './due.ts';
import { DEFAULT_LIMITS } from './job.ts';
import type { Failure } from '../model/failure.ts';

/** What a run would do with an input: read it, nothing since an earlier run did, or fail on it. */
export interface Planned {
  readonly input: BatchInput;
  readonly due: 'read' | 'done' | Failure;
}

/** What a run would do, input by input; reads no document and writes nothing. */
export async function* plan(
  inputs: AsyncIterable<BatchInput> | Iterable<BatchInput>,
  options: Pick<BatchOptions, 'output' | 'version' | 'rulesHash' | 'retry' | 'limits'>,
): AsyncGenerator<Planned> {
  const ledger = new Map(ledgerOf(options.output).map((entry) => [entry.input, entry]));
  const limits = options.limits ?? DEFAULT_LIMITS;
  for await (const input of inputs) {
    const path = resolve(input.path);
    const annexes = (input.annexes ?? []).map((annex) => ({ ...annex, path: resolve(annex.path) }));
    const found = await identify({ ...input, path, annexes }, ledger.get(path), { ...options, limits });
    yield { input, due: found === 'done' || found instanceof Error ? found : 'read' };
  }
}
