import type { Diagnostic, Outcome } from '../../model/diagnostic.ts';
import { Failure } from '../../model/failure.ts';
import { readIntact, type PagedSource, type PdfOptions } from './read-intact.ts';
import { rebuild, type Rebuilt } from './rebuild.ts';
import { refuseSwelling } from './swelling.ts';
import { withUnobserved } from './unobserved.ts';

export type { PdfOptions };

/**
 * Reads a PDF's words, lines, fills, pictures and tags, in points from each page's top left. Of a damaged file what can be found
 * is read, and reported. Throws a `Failure` where nothing can be.
 */
export const readPdf = (bytes: Uint8Array, options: PdfOptions = {}): Promise<Outcome<PagedSource>> =>
  withUnobserved(() => readWhole(bytes, options));

async function readWhole(bytes: Uint8Array, options: PdfOptions): Promise<Outcome<PagedSource>> {
  await refuseSwelling(bytes);
  const first = await readOrDamage(bytes, options);
  if (!(first instanceof Failure)) {
    const unread = first.diagnostics.some(({ code }) => code === 'page_unreadable');
    const isCut = endsEarly(bytes);
    if (options.pages !== undefined || (!unread && !isCut)) return first;
    const rebuilt = rebuild(bytes);
    if (rebuilt === null || rebuilt.pages <= first.value.pages.length)
      return isCut ? { ...first, diagnostics: [damaged(rebuilt), ...first.diagnostics] } : first;
    return readRebuilt(rebuilt, options);
  }
  const rebuilt = rebuild(bytes);
  if (rebuilt === null) throw first;
  return readRebuilt(rebuilt, options);
}

/** What was read, or the failure of a file that is damaged; other failures are thrown. */
async function readOrDamage(bytes: Uint8Array, options: PdfOptions): Promise<Outcome<PagedSource> | Failure> {
  try {
    return await readIntact(bytes, options);
  } catch (error) {
    if (error instanceof Failure && error.code === 'pdf_damaged') return error;
    throw error;
  }
}

async function readRebuilt(rebuilt: Rebuilt, options: PdfOptions): Promise<Outcome<PagedSource>> {
  const { value, diagnostics } = await readIntact(rebuilt.bytes, options);
  return { value, diagnostics: [damaged(rebuilt), ...diagnostics] };
}

/** Whether the file is cut short: without an end mark, or with objects behind the last one. */
function endsEarly(bytes: Uint8Array): boolean {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const end = buffer.lastIndexOf('%%EOF');
  return end < 0 || /\d+\s+\d+\s+obj\b/.test(buffer.toString('latin1', end));
}

function damaged(rebuilt: Rebuilt | null): Diagnostic {
  const cut = rebuilt?.cut ?? [];
  const found = rebuilt === null ? '' : `; ${rebuilt.pages} pages were found`;
  const lost = cut.length === 0 ? '' : `, not whole: page ${cut.join(', ')}`;
  return {
    code: 'document_damaged',
    message: `The PDF is damaged or cut short${found}${lost}`,
    at: cut.map((page) => ({ page, box: [0, 0, 0, 0] })),
    path: null,
  };
}
