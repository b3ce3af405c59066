import type { Diagnostic } from '../../model/diagnostic.ts';
import { placeKey, type Place } from '../../model/place.ts';
import { recognise } from '../../rules/recognise.ts';
import type { RuleSet } from '../../rules/rule-set.ts';
import type { Item } from '../cues/item.ts';
import { gridOf } from '../cues/table-grid.ts';
import type { Heard } from './heard.ts';

/** A form as often as it is filled in. */
interface Repeated {
  readonly label: string;
  /** Where each filling-in stands. */
  readonly instances: (readonly Place[])[];
  /** The lines right above the first one. */
  readonly headings: readonly string[];
  /** What its columns or keys are called. */
  readonly labels: readonly string[];
}

/** Fewest fillings-in that show a form. */
const REPEATS = 3;
/** Share of its fillings-in that gave nothing from which on a form counts as unread. */
const UNREAD = 0.9;
/** Lines above a form that may be its heading. */
const LINES = 3;
/** Fewest columns of a form: two are a list of terms or an index. */
const COLUMNS = 3;

/** Forms that recur, whose headings or labels speak of objectives, and of which next to nothing was read. */
export function unreadForms({ items, announced, rules }: Heard, read: ReadonlySet<string>): Diagnostic[] {
  return [...gridsOf(items), ...keysOf(items)]
    .filter(({ instances }) => instances.length >= REPEATS)
    .filter((form) => isAboutObjectives(form, announced, rules))
    .filter(({ instances }) => {
      const silent = instances.filter((at) => !at.some((place) => read.has(placeKey(place))));
      return silent.length >= instances.length * UNREAD;
    })
    .map(({ label, instances }) => ({
      code: 'form_unread' as const,
      message: `A form that is filled in ${instances.length} times was not read: ${label}`,
      at: instances.flatMap((at) => at.slice(0, 1)),
      path: null,
    }));
}

/** Whether the words of a form or right above it are of objectives and of nothing else. */
function isAboutObjectives({ headings, labels }: Repeated, announced: boolean, rules: RuleSet): boolean {
  const named = (what: string, texts: readonly string[]): boolean =>
    texts.some((text) => recognise(rules, what, text) !== null);
  if (named('foreign-heading', headings)) return false;
  if (['evaluation-form', 'budget-indicators', 'foreign-label'].some((what) => named(what, labels)))
    return false;
  if (named('objectives-promised', headings)) return true;
  return announced && named('objectives-promised', labels);
}

/** The tables under one header, a filling-in a row. */
function gridsOf(items: readonly Item[]): Repeated[] {
  const found = new Map<string, Repeated>();
  items.forEach((item, index) => {
    if (item.kind !== 'grid' || item.table.columns < COLUMNS) return;
    const { at } = gridOf(item.table);
    const rows = item.rows.map((row) => [...new Set(at[row])].flatMap((cell) => cell?.at ?? []));
    const known = found.get(item.cue);
    if (known !== undefined) {
      for (const one of rows) known.instances.push(one);
      return;
    }
    const labels = (item.header?.columns ?? []).map(({ path }) => path.join(' '));
    const label = labels.filter((text) => text !== '').join(' | ');
    found.set(item.cue, { label, instances: rows, headings: linesAbove(items, index), labels });
  });
  return [...found.values()];
}

/** Keys that recur, each a form of its own: what stands around it is read or unread with it. */
function keysOf(items: readonly Item[]): Repeated[] {
  const found = new Map<string, Repeated>();
  items.forEach((item, index) => {
    if (item.kind !== 'pair' || item.label === '') return;
    const at = [...(item.whole?.at ?? []), ...item.at];
    const known = found.get(item.cue);
    if (known !== undefined) known.instances.push(at);
    else {
      const headings = linesAbove(items, index);
      found.set(item.cue, { label: item.label, instances: [at], headings, labels: [item.label] });
    }
  });
  return [...found.values()];
}

/** The lines right above an item; those beyond a table are none of its own. */
function linesAbove(items: readonly Item[], index: number): readonly string[] {
  const lines: string[] = [];
  for (let at = index - 1; at >= 0 && lines.length < LINES; at--) {
    const item = items[at]!;
    if (item.kind !== 'line') break;
    lines.push(item.paragraph.text);
  }
  return lines;
}
