import { describe, expect, it } from 'vitest';
import { strToU8 } from 'fflate';
import { open } from '../../src/intake/open.ts';
import { Failure } from '../../src/model/failure.ts';
import { makePdf, show } from '../read/pdf/make-pdf.ts';
import { asBase64, asPem, asStream, makeSigner, sign, signPdf, tampered } from './envelopes.ts';

const TAX_CODE = 'VRDGNN70A01Z999X';
const signer = await makeSigner('GIOVANNA VERDI', TAX_CODE);
const text = strToU8('DELIBERAZIONE N. 12\n\nN.\tObiettivo\tPeso\n1\tCensire le fontane\t40%\n');
const der = await sign(text, signer);

const codeOf = async (bytes: Uint8Array): Promise<string | null> => {
  try {
    await open(bytes);
    return null;
  } catch (error) {
    if (error instanceof Failure) return error.code;
    throw error;
  }
};

describe('a signed envelope', () => {
  it.each([
    ['DER', der],
    ['BER of unknown length, content in pieces', asStream(der, 20)],
    ['PEM', asPem(der)],
    ['bare base64', asBase64(der)],
    ['base64 of BER', asBase64(asStream(der, 20))],
  ])('is opened in %s', async (_form, envelope) => {
    const { documents, signatures, diagnostics } = await open(envelope);
    expect(documents).toMatchObject([{ name: null, format: 'text', original: 'text', bytes: text }]);
    expect(signatures).toEqual([
      { format: 'CAdES', signer: 'GIOVANNA VERDI', signedAt: '2021-03-04T09:30:00.000Z', intact: true },
    ]);
    expect(diagnostics).toEqual([]);
  });

  it.each([
    ['DER', (envelope: Uint8Array) => envelope],
    ['pieces', (envelope: Uint8Array) => asStream(envelope, 100)],
  ])('around a PDF is opened before the PDF in it is looked for, in %s', async (_form, form) => {
    const pdf = makePdf([{ content: show('Piano', 50, 200) }]);
    const { documents, signatures } = await open(form(await sign(pdf, signer)));
    expect(documents).toMatchObject([{ format: 'pdf', bytes: pdf }]);
    expect(signatures).toMatchObject([{ format: 'CAdES', signer: 'GIOVANNA VERDI', intact: true }]);
  });

  it('is opened inside another one, outer signer first', async () => {
    const second = await makeSigner('BRUNO NERI', 'NREBRN60A01Z999X');
    const { documents, signatures } = await open(asPem(await sign(asStream(der), second)));
    expect(documents[0]!.bytes).toEqual(text);
    expect(signatures.map((signature) => [signature.signer, signature.intact])).toEqual([
      ['BRUNO NERI', true],
      ['GIOVANNA VERDI', true],
    ]);
  });

  it('whose content was changed is read and says so', async () => {
    const { documents, signatures, diagnostics } = await open(tampered(der, '40%', '90%'));
    expect(Buffer.from(documents[0]!.bytes).toString()).toContain('90%');
    expect(signatures[0]!.intact).toBe(false);
    expect(diagnostics.map(({ code }) => code)).toEqual(['signature_broken']);
  });

  it('never gives the tax code away, even where the name holds it', async () => {
    const talkative = await makeSigner(`VERDI GIOVANNA/${TAX_CODE}`, TAX_CODE);
    const { signatures } = await open(await sign(text, talkative));
    expect(signatures[0]!.signer).toBe('VERDI GIOVANNA');
    expect(JSON.stringify(signatures)).not.toContain(TAX_CODE);
  });

  it('that is cut short or holds no document is refused with a code', async () => {
    expect(await codeOf(der.subarray(0, der.length - 100))).toBe('signature_damaged');
    expect(await codeOf(await sign(text, signer, { detached: true }))).toBe('signature_detached');
  });

  it('wrapped again and again is refused', async () => {
    let envelope = der;
    for (let i = 0; i < 8; i++) envelope = await sign(envelope, signer);
    expect(await codeOf(envelope)).toBe('archive_unsafe');
  });
});

describe('a signature beside its document', () => {
  it('is checked against it, in DER or PEM', async () => {
    const beside = await sign(text, signer, { detached: true });
    for (const detached of [beside, asPem(beside)]) {
      const { documents, signatures } = await open(text, { detached: [detached] });
      expect(documents).toHaveLength(1);
      expect(signatures).toEqual([
        { format: 'CAdES', signer: 'GIOVANNA VERDI', signedAt: '2021-03-04T09:30:00.000Z', intact: true },
      ]);
    }
  });

  it('of another document is broken; one that is no signature is named', async () => {
    const other = await sign(strToU8('altro'), signer, { detached: true });
    const { signatures, diagnostics } = await open(text, { detached: [other, strToU8('firma')] });
    expect(signatures.map(({ intact }) => intact)).toEqual([false]);
    expect(diagnostics.map(({ code }) => code)).toEqual(['signature_broken', 'signature_unreadable']);
  });
});

describe('a signature in a PDF', () => {
  const plain = makePdf([{ content: show('Delibera', 50, 200) }]);

  it('holds over the rest of the file', async () => {
    const { documents, signatures, diagnostics } = await open(await signPdf(plain, signer));
    expect(documents.map(({ format }) => format)).toEqual(['pdf']);
    expect(signatures).toEqual([
      { format: 'PAdES', signer: 'GIOVANNA VERDI', signedAt: '2021-03-04T09:30:00.000Z', intact: true },
    ]);
    expect(diagnostics).toEqual([]);
  });

  it('is broken where a word was changed, or its range leaves the file', async () => {
    const signed = await signPdf(plain, signer);
    const changed = await open(tampered(signed, 'Delibera', 'Delibere'));
    expect(changed.signatures.map(({ intact }) => intact)).toEqual([false]);
    expect(changed.diagnostics.map(({ code }) => code)).toEqual(['signature_broken']);
    const text = Buffer.from(signed).toString('latin1');
    const outside = text.replace(/(ByteRange \[.*)\d{2}\]/, '$1999999]');
    expect(outside).not.toBe(text);
    const { signatures } = await open(new Uint8Array(Buffer.from(outside, 'latin1')));
    expect(signatures.map(({ intact }) => intact)).toEqual([false]);
  });
});
