import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { extract, type Record } from '../../src/index.ts';
import { attachedPdf } from '../read/pdf/attached-pdf.ts';
import { makePdf, show } from '../read/pdf/make-pdf.ts';
import { makeSigner, sign } from './envelopes.ts';

const plan = (title: string): Uint8Array => strToU8(`N.\tObiettivo\tPeso\n1\t${title}\t100%\n`);
const titles = ({ objectives }: Record): unknown[] => objectives.map(({ title }) => title?.value);
const told = ({ diagnostics }: Record): string[][] =>
  diagnostics.filter(({ code }) => code.startsWith('enclosed')).map(({ code, message }) => [code, message]);
const text = (record: Record): string => JSON.stringify(record);

describe('files attached to a PDF', { timeout: 60_000 }, () => {
  it('are read behind it, each a part of the record, and named', async () => {
    const signer = await makeSigner('GIOVANNA VERDI', 'VRDGNN70A01Z999X');
    const record = await extract(
      attachedPdf({
        'Allegato 1.txt': plan('Censire le fontane'),
        'Allegato 2.txt.p7m': await sign(plan('Potare i tigli'), signer),
        'Allegato 3.zip': zipSync({ 'scheda.txt': plan('Aprire lo sportello') }),
        'Allegato 4.pdf': attachedPdf({ 'dentro.txt': plan('Curare i sentieri') }),
      }),
    );
    expect(titles(record)).toEqual([
      'Censire le fontane',
      'Potare i tigli',
      'Aprire lo sportello',
      'Curare i sentieri',
    ]);
    expect(record.objectives.map(({ title }) => title.at[0]!.part)).toEqual([1, 2, 3, 5]);
    expect(record.source).toMatchObject({
      format: 'pdf',
      contains: [
        'Allegato 1.txt',
        'Allegato 2.txt.p7m',
        'Allegato 3.zip',
        'Allegato 3.zip/scheda.txt',
        'Allegato 4.pdf',
        'Allegato 4.pdf/dentro.txt',
      ],
    });
    expect(record.source.signatures.map(({ signer: name }) => name)).toEqual(['GIOVANNA VERDI']);
    expect(told(record)).toEqual([]);
  });

  it('leave the cover of a portfolio in unassigned', async () => {
    const cover = { content: show('Per aprire il portfolio serve un altro programma', 50, 200) };
    const record = await extract(
      attachedPdf({ 'piano.txt': plan('Censire le fontane') }, [cover], '/Collection << /View /D >>'),
    );
    expect(titles(record)).toEqual(['Censire le fontane']);
    expect(text(record)).toContain('Per aprire il portfolio');
  });

  it('that are no documents are named and left out: pictures, XML', async () => {
    const record = await extract(
      attachedPdf({
        'foto.jpg': Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 16),
        'segnatura.xml': '<?xml version="1.0"?><Segnatura><Oggetto>Fontane</Oggetto></Segnatura>',
      }),
    );
    expect(record.source.contains).toEqual(['foto.jpg', 'segnatura.xml']);
    expect(told(record)).toEqual([
      ['enclosed_skipped', expect.stringMatching(/^foto\.jpg: /)],
      ['enclosed_skipped', expect.stringMatching(/^segnatura\.xml: /)],
    ]);
    expect(text(record)).not.toContain('Oggetto');
  });

  it('that are damaged take nothing from the others', async () => {
    const record = await extract(
      attachedPdf({
        'rotto.pdf': makePdf([{ content: '' }]).subarray(0, 40),
        'sano.txt': plan('Censire le fontane'),
      }),
    );
    expect(titles(record)).toEqual(['Censire le fontane']);
    expect(told(record)).toEqual([
      ['enclosed_skipped', expect.stringMatching(/^rotto\.pdf: the PDF is damaged/)],
    ]);
  });

  it('that are one document twice are read once', async () => {
    const record = await extract(
      attachedPdf({ 'a.txt': plan('Censire le fontane'), 'b.txt': plan('Censire le fontane') }),
    );
    expect(titles(record)).toEqual(['Censire le fontane']);
    expect(told(record)).toEqual([['enclosed_repeated', 'b.txt: the same as a.txt']]);
  });

  it('in each other without end are refused at a depth', async () => {
    let pdf = attachedPdf({ 'fondo.txt': plan('Censire le fontane') });
    for (let i = 0; i < 8; i++) pdf = attachedPdf({ [`${i}.pdf`]: pdf });
    const record = await extract(pdf);
    expect(titles(record)).toEqual([]);
    expect(told(record)).toEqual([['enclosed_skipped', expect.stringContaining('wrapped more than')]]);
  });

  it('of too great a number are refused from there on', async () => {
    const many = Array.from(
      { length: 2002 },
      (_, i) => [`${i}.xml`, `<?xml version="1.0"?><a${i}/>`] as const,
    );
    const record = await extract(attachedPdf(many));
    expect(told(record).filter(([, message]) => message!.includes('more than 2000'))).toHaveLength(2);
  });
});

describe('what lies in an archive', { timeout: 60_000 }, () => {
  it('and can not be read takes nothing from the rest', async () => {
    const record = await extract(
      zipSync({ 'a.pdf': strToU8('%PDF-1.7\n'), 'b.txt': plan('Censire le fontane') }),
    );
    expect(titles(record)).toEqual(['Censire le fontane']);
    expect(record.source.format).toBe('text');
    expect(told(record)).toEqual([['enclosed_skipped', expect.stringMatching(/^a\.pdf: /)]]);
  });

  it('is refused by what it holds where nothing of it can be read', async () => {
    await expect(extract(zipSync({ 'a.pdf': strToU8('%PDF-1.7\n') }))).rejects.toMatchObject({
      code: 'pdf_damaged',
    });
  });

  it('says of which document a doubt is', async () => {
    const whole = Buffer.from(
      makePdf([{ content: show('uno', 50, 200) }, { content: show('due', 50, 200) }]),
    );
    const cut = whole.subarray(0, whole.indexOf('(due)') + 3);
    const record = await extract(zipSync({ 'a.txt': plan('Censire le fontane'), 'b.pdf': cut }));
    const damage = record.diagnostics.find(({ code }) => code === 'document_damaged')!;
    expect(damage.at).toEqual([expect.objectContaining({ page: 2, part: 1 })]);
  });
});
