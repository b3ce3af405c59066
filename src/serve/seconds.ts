/** What the service waits for, and how long. */
export interface Seconds {
  /** That a request waits for its record before it is answered with a job. */
  readonly wait: number;
  /** That a record is kept for whoever asked for a job. */
  readonly keep: number;
  /** Of a stop: that what was begun may take. */
  readonly grace: number;
  /** In which the head of a request must arrive. */
  readonly head: number;
  /** In which a whole request must arrive. */
  readonly upload: number;
  /** In which something more of it must. */
  readonly idle: number;
  /** That an answer may take to go out. */
  readonly answer: number;
}

export const DEFAULT_SECONDS: Seconds = {
  wait: 30,
  keep: 3600,
  grace: 60,
  head: 10,
  upload: 300,
  idle: 20,
  answer: 120,
};
