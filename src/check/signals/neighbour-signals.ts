import { entryOf, type Signals } from '../../model/catalogue/index.ts';
import type { Reading } from '../../model/reading.ts';
import type { Draft } from '../../record/draft.ts';
import { kindOf } from '../kind.ts';
import { readingsOf, type Placed } from '../readings.ts';

/** How many values stand together, and how many of them are doubted. */
interface Group {
  values: number;
  doubted: number;
}

/** What the doubts about the values beside one say of it, by its path. */
export function neighbourSignals(draft: Draft): (path: string) => Signals {
  const groups = new Map<string, Group>();
  const members = new Map<string, { readonly keys: readonly (string | null)[]; readonly doubted: boolean }>();
  for (const placed of readingsOf(draft)) {
    const { path, reading } = placed;
    if (reading.value === null || !/^(?:objectives|sections)\[\d+\]\.(?!columns|heading)/.test(path))
      continue;
    const keys = [objectiveOf(path), slotOf(placed)];
    const doubted = isDoubted(reading);
    members.set(path, { keys, doubted });
    for (const key of keys) {
      if (key === null) continue;
      const group = groups.get(key) ?? { values: 0, doubted: 0 };
      groups.set(key, group);
      group.values++;
      if (doubted) group.doubted++;
    }
  }
  const others = (key: string | null, doubted: boolean): number => {
    const group = key === null ? undefined : groups.get(key);
    return group === undefined || group.values < 2
      ? 0
      : (group.doubted - (doubted ? 1 : 0)) / (group.values - 1);
  };
  return (path) => {
    const member = members.get(path);
    if (member === undefined) return {};
    const [objective = null, slot = null] = member.keys;
    return {
      objective_doubted: others(objective, member.doubted),
      slot_doubted: others(slot, member.doubted),
    };
  };
}

export const isDoubted = ({ flags }: Reading<unknown>): boolean =>
  flags.some((flag) => entryOf(flag).severity !== 'info');

const objectiveOf = (path: string): string | null => /^objectives\[\d+\]/.exec(path)?.[0] ?? null;

/** Values of one kind that rest on the same decision stand at the same slot. */
export function slotOf({ path, reading: { grounds } }: Placed): string | null {
  if (grounds === undefined) return null;
  const { label, sure, rival, form } = grounds;
  return [kindOf(path), label, sure, rival, form].join(' ');
}
