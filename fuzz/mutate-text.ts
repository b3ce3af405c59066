import type { Random } from './random.ts';

/** Where a text has something to replace, and what stands there instead. */
export interface Swap {
  readonly what: RegExp;
  readonly by: readonly string[];
}

const NUMBERS = [
  '0',
  '-1',
  '1',
  '65536',
  '2147483648',
  '99999999999999999999',
  '1e308',
  '0.0000001',
  'NaN',
  '',
];

/** Objects, references and numbers of a PDF: what makes trees cyclic, boxes absurd and lengths wrong. */
export const PDF_SWAPS: readonly Swap[] = [
  { what: /\b\d+ 0 R\b/g, by: ['1 0 R', '2 0 R', '3 0 R', '999999 0 R', 'null', '[]', '<< >>'] },
  { what: /\b\d+(?:\.\d+)?\b/g, by: NUMBERS },
  {
    what: /\/[A-Z][A-Za-z]+/g,
    by: [
      '/Pages',
      '/Kids',
      '/Parent',
      '/Contents',
      '/Length',
      '/Filter',
      '/FlateDecode',
      '/ToUnicode',
      '/Type3',
      '/Encrypt',
      '/X',
    ],
  },
  { what: /endobj|endstream|stream|xref|trailer/g, by: ['', 'obj', 'endobj'] },
  { what: /\[[^\]]{0,80}\]/g, by: ['[]', '[0 0 0 0]', '[-1e9 -1e9 1e9 1e9]', '[[[[[[]]]]]]', 'null'] },
];

/** Elements and attributes of XML and HTML, with what parsers are attacked by. */
export const MARKUP_SWAPS: readonly Swap[] = [
  { what: /<\/[^>]+>/g, by: ['', '</x>', '</w:tbl>', '<w:tbl>'] },
  { what: /"[^"<>]{0,40}"/g, by: NUMBERS.map((number) => `"${number}"`) },
  {
    what: /<[a-zA-Z][^>]*>/g,
    by: ['', '<w:tbl><w:tr><w:tc>', '<table:table>', '<w:p/>', '<!--', '<![CDATA['],
  },
  {
    what: /<\?xml[^>]*\?>/g,
    by: [
      '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]>',
      '<?xml version="1.0"?><!DOCTYPE x SYSTEM "file:///etc/hostname">',
      '',
    ],
  },
  { what: />[^<]{1,60}</g, by: ['>&b;<', '>&#0;<', '>&#x10FFFF;<', '>\u202E\uFFFF<', '><'] },
];

/** Keys and values of rule files. */
export const RULE_SWAPS: readonly Swap[] = [
  {
    what: /^[ \t]*[a-z]+:/gm,
    by: ['__proto__:', 'constructor:', 'match:', '  match:', '- :', '? :', 'id: &a', 'cases: *a'],
  },
  {
    what: /\[[^\]]*\]/g,
    by: [
      '[]',
      '{}',
      'null',
      '[1, 2]',
      '[{ pattern: "(a+)+$" }]',
      '[{ pattern: "(" }]',
      '[{ __proto__: { polluted: true } }]',
    ],
  },
  {
    what: /: .+$/gm,
    by: [': !!js/function "x"', ': 1e999', ': ""', ': *nowhere', ': |', ': {a: {a: {a: }}}'],
  },
];

/** Words and cells of a transcript. */
export const TEXT_SWAPS: readonly Swap[] = [
  { what: /\t/g, by: ['', '\t\t\t', '\n', ' '] },
  { what: /\d+/g, by: [...NUMBERS, '%', '100%%', '½'] },
  { what: /\n/g, by: ['', '\n\n\n', '\r', '\t\n'] },
  { what: /\p{L}+/gu, by: ['PESO', 'Obiettivo', 'n.', 'a'.repeat(3000), '\u0000', '(((((((('] },
];

/** The text with one to four of its places swapped. */
export function swapped(text: string, swaps: readonly Swap[], random: Random): string {
  let result = text;
  for (let i = random.integer(4); i >= 0; i--) {
    const { what, by } = random.pick(swaps);
    const matches = [...result.matchAll(what)];
    if (matches.length === 0) continue;
    const { index, 0: found } = random.pick(matches);
    result = result.slice(0, index) + random.pick(by) + result.slice(index + found.length);
  }
  return result;
}
