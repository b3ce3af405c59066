import type { FailureCode } from '../model/catalogue/failures.ts';

/** Failures whose status is none of a document that can't be read. */
const STATUSES: { readonly [C in FailureCode]?: number } = {
  request_invalid: 400,
  token_wrong: 401,
  address_unknown: 404,
  job_unknown: 404,
  method_unknown: 405,
  request_timeout: 408,
  too_large: 413,
  queue_full: 429,
  internal_error: 500,
  worker_crashed: 500,
  unreadable: 500,
  stopping: 503,
  time_limit: 504,
  output_unwritable: 507,
};

/** The status of HTTP that a failure is answered with: 422 where it lies in the document. */
export const statusOf = (code: FailureCode): number => STATUSES[code] ?? 422;
