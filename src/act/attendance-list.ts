import type { Document } from '../model/document.ts';
import type { ActRules } from './act-rules.ts';
import { lineItems, type Item } from './attendance-items.ts';
import { isAttendanceTable, tableItems } from './attendance-table.ts';
import { besideRows, type ActLine } from './lines.ts';

/** The pieces of a list of those present, in the order in which its lines and tables give them. */
export function listItems(document: Document, zone: readonly ActLine[], rules: ActRules): Item[] {
  let items: Item[] = [];
  const seen = new Set<number>();
  let row = 0;
  let heading: boolean | null = null;
  let columns = false;
  for (const lines of besideRows(zone)) {
    const line = lines[0]!;
    const block = document.blocks[line.block];
    if (line.cell && block?.kind === 'table') {
      if (seen.has(line.block)) continue;
      seen.add(line.block);
      if (!isAttendanceTable(block, rules)) continue;
      items.push(...tableItems(block, row, rules));
      row += block.rows;
      continue;
    }
    if (rules.find('attendance.end', line.text)) {
      if (items.length > 0) break;
      continue;
    }
    if (rules.find('session', line.text)) continue;
    if (rules.find('subject', line.text)?.index === 0 && namesOf(items) >= 2) break;
    const text = lines.map((piece) => piece.text).join(' ');
    if (headsColumns(text, rules)) {
      columns = true;
      continue;
    }
    const headed = headingOf(line, rules);
    // Those listed before the heading of the absent are present.
    if (headed?.present === false && heading === null) items = marked(items, true);
    // Who presides and who writes may stand above the heading of those present, which names the members.
    if (headed?.present === true && heading === null && /^\p{Lu}/u.test(headed.names) && namesOf(items) <= 1)
      items = [];
    heading = headed?.present ?? heading;
    const totals = rules.find('attendance.totals', line.text) !== null && !headed;
    if (totals || lines.some((piece) => rules.find('attendance.nameHeader', piece.text))) continue;
    // In a list the heading of those away may stand in one line with their names.
    const pieces = headed && headed.names !== '' && items.length > 0 ? enumerated(line, headed.names) : lines;
    const boxed = columns && BOXES.test(text) ? [ticked({ ...line, text })] : pieces;
    const surnames = headed ? surnamesIn(line, headed.names, items.some(isSurname)) : [];
    const read = surnames.length > 0 ? surnames : boxed.flatMap((piece) => lineItems(piece, row, rules));
    const found = columns ? read.map((item) => uncertain(item)) : read;
    // A piece that is alone on its line has no row: it may stand in a stack of its kind.
    const rowed = found.length > 1 ? found : found.map((item) => ({ ...item, row: null }));
    items.push(...marked(rowed, heading));
    row++;
  }
  return items;
}

const namesOf = (items: readonly Item[]): number => items.filter(({ kind }) => kind === 'name').length;

/** Words of the headers over columns of marks, the marks' own aside. */
const HEADER_WORD =
  /^(?:n\.?|e|cognome|nome|nominativ[oi]|component[ei]|consiglier[ei]|carica|qualifica|ruolo|funzione)$/iu;

/** Whether a line of running text heads columns both for those present and for those away: which of them a cross stands in is lost. */
function headsColumns(text: string, rules: ActRules): boolean {
  const words = text.split(' ').filter((word) => !HEADER_WORD.test(word));
  const present = words.filter((word) => rules.find('attendance.presentHeader', word) !== null);
  const absent = words.filter((word) => rules.find('attendance.absentHeader', word) !== null);
  return present.length > 0 && absent.length > 0 && present.length + absent.length === words.length;
}

/** Two boxes behind a name, the first for those present: `(X) ( )`. */
const BOXES = /[([]\s*([x×✓✔]?)\s*[)\]]\s*[([]\s*([x×✓✔]?)\s*[)\]]/iu;

/** A line under heads for present and away, its two boxes put as the mark that the ticked one stands for. */
function ticked(line: ActLine): ActLine {
  const hit = BOXES.exec(line.text);
  if (!hit || (hit[1] === '') === (hit[2] === '')) return line;
  const others = `${line.text.slice(0, hit.index)}${line.text.slice(hit.index + hit[0].length)}`;
  return { ...line, text: `${others.replace(/\s+/gu, ' ').trim()} ${hit[1] === '' ? 'A' : 'P'}` };
}

/** A cross says only by its column what it means. */
const uncertain = (item: Item): Item =>
  item.kind === 'mark' && /^[x×✓✔*]$/iu.test(item.text) ? { ...item, present: null } : item;

const SURNAME = /^\p{Lu}[\p{L}'’]+$/u;
const isSurname = (item: Item): boolean => item.kind === 'name' && SURNAME.test(item.text);

/** Members named by their surnames alone, three or more of them, or as those before: "Presenti i consiglieri: Alti, Bassi, Corti". */
function surnamesIn(line: ActLine, names: string, before: boolean): Item[] {
  const texts = enumerated(line, names).map(({ text }) => text.trim());
  if ((texts.length < 3 && !before) || !texts.every((text) => SURNAME.test(text))) return [];
  return texts.map((text) => ({ kind: 'name', text, row: null, at: line.at }));
}

/** Pieces with a mark behind each name, as the heading over them says, unless they hold marks of their own. */
function marked(items: readonly Item[], heading: boolean | null): Item[] {
  if (heading === null || items.some((item) => item.kind === 'mark')) return [...items];
  return items.flatMap((item) => (item.kind === 'name' ? [item, asMark(item, heading)] : [item]));
}

const asMark = (name: Item, present: boolean): Item => ({
  kind: 'mark',
  text: name.text,
  present,
  row: name.row,
  at: name.at,
});

/** The pieces of an enumeration: `Alti Anna, Assessore; Bassi Bruno e Corti Carla`. */
const enumerated = (line: ActLine, names: string): ActLine[] =>
  names
    .replace(/\.$/u, '')
    .split(/\s*[;,]\s*|\s+ed?\s+/u)
    .map((text) => ({ ...line, text }));

/**
 * `Presenti i signori:` or `Assenti giustificati:`, alone over a list or before names on the same line; null for any
 * other line.
 */
function headingOf(line: ActLine, rules: ActRules): { present: boolean; names: string } | null {
  const colon = /:(?=\s|$)/u.exec(line.text)?.index ?? -1;
  if (colon < 0 || colon > 90) return null;
  const names = line.text.slice(colon + 1).trim();
  if (/^\d/u.test(names)) return null;
  const label = line.text
    .slice(0, colon)
    .replace(/^(?:i\s)?(?:consiglieri|assessori|componenti|membri)\s(?=\p{Ll})/iu, '');
  if (rules.find('attendance.absentSentence', label)?.index === 0) return { present: false, names };
  return rules.find('attendance.presentHeading', label) ? { present: true, names } : null;
}
