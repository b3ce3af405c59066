import type { Shown } from '../src/doubts/doubts.ts';
import type { DrawableFormat } from '../src/review/drawable.ts';

export type { Shown };
export type { Queued } from '../src/review/archive.ts';
export type { DocumentAnswer, ObjectiveLine, QueueAnswer } from '../src/review/answers.ts';
export type { Proposal } from '../src/review/proposal.ts';
export type Place = Shown['at'][number];

export interface SourceAnswer {
  readonly format: DrawableFormat;
  readonly bytes: ArrayBuffer;
}
