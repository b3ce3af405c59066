import { rowsOf, textOf, type Block, type Paragraph, type Table } from '../model/document.ts';
import { fold } from '../rules/fold.ts';
import type { OutcomeRule, Phrase } from '../rules/rule.ts';
import type { RuleSet } from '../rules/rule-set.ts';
import { verdict, type Status } from './assemble/verdict.ts';

/** A letter, a sign or a word that stands for a verdict. */
const SIGN = /^(?:\p{L}{1,12}|[^\p{L}\d\s]{1,4})$/u;
/** "PR = partly reached", "V: done". */
const EXPLAINED =
  /^(?:(?<letter>\p{L}{1,12})\s*[=:–-]\s*|(?<sign>[^\p{L}\d\s]{1,4})(?:\s*[=:–-])?\s+)(?<meaning>\S.*)$/su;
/** Fewest signs that make a legend. */
const FEWEST = 2;

/**
 * The rules with the verdicts that a document explains by itself, in a table or a line ("R = reached; NR = not reached"): its signs
 * mean the same wherever one stands alone in the place of an outcome. Signs that are explained in two ways mean nothing.
 */
export function withOwnVerdicts(rules: RuleSet, blocks: readonly Block[]): RuleSet {
  const signs = new Map<string, Status | null>();
  for (const [sign, status] of blocks.flatMap((block) => legendOf(block, rules.outcomes)))
    signs.set(sign, signs.has(sign) && signs.get(sign) !== status ? null : status);
  if (signs.size === 0) return rules;
  const told = new Set<Status>();
  const outcomes = rules.outcomes.map((rule): OutcomeRule => {
    const says = (own: boolean): readonly Phrase[] =>
      [...signs].flatMap(([sign, status]) =>
        status !== null && (status === rule.status) === own ? [{ pattern: alone(sign) }] : [],
      );
    const first = !told.has(rule.status);
    told.add(rule.status);
    const { any, none = [] } = rule.match;
    return {
      ...rule,
      match: { any: [...any, ...(first ? says(true) : [])], none: [...none, ...says(false)] },
    };
  });
  return { ...rules, outcomes };
}

const alone = (sign: string): string => `^${sign.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')}\\.?$`;

type Signs = readonly (readonly [sign: string, status: Status])[];

function legendOf(block: Block, rules: readonly OutcomeRule[]): Signs {
  return block.kind === 'table' ? inTable(block, rules) : inLine(block, rules);
}

/** A table whose rows, but for a heading, are a sign and what it means. */
function inTable(table: Table, rules: readonly OutcomeRule[]): Signs {
  const rows = rowsOf(table)
    .map((cells) => cells.map((cell) => textOf(cell.paragraphs).trim()).filter((text) => text !== ''))
    .filter((texts) => texts.length > 0);
  const signs = rows.flatMap(([sign, meaning]) => signOf(sign!, meaning ?? '', rules));
  const inner = table.cells.flatMap((cell) => [
    ...cell.tables.flatMap((one) => inTable(one, rules)),
    ...cell.paragraphs.flatMap((paragraph) => inLine(paragraph, rules)),
  ]);
  return [...(signs.length >= Math.max(FEWEST, rows.length - 1) ? signs : []), ...inner];
}

function inLine({ text }: Paragraph, rules: readonly OutcomeRule[]): Signs {
  const parts = text.replace(/^[^:=]{3,40}:\s*/u, '').split(/[;,]\s*/u);
  const signs = parts.flatMap((part) => {
    const { letter, sign = letter, meaning } = EXPLAINED.exec(part.trim())?.groups ?? {};
    return sign === undefined ? [] : signOf(sign, meaning!, rules);
  });
  return signs.length >= FEWEST ? signs : [];
}

function signOf(sign: string, meaning: string, rules: readonly OutcomeRule[]): Signs {
  const said = SIGN.test(sign) && fold(sign) !== '' ? verdict([meaning], rules) : null;
  return said === null || said.rule === null || said.status === 'reported' ? [] : [[fold(sign), said.status]];
}
