import { setImmediate as nextTurn } from 'node:timers/promises';

/** pdf.js's exceptions for what is wrong with a file. */
const OF_THE_FILE = new Set([
  'FormatError',
  'InvalidPDFException',
  'MissingDataException',
  'ParserEOFException',
  'ResponseException',
  'UnknownErrorException',
  'XRefEntryException',
  'XRefParseException',
]);

let readings = 0;

/**
 * Reads a PDF. On a damaged one pdf.js leaves promises behind that are rejected with nobody to hear it, beside those that it
 * answers with: Node would end the whole process for them. Other rejections end it as they would without this.
 */
export async function withUnobserved<T>(read: () => Promise<T>): Promise<T> {
  if (readings++ === 0) process.on('unhandledRejection', judge);
  try {
    return await read();
  } finally {
    // Node tells of rejections at the end of a turn.
    await nextTurn();
    if (--readings === 0) process.off('unhandledRejection', judge);
  }
}

function judge(reason: unknown): void {
  if (reason instanceof Error && OF_THE_FILE.has(reason.name)) return;
  throw reason;
}
