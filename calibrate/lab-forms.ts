import { drawDocuments } from '../lab/draw.ts';
import { readDocument } from '../src/read-document.ts';
import type { Fixture } from './fixtures.ts';

/** Forms of the laboratory as fixtures, each family by its name; look-alikes have nothing to plant mistakes into. */
export async function labForms(seed: string, count: number, strange: number): Promise<Fixture[]> {
  const forms: Fixture[] = [];
  for await (const { name, family, bytes, gold } of drawDocuments({ seed, count, strange, form: 'docx' }))
    if (!family.startsWith('x-'))
      forms.push({ family: name, gold, document: async () => (await readDocument(bytes)).document });
  return forms;
}
