import { extname } from 'node:path';
import { tell } from './messages.ts';

/** Links told one by one; more are a number. */
const MOST_TOLD = 5;

/** What folders hold and is not read: nothing is passed over without a word. */
export class LeftOut {
  private readonly links: string[] = [];
  private readonly endings = new Map<string, number>();

  readonly add = (path: string, why: 'link' | 'unwanted'): void => {
    if (why === 'link') this.links.push(path);
    else {
      const ending = extname(path).toLowerCase() || 'no ending';
      this.endings.set(ending, (this.endings.get(ending) ?? 0) + 1);
    }
  };

  tell(): void {
    for (const path of this.links.slice(0, MOST_TOLD))
      tell(`${path}: the link leads out of the folder and is not followed (--follow-links)`);
    if (this.links.length > MOST_TOLD)
      tell(`${this.links.length - MOST_TOLD} more links lead out of their folders`);
    const kinds = [...this.endings]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([ending, n]) => `${n} ${ending}`);
    if (kinds.length > 0) tell(`passed over, no documents by their names: ${kinds.join(', ')}`);
  }
}
