import { readFileSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { isScalar, LineCounter, parseDocument, visit, type Document } from 'yaml';
import type { z } from 'zod';
import { Failure } from '../model/failure.ts';
import { withPieces } from './pieces.ts';
import { ruleSchema, type Rule } from './rule.ts';

/** The rule files of a folder, in the order of their ids. Throws Failure `rule_invalid` naming file, line and column. */
export function loadRules(folder: string): Rule[] {
  const rules: Rule[] = [];
  for (const path of ruleFiles(folder)) {
    const id = relative(folder, path)
      .split(sep)
      .join('/')
      .replace(/\.ya?ml$/, '');
    rules.push(parseRule(readFileSync(path, 'utf8'), id, relative(folder, path)));
  }
  return rules;
}

function ruleFiles(folder: string): string[] {
  let entries: string[];
  try {
    entries = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  } catch (error) {
    throw new Failure('rule_invalid', `the folder of rules ${folder} can't be read`, { cause: error });
  }
  return entries
    .filter((name) => /\.ya?ml$/.test(name))
    .sort()
    .map((name) => join(folder, name));
}

/** One rule from its YAML. `file` names it in messages; `id` is what its path makes it. */
export function parseRule(source: string, id: string, file: string): Rule {
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines, prettyErrors: false });
  const wrong = document.errors[0];
  if (wrong !== undefined) throw invalid(file, lines.linePos(wrong.pos[0]), wrong.message);
  refuseUnsafeKeys(document, lines, file);
  const parsed = ruleSchema.safeParse(withPieces(document.toJS()));
  if (!parsed.success) {
    const issue = parsed.error.issues[0]!;
    throw invalid(file, placeOf(issue, document, lines), `${issue.path.join('.')}: ${issue.message}`);
  }
  if (parsed.data.id !== id)
    throw invalid(file, { line: 1, col: 1 }, `id: is "${parsed.data.id}", its path says "${id}"`);
  return parsed.data;
}

/** Keys that would reach into every object of the program instead of naming something of the rule. */
const UNSAFE = new Set(['__proto__', 'constructor', 'prototype']);

function refuseUnsafeKeys(document: Document, lines: LineCounter, file: string): void {
  visit(document, {
    Alias: (_, node) => {
      throw invalid(file, lines.linePos(node.range?.[0] ?? 0), 'rules are written out: no aliases');
    },
    Pair: (_, pair) => {
      if (isScalar(pair.key) && UNSAFE.has(String(pair.key.value)))
        throw invalid(
          file,
          lines.linePos(pair.key.range?.[0] ?? 0),
          `"${String(pair.key.value)}" is no key of a rule`,
        );
    },
  });
}

const invalid = (file: string, at: { line: number; col: number }, message: string): Failure =>
  new Failure('rule_invalid', `${file}:${at.line}:${at.col}: ${message}`);

/** Line and column of the node that a zod issue is about, or of the nearest one above it. */
function placeOf(
  issue: z.core.$ZodIssue,
  document: Document,
  lines: LineCounter,
): { line: number; col: number } {
  const path = issue.code === 'unrecognized_keys' ? [...issue.path, issue.keys[0]!] : issue.path;
  for (let length = path.length; length > 0; length--) {
    const node = document.getIn(path.slice(0, length), true);
    const range = (node as { range?: [number, number, number] } | undefined)?.range;
    if (range) return lines.linePos(range[0]);
  }
  return { line: 1, col: 1 };
}
