import { Failure } from '../model/failure.ts';
import { jpegPage } from './jpeg.ts';
import { pagesPdf, type PagePicture } from './pages-pdf.ts';
import { pngPage } from './png.ts';
import { tiffPages } from './tiff.ts';

/** Pixels of the shorter side: what has fewer is a logo, a stamp or a preview, on which no page can be read. */
const SMALLEST = 800;
/** Pixels of a sheet of A2 at 300 an inch. */
const MOST_PIXELS = 36_000_000;

/**
 * A picture of pages (TIFF, JPEG, PNG) as the PDF that a scanner would have made of it: PDF knows the codings of all three, so that
 * nothing is decoded here, and from there on it is read as scans are. Fails with `picture` for what is no picture of a page.
 */
export function pictureAsPdf(bytes: Uint8Array): Uint8Array {
  const pages = pagesOf(bytes);
  if (pages.some(({ width, height }) => width * height > MOST_PIXELS))
    throw new Failure('picture', 'too large for a page');
  if (pages.every(({ width, height }) => Math.min(width, height) < SMALLEST))
    throw new Failure('picture', 'too small for a page');
  return pagesPdf(pages);
}

function pagesOf(bytes: Uint8Array): readonly PagePicture[] {
  if (bytes[0] === 0x89) return [pngPage(bytes, MOST_PIXELS)];
  if (bytes[0] === 0xff) return [jpegPage(bytes)];
  if (bytes[0] === bytes[1] && (bytes[0] === 0x49 || bytes[0] === 0x4d)) return tiffPages(bytes);
  throw new Failure('picture', 'a kind of picture that is not read');
}
