import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { fixtures } from '../../fixtures/make/documents/index.ts';
import { makePdf } from '../../fixtures/make/pdf.ts';
import { extract, type ExtractOptions } from '../../src/extract.ts';
import type { Record } from '../../src/record/record.ts';
import { plain } from '../fixtures/plain.ts';
import { asBase64, asPem, asStream, makeSigner, sign } from './envelopes.ts';
import { hasLibreOffice, savedAs, unless } from './libreoffice.ts';
import { turned, turnedBack } from './turned-pdf.ts';

const ROOT = fileURLToPath(new URL('../../fixtures/', import.meta.url));
const installed = hasLibreOffice();
const signer = await makeSigner('GIOVANNA VERDI', 'VRDGNN70A01Z999X');
const QUARTERS = [90, 180, 270] as const;

/** All that a record says but what it was read from. */
const said = (record: Record): unknown => ({ ...record, source: null });

/** As `said`, without places and without the note that pages were turned. */
const placeless = (record: Record): unknown =>
  JSON.parse(
    JSON.stringify({
      ...record,
      source: null,
      diagnostics: record.diagnostics.filter(({ code }) => code !== 'page_turned'),
    }),
    (key, value: unknown) => (key === 'at' ? undefined : value),
  );

describe.each(['azienda-casa-litorale/obiettivi-2014', 'comune-san-lupone/schede-2019'])(
  'the forms of %s',
  (folder) => {
    const file = (name: string): Uint8Array => new Uint8Array(readFileSync(`${ROOT}${folder}/${name}`));
    const [docx, pdf] = [file('source.docx'), file('source.pdf')];
    const fixture = fixtures.find(({ body, name }) => `${body}/${name}` === folder)!;
    const expected: unknown = JSON.parse(Buffer.from(file('expected.json')).toString());
    let [word, paged]: Record[] = [];
    beforeAll(async () => {
      [word, paged] = [await extract(docx), await extract(pdf)];
      expect([plain(word), plain(paged)]).toEqual([expected, expected]);
    });

    it.each([
      ['DER', (der: Uint8Array) => der],
      ['BER of unknown length', (der: Uint8Array) => asStream(der)],
      ['PEM', asPem],
      ['bare base64', asBase64],
    ])('signed, in %s, says the same whatever its name', async (_shape, shaped) => {
      const envelope = shaped(await sign(docx, signer));
      for (const name of ['atto.docx.p7m', 'atto.pdf.p7m.p7m', 'atto']) {
        const record = await extract(envelope, { file: name });
        expect(said(record)).toEqual(said(word!));
        expect(record.source.signatures.map(({ intact }) => intact)).toEqual([true]);
      }
    });

    it('signed twice, the inner one in base64, and packed into an archive', async () => {
      const nested = await sign(asBase64(await sign(pdf, signer)), signer);
      const packed = zipSync({ 'atto.pdf.p7m.p7m': nested });
      for (const bytes of [nested, packed]) {
        const record = await extract(bytes);
        expect(said(record)).toEqual(said(paged!));
        expect(record.source.signatures).toHaveLength(2);
        expect(record.source.format).toBe('pdf');
      }
    });

    it.each(QUARTERS)('drawn on its side and turned upright by /Rotate %i', async (degrees) => {
      expect(placeless(await extract(turnedBack(pdf, degrees)))).toEqual(placeless(paged!));
    });

    it.each(QUARTERS)('laid on its side by /Rotate %i, which the record says', async (degrees) => {
      const record = await extract(turned(pdf, degrees));
      expect(placeless(record)).toEqual(placeless(paged!));
      expect(record.diagnostics.map(({ code }) => code)).toContain('page_turned');
    });

    it.each([
      ['a password, given', { userPassword: 'apriti' }, { password: 'apriti' }],
      ["the owner's password, not given", { ownerPassword: 'padrone' }, {}],
    ])('locked by %s', async (_how, locks, options: ExtractOptions) => {
      const locked = await makePdf(fixture, locks);
      expect(Buffer.from(locked).includes('/Encrypt')).toBe(true);
      expect(said(await extract(locked, options))).toEqual(said(paged!));
    });

    describe.skipIf(!installed)(unless(installed, 'saved by LibreOffice'), () => {
      const saved = installed ? savedAs(docx, 'docx', ['odt', 'rtf', 'pdf', 'html']) : null;
      // From .docx it would start a list anew at its second point, which .doc can't say otherwise.
      const doc = saved ? savedAs(saved.rtf, 'rtf', ['doc']) : null;

      it.each(['odt', 'doc', 'rtf', 'pdf', 'html'] as const)('as .%s', async (format) => {
        const record = await extract({ ...saved!, ...doc! }[format]);
        expect(plain(record)).toEqual(expected);
        expect(record.source.format).toBe(format === 'rtf' ? 'doc' : format);
      });
    });
  },
);
