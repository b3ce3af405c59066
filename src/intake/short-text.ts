import { Failure } from '../model/failure.ts';
import { sniff } from './sniff.ts';

/** Bytes: more than any act of a few pages has. */
const SHORT = 128 * 1024;

/** Whether the bytes are plain text and few: nothing in them swells, and reading them takes little time and memory. */
export function isShortText(bytes: Uint8Array): boolean {
  if (bytes.length > SHORT) return false;
  try {
    return sniff(bytes) === 'text';
  } catch (error) {
    if (error instanceof Failure) return false;
    throw error;
  }
}
