import type { Block } from '../../model/document.ts';
import type { RuleSet } from '../../rules/rule-set.ts';
import { Census } from './census.ts';
import type { CueScope } from './cue-scope.ts';
import type { Grid, Item, Pair } from './item.ts';
import { labelnessIn } from './labelness.ts';
import { paragraphItems } from './line-items.ts';
import { withPeopleBelowUnits } from './person-below.ts';
import { tableItems } from './table-items.ts';
import { withUncountedHeadings } from './uncounted.ts';

/** The cues of a document in reading order, with what stands at them. Nothing is decided about objectives yet. */
export function itemsOf(blocks: readonly Block[], rules: RuleSet): readonly Item[] {
  const census = new Census(blocks);
  const scope: CueScope = { rules, census, labelness: labelnessIn(census, rules) };
  const items = blocks.flatMap((block) =>
    block.kind === 'table' ? tableItems(block, scope) : paragraphItems(block, scope, false),
  );
  return withHeadersCarried(withPeopleBelowUnits(withValuesBelow(withUncountedHeadings(items)), rules));
}

/** Labels printed alone take the line below them as their value, where they aren't mostly printed with it in one line. */
function withValuesBelow(items: readonly Item[]): readonly Item[] {
  const beside = new Map<string, number>();
  for (const item of items)
    if (item.kind === 'pair')
      beside.set(item.cue, (beside.get(item.cue) ?? 0) + (item.value.length > 0 ? 1 : -1));
  const found: Item[] = [];
  for (const item of items) {
    const last = found.at(-1);
    if (
      item.kind === 'line' &&
      last?.kind === 'pair' &&
      last.value.length === 0 &&
      waits(last) &&
      (last.named !== null || beside.get(last.cue)! <= 0) &&
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

/**
 * Parts without a header that go on with the table before them: as many columns, and nothing but a line of few words between
 * ("(segue)"), or nothing at all.
 */
function withHeadersCarried(items: readonly Item[]): readonly Item[] {
  let open: { readonly grid: Grid; readonly at: number } | null = null;
  return items.map((item, index) => {
    if (item.kind !== 'grid') {
      if (
        open !== null &&
        (item.kind !== 'line' || index - open.at > 1 || item.paragraph.text.length > LONGEST_LINK)
      )
        open = null;
      return item;
    }
    const before = open;
    const carried: Grid =
      item.header === null &&
      before !== null &&
      before.grid.table.columns === item.table.columns &&
      before.grid.header !== null
        ? { ...item, cue: before.grid.cue, header: before.grid.header }
        : item;
    open = { grid: carried, at: index };
    return carried;
  });
}

/** Longest line, in characters, between two parts of one table. */
const LONGEST_LINK = 40;
