import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { extract } from '../src/extract.ts';
import { Failure } from '../src/model/failure.ts';
import { recordSchema } from '../src/index.ts';
import { loadRuleSet } from '../src/rules/load-rule-set.ts';
import type { Seed } from './seeds.ts';

/** What is sent to a process that reads, and what it answers. */
export interface Question {
  readonly kind: Seed['kind'];
  /** Base64. */
  readonly bytes: string;
  /** Whether memory is to be tidied and measured. */
  readonly measure: boolean;
}
export interface Answer {
  /** A record, a refusal by its code, or a bug by its message. */
  readonly outcome: 'record' | 'refused' | 'bug';
  readonly detail: string;
  /** Bytes of the heap in use after what is no longer needed was let go; null where it was not measured. */
  readonly heap: number | null;
}

process.on('message', (question: Question) => {
  // To a run that is over nothing can be sent.
  void answer(question).then((found) =>
    process.send!({ ...found, heap: question.measure ? settledHeap() : null }, () => undefined),
  );
});
process.on('disconnect', () => process.exit());
process.on('unhandledRejection', (error) => {
  process.stderr.write(`unhandled rejection: ${String(error)}\n`);
  process.exit(70);
});

function settledHeap(): number {
  globalThis.gc!();
  return process.memoryUsage().heapUsed;
}

async function answer({ kind, bytes }: Question): Promise<Omit<Answer, 'heap'>> {
  const input = new Uint8Array(Buffer.from(bytes, 'base64'));
  try {
    if (kind === 'rule') readRule(input);
    else recordSchema.parse(JSON.parse(JSON.stringify(await extract(input, { ocr: 'never' }))));
    if ('polluted' in {}) return { outcome: 'bug', detail: 'the prototype of all objects was changed' };
    return { outcome: 'record', detail: '' };
  } catch (error) {
    if (error instanceof Failure) return { outcome: 'refused', detail: error.code };
    return {
      outcome: 'bug',
      detail: error instanceof Error ? (error.stack ?? error.message) : String(error),
    };
  }
}

function readRule(bytes: Uint8Array): void {
  const folder = mkdtempSync(join(tmpdir(), 'spoglio-fuzz-'));
  try {
    writeFileSync(join(folder, 'rule.yaml'), bytes);
    loadRuleSet([folder]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
