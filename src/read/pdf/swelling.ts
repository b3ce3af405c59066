import { createInflate, inflateSync } from 'node:zlib';
import { Failure } from '../../model/failure.ts';

/** Bytes that one stream may swell to: an A0 sheet in colour at 200 dots an inch comes near it. */
const MOST_BYTES = 256 * 1024 * 1024;
/** Deflate can't shrink further: a stream shorter than this part of the limit can't swell beyond it. */
const MOST_SHRINKING = 1032;
const FILTERS = /\/Filter\s*\[([^\]]*)\]/;
/** Bytes before a stream in which its dictionary is looked for. */
const DICTIONARY = 2000;

/**
 * Refuses a PDF one of whose streams swells beyond measure, before anything in it is inflated whole: pdf.js knows no limit.
 * Streams of locked files can't be looked into; for those there is the memory limit.
 * `most` is in bytes. Throws Failure pdf_unsafe.
 */
export async function refuseSwelling(bytes: Uint8Array, most = MOST_BYTES): Promise<void> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  for (let at = buffer.indexOf('stream'); at >= 0;) {
    const end = buffer.indexOf('endstream', at + 6);
    const stop = end < 0 ? buffer.length : end;
    const from = at + 6 + (buffer[at + 6] === 13 ? 1 : 0) + 1;
    const packed = buffer.subarray(from, stop);
    const layers = layersOf(buffer.toString('latin1', Math.max(0, at - DICTIONARY), at));
    if (layers > 1) refuseLayers(packed, layers, most);
    else if (packed.length > most / MOST_SHRINKING && (await inflatedBeyond(packed, most)))
      throw swelling(most);
    at = end < 0 ? -1 : buffer.indexOf('stream', end + 9);
  }
}

/** Streams packed several times over: nobody does so but to hide how far they swell. */
function refuseLayers(packed: Buffer, layers: number, most: number): void {
  let layer = packed;
  try {
    for (let i = 0; i < layers; i++) layer = inflateSync(layer, { maxOutputLength: most });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null;
    if (code === 'ERR_BUFFER_TOO_LARGE') throw swelling(most);
    // What can't be inflated can't swell: pdf.js will say what it thinks of it.
    if (code === null) throw error;
  }
}

/** How often a stream was deflated, by what stands before it back to where its object begins. */
function layersOf(before: string): number {
  const filters = FILTERS.exec(before.slice(before.lastIndexOf(' obj') + 1))?.[1] ?? '';
  return (filters.match(/\/(?:FlateDecode|Fl)\b/g) ?? []).length;
}

/** Whether a stream inflates to more than so many bytes; of what is no deflated stream, or damaged, as far as it goes. */
function inflatedBeyond(packed: Buffer, most: number): Promise<boolean> {
  return new Promise((resolve) => {
    let length = 0;
    const inflate = createInflate();
    inflate.on('data', (chunk: Buffer) => {
      length += chunk.length;
      if (length <= most) return;
      inflate.destroy();
      resolve(true);
    });
    inflate.on('end', () => resolve(false));
    inflate.on('error', () => resolve(false));
    inflate.end(packed);
  });
}

const swelling = (most: number): Failure =>
  new Failure('pdf_unsafe', `a stream swells to more than ${most} bytes`);
