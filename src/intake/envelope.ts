/** Whether the bytes are a CMS envelope: a DER or BER sequence that starts with the object identifier of signed data. */
export function isSigned(bytes: Uint8Array): boolean {
  if (bytes[0] !== 0x30) return false;
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 32));
  return start.includes(Buffer.from([0x06, 0x09, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x07, 0x02]));
}

const PEM = /-----BEGIN [A-Z0-9 ]+-----([\s\S]+?)-----END/;

/** The envelope behind PEM lines or bare base64; null where the bytes are neither. */
export function decodeArmour(bytes: Uint8Array): Uint8Array | null {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
  const body = PEM.exec(text)?.[1] ?? text;
  if (!/^\s*MI[A-Za-z0-9+/=\s]+$/.test(body)) return null;
  const decoded = new Uint8Array(Buffer.from(body, 'base64'));
  return isSigned(decoded) ? decoded : null;
}
