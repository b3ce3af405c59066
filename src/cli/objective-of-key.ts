import { asRead, documentFinder, Failure, findObjective } from '../index.ts';
import { recordFiles } from './record-files.ts';

/**
 * The document that states the objective of a key, and the path of a value of it in what was read there. Throws Failure
 * nothing_there where no record has the key or a person stated the objective, document_unknown.
 */
export async function objectiveOfKey(
  key: string,
  below: string | undefined,
  folder: string,
): Promise<{ readonly file: string; readonly path: string }> {
  const store = await recordFiles([folder]);
  const [found] = await findObjective(store, key);
  if (found === undefined) throw new Failure('nothing_there', key);
  const { id } = found.record.objectives[found.index]!;
  const index = asRead(found.record).objectives.findIndex((objective) => objective.id === id);
  if (index < 0) throw new Failure('nothing_there', `${key} was not read: a person stated it`);
  const file = documentFinder().of(found.name)?.input;
  if (file === undefined) throw new Failure('document_unknown', found.record.source.file);
  const path = `objectives[${index}]`;
  return { file, path: below === undefined || below === '' ? path : `${path}.${below}` };
}
