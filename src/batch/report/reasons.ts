import { FAILURES, type FailureCode } from '../../model/catalogue/failures.ts';
import { ITALIAN_FAILURES } from '../../words/failures.ts';
import type { Words } from '../../words/words.ts';

/** What a person can do about it. */
export const remedyOf = (code: FailureCode): Words => ({
  it: ITALIAN_FAILURES[code].hint,
  en: FAILURES[code].hint,
});

/** Why documents were not read, for a reader of either language. */
export const reasonOf = (code: FailureCode): Words => ({
  it: ITALIAN_FAILURES[code].meaning,
  en: FAILURES[code].meaning,
});
