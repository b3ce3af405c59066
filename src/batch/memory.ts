/** What a process says on stderr before it ends itself for having grown too large. */
export const OVER_MEMORY = 'over the memory limit\n';

/** What V8 says before it ends a process whose heap is full. */
const HEAP_FULL = 'heap out of memory';

/** Whether a process that died left word that it was for want of memory. */
export const diedOfMemory = (stderr: string): boolean =>
  stderr.includes(OVER_MEMORY) || stderr.includes(HEAP_FULL);
