import { textOf, type Document } from '../model/document.ts';
import { fold } from '../rules/fold.ts';
import { profileFile, type RuleFile } from './profile-file.ts';
import type { Inspection, UnknownLabel } from './inspect.ts';

const LONGEST_CASE = 100;

/**
 * A profile with the labels that were not understood, each under the rule of its likeliest field; null where there is
 * nothing to teach. It loads and passes its own cases as it is; a person corrects the fields that were guessed wrong.
 */
export function draftProfile(inspection: Inspection, document: Document): RuleFile | null {
  const taught = inspection.labels.filter((label) => label.likeliest.length > 0);
  if (taught.length === 0) return null;
  const lines = linesOf(document);
  // Without a name the document is known by a label that only it uses.
  const sign = fold(
    inspection.entity ?? taught.map(({ label }) => label).reduce((a, b) => (b.length > a.length ? b : a)),
  );
  const own = lines.filter((line) => wholeWords(line, sign));
  const others = lines.filter((line) => !fold(line).includes(sign) && /\p{L}{4}/u.test(line));
  return profileFile({
    sign,
    about: `Labels that documents of this body use (${sign}), drafted from one of them: look through each line under add, and move a label to another rule where the guess is wrong.`,
    match: own,
    reject: others,
    add: [...byRule(taught)].map(([rule, labels]) => ({
      rule,
      labels: labels.map((label) => ({ text: label.label, comments: comments(label) })),
    })),
  });
}

function byRule(labels: readonly UnknownLabel[]): ReadonlyMap<string, readonly UnknownLabel[]> {
  const found = new Map<string, UnknownLabel[]>();
  for (const label of labels) {
    const rule = label.likeliest[0]!.rule;
    found.set(rule, [...(found.get(rule) ?? []), label]);
  }
  return found;
}

/** What a person needs to judge the guess: what stands there, and what else it might be. */
function comments(label: UnknownLabel): string[] {
  const others = label.likeliest.slice(1).map(({ rule }) => rule);
  const shown = label.values.map((value) => value.replace(/\s+/g, ' ').slice(0, 40)).join(' | ');
  return [
    `over or beside: ${shown === '' ? 'nothing' : shown}`,
    ...(others.length === 0 ? [] : [`or: ${others.join(', ')}`]),
  ];
}

function linesOf(document: Document): readonly string[] {
  const paragraphs = document.blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []));
  const cells = document.blocks.flatMap((block) =>
    block.kind === 'table' ? block.cells.map((cell) => textOf(cell.paragraphs)) : [],
  );
  return [...document.furniture.map(({ text }) => text), ...paragraphs, ...cells]
    .map((line) => line.replace(/[\s\p{Cc}]+/gu, ' ').trim())
    .filter((line) => line !== '' && line.length <= LONGEST_CASE);
}

const wholeWords = (line: string, sign: string): boolean =>
  ` ${fold(line).replace(/[^\p{L}\p{N}' ]/gu, ' ')} `.includes(` ${sign} `);
