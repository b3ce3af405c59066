import type { Enclosed } from '../model/document.ts';

/** A file with the signatures that lie beside it. */
export interface Paired {
  readonly file: Enclosed;
  readonly detached: readonly Uint8Array[];
}

const SIGNATURE = /\.p7s$/i;
const ENDING = /\.[^./]+$/;

/**
 * Files in their order; a signature goes with the file that it is named after (`atto.pdf.p7s` with `atto.pdf`, and `atto.p7s` as
 * well where no other file could be meant), any other stays a file.
 */
export function pairSignatures(files: readonly Enclosed[]): Paired[] {
  const others = files.map(({ name }) => name).filter((name) => !SIGNATURE.test(name));
  const names = new Set(others);
  const byStem = new Map<string, string | null>();
  for (const name of others) {
    const stem = name.replace(ENDING, '');
    byStem.set(stem, byStem.has(stem) ? null : name);
  }
  const beside = new Map<string, Uint8Array[]>();
  const rest: Enclosed[] = [];
  for (const file of files) {
    const stem = file.name.replace(SIGNATURE, '');
    const signed = stem === file.name ? null : names.has(stem) ? stem : (byStem.get(stem) ?? null);
    if (signed === null) rest.push(file);
    else beside.set(signed, [...(beside.get(signed) ?? []), file.bytes]);
  }
  return rest.map((file) => ({ file, detached: beside.get(file.name) ?? [] }));
}
