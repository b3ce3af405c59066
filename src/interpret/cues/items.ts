import type { Block } from '../../model/document.ts';
import type { RuleSet } from '../../rules/rule-set.ts';
import { Census } from './census.ts';
import type { CueScope } from './cue-scope.ts';
import type { Item, Pair } from './item.ts';
import { labelnessIn } from './labelness.ts';
import { paragraphItems } from './line-items.ts';
import { tableItems } from './table-items.ts';

/** The cues of a document in reading order, with what stands at them. Nothing is decided about objectives yet. */
export function itemsOf(blocks: readonly Block[], rules: RuleSet): readonly Item[] {
  const census = new Census(blocks);
  const scope: CueScope = { rules, census, labelness: labelnessIn(census, rules) };
  const items = blocks.flatMap((block) =>
    block.kind === 'table' ? tableItems(block, scope) : paragraphItems(block, scope, false),
  );
  return withValuesBelow(items);
}

/** Labels printed alone take the line below them as their value. */
function withValuesBelow(items: readonly Item[]): readonly Item[] {
  const found: Item[] = [];
  for (const item of items) {
    const last = found.at(-1);
    if (
      item.kind === 'line' &&
      last?.kind === 'pair' &&
      last.value.length === 0 &&
      waits(last) &&
      !item.title &&
      !item.closes
    )
      found[found.length - 1] = { ...last, value: [item.paragraph], at: item.paragraph.at };
    else found.push(item);
  }
  return found;
}

/** Whether a label in a line of its own may have its value below it. */
const waits = (pair: Pair): boolean => pair.whole !== null && pair.named?.field !== 'objective.number';
