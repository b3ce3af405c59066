import { Failure } from '../../model/failure.ts';
import { openArchive } from '../flowing/archive.ts';
import { elements, parseXml, type Element } from '../flowing/xml.ts';

/** The parts of a Word document that hold text or say how it is numbered and styled. */
export interface WordPackage {
  readonly document: Element;
  readonly styles: Element | undefined;
  readonly numbering: Element | undefined;
  readonly footnotes: Element | undefined;
  readonly endnotes: Element | undefined;
  /** A header or footer by the relationship id that a section names. */
  readonly related: (id: string) => Element | undefined;
  /** A part as it stands by the relationship id that the document names, with its path. */
  readonly file: (id: string) => { readonly name: string; readonly bytes: Uint8Array | undefined };
  /** Names of files that are embedded, as worksheets are. */
  readonly embedded: readonly string[];
}

const damaged = (cause: unknown): Failure =>
  new Failure('docx_damaged', cause instanceof Error ? cause.message : '', { cause });

/** Opens a .docx. Fails with `docx_damaged`, `zip_not_docx` or `too_large`. */
export function openPackage(bytes: Uint8Array): WordPackage {
  const parts = openArchive(bytes, damaged);
  const parse = (path: string): Element | undefined => {
    const part = parts.get(path);
    if (part === undefined) return undefined;
    try {
      return parseXml(part);
    } catch (error) {
      throw damaged(error);
    }
  };
  const main = mainPart(parse('_rels/.rels')) ?? 'word/document.xml';
  const document = parse(main);
  if (document === undefined || document.name !== 'w:document') {
    const isWord =
      parts.has('[Content_Types].xml') && [...parts.keys()].some((path) => path.startsWith('word/'));
    throw new Failure(isWord ? 'docx_damaged' : 'zip_not_docx');
  }
  const folder = main.slice(0, main.lastIndexOf('/') + 1);
  const relations = relationships(parse(`${folder}_rels/${main.slice(folder.length)}.rels`), folder);
  const byType = (type: string): Element | undefined => {
    const target = relations.find((relation) => relation.type === type)?.target;
    return target === undefined ? undefined : parse(target);
  };
  return {
    document,
    styles: byType('styles'),
    numbering: byType('numbering'),
    footnotes: byType('footnotes'),
    endnotes: byType('endnotes'),
    related: (id) => {
      const target = relations.find((relation) => relation.id === id)?.target;
      return target === undefined ? undefined : parse(target);
    },
    file: (id) => {
      const name = relations.find((relation) => relation.id === id)?.target ?? id;
      return { name, bytes: parts.get(name) };
    },
    embedded: relations
      .filter(({ type }) => type === 'package' || type === 'oleObject')
      .map(({ target }) => target),
  };
}

interface Relation {
  readonly id: string;
  /** Last part of the relationship's type: `styles`, `header`. */
  readonly type: string;
  readonly target: string;
}

function relationships(part: Element | undefined, folder: string): readonly Relation[] {
  return elements(part).map(({ attributes }) => ({
    id: attributes['Id'] ?? '',
    type: (attributes['Type'] ?? '').split('/').at(-1) ?? '',
    target: resolve(folder, attributes['Target'] ?? ''),
  }));
}

const mainPart = (rels: Element | undefined): string | undefined =>
  relationships(rels, '').find((relation) => relation.type === 'officeDocument')?.target;

/** A relationship's target as a path inside the archive; absolute ones start with a slash. */
function resolve(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const path: string[] = [];
  for (const step of `${folder}${target}`.split('/')) {
    if (step === '..') path.pop();
    else if (step !== '.') path.push(step);
  }
  return path.join('/');
}
