import { webcrypto } from 'node:crypto';
import { Integer, ObjectIdentifier, OctetString, PrintableString, UTCTime, Utf8String } from 'asn1js';
import {
  Attribute,
  AttributeTypeAndValue,
  Certificate,
  ContentInfo,
  EncapsulatedContentInfo,
  IssuerAndSerialNumber,
  SignedAndUnsignedAttributes,
  SignedData,
  SignerInfo,
} from 'pkijs';

const DATA = '1.2.840.113549.1.7.1';
const SIGNED_DATA = '1.2.840.113549.1.7.2';

/** Somebody who signs, with a certificate of their own making. */
export interface Signer {
  readonly certificate: Certificate;
  readonly key: CryptoKey;
}

export async function makeSigner(commonName: string, taxCode: string): Promise<Signer> {
  const keys = await webcrypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, [
    'sign',
    'verify',
  ]);
  const certificate = new Certificate();
  certificate.version = 2;
  certificate.serialNumber = new Integer({ value: 7 });
  for (const name of [certificate.issuer, certificate.subject])
    name.typesAndValues.push(
      new AttributeTypeAndValue({
        type: '2.5.4.5',
        value: new PrintableString({ value: `TINIT-${taxCode}` }),
      }),
      new AttributeTypeAndValue({ type: '2.5.4.3', value: new Utf8String({ value: commonName }) }),
    );
  certificate.notBefore.value = new Date('2020-01-01T00:00:00Z');
  certificate.notAfter.value = new Date('2040-01-01T00:00:00Z');
  await certificate.subjectPublicKeyInfo.importKey(keys.publicKey);
  await certificate.sign(keys.privateKey, 'SHA-256');
  return { certificate, key: keys.privateKey };
}

export interface Signing {
  /** Without the content in the envelope, as a .p7s. */
  readonly detached?: boolean;
  readonly at?: Date;
}

/** A signed envelope in DER around the content. */
export async function sign(content: Uint8Array, signer: Signer, signing: Signing = {}): Promise<Uint8Array> {
  const digest = await webcrypto.subtle.digest('SHA-256', new Uint8Array(content));
  const attributes = [
    new Attribute({ type: '1.2.840.113549.1.9.3', values: [new ObjectIdentifier({ value: DATA })] }),
    new Attribute({
      type: '1.2.840.113549.1.9.5',
      values: [new UTCTime({ valueDate: signing.at ?? new Date('2021-03-04T09:30:00Z') })],
    }),
    new Attribute({ type: '1.2.840.113549.1.9.4', values: [new OctetString({ valueHex: digest })] }),
  ];
  const { issuer, serialNumber } = signer.certificate;
  const signed = new SignedData({
    version: 1,
    encapContentInfo: new EncapsulatedContentInfo({ eContentType: DATA }),
    signerInfos: [
      new SignerInfo({
        version: 1,
        sid: new IssuerAndSerialNumber({ issuer, serialNumber }),
        signedAttrs: new SignedAndUnsignedAttributes({ type: 0, attributes }),
      }),
    ],
    certificates: [signer.certificate],
  });
  const valueHex = new Uint8Array(content).buffer;
  if (signing.detached !== true) signed.encapContentInfo.eContent = new OctetString({ valueHex });
  await signed.sign(signer.key, 0, 'SHA-256', valueHex);
  const info = new ContentInfo({ contentType: SIGNED_DATA, content: signed.toSchema(true) });
  return new Uint8Array(info.toSchema().toBER());
}

interface Element {
  readonly tag: number;
  readonly body: Uint8Array;
  readonly end: number;
}

function elementAt(bytes: Uint8Array, at: number): Element {
  let length = bytes[at + 1]!;
  let start = at + 2;
  if (length >= 0x80) {
    const count = length & 0x7f;
    length = bytes.subarray(start, start + count).reduce((sum, byte) => sum * 256 + byte, 0);
    start += count;
  }
  return { tag: bytes[at]!, body: bytes.subarray(start, start + length), end: start + length };
}

function childrenOf(body: Uint8Array): Uint8Array[] {
  const children: Uint8Array[] = [];
  for (let at = 0; at < body.length;) {
    const { end } = elementAt(body, at);
    children.push(body.subarray(at, end));
    at = end;
  }
  return children;
}

const indefinite = (tag: number, ...children: readonly Uint8Array[]): Uint8Array =>
  new Uint8Array(Buffer.concat([Uint8Array.of(tag, 0x80), ...children, Uint8Array.of(0, 0)]));

const octets = (part: Uint8Array): Uint8Array =>
  new Uint8Array(new OctetString({ valueHex: new Uint8Array(part).buffer }).toBER());

/** The same envelope as programs write it that don't know its length beforehand: BER, the content in pieces. */
export function asStream(der: Uint8Array, piece = 1000): Uint8Array {
  const [type, wrapped] = childrenOf(elementAt(der, 0).body) as [Uint8Array, Uint8Array];
  const signed = elementAt(elementAt(wrapped, 0).body, 0).body;
  const [version, digests, encapsulated, ...rest] = childrenOf(signed) as [
    Uint8Array,
    Uint8Array,
    Uint8Array,
  ];
  const [contentType, content] = childrenOf(elementAt(encapsulated, 0).body) as [Uint8Array, Uint8Array];
  const { body } = elementAt(elementAt(content, 0).body, 0);
  const pieces = Array.from({ length: Math.ceil(body.length / piece) }, (_, i) =>
    octets(body.subarray(i * piece, (i + 1) * piece)),
  );
  const inner = indefinite(0x30, contentType, indefinite(0xa0, indefinite(0x24, ...pieces)));
  return indefinite(0x30, type, indefinite(0xa0, indefinite(0x30, version, digests, inner, ...rest)));
}

export const asBase64 = (der: Uint8Array): Uint8Array =>
  new Uint8Array(Buffer.from(Buffer.from(der).toString('base64').replace(/.{64}/g, '$&\n')));

export const asPem = (der: Uint8Array): Uint8Array =>
  new Uint8Array(
    Buffer.from(`-----BEGIN PKCS7-----\n${Buffer.from(asBase64(der)).toString()}\n-----END PKCS7-----\n`),
  );

/** The envelope with one byte of the text `from` changed. */
export function tampered(envelope: Uint8Array, from: string, to: string): Uint8Array {
  const bytes = Buffer.from(envelope);
  const at = bytes.indexOf(from);
  if (at < 0 || from.length !== to.length) throw new Error(`"${from}" is not in the envelope`);
  bytes.write(to, at, 'latin1');
  return new Uint8Array(bytes);
}

const ROOM = 8000;

/** A PDF with a signature object added at its end, over all of it but the hexadecimal envelope. */
export async function signPdf(pdf: Uint8Array, signer: Signer): Promise<Uint8Array> {
  const base = Buffer.from(pdf).toString('latin1');
  const before = `${base}\n90 0 obj\n<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /ETSI.CAdES.detached /Contents `;
  const pad = (n: number): string => String(n).padStart(10, ' ');
  const after = (range: string): string => ` /ByteRange [${range}] >>\nendobj\n%%EOF\n`;
  const resume = before.length + ROOM + 2;
  const length = after([0, 0, 0, 0].map(pad).join(' ')).length;
  const tail = after([0, before.length, resume, length].map(pad).join(' '));
  const covered = Buffer.from(before + tail, 'latin1');
  const envelope = Buffer.from(await sign(covered, signer, { detached: true })).toString('hex');
  return new Uint8Array(Buffer.from(`${before}<${envelope.padEnd(ROOM, '0')}>${tail}`, 'latin1'));
}
