import mammoth from 'mammoth';

/** A Word document as HTML; pictures are left out, for nothing of a document is loaded or run. */
export async function htmlOf(bytes: ArrayBuffer): Promise<string> {
  const { value } = await mammoth.convertToHtml(
    { arrayBuffer: bytes },
    { convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })) },
  );
  return value;
}
