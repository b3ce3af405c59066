import { fromBER } from 'asn1js';
import { type Attribute, Certificate, ContentInfo, SignedData, SignedDataVerifyError } from 'pkijs';
import { Failure } from '../model/failure.ts';
import type { Signature } from './signature.ts';

const COMMON_NAME = '2.5.4.3';
const SIGNING_TIME = '1.2.840.113549.1.9.5';
const SIGNED_DATA = '1.2.840.113549.1.7.2';

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
