import type { Signature } from './signature.ts';

/**
 * The signatures inside a PDF: each /ByteRange [a b c d] signs what stands before and after the hexadecimal envelope between
 * them. A range that points outside the file is a signature that can't hold.
 */
export async function pdfSignatures(bytes: Uint8Array): Promise<Signature[]> {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
  const signatures: Signature[] = [];
  for (const match of text.matchAll(/\/ByteRange\s*\[\s*(\d+)\s+(\d+)\s+(\d+)\s+(\d+)\s*\]/g)) {
    const [start, length, resume, rest] = match.slice(1).map(Number) as [number, number, number, number];
    const hex = /<([0-9A-Fa-f\s]+)>/.exec(text.slice(start + length, resume))?.[1]?.replace(/\s/g, '');
    if (hex === undefined || resume + rest > bytes.length) {
      signatures.push({ format: 'PAdES', signer: null, signedAt: null, intact: false });
      continue;
    }
    const envelope = trimmed(new Uint8Array(Buffer.from(hex, 'hex')));
    const content = Buffer.concat([
      bytes.subarray(start, start + length),
      bytes.subarray(resume, resume + rest),
    ]);
    const { detachedSignatures } = await import('./signed.ts');
    signatures.push(...(await detachedSignatures(envelope, new Uint8Array(content), 'PAdES')));
  }
  return signatures;
}

/** The space kept for an envelope is padded with zeros: only as many bytes as its outer length says are it. */
function trimmed(envelope: Uint8Array): Uint8Array {
  const first = envelope[1] ?? 0;
  if (envelope[0] !== 0x30 || first < 0x80 || first === 0x80) return envelope;
  const count = first & 0x7f;
  let length = 0;
  for (let i = 0; i < count; i++) length = length * 256 + (envelope[2 + i] ?? 0);
  return envelope.subarray(0, 2 + count + length);
}
