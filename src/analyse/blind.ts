import { createHmac } from 'node:crypto';
import type { Treatment } from './record-store.ts';

/**
 * Replaces what leads from an export to the document by whoever has that too: its digest, which is its id, by a keyed one
 * (HMAC-SHA-256), and the names of its files by numbers under the same key. Acts are published: their digests are no secret. What an
 * act says of itself (body, number, date) stays; the size of its file doesn't (`bytes` is 0).
 */
export function blind(key: Uint8Array): Treatment {
  const keyed = (what: string, text: string): string =>
    createHmac('sha256', key).update(`${what}\n${text}`).digest('hex');
  const named = (name: string): string => `documento-${keyed('file', name).slice(0, 12)}`;
  return (record) => {
    const { source } = record;
    const files = [source.file, ...source.contains].filter((name) => name !== '');
    const hidden = (text: string): string =>
      files.reduce((told, name) => told.replaceAll(name, named(name)), text);
    return {
      ...record,
      diagnostics: record.diagnostics.map((one) => ({ ...one, message: hidden(one.message) })),
      source: {
        ...source,
        sha256: keyed('document', source.sha256),
        bytes: 0,
        file: named(source.file),
        contains: source.contains.map(named),
      },
    };
  };
}
