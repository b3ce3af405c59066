import { say } from './language.ts';
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
      const ending = extname(path).toLowerCase() || say('no ending');
      this.endings.set(ending, (this.endings.get(ending) ?? 0) + 1);
    }
  };

  tell(): void {
    for (const path of this.links.slice(0, MOST_TOLD))
      tell(say('{path}: the link leads out of the folder and is not followed (--follow-links)', { path }));
    if (this.links.length > MOST_TOLD)
      tell(say('{n} more links lead out of their folders', { n: this.links.length - MOST_TOLD }));
    const kinds = [...this.endings]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([ending, n]) => `${n} ${ending}`);
    if (kinds.length > 0)
      tell(say('passed over, no documents by their names: {kinds}', { kinds: kinds.join(', ') }));
  }
}
