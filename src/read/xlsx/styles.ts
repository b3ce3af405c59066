import { child, elements, type Element } from '../flowing/xml.ts';
import { builtIn } from './number-format.ts';

/** How a cell shows what it holds. */
export interface CellStyle {
  readonly format: string;
  readonly font: FontStyle;
}

export interface FontStyle {
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
  readonly struck: boolean;
}

const on = (font: Element | undefined, name: string): boolean => {
  const found = child(font, name);
  return found !== undefined && !/^(?:0|false|none)$/.test(found.attributes['val'] ?? '1');
};

/** What `<font>` says of a cell, or `<rPr>` of a stretch of its text. */
export const fontStyle = (font: Element | undefined): FontStyle => ({
  bold: on(font, 'x:b'),
  italic: on(font, 'x:i'),
  underline: on(font, 'x:u'),
  struck: on(font, 'x:strike'),
});

/** The styles of cells, by the number that each names. */
export function readStyles(part: Element | undefined): (cell: Element) => CellStyle {
  const custom = new Map(
    elements(child(part, 'x:numFmts'), 'x:numFmt').map(({ attributes }) => [
      Number(attributes['numFmtId']),
      attributes['formatCode'] ?? 'General',
    ]),
  );
  const fonts = elements(child(part, 'x:fonts'), 'x:font').map(fontStyle);
  const styles = elements(child(part, 'x:cellXfs'), 'x:xf').map(({ attributes }): CellStyle => {
    const id = Number(attributes['numFmtId'] ?? 0);
    return {
      format: custom.get(id) ?? builtIn(id),
      font: fonts[Number(attributes['fontId'] ?? 0)] ?? fontStyle(undefined),
    };
  });
  const plain: CellStyle = { format: 'General', font: fontStyle(undefined) };
  return (cell) => styles[Number(cell.attributes['s'] ?? 0)] ?? plain;
}
