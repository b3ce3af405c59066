import type { Enclosed } from '../model/document.ts';

/** A file with the signatures that lie beside it. */
export interface Paired {
  readonly file: Enclosed;
  readonly detached: readonly Uint8Array[];
}

const ENDING = /\.p7s$/i;

/** Files in their order; a signature named after a file (`atto.pdf.p7s` beside `atto.pdf`) goes with it, any other stays a file. */
export function pairSignatures(files: readonly Enclosed[]): Paired[] {
  const names = new Set(files.map(({ name }) => name));
  const beside = new Map<string, Uint8Array[]>();
  const rest: Enclosed[] = [];
  for (const file of files) {
    const signed = file.name.replace(ENDING, '');
    if (signed !== file.name && names.has(signed))
      beside.set(signed, [...(beside.get(signed) ?? []), file.bytes]);
    else rest.push(file);
  }
  return rest.map((file) => ({ file, detached: beside.get(file.name) ?? [] }));
}
