import { zipSync } from 'fflate';
import mammoth from 'mammoth';
import { describe, expect, it } from 'vitest';
import { Failure } from '../../../src/model/failure.ts';
import { readDocx } from '../../../src/read/docx/read-docx.ts';
import { p, paragraphsOf, tableOf, tbl, text, textsOf, tr, wordDocument } from './word-document.ts';

const level = (index: number, format: string, label: string, more = ''): string =>
  `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${label}"/></w:lvl>`;
const numbering =
  `<w:abstractNum w:abstractNumId="0">${level(0, 'decimal', '%1.')}${level(1, 'lowerLetter', '%2)')}${level(2, 'decimal', '%1.%2.%3', '<w:isLgl/>')}</w:abstractNum>` +
  `<w:abstractNum w:abstractNumId="1">${level(0, 'bullet', '\uf0b7')}</w:abstractNum>` +
  '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>' +
  '<w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>';
const numbered = (value: string, number: number, depth = 0): string =>
  p(
    value === '' ? '<w:r/>' : value,
    `<w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="${number}"/></w:numPr>`,
  );
const diagnosticsOf = (body: string): readonly string[] =>
  readDocx(wordDocument(body)).diagnostics.map((diagnostic) => diagnostic.code);

describe('automatic numbers', () => {
  it('stand in the text, level by level, which mammoth leaves out', async () => {
    const body =
      numbered('Primo', 1) +
      numbered('uno', 1, 1) +
      numbered('due', 1, 1) +
      numbered('Secondo', 1) +
      numbered('tre', 1, 1) +
      numbered('fondo', 1, 2);
    expect(textsOf(body, { numbering })).toEqual([
      '1. Primo',
      'a) uno',
      'b) due',
      '2. Secondo',
      'a) tre',
      '2.1.1 fondo',
    ]);
    const html = await mammoth.convertToHtml({ buffer: Buffer.from(wordDocument(body, { numbering })) });
    expect(html.value).not.toContain('1.');
  });

  it('are printed for an empty paragraph too, as in a column of numbers', () => {
    const table = tableOf(
      tbl(tr([`<w:tc>${numbered('', 1)}</w:tc>`, 'a']), tr([`<w:tc>${numbered('', 1)}</w:tc>`, 'b'])),
      { numbering },
    );
    expect(table.cells.map((cell) => cell.paragraphs[0]!.text)).toEqual(['1.', 'a', '2.', 'b']);
  });

  it('start where an override says, and bullets are bullets whatever font draws them', () => {
    const body = numbered('quinto', 3) + numbered('sesto', 3) + numbered('punto', 2) + numbered('', 2);
    expect(textsOf(body, { numbering })).toEqual(['5. quinto', '6. sesto', '• punto']);
  });

  it('come from the paragraph style', () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="Voce"><w:name w:val="Voce"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>';
    expect(textsOf(p('da stile', '<w:pStyle w:val="Voce"/>'), { styles, numbering })).toEqual([
      '1. da stile',
    ]);
  });
});

describe('runs', () => {
  const styles =
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normale"><w:name w:val="Normal"/></w:style>' +
    '<w:style w:type="paragraph" w:styleId="Base"><w:name w:val="Base"/><w:rPr><w:b/></w:rPr></w:style>' +
    '<w:style w:type="paragraph" w:styleId="Figlio"><w:name w:val="Figlio"/><w:basedOn w:val="Base"/><w:rPr><w:i/></w:rPr></w:style>' +
    '<w:style w:type="paragraph" w:styleId="Titolo1"><w:name w:val="heading 1"/></w:style>' +
    '<w:style w:type="character" w:styleId="Forte"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>';

  it('inherit what their styles say', () => {
    const [first, second] = paragraphsOf(
      p(text('tutto ') + text('non grassetto', '<w:b w:val="0"/>'), '<w:pStyle w:val="Figlio"/>') +
        p(text('piano ') + text('forte', '<w:rStyle w:val="Forte"/>')),
      { styles },
    );
    expect(first!.runs.map((run) => [run.bold, run.italic])).toEqual([
      [true, true],
      [false, true],
    ]);
    expect(second!.runs.map((run) => [run.text, run.bold])).toEqual([
      ['piano', false],
      [' forte', true],
    ]);
  });

  it('make headings of the built-in styles', () => {
    expect(paragraphsOf(p('Titolo', '<w:pStyle w:val="Titolo1"/>'), { styles })[0]!.heading).toBe(1);
  });

  it('keep insertions, drop deletions and say so once', () => {
    const body = p(
      `${text('Peso ')}<w:del w:id="1"><w:r><w:delText>20</w:delText></w:r></w:del><w:ins w:id="2">${text('30')}</w:ins>`,
    );
    expect(textsOf(body)).toEqual(['Peso 30']);
    expect(diagnosticsOf(body + body)).toEqual(['tracked_changes']);
  });

  it('go on in the next paragraph where the mark between was deleted', () => {
    expect(textsOf(p('prima parte e ', '<w:rPr><w:del w:id="1"/></w:rPr>') + p('seconda'))).toEqual([
      'prima parte e seconda',
    ]);
  });

  it('are left out where they are hidden, which mammoth does not', async () => {
    const body = p(text('si vede') + text(' segreto', '<w:vanish/>'));
    expect(textsOf(body)).toEqual(['si vede']);
    expect(diagnosticsOf(body)).toEqual(['hidden_text']);
    expect((await mammoth.extractRawText({ buffer: Buffer.from(wordDocument(body)) })).value).toContain(
      'segreto',
    );
  });

  it('are left out where a line runs through them', () => {
    const body = p(text('20', '<w:strike/>') + text(' 30') + text('40', '<w:dstrike/>'));
    expect(textsOf(body)).toEqual(['30']);
    expect(diagnosticsOf(body)).toEqual(['struck_out']);
  });

  it('have raised figures as what they are', () => {
    const up = '<w:vertAlign w:val="superscript"/>';
    expect(textsOf(p(text('30') + text('1', up)) + p(text('40 m') + text('2', up) + text(' di')))).toEqual([
      '30\u00B9',
      '40 m\u00B2 di',
    ]);
  });

  it('have figures and letters of notes as marks, also where they are moved up by hand', () => {
    const up = '<w:vertAlign w:val="superscript"/>';
    const byHand = '<w:position w:val="6"/><w:sz w:val="13"/>';
    const body =
      p(text('40') + text('3', byHand)) +
      p(text('Concluso') + text('b', up)) +
      p(text('Concluso') + text('(b)', up)) +
      p(text('D.ssa Sig') + text('a', up)) +
      p(text('40') + text('3', '<w:position w:val="6"/>'));
    expect(textsOf(body)).toEqual(['40³', 'Conclusoᵇ', 'Concluso⁽ᵇ⁾', 'D.ssa Siga', '403']);
  });

  it('do not hold what a field asks to be filled in', () => {
    const field = (content: string): string =>
      `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
    const body = p(text('Esito: ') + field(text('Scegliere un elemento.'))) + field(p(text('Testo')));
    expect(textsOf(body)).toEqual(['Esito:']);
    expect(diagnosticsOf(body)).toEqual(['hidden_text']);
  });

  it('hold results of fields and not their code', () => {
    const mark = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
    const field = `${mark('begin')}<w:r><w:instrText>REF x</w:instrText></w:r>${mark('separate')}${text('31/12/2023')}${mark('end')}`;
    const simple = `<w:fldSimple w:instr="DATE">${text('oggi')}</w:fldSimple>`;
    expect(textsOf(p(text('entro il ') + field + text(' ') + simple))).toEqual(['entro il 31/12/2023 oggi']);
  });

  it('show check boxes and symbols', () => {
    const box = (checked: number): string =>
      `<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox><w:default w:val="${checked}"/></w:checkBox></w:ffData></w:fldChar></w:r><w:r><w:instrText>FORMCHECKBOX</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`;
    const sign = '<w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>';
    const control = `<w:sdt><w:sdtPr><w14:checkbox/></w:sdtPr><w:sdtContent>${text('☒')}</w:sdtContent></w:sdt>`;
    expect(textsOf(p(box(1) + text(' sì ') + box(0) + text(' no ') + sign + control))).toEqual([
      '☒ sì ☐ no ☑☒',
    ]);
  });

  it('of a text box stand once, after their paragraph', () => {
    const box = (inner: string): string => `<w:txbxContent>${p(inner)}</w:txbxContent>`;
    const body = p(
      `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>${box('riquadro')}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>${box('riquadro')}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>${text('ospite')}`,
    );
    expect(textsOf(body)).toEqual(['ospite', 'riquadro']);
  });

  it('of notes follow the paragraph that cites them', () => {
    const footnotes = `<w:footnote w:id="-1" w:type="separator">${p('riga')}</w:footnote><w:footnote w:id="2">${p('la nota')}</w:footnote>`;
    expect(
      textsOf(p(`${text('testo')}<w:r><w:footnoteReference w:id="2"/></w:r>`) + p('dopo'), { footnotes }),
    ).toEqual(['testo', 'la nota', 'dopo']);
  });

  it('keep one tab between columns typed with tabs, none after a list marker and none in cells', () => {
    const tabbed = p(`${text('Il Presidente')}<w:r><w:tab/><w:tab/></w:r>${text('Il Segretario')}`);
    expect(textsOf(tabbed + p(`${text('1.')}<w:r><w:tab/></w:r>${text('di approvare')}`))).toEqual([
      'Il Presidente\tIl Segretario',
      '1. di approvare',
    ]);
    expect(tableOf(tbl(tr([`<w:tc>${tabbed}</w:tc>`]))).cells[0]!.paragraphs[0]!.text).toBe(
      'Il Presidente Il Segretario',
    );
  });
});

it('headers are furniture, which mammoth leaves out', async () => {
  const body = `${p('testo')}<w:sectPr><w:headerReference w:type="default" r:id="r-header"/></w:sectPr>`;
  const bytes = wordDocument(body, { header: p('Comune di Vattelappesca') });
  const { value } = readDocx(bytes);
  expect(value.kind === 'flowing' && value.furniture).toEqual([
    { role: 'header', text: 'Comune di Vattelappesca', at: [{ running: 'header' }] },
  ]);
  expect((await mammoth.extractRawText({ buffer: Buffer.from(bytes) })).value).not.toContain('Vattelappesca');
});

describe('what is no readable document', () => {
  const codeOf = (bytes: Uint8Array): string => {
    try {
      readDocx(bytes);
    } catch (error) {
      if (error instanceof Failure) return error.code;
      throw error;
    }
    return 'read';
  };

  it('fails by name', () => {
    const whole = wordDocument(p('testo'));
    expect(codeOf(whole.slice(0, whole.length >> 1))).toBe('docx_damaged');
    expect(codeOf(zipSync({ 'note.txt': new Uint8Array([65]) }))).toBe('zip_not_docx');
    expect(codeOf(wordDocument('<w:p><w:r>'))).toBe('docx_damaged');
    expect(codeOf(wordDocument('<w:sdt>'.repeat(500) + '</w:sdt>'.repeat(500)))).toBe('docx_damaged');
  });

  it('is refused before it is inflated where it grows beyond all measure', () => {
    const bytes = zipSync({ 'word/document.xml': new Uint8Array(1000) });
    // The size in the directory at the archive's end is all that can be known before inflating.
    const directory = bytes.findLastIndex(
      (byte, at) => byte === 0x50 && bytes[at + 2] === 1 && bytes[at + 3] === 2,
    );
    new DataView(bytes.buffer).setUint32(directory + 24, 0x40000000, true);
    expect(codeOf(bytes)).toBe('too_large');
  });
});
