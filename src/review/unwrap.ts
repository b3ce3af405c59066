import type { View } from '../batch/job.ts';
import { readDocument } from '../read-document.ts';
import { Failure } from '../model/failure.ts';
import type { Block, Cell } from '../model/document.ts';
import type { DrawableFormat } from './drawable.ts';

export interface Unwrapped {
  readonly format: DrawableFormat;
  readonly base64: string;
}

/** One of the documents that bytes hold: as it is where a browser draws it, else its paragraphs and tables. */
export const view: View<{ readonly part: number }, Unwrapped> = async (bytes, { part }, how) => {
  const { intake, document } = await readDocument(bytes, { ...how, ocr: 'never' });
  const opened = intake.documents[part];
  if (opened === undefined) throw new Failure('nothing_there', `document ${part}`);
  if (opened.format === 'pdf' || opened.format === 'docx' || opened.format === 'text')
    return { format: opened.format, base64: Buffer.from(opened.bytes).toString('base64') };
  const blocks = document.blocks.filter(({ at }) => at.every((place) => (place.part ?? 0) === part));
  return { format: 'blocks', base64: Buffer.from(JSON.stringify(blocks.map(drawn))).toString('base64') };
};

const drawn = (block: Block): object =>
  block.kind === 'paragraph'
    ? { text: block.text, heading: block.heading, at: block.at }
    : { rows: block.rows, cells: block.cells.map(cell), at: block.at };

const cell = ({ row, rowEnd, column, columnEnd, paragraphs, at }: Cell): object => ({
  row,
  rowEnd,
  column,
  columnEnd,
  text: paragraphs.map(({ text }) => text).join('\n'),
  at,
});
