import type { Queued } from '../src/review/archive.ts';
import type { Shown } from '../src/doubts/doubts.ts';
import type { Proposal } from '../src/review/proposal.ts';

export type { Queued, Shown, Proposal };
export type Place = Shown['at'][number];

export interface QueueAnswer {
  readonly queue: readonly Queued[];
  readonly scanned: number;
  readonly size: number;
  readonly broken: readonly string[];
}

export interface ObjectiveLine {
  readonly id: string;
  readonly key: string;
  readonly section: string;
  readonly number: string | null;
  readonly title: string | null;
  readonly confidence: number;
  readonly indicators: readonly string[];
  readonly other: readonly string[];
}

export interface DocumentAnswer {
  readonly id: string;
  readonly source: { readonly file: string; readonly format: string; readonly pages: number | null };
  readonly body: string | null;
  readonly hasDocument: boolean;
  readonly sections: readonly {
    readonly id: string;
    readonly unit: string | null;
    readonly columns: readonly { readonly header: string; readonly as: string | null }[];
  }[];
  readonly objectives: readonly ObjectiveLine[];
  readonly shown: readonly Shown[];
  readonly applied: number;
  readonly unfit: number;
  readonly corrections: readonly {
    readonly id: string;
    readonly kind: string;
    readonly who: string;
    readonly when: string;
  }[];
}

export interface SourceAnswer {
  readonly format: 'pdf' | 'docx' | 'text' | 'blocks';
  readonly bytes: ArrayBuffer;
}
