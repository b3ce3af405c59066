import type { Diagnostic } from '../../model/diagnostic.ts';
import type { Block, Paragraph } from '../../model/document.ts';
import { placeKey, type Place } from '../../model/place.ts';
import { recognise } from '../../rules/recognise.ts';
import type { RuleSet } from '../../rules/rule-set.ts';
import type { Heard } from './heard.ts';
import { unreadForms } from './unread-forms.ts';

/**
 * What a document promises and the record doesn't hold: objectives that its subject or title speaks of, headings of
 * objectives that were not read, forms that recur and were not understood. `read` is what was read before views were merged, so that an
 * objective told twice was read twice.
 */
export function silence(heard: Heard): readonly Diagnostic[] {
  // A heading names a stretch of text, and says nothing of what stands in it.
  const sections = heard.read.sections.map((section) => ({ ...section, heading: null }));
  const places = placesIn([heard.read.objectives, sections, heard.read.allocations]);
  return [...expected(heard), ...unreadHeadings(heard, places), ...unreadForms(heard, places)];
}

/** Whether a text speaks of a plan of objectives, or a report on one. */
const promises = (text: string, rules: RuleSet): boolean =>
  recognise(rules, 'objectives-promised', text) !== null;

function expected({ items, read, rules }: Heard): Diagnostic[] {
  if (read.objectives.length > 0) return [];
  const subject = read.act?.subject ?? null;
  const title = items.find(
    (item) => item.kind === 'line' && item.title && promises(item.paragraph.text, rules),
  );
  const about =
    subject?.value != null && promises(subject.value, rules)
      ? { text: subject.value, at: subject.at, path: 'act.subject' }
      : title?.kind === 'line'
        ? { text: title.paragraph.text, at: title.paragraph.at, path: null }
        : null;
  if (about === null) return [];
  const message = `"${shortened(about.text)}" speaks of objectives, and none was read`;
  return [{ code: 'objectives_expected', message, at: about.at, path: about.path }];
}

/** Longest heading: what is longer tells of an objective. */
const HEADING = 160;

/** Numbered headings of objectives whose place no objective has. */
function unreadHeadings({ document, rules }: Heard, read: ReadonlySet<string>): Diagnostic[] {
  const unread = paragraphsOf(document.blocks).filter(
    ({ text, at }) =>
      text.length <= HEADING &&
      /\d/.test(text) &&
      recognise(rules, 'objective-start', text) !== null &&
      !at.some((place) => read.has(placeKey(place))),
  );
  if (unread.length === 0) return [];
  const named = unread.slice(0, 3).map(({ text }) => `"${shortened(text)}"`);
  return [
    {
      code: 'objective_unread',
      message: `${unread.length} headings of objectives were not read: ${named.join(', ')}`,
      at: unread.flatMap(({ at }) => at),
      path: null,
    },
  ];
}

const paragraphsOf = (blocks: readonly Block[]): Paragraph[] =>
  blocks.flatMap((block) =>
    block.kind === 'paragraph'
      ? [block]
      : block.cells.flatMap((cell) => [...cell.paragraphs, ...paragraphsOf(cell.tables)]),
  );

const shortened = (text: string): string => (text.length <= 80 ? text : `${text.slice(0, 79)}…`);

/** The places of every reading below some nodes. */
function placesIn(nodes: readonly unknown[]): ReadonlySet<string> {
  const found = new Set<string>();
  const collect = (node: unknown): void => {
    if (node === null || typeof node !== 'object') return;
    if (Array.isArray(node)) {
      node.forEach(collect);
      return;
    }
    const { raw, at } = node as { raw?: unknown; at?: unknown };
    if (typeof raw === 'string' && Array.isArray(at))
      for (const place of at as Place[]) found.add(placeKey(place));
    else Object.values(node).forEach(collect);
  };
  nodes.forEach(collect);
  return found;
}
