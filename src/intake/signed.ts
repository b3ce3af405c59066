import { fromBER } from 'asn1js';
import { type Attribute, Certificate, ContentInfo, SignedData, SignedDataVerifyError } from 'pkijs';
import { Failure } from '../model/failure.ts';

/** A signature on a document, as published: the chain of certificates is not validated. */
export interface Signature {
  readonly format: 'CAdES' | 'PAdES';
  /** Common name of the signer; never the tax code that stands in the certificate's serial number. */
  readonly signer: string | null;
  /** ISO 8601, as the signer's machine said. */
  readonly signedAt: string | null;
  /** Whether the digest holds over the content; null where it can't be told. */
  readonly intact: boolean | null;
}

const COMMON_NAME = '2.5.4.3';
const SIGNING_TIME = '1.2.840.113549.1.9.5';
const SIGNED_DATA = '1.2.840.113549.1.7.2';

/** Whether the bytes are a CMS envelope: a DER or BER sequence that starts with the object identifier of signed data. */
export function isSigned(bytes: Uint8Array): boolean {
  if (bytes[0] !== 0x30) return false;
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 32));
  return start.includes(Buffer.from([0x06, 0x09, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x07, 0x02]));
}

const PEM = /-----BEGIN [A-Z0-9 ]+-----([\s\S]+?)-----END/;

/** The envelope behind PEM lines or bare base64; null where the bytes are neither. */
export function decodeArmour(bytes: Uint8Array): Uint8Array | null {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
  const body = PEM.exec(text)?.[1] ?? text;
  if (!/^\s*MI[A-Za-z0-9+/=\s]+$/.test(body)) return null;
  const decoded = new Uint8Array(Buffer.from(body, 'base64'));
  return isSigned(decoded) ? decoded : null;
}

function parse(bytes: Uint8Array): SignedData {
  const asn1 = fromBER(new Uint8Array(bytes).buffer);
  if (asn1.offset === -1) throw new Failure('signature_damaged', asn1.result.error);
  try {
    const info = new ContentInfo({ schema: asn1.result });
    if (info.contentType !== SIGNED_DATA)
      throw new Failure('signature_damaged', `content type ${info.contentType}`);
    return new SignedData({ schema: info.content });
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw new Failure('signature_damaged', error instanceof Error ? error.message : '', { cause: error });
  }
}

/**
 * Opens a CAdES envelope (.p7m): the document in it and who signed it. Throws Failure signature_damaged, and
 * signature_detached where the envelope holds no document.
 */
export async function openSigned(
  bytes: Uint8Array,
): Promise<{ content: Uint8Array; signatures: Signature[] }> {
  const signed = parse(bytes);
  const inside = signed.encapContentInfo.eContent;
  if (!inside) throw new Failure('signature_detached');
  // The content may come in pieces (constructed octets): getValue joins them.
  const content = new Uint8Array(inside.getValue());
  return { content, signatures: await signaturesOf(signed, 'CAdES', null) };
}

/** Who signed `content`, by an envelope that doesn't hold it: a .p7s beside it, or the signature of a PDF. */
export async function detachedSignatures(
  envelope: Uint8Array,
  content: Uint8Array,
  format: Signature['format'],
): Promise<Signature[]> {
  return signaturesOf(parse(envelope), format, content);
}

async function signaturesOf(
  signed: SignedData,
  format: Signature['format'],
  content: Uint8Array | null,
): Promise<Signature[]> {
  const signatures: Signature[] = [];
  for (const [i, info] of signed.signerInfos.entries()) {
    const certificate = certificateOf(signed, info.sid);
    signatures.push({
      format,
      signer: certificate ? commonName(certificate) : null,
      signedAt: signingTime(info.signedAttrs?.attributes ?? []),
      intact: await holds(signed, i, content),
    });
  }
  return signatures;
}

/** Verification throws where the digest differs, with a verdict in the error; any other error leaves the question open. */
async function holds(
  signed: SignedData,
  signer: number,
  content: Uint8Array | null,
): Promise<boolean | null> {
  try {
    const data = content === null ? {} : { data: new Uint8Array(content).buffer };
    return await signed.verify({ signer, checkChain: false, ...data });
  } catch (error) {
    return error instanceof SignedDataVerifyError ? false : null;
  }
}

function certificateOf(signed: SignedData, sid: unknown): Certificate | null {
  const certificates = (signed.certificates ?? []).filter((item) => item instanceof Certificate);
  const serial = (sid as { serialNumber?: { isEqual(other: unknown): boolean } }).serialNumber;
  return certificates.find((item) => serial?.isEqual(item.serialNumber) === true) ?? certificates[0] ?? null;
}

function commonName(certificate: Certificate): string | null {
  const found = certificate.subject.typesAndValues.find((item) => item.type === COMMON_NAME);
  const name = found?.value.valueBlock.value;
  return typeof name === 'string' && name !== '' ? withoutTaxCode(name) : null;
}

/** Some authorities put the tax code into the common name: it is personal data and never written. */
const withoutTaxCode = (name: string): string =>
  name.replace(/[/\s-]*\b[A-Z]{6}\d{2}[A-EHLMPRST]\d{2}[A-Z]\d{3}[A-Z]\b[/\s-]*/gi, ' ').trim();

function signingTime(attributes: readonly Attribute[]): string | null {
  const value = attributes.find((attribute) => attribute.type === SIGNING_TIME)?.values[0] as
    { toDate?: () => Date } | undefined;
  return value?.toDate ? value.toDate().toISOString() : null;
}
