import type { Paragraph } from '../../model/document.ts';
import type { RuleSet } from '../../rules/rule-set.ts';
import { part } from './part.ts';
import { weighedTitle, type WeighedTitle } from './weighed-title.ts';

/** An item of a list that names an objective with its weight: "• New archive (weight 30)", "b) New archive – weight 40% – …". */
export interface ListedObjective {
  readonly number: Paragraph | null;
  /** How the list marks its items: by numbers, letters or one kind of bullet. */
  readonly mark: string;
  readonly named: WeighedTitle;
}

const MARK = /^(?:(?<number>\d{1,3})\s?[.)]|(?<letter>\p{L})\)|(?<bullet>[-–•▪·●◦■□➢✓*]))\s+/u;

export function listedObjective(paragraph: Paragraph, rules: RuleSet): ListedObjective | null {
  const mark = MARK.exec(paragraph.text);
  const name = mark && part(paragraph, mark[0].length);
  if (mark === null || name === null) return null;
  const named = weighedTitle(name, rules);
  if (named === null) return null;
  const { number, letter, bullet } = mark.groups as Record<string, string | undefined>;
  const own = number ?? letter;
  return {
    number: own === undefined ? null : part(paragraph, 0, own.length),
    mark: bullet ?? (number === undefined ? 'letter' : 'number'),
    named,
  };
}

/** The same where `open` is the objective above: under one that is no item of such a list, items are its indicators. */
export function listedUnder(
  paragraph: Paragraph,
  rules: RuleSet,
  open: { readonly mark: string | null } | null,
): ListedObjective | null {
  const listed = listedObjective(paragraph, rules);
  return open === null || open.mark === listed?.mark ? listed : null;
}
