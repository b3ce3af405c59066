import { Failure } from '../../model/failure.ts';
import { openArchive } from '../flowing/archive.ts';
import { folderOf, mainPart, relationships, relationsOf } from '../flowing/relations.ts';
import { parseXml, type Element } from '../flowing/xml.ts';

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
  const relations = relationships(parse(relationsOf(main)), folderOf(main));
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
