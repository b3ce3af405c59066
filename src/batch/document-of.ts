import { existsSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { ledgerOf } from './batch.ts';
import { pathOf } from '../model/file-name.ts';
import { notedSources, type DocumentSource } from './sources.ts';

/** Looks up which document a record was read from. */
export interface DocumentFinder {
  /** By the path of the record; null where nothing says so, or the document is gone. */
  of(record: string): DocumentSource | null;
}

/** By what `extract` and `batch` wrote down in the folders that records lie in; each is read once. */
export function documentFinder(): DocumentFinder {
  const folders = new Map<string, ReadonlyMap<string, DocumentSource>>();
  return {
    of(record) {
      const path = resolve(record);
      for (let folder = dirname(path); ; folder = dirname(folder)) {
        if (existsSync(join(folder, '.spoglio'))) {
          const output = relative(folder, path).split('\\').join('/');
          let known = folders.get(folder);
          if (known === undefined) folders.set(folder, (known = sourcesIn(folder)));
          const found = known.get(output);
          if (found !== undefined && existsSync(pathOf(found.input))) return found;
        }
        if (dirname(folder) === folder) return null;
      }
    },
  };
}

function sourcesIn(folder: string): ReadonlyMap<string, DocumentSource> {
  const sources = new Map(notedSources(folder));
  for (const { input, output, annexes } of ledgerOf(folder))
    sources.set(output, { input, output, annexes: annexes?.paths ?? [] });
  return sources;
}
