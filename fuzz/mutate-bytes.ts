import type { Random } from './random.ts';

type Mutation = (bytes: Buffer, random: Random) => Buffer;

const MARKS = [0, 0xff, 0x80, 0x7f, 0x0a, 0x3c, 0x28, 0x5b];

/** Damage that knows no format: what cables, disks and mail gateways do. */
const MUTATIONS: readonly Mutation[] = [
  (bytes, random) => {
    for (let i = random.integer(12); i >= 0; i--) bytes[random.integer(bytes.length)] = random.pick(MARKS);
    return bytes;
  },
  (bytes, random) => {
    for (let i = random.integer(8); i >= 0; i--)
      bytes[random.integer(bytes.length)]! ^= 1 << random.integer(8);
    return bytes;
  },
  (bytes, random) => bytes.subarray(0, random.integer(bytes.length)),
  (bytes, random) => bytes.subarray(random.integer(Math.min(bytes.length, 2000))),
  (bytes, random) => {
    const [at, length] = [random.integer(bytes.length), random.integer(500)];
    return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + length)]);
  },
  (bytes, random) => {
    const [at, length] = [random.integer(bytes.length), random.integer(500)];
    const part = bytes.subarray(at, at + length);
    return Buffer.concat([
      bytes.subarray(0, at),
      ...Array.from({ length: 1 + random.integer(9) }, () => part),
      bytes.subarray(at),
    ]);
  },
];

export const mutateBytes: Mutation = (bytes, random) =>
  bytes.length === 0 ? bytes : random.pick(MUTATIONS)(Buffer.from(bytes), random);
