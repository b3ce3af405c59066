import type { Shown } from '../doubts/doubts.ts';
import type { Opened, Queued, ReviewArchive } from './archive.ts';

/** What the server says of all documents. */
export interface QueueAnswer {
  readonly queue: readonly Queued[];
  readonly scanned: number;
  readonly size: number;
  readonly broken: readonly string[];
}

/** An objective as the page names it. */
export interface ObjectiveLine {
  readonly id: string;
  readonly section: string;
  readonly number: string | null;
  readonly title: string | null;
  readonly indicators: readonly string[];
  readonly other: readonly string[];
}

/** What the server says of one document. */
export interface DocumentAnswer {
  readonly id: string;
  readonly source: { readonly file: string; readonly format: string; readonly pages: number | null };
  readonly hasDocument: boolean;
  readonly sections: readonly {
    readonly id: string;
    readonly unit: string | null;
  }[];
  readonly objectives: readonly ObjectiveLine[];
  readonly shown: readonly Shown[];
  readonly unfit: number;
  readonly corrections: readonly {
    readonly id: string;
    readonly who: string;
  }[];
}

export const queueAnswer = (archive: ReviewArchive): QueueAnswer => ({
  queue: archive.queue(),
  scanned: archive.scanned,
  size: archive.size,
  broken: archive.broken,
});

export function documentAnswer(
  { id, record, shown, corrections }: Opened,
  archive: ReviewArchive,
): DocumentAnswer {
  const { source, sections, objectives } = record;
  return {
    id,
    source: { file: source.file, format: source.format, pages: source.pages },
    hasDocument: archive.documentOf(id) !== null,
    sections: sections.map((section) => ({
      id: section.id,
      unit: section.sector?.value ?? section.service?.value ?? section.heading?.value ?? null,
    })),
    objectives: objectives.map((objective) => ({
      id: objective.id,
      section: objective.section,
      number: objective.number?.value ?? null,
      title: objective.title.value,
      indicators: objective.indicators.map(({ text }) => text.raw),
      other: objective.other.map(({ label }) => label.raw),
    })),
    shown,
    unfit: record.corrections?.unfit ?? 0,
    corrections: corrections.map((one) => ({ id: one.id, who: one.who })),
  };
}
