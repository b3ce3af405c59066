import { describe, expect, it } from 'vitest';
import { strToU8 } from 'fflate';
import { open } from '../../src/intake/open.ts';
import { sniff } from '../../src/intake/sniff.ts';
import { makePdf, show } from '../read/pdf/make-pdf.ts';
import { makeSigner, sign } from './envelopes.ts';

const pdf = makePdf([{ content: show('Piano degli obiettivi', 50, 200) }]);
const base64 = (bytes: Uint8Array): string =>
  Buffer.from(bytes).toString('base64').replace(/.{76}/gu, '$&\r\n');

const multipart = (boundary: string, ...parts: readonly string[]): string =>
  `Content-Type: multipart/mixed;\r\n boundary="${boundary}"\r\n\r\nnessuno lo legge\r\n` +
  `${parts.map((part) => `--${boundary}\r\n${part}\r\n`).join('')}--${boundary}--\r\n`;
const text = 'Content-Type: text/plain; charset="utf-8"\r\n\r\nIn allegato.';
const attached = (name: string, bytes: Uint8Array): string =>
  `Content-Type: application/octet-stream\r\nContent-Transfer-Encoding: base64\r\n` +
  `Content-Disposition: attachment; ${name}\r\n\r\n${base64(bytes)}`;
const HEAD = 'From: protocollo@example.org\r\nSubject: Trasmissione\r\nMIME-Version: 1.0\r\n';

describe('a mail', () => {
  it('gives its attachments, whatever way their names are written', async () => {
    const names = [
      'filename="piano.pdf"',
      "filename*=utf-8''piano%20citt%C3%A0.pdf",
      'filename="=?utf-8?B?cGlhbm8yLnBkZg==?="',
      "filename*0*=utf-8''lungo%20; filename*1*=nome.pdf",
      // What is no UTF-8 is read by its own letters, and a sign that codes nothing stays.
      "filename*=iso-8859-1''qualit%E0.pdf",
      "filename*=utf-8''100%.pdf",
    ];
    const mail = strToU8(
      HEAD +
        multipart(
          'b1',
          text,
          ...names.map((name, i) => attached(name, makePdf([{ content: show(`p${i}`, 50, 200) }]))),
        ),
    );
    expect(sniff(mail)).toBe('mail');
    const { documents, contains } = await open(mail);
    expect(contains).toEqual([
      'piano.pdf',
      'piano città.pdf',
      'piano2.pdf',
      'lungo nome.pdf',
      'qualità.pdf',
      '100%.pdf',
    ]);
    expect(documents.map(({ format }) => format)).toEqual(names.map(() => 'pdf'));
  });

  it('that is certified holds the message in a message, and is signed', async () => {
    const inner = HEAD + multipart('b2', text, attached('filename="piano.pdf"', pdf));
    const outer = multipart('b1', text, `Content-Type: message/rfc822; name="postacert.eml"\r\n\r\n${inner}`);
    const signer = await makeSigner('GESTORE PEC', 'XXXYYY60A01Z999X');
    const envelope = await sign(strToU8(outer), signer);
    const mail =
      HEAD +
      'Content-Type: application/pkcs7-mime; smime-type=signed-data\r\nContent-Transfer-Encoding: base64\r\n\r\n' +
      base64(envelope);
    const { documents, signatures } = await open(strToU8(mail));
    expect(documents).toMatchObject([{ format: 'pdf', bytes: pdf }]);
    expect(signatures).toMatchObject([{ signer: 'GESTORE PEC', intact: true }]);
  });

  it('without attachments holds no document', async () => {
    await expect(open(strToU8(`${HEAD}Content-Type: text/plain\r\n\r\nCiao`))).rejects.toMatchObject({
      code: 'archive_empty',
    });
  });

  it('is no transcript that begins with labels', () => {
    expect(sniff(strToU8('Oggetto: Piano\nData: 12/03/2022\n\nPeso: 30'))).toBe('text');
  });
});
