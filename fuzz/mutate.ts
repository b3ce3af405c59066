import { unzipSync, zipSync } from 'fflate';
import { mutateBytes } from './mutate-bytes.ts';
import { MARKUP_SWAPS, PDF_SWAPS, RULE_SWAPS, swapped, TEXT_SWAPS, type Swap } from './mutate-text.ts';
import type { Random } from './random.ts';
import type { Seed } from './seeds.ts';

/** The seed damaged in the way of its own format, or of none. */
export function mutate(seed: Seed, random: Random): Buffer {
  const bytes = Buffer.from(seed.bytes);
  if (random.integer(4) === 0) return mutateBytes(bytes, random);
  switch (seed.kind) {
    case 'pdf':
      return inText(bytes, 'latin1', PDF_SWAPS, random);
    case 'html':
      return inText(bytes, 'utf8', MARKUP_SWAPS, random);
    case 'text':
      return inText(bytes, 'utf8', TEXT_SWAPS, random);
    case 'rule':
      return inText(bytes, 'utf8', RULE_SWAPS, random);
    case 'zip':
      return random.integer(3) === 0 ? inHeaders(bytes, random) : inPart(bytes, random);
    case 'signed':
      return inFields(bytes, random);
  }
}

const inText = (bytes: Buffer, encoding: 'latin1' | 'utf8', swaps: readonly Swap[], random: Random): Buffer =>
  Buffer.from(swapped(bytes.toString(encoding), swaps, random), encoding);

/** One part of an archive damaged, the archive around it whole. */
function inPart(bytes: Buffer, random: Random): Buffer {
  const files = unzipSync(bytes);
  const name = random.pick(Object.keys(files));
  const part = Buffer.from(files[name]!);
  files[name] = new Uint8Array(
    /\.(?:xml|rels)$/.test(name) ? inText(part, 'utf8', MARKUP_SWAPS, random) : mutateBytes(part, random),
  );
  if (random.integer(8) === 0)
    files[random.pick(['../../x', '/x', 'word/document.xml\0', '__proto__', 'a'.repeat(300)])] = part;
  return Buffer.from(zipSync(files, { level: 1 }));
}

/** Fields of an archive's headers: sizes, offsets, methods, flags, lengths of names. */
function inHeaders(bytes: Buffer, random: Random): Buffer {
  const starts: number[] = [];
  for (const signature of ['PK\x01\x02', 'PK\x03\x04', 'PK\x05\x06'])
    for (
      let at = bytes.indexOf(signature, 0, 'latin1');
      at >= 0;
      at = bytes.indexOf(signature, at + 4, 'latin1')
    )
      starts.push(at);
  for (let i = random.integer(3); i >= 0; i--) {
    const at = random.pick(starts) + 4 + random.integer(38);
    if (at + 4 <= bytes.length)
      bytes.writeUInt32LE(random.pick([0, 1, 8, 0xffff, 0x7fffffff, 0xffffffff]), at);
  }
  return bytes;
}

/** Tags and lengths of an envelope's fields. */
function inFields(bytes: Buffer, random: Random): Buffer {
  for (let i = random.integer(3); i >= 0; i--) {
    const at =
      random.integer(Math.min(bytes.length, 40)) * (random.integer(2) === 0 ? 1 : random.integer(30) + 1);
    if (at < bytes.length)
      bytes[at] = random.pick([0x02, 0x04, 0x05, 0x06, 0x24, 0x30, 0x31, 0x80, 0x82, 0x84, 0xa0, 0xff]);
  }
  return bytes;
}
