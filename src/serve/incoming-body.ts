import type { IncomingMessage } from 'node:http';
import { Transform } from 'node:stream';
import { Failure } from '../model/failure.ts';

/** Whoever asked is gone: nobody is left to answer. */
export class Gone extends Error {}

export interface BodyLimits {
  /** Of the whole request. */
  readonly bytes: number;
  /** Seconds in which something must arrive. */
  readonly idle: number;
  /** Seconds in which all must have arrived. */
  readonly whole: number;
}

/**
 * The body of a request as it arrives. It ends with Failure too_large, Failure request_timeout where it takes too long, or
 * Gone where the
 * other side hung up; the connection stays as it is, so that the failure can be answered.
 */
export function incomingBody(incoming: IncomingMessage, { bytes, idle, whole }: BodyLimits): Transform {
  let size = 0;
  const body = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      size += chunk.length;
      timer.refresh();
      if (size > bytes) done(tooLarge(bytes));
      else done(null, chunk);
    },
  });
  const after = (seconds: number): NodeJS.Timeout =>
    setTimeout(() => body.destroy(new Failure('request_timeout', `${seconds} s`)), seconds * 1000);
  const [timer, deadline] = [after(idle), after(whole)];
  const gone = (): void => {
    if (!incoming.complete) body.destroy(new Gone());
  };
  incoming.once('close', gone);
  body.once('close', () => {
    clearTimeout(timer);
    clearTimeout(deadline);
    incoming.off('close', gone);
    incoming.unpipe(body);
  });
  incoming.pipe(body);
  return body;
}

export const tooLarge = (bytes: number): Failure =>
  new Failure('too_large', `more than ${bytes / 1024 / 1024} MB`);
