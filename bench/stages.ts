import { extract, type Stage } from '../src/extract.ts';
import { toJson } from '../src/write/json.ts';
import type { BenchDocument } from './documents.ts';

type Timed = Stage | 'write';
const STAGES: readonly Timed[] = ['intake', 'read', 'arrange', 'interpret', 'check', 'write'];

interface FormatTimes {
  documents: number;
  /** 0 for formats without pages. */
  pages: number;
  readonly milliseconds: Map<Timed, number>;
}

/**
 * Documents and pages per second by format, and the share of each stage. Each document is read twice and the second time counts:
 * the first pays for what is loaded and compiled once. "write" is making the text of the record, without the disk.
 */
export async function benchStages(documents: readonly BenchDocument[]): Promise<string[]> {
  const formats = new Map<string, FormatTimes>();
  for (const document of documents) {
    await timed(document, new Map());
    const times = formats.get(document.format) ?? {
      documents: 0,
      pages: 0,
      milliseconds: new Map<Timed, number>(),
    };
    formats.set(document.format, times);
    times.documents++;
    times.pages += await timed(document, times.milliseconds);
  }
  return [
    `format  documents  pages  documents/s  pages/s  ${STAGES.map((stage) => stage.padStart(10)).join('')}`,
    ...[...formats].map(([format, times]) => line(format, times)),
  ];
}

/** Reads one document and adds what each stage took; returns its number of pages. */
async function timed({ bytes, name }: BenchDocument, milliseconds: Map<Timed, number>): Promise<number> {
  let stage: Timed | null = null;
  let since = performance.now();
  const onStage = (next: Timed | null): void => {
    const now = performance.now();
    if (stage !== null) milliseconds.set(stage, (milliseconds.get(stage) ?? 0) + now - since);
    [stage, since] = [next, now];
  };
  // A copy: pdf.js takes the bytes that it is given.
  const record = await extract(bytes.slice(), { file: name, onStage });
  onStage('write');
  toJson(record);
  onStage(null);
  return record.source.pages ?? 0;
}

function line(format: string, { documents, pages, milliseconds }: FormatTimes): string {
  const total = [...milliseconds.values()].reduce((sum, ms) => sum + ms, 0);
  const rate = (count: number): string => (count === 0 ? '-' : ((1000 * count) / total).toFixed(1));
  const shares = STAGES.map((stage) =>
    `${((100 * (milliseconds.get(stage) ?? 0)) / total).toFixed(1)} %`.padStart(10),
  );
  return [
    format.padEnd(6),
    String(documents).padStart(11),
    String(pages).padStart(7),
    rate(documents).padStart(13),
    rate(pages).padStart(9),
    '  ',
    shares.join(''),
  ].join('');
}
