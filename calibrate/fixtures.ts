import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import type { Gold } from '../fixtures/make/gold.ts';
import { readDocument } from '../src/extract.ts';
import type { Document } from '../src/model/document.ts';

const FOLDER = fileURLToPath(new URL('../fixtures', import.meta.url));
export const FORMS = ['docx', 'txt', 'pdf'] as const;
export type Form = (typeof FORMS)[number];

/** A fixture: its folder names its layout, by which documents are held out together. */
export interface Fixture {
  readonly family: string;
  readonly gold: Gold;
  readonly document: (form: Form) => Promise<Document>;
}

export function fixtures(): Fixture[] {
  return readdirSync(FOLDER, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'make')
    .flatMap((body) =>
      readdirSync(join(FOLDER, body.name)).flatMap((name) => {
        const folder = join(FOLDER, body.name, name);
        if (!existsSync(join(folder, 'gold.json'))) return [];
        return [
          {
            family: `${body.name}/${name}`,
            gold: JSON.parse(readFileSync(join(folder, 'gold.json'), 'utf8')) as Gold,
            document: async (form: Form) =>
              (await readDocument(new Uint8Array(readFileSync(join(folder, `source.${form}`))))).document,
          },
        ];
      }),
    );
}
