import { unzipSync, zipSync } from 'fflate';
import { mutateBytes } from './mutate-bytes.ts';
import { mutateFields } from './mutate-fields.ts';
import { mutateObjects } from './mutate-pdf.ts';
import { MARKUP_SWAPS, PDF_SWAPS, RULE_SWAPS, swapped, TEXT_SWAPS, type Swap } from './mutate-text.ts';
import type { Random } from './random.ts';
import type { Seed } from './seeds.ts';

/** The seed damaged in the way of its own format, or of none. */
export function mutate(seed: Seed, random: Random): Buffer {
  const bytes = Buffer.from(seed.bytes);
  if (random.integer(4) === 0) return mutateBytes(bytes, random);
  switch (seed.kind) {
    case 'pdf':
      return random.integer(2) === 0
        ? inText(bytes, 'latin1', PDF_SWAPS, random)
        : Buffer.from(mutateObjects(bytes.toString('latin1'), random), 'latin1');
    case 'html':
      return inText(bytes, 'utf8', MARKUP_SWAPS, random);
    case 'text':
      return inText(bytes, 'utf8', TEXT_SWAPS, random);
    case 'rule':
      return inText(bytes, 'utf8', RULE_SWAPS, random);
    case 'zip':
      return random.integer(3) === 0 ? inHeaders(bytes, random) : inPart(bytes, random);
    case 'signed':
      return mutateFields(bytes, random);
  }
}

const inText = (bytes: Buffer, encoding: 'latin1' | 'utf8', swaps: readonly Swap[], random: Random): Buffer =>
  Buffer.from(swapped(bytes.toString(encoding), swaps, random), encoding);

/** No packer takes a file named `__proto__`: it gets its name in the archive, which has as many letters. */
const NAMED_LATER = '--proto--';
const namedProto = (zip: Buffer): Buffer =>
  Buffer.from(zip.toString('latin1').replaceAll(NAMED_LATER, '__proto__'), 'latin1');

const ODD_NAMES = ['../../x', '/x', 'word/document.xml\0', NAMED_LATER, 'constructor', 'a'.repeat(300)];

/** One part of an archive damaged, the archive around it whole. */
function inPart(bytes: Buffer, random: Random): Buffer {
  const files = unzipSync(bytes);
  const name = random.pick(Object.keys(files));
  const part = Buffer.from(files[name]!);
  files[name] = new Uint8Array(
    /\.(?:xml|rels)$/.test(name) ? inText(part, 'utf8', MARKUP_SWAPS, random) : mutateBytes(part, random),
  );
  if (random.integer(8) === 0) files[random.pick(ODD_NAMES)] = part;
  return namedProto(Buffer.from(zipSync(files, { level: 1 })));
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
