import { FAILURES, type FailureCode } from './catalogue/failures.ts';

/**
 * An input that can't be read, or can't be read safely: expected, named by a stable code, never a stack trace.
 * `message` says what is wrong, `hint` what a person can do. A bug in our own code is any other exception.
 */
export class Failure extends Error {
  readonly code: FailureCode;
  readonly hint: string;

  constructor(code: FailureCode, detail = '', options?: ErrorOptions) {
    super(detail === '' ? FAILURES[code].meaning : `${FAILURES[code].meaning}: ${detail}`, options);
    this.name = 'Failure';
    this.code = code;
    this.hint = FAILURES[code].hint;
  }
}
