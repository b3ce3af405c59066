import type { BatchResult } from '../index.ts';
import { tell } from './messages.ts';

/** A line on the terminal that says how far a batch is and how fast; failures stay, each on its own line. */
export class BatchProgress {
  private readonly started = performance.now();
  private read = 0;
  private failed = 0;
  private flagged = 0;
  private skipped = 0;

  show({ entry, skipped }: BatchResult): void {
    if (skipped) this.skipped++;
    else if (entry.outcome === 'read') this.read++;
    else {
      this.failed++;
      tell(`${entry.input}: error ${entry.code ?? ''}: ${entry.message ?? ''}`);
    }
    if ((entry.tally?.flags ?? 0) > 0) this.flagged++;
    if (process.stderr.isTTY)
      process.stderr.write(`\r\x1b[K${this.line()} ${entry.input}`.slice(0, process.stderr.columns));
  }

  end(): void {
    if (process.stderr.isTTY) process.stderr.write('\r\x1b[K');
  }

  private line(): string {
    const minutes = (performance.now() - this.started) / 60_000;
    const rate = Math.round((this.read + this.failed) / Math.max(minutes, 1 / 60));
    return `${this.read} read, ${this.failed} failed, ${this.flagged} flagged, ${this.skipped} done before, ${rate}/min`;
  }
}
