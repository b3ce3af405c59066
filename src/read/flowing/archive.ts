import { unzipSync } from 'fflate';
import { Failure } from '../../model/failure.ts';

/** Bytes of XML after inflating that a document may have; the largest real ones stay far below. */
const SIZE_LIMIT = 128 * 1024 * 1024;

/**
 * The XML parts of a zipped document, and texts inserted into it, by path, without a leading slash. Sizes are looked at before anything is
 * inflated. Fails with `too_large`, or with whatever `damaged` makes of an archive that can't be opened.
 */
export function openArchive(
  bytes: Uint8Array,
  damaged: (cause: unknown) => Failure,
): ReadonlyMap<string, Uint8Array> {
  let total = 0;
  try {
    const files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!/\.(?:xml|rels|html?|xhtml|txt)$/i.test(name)) return false;
        total += originalSize;
        if (total > SIZE_LIMIT) throw new Failure('too_large', `more than ${SIZE_LIMIT} bytes once unpacked`);
        return true;
      },
    });
    return new Map(
      Object.entries(files).map(([name, part]) => [name.replaceAll('\\', '/').replace(/^\/+/, ''), part]),
    );
  } catch (error) {
    throw error instanceof Failure ? error : damaged(error);
  }
}
