import type { Block, Document, Table } from '../model/document.ts';
import { withProfiles } from '../rules/recognise-profile.ts';
import type { RuleSet } from '../rules/rule-set.ts';

/** The rules to read a document by: with the phrases of the bodies that its words, letterheads included, name. */
export function ownRules(document: Document, rules: RuleSet): RuleSet {
  if (rules.profiles.length === 0) return rules;
  const texts = [...document.furniture.map(({ text }) => text), ...document.blocks.flatMap(textsOf)];
  return withProfiles(rules, texts.join('\n'));
}

const textsOf = (block: Block): readonly string[] =>
  block.kind === 'paragraph' ? [block.text] : textsInTable(block);

const textsInTable = (table: Table): readonly string[] =>
  table.cells.flatMap((cell) => [
    ...cell.paragraphs.map(({ text }) => text),
    ...cell.tables.flatMap(textsInTable),
  ]);
