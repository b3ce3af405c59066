import type { FailureCode } from '../model/catalogue/failures.ts';
import { failureInWords } from '../words/failure-in-words.ts';
import type { Language } from '../words/words.ts';
import type { Problem } from './contract.ts';
import { statusOf } from './statuses.ts';

export const PROBLEM_TYPE = 'application/problem+json';

/** Failures of the program itself, whose details are for the log and not for whoever asked. */
const OWN: readonly FailureCode[] = ['internal_error', 'unreadable', 'output_unwritable', 'worker_crashed'];

/** What is answered in the place of a record. `request` names the request. */
export function problemOf(
  failure: { readonly code: FailureCode; readonly message: string },
  language: Language,
  request: string,
): Problem {
  const { code } = failure;
  const { meaning, message, hint } = failureInWords(language, failure);
  return {
    type: `urn:spoglio:failure:${code}`,
    title: meaning,
    status: statusOf(code),
    detail: OWN.includes(code) ? meaning : message,
    instance: `urn:uuid:${request}`,
    code,
    hint,
  };
}
