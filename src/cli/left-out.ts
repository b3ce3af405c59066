import { existsSync } from 'node:fs';
import { extname } from 'node:path';
import { pathOf, type LeftOutReason } from '../processes.ts';
import { say } from './language.ts';
import { tell } from './messages.ts';

/** Links told one by one; more are a number. */
const MOST_TOLD = 5;

/** A file or folder that was passed over. */
export interface PassedOver {
  readonly path: string;
  readonly why: LeftOutReason;
}

/** What folders hold and is not read: nothing is passed over without a word. */
export class LeftOut {
  readonly all: PassedOver[] = [];

  readonly add = (path: string, why: 'link' | 'unwanted' | 'hidden'): void => {
    const signature = why === 'unwanted' && path.endsWith('.p7s') && existsSync(pathOf(path.slice(0, -4)));
    this.all.push({ path, why: signature ? 'signature' : why });
  };

  tell(): void {
    const links = this.all.filter(({ why }) => why === 'link');
    for (const { path } of links.slice(0, MOST_TOLD))
      tell(say('{path}: the link leads out of the folder and is not followed (--follow-links)', { path }));
    if (links.length > MOST_TOLD)
      tell(say('{n} more links lead out of their folders', { n: links.length - MOST_TOLD }));
    const endings = new Map<string, number>();
    for (const { path, why } of this.all) {
      const kind = why === 'hidden' ? say('hidden') : extname(path).toLowerCase() || say('no ending');
      if (why === 'unwanted' || why === 'hidden') endings.set(kind, (endings.get(kind) ?? 0) + 1);
    }
    const kinds = [...endings].sort(([a], [b]) => (a < b ? -1 : 1)).map(([ending, n]) => `${n} ${ending}`);
    if (kinds.length > 0)
      tell(say('passed over, no documents by their names: {kinds}', { kinds: kinds.join(', ') }));
  }
}
