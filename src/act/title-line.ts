import type { ActRules } from './act-rules.ts';
import { organHeading } from './line-kind.ts';
import { inCapitals, type ActLine } from './lines.ts';
import { findOperative } from './operative.ts';

/** How far into a document its title may stand: after a cover or an index, not after a plan. */
const TITLE_WITHIN = 80;

/** A letterhead that is laid out as a table has few columns; a cell of a wider one names acts of others. */
const WIDEST = 5;

/**
 * Index of the line that names the act; -1 for a document that is none. An act whose title isn't worded as one is known
 * by its build: a subject, an organ that sits or heads its reasons, and a verb of decision under them.
 */
export function titleLine(lines: readonly ActLine[], rules: ActRules): number {
  const named = namedTitle(lines.slice(0, TITLE_WITHIN), rules);
  if (named < 0) return byBuild(lines.slice(0, TITLE_WITHIN), rules);
  // A cell of a plan may cite an act at the start of a line: one that is complete before it has no title there.
  const built = lines[named]!.cell ? byBuild(lines.slice(0, named), rules) : -1;
  return built >= 0 ? built : named;
}

/** The first title; behind that of a proposal one that is set off as titles are, if the act itself follows there. */
function namedTitle(lines: readonly ActLine[], rules: ActRules): number {
  const first = lines.findIndex((line) => isTitle(line, rules));
  if (first < 0 || rules.find('title.proposal', lines[first]!.text) === null) return first;
  const own = lines.findIndex(
    (line, index) =>
      index > first &&
      isTitle(line, rules) &&
      (inCapitals(line.text) || line.bold || line.centred) &&
      rules.find('title.proposal', line.text) === null,
  );
  return own < 0 ? first : own;
}

const isTitle = (line: ActLine, rules: ActRules): boolean =>
  line.text.length <= 220 &&
  (line.cell?.columns ?? 0) <= WIDEST &&
  // The verb of decision alone on its line is no title.
  rules.find('operative', line.text)?.length !== line.text.replace(/[\s:]+$/u, '').length &&
  rules.find('title', line.text) !== null &&
  rules.find('title.annex', line.text) === null;

function byBuild(lines: readonly ActLine[], rules: ActRules): number {
  if (lines.some((line) => rules.find('title.annex', line.text) !== null)) return -1;
  const subject = lines.findIndex((line) => rules.find('subject', line.text) !== null);
  if (subject < 0) return byReasons(lines, rules);
  const verb = findOperative(lines, subject + 1, null, rules);
  if (verb === null) return -1;
  const decides = lines
    .slice(0, verb.line + 1)
    .some((line) => organHeading(line, rules) !== null || rules.find('session', line.text) !== null);
  if (!decides) return -1;
  const organ = lines.findIndex((line) => rules.find('organ', line.text) !== null);
  return organ >= 0 && organ <= subject ? organ : 0;
}

/** An act without title and subject, as ministries' decrees are: an organ heads the reasons, and a verb stands alone below them. */
function byReasons(lines: readonly ActLine[], rules: ActRules): number {
  const reasons = lines.findIndex((line) => rules.find('premises', line.text) !== null);
  const organ = reasons - 1;
  if (reasons < 1 || lines[organ]!.cell !== null || organHeading(lines[organ]!, rules) === null) return -1;
  const verb = findOperative(lines, reasons, null, rules);
  const alone = verb !== null && lines[verb.line]!.text.length - (verb.end - verb.start) <= 2;
  const after = lines
    .slice(reasons + 1, verb?.line)
    .some((line) => rules.find('premises', line.text) !== null);
  return alone && after ? organ : -1;
}
