import { Failure } from '../../model/failure.ts';

/** pdf.js's PasswordException codes. */
const PASSWORD_MISSING = 1;

/** Names of pdf.js's exceptions for what is wrong with the file, not with the program. */
const DAMAGE = new Set(['InvalidPDFException', 'UnknownErrorException', 'FormatError', 'ResponseException']);

/** pdf.js's exception as a `Failure`; one that says nothing of the file comes back as it is. */
export function failureOf(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  if (error.name === 'PasswordException') {
    const missing = 'code' in error && error.code === PASSWORD_MISSING;
    return new Failure(missing ? 'pdf_password_missing' : 'pdf_password_wrong', '', { cause: error });
  }
  if (DAMAGE.has(error.name)) return new Failure('pdf_damaged', error.message, { cause: error });
  return error;
}
