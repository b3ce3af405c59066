import { Failure } from '../../model/failure.ts';
import { openArchive } from '../flowing/archive.ts';
import { folderOf, mainPart, relationships, relationsOf } from '../flowing/relations.ts';
import { child, descendant, elements, parseXml, type Element } from '../flowing/xml.ts';
import { readStyles, type CellStyle } from './styles.ts';

/** A workbook's parts that hold text or say how it is shown. */
export interface Workbook {
  readonly sheets: readonly Sheet[];
  /** Names of sheets that are hidden. */
  readonly hidden: readonly string[];
  /** The texts that cells name by their number. */
  readonly shared: readonly Element[];
  readonly styleOf: (cell: Element) => CellStyle;
  readonly from1904: boolean;
}

export interface Sheet {
  readonly name: string;
  readonly root: Element;
}

const damaged = (cause: unknown): Failure =>
  new Failure('xlsx_damaged', cause instanceof Error ? cause.message : '', { cause });

/** Opens an .xlsx. Fails with `xlsx_damaged` or `too_large`. */
export function openWorkbook(bytes: Uint8Array): Workbook {
  const parts = openArchive(bytes, damaged);
  const parse = (path: string | undefined): Element | undefined => {
    const part = path === undefined ? undefined : parts.get(path);
    if (part === undefined) return undefined;
    try {
      return parseXml(part);
    } catch (error) {
      throw damaged(error);
    }
  };
  const main = mainPart(parse('_rels/.rels')) ?? 'xl/workbook.xml';
  const book = parse(main);
  if (book === undefined || book.name !== 'x:workbook') throw damaged(undefined);
  const relations = relationships(parse(relationsOf(main)), folderOf(main));
  const byType = (type: string): Element | undefined =>
    parse(relations.find((relation) => relation.type === type)?.target);
  const listed = elements(child(book, 'x:sheets'), 'x:sheet');
  const isHidden = ({ attributes }: Element): boolean => /hidden/i.test(attributes['state'] ?? '');
  const nameOf = ({ attributes }: Element): string => attributes['name'] ?? '';
  return {
    sheets: listed
      .filter((sheet) => !isHidden(sheet))
      .flatMap((sheet) => {
        const target = relations.find(({ id }) => id === sheet.attributes['r:id']);
        const root = target?.type === 'worksheet' ? parse(target.target) : undefined;
        return root === undefined ? [] : [{ name: nameOf(sheet), root }];
      }),
    hidden: listed.filter(isHidden).map(nameOf),
    shared: elements(byType('sharedStrings'), 'x:si'),
    styleOf: readStyles(byType('styles')),
    from1904: /^(?:1|true)$/.test(descendant(book, 'x:workbookPr')?.attributes['date1904'] ?? ''),
  };
}
