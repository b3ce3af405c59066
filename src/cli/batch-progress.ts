import { say } from './language.ts';
import type { BatchResult } from '../index.ts';
import { visibleOnLine } from '../processes.ts';
import { describeFailure, tell } from './messages.ts';

/** Without a terminal, a log gets a line this often, in milliseconds. */
const LOG_EVERY = 60_000;

/** A line on the terminal that says how far a batch is and how fast; failures stay, each on its own line. */
export class BatchProgress {
  private readonly counts = { read: 0, failed: 0, flagged: 0, skipped: 0 };
  /** When the first document came that was not done before: passing over those says nothing about the rate. */
  private started: number | null = null;
  private logged = performance.now();
  private total: number | null = null;

  /** Inputs of the run, once they have been counted. */
  setTotal(total: number): void {
    this.total = total;
  }

  show({ entry, skipped }: BatchResult): void {
    if (skipped) this.counts.skipped++;
    else {
      this.started ??= performance.now() - entry.ms;
      this.counts[entry.outcome]++;
      if (entry.outcome === 'failed')
        tell(
          visibleOnLine(
            `${entry.input}: ${describeFailure({ code: entry.code!, message: entry.message ?? '' })}`,
          ),
        );
    }
    if ((entry.tally?.flags ?? 0) > 0) this.counts.flagged++;
    const now = performance.now();
    if (process.stderr.isTTY)
      process.stderr.write(
        `\r\x1b[K${fitted(this.line(now), visibleOnLine(entry.input), (process.stderr.columns || 80) - 1)}`,
      );
    else if (now - this.logged >= LOG_EVERY) {
      this.logged = now;
      tell(this.line(now));
    }
  }

  end(): void {
    if (process.stderr.isTTY) process.stderr.write('\r\x1b[K');
  }

  private line(now: number): string {
    const { read, failed, flagged, skipped } = this.counts;
    const perMinute = (read + failed) / Math.max((now - (this.started ?? now)) / 60_000, 1 / 60);
    const counts = say('{read} read, {failed} failed, {flagged} flagged, {skipped} done before, {rate}/min', {
      read,
      failed,
      flagged,
      skipped,
      rate: Math.round(perMinute),
    });
    if (this.total === null) return counts;
    const done = read + failed + skipped;
    const rest = Math.max(0, this.total - done);
    const left = perMinute > 0 ? say(', {time} left', { time: duration(rest / perMinute) }) : '';
    return `${bar(done / Math.max(1, this.total))} ${done}/${this.total}: ${counts}${left}`;
  }
}

const BAR = 20;
function bar(share: number): string {
  const full = Math.min(BAR, Math.round(share * BAR));
  return `[${'#'.repeat(full)}${'.'.repeat(BAR - full)}]`;
}

/** The line and as much of the end of a path as there is room for: its start is the same for all. */
function fitted(line: string, path: string, width: number): string {
  const room = width - line.length - 2;
  const end = path.length <= room ? path : `…${path.slice(path.length - room + 1)}`;
  return (room > 8 ? `${line}  ${end}` : line).slice(0, width);
}

function duration(minutes: number): string {
  if (minutes < 1) return say('under 1 min');
  const whole = Math.round(minutes);
  return whole < 60 ? `${whole} min` : `${Math.floor(whole / 60)} h ${whole % 60} min`;
}
