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
