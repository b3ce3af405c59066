import { createHash } from 'node:crypto';
import { resolve } from 'node:path';

/** Port that a review listens on unless it is taken or another one is asked for: links that were written down lead there. */
export const REVIEW_PORT = 8471;

/** Id of a record in the review, by its path: the same at each start and in links that were written down. */
export const reviewId = (recordPath: string): string =>
  createHash('sha256').update(resolve(recordPath)).digest('hex').slice(0, 16);

/** Address of an objective in the review of this machine. It holds no token: the browser that has had the review open knows it. */
export const reviewLink = (recordPath: string, objectiveId: string): string =>
  `http://127.0.0.1:${REVIEW_PORT}/#open=${reviewId(recordPath)}&objective=${encodeURIComponent(objectiveId)}`;
