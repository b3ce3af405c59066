import { reading } from '../model/reading.ts';
import type { DraftAct } from '../record/draft.ts';
import { recognise } from '../rules/recognise.ts';
import type { ActRules } from './act-rules.ts';
import { articlePoints } from './article-points.ts';
import { inCapitals, type ActLine } from './lines.ts';
import { organHeading } from './line-kind.ts';
import { aloneIn } from './operative.ts';
import { doubtedIfCut } from './cut-short.ts';
import { placesOfLines } from './passage.ts';
import { wholeName } from './person-name.ts';

type Resolution = DraftAct['resolutions'][number];

interface Point {
  readonly number: string | null;
  readonly mark: 'number' | 'letter' | 'bullet' | 'verb';
  readonly lines: ActLine[];
}

/**
 * The points of the decision, verbatim, without their numbers. The first point says how points are marked (numbers, letters,
 * bullets, or infinitives without a mark): what is marked otherwise belongs to the point before. A closing sentence
 * without the points' mark (the second vote, the urgency) ends them; with it, it is a point.
 */
export function readResolutions(decision: readonly ActLine[], rules: ActRules): Resolution[] {
  const points: Point[] = [];
  const lines = decision.flatMap((one) => splitInline(one)).flatMap((one) => splitVerb(one, rules));
  const articles = articlePoints(lines, rules);
  if (articles.length > 0) return articles;
  const second = lines.findIndex((line, index) => index > 0 && isVerbAlone(line, rules));
  if (second > 0)
    return [
      ...readResolutions(beforeVote(lines.slice(0, second), rules), rules),
      ...readResolutions(lines.slice(second + 1), rules),
    ];
  // Points by their verbs are several: a list under one of them is its own.
  const alone = lines.filter((line) => pointStart(line, rules)?.mark === 'verb').length <= 1;
  const marked = lines.some((line) => rules.find('resolutions', line.text) !== null);
  const lastMarked = lines.findLastIndex((line) => rules.find('resolutions', line.text) !== null);
  for (const [index, line] of lines.entries()) {
    if (line.cell && points[0] && !points[0].lines[0]!.cell) continue;
    const over = rules.find('resolutions.end', line.text) ?? rules.find('date.place', line.text);
    if (over && endsPoint(points)) break;
    // The heading of the next matter that minutes tell.
    if (points.length > 0 && headsMatter(line, rules) && endsPoint(points)) break;
    const begun = pointStart(line, rules);
    const start = begun?.mark === 'verb' && runsOn(line, points) ? null : begun;
    const style = points.at(-1)?.mark;
    if (start && (style === undefined || start.mark === style || (alone && leadsOn(points, start.number)))) {
      points.push({ number: start.number, mark: start.mark, lines: [{ ...line, text: start.text }] });
      continue;
    }
    if (style === undefined && !start && points.length === 0) {
      if (/^[\d.)\s]+$/u.test(line.text) || rules.find('resolutions.lead', line.text)?.index === 0) continue;
      const text = behindVote(line.text, rules);
      if (marked || (text === line.text && rules.find('operative.closing', text) !== null)) continue;
      if (text === null || text.length < 12) continue;
      points.push({ number: null, mark: 'verb', lines: [{ ...line, text }] });
      continue;
    }
    // "di dichiarare …" without a number closes points that have one.
    const unmarked = start === null || (start.mark === 'verb' && style !== 'verb');
    if (
      unmarked &&
      (rules.find('operative.closing', line.text) ?? organHeading(line, rules)) !== null &&
      endsPoint(points)
    )
      break;
    if (unmarked && index > lastMarked && isRemark(line, points)) break;
    if (!start && (headsAnnex(line, points) || isSigner(line, points, rules))) break;
    if (!start && recognise(rules.set, 'page-mark', line.text) !== null) continue;
    // A running header that a transcript copied stands between pages, and in no point.
    if (!start && isLetterhead(line, rules) && /[.;]$/.test(points.at(-1)?.lines.at(-1)?.text ?? ''))
      continue;
    points.at(-1)?.lines.push(line);
  }
  return points.map((point) => {
    const text = point.lines.map((line) => line.text).join(' ');
    const at = placesOfLines(point.lines);
    return {
      number: point.number === null ? null : reading(point.number, point.number, 'acts/point', at),
      text: doubtedIfCut(reading(text, text, point.number === null ? 'acts/point-verb' : 'acts/point', at)),
    };
  });
}

/** Whether a line in small letters goes on with a point whose last line is no sentence yet: "…, trattandosi | di affidamento". */
const runsOn = (line: ActLine, points: readonly Point[]): boolean =>
  /^\p{Ll}/u.test(line.text) &&
  /^\p{Lu}/u.test(points[0]?.lines[0]?.text ?? '') &&
  /\p{Ll}$/u.test(points.at(-1)?.lines.at(-1)?.text ?? '');

/** What is decided, behind a vote that opens its line: "all'unanimità, di approvare …"; null where only the vote is told. */
function behindVote(text: string, rules: ActRules): string | null {
  if (rules.find('vote', text)?.index !== 0) return text;
  const decided = /,\s+(?=(?:di|d['’])\s?\p{L}+(?:r[ei]|rsi|rl[aeio]|rne)(?!\p{L}))/u.exec(text);
  return decided && text.slice(decided.index + decided[0].length);
}

/** Whether a line heads another matter of the same minutes: its subject, or the number that it gets. */
const headsMatter = ({ text }: ActLine, rules: ActRules): boolean =>
  rules.find('subject', text)?.index === 0 ||
  (text.length <= 60 && rules.find('title', text)?.index === 0 && rules.find('number', text) !== null);

/** Whether an only point without a mark leads on to a list ("di approvare la proposta e per l'effetto:"), or one begins behind it. */
const leadsOn = (points: readonly Point[], number: string | null): boolean => {
  const before = points[0]?.mark === 'verb' ? (points[0].lines.at(-1)?.text ?? '') : '';
  return (
    points.length === 1 && (before.endsWith(':') || (/[;.]$/u.test(before) && /^[1aA]$/u.test(number ?? '')))
  );
};

/** A verb of decision alone on its line: what follows was decided by another vote. */
const isVerbAlone = (line: ActLine, rules: ActRules): boolean => {
  const bare = line.text.replace(/[\s:.,;]+$/u, '').replace(/ (?:altres[iì]['’]?|inoltre|anche)$/iu, '');
  return rules.find('operative', bare)?.length === bare.length || aloneIn(line, rules) !== null;
};

/** The lines up to a second verb, less the clause that leads to it: "e, con separata votazione unanime". */
function beforeVote(lines: readonly ActLine[], rules: ActRules): readonly ActLine[] {
  const last = lines.findLastIndex((line) => rules.find('operative.closing', line.text) !== null);
  return last > 0 && lines.length - last <= 4 ? lines.slice(0, last) : lines;
}

function pointStart(
  line: ActLine,
  rules: ActRules,
): { number: string | null; mark: Point['mark']; text: string } | null {
  const hit = rules.find('resolutions', line.text);
  if (hit) {
    const text = line.text.slice(hit.length).trim();
    if (hit.groups['number']) return { number: hit.groups['number'], mark: 'number', text };
    const roman = hit.groups['roman'];
    if (roman) return { number: line.text.slice(0, roman.length), mark: 'number', text };
    if (hit.groups['letter']) return { number: hit.groups['letter'], mark: 'letter', text };
    return { number: null, mark: 'bullet', text };
  }
  return rules.find('resolutions.verb', line.text) ? { number: null, mark: 'verb', text: line.text } : null;
}

/** Whether a short line begins with the name of a body and ends as no sentence does. */
const isLetterhead = ({ text }: ActLine, rules: ActRules): boolean =>
  text.length <= 80 && !/[.;:,]$/.test(text) && rules.find('entity', text)?.index === 0;

/** Whether a line in capitals under points in small letters, the last of them whole, is the title of what follows the act. */
function headsAnnex(line: ActLine, points: readonly Point[]): boolean {
  const before = points.at(-1)?.lines.at(-1)?.text ?? '';
  return /[.;]$/u.test(before) && !inCapitals(before) && line.text.includes(' ') && inCapitals(line.text);
}

/** Whether a sentence without a mark stands behind the last of the points that have one, which is whole: a note on the annexes. */
const isRemark = ({ text }: ActLine, points: readonly Point[]): boolean => {
  const { mark, lines } = points.at(-1) ?? { mark: 'verb', lines: [] };
  return (
    mark !== 'verb' && /[.;]$/u.test(lines.at(-1)?.text ?? '') && /^\p{Lu}[\p{L}’']*\s.*[.;]$/u.test(text)
  );
};

/** Whether a line behind a whole point is a person's name alone: a signature without its office. */
const isSigner = (line: ActLine, points: readonly Point[], rules: ActRules): boolean =>
  /[.;]$/u.test(points.at(-1)?.lines.at(-1)?.text ?? '') &&
  line.text.length <= 50 &&
  wholeName(line.text, rules) !== null;

/** Whether the last point is a whole sentence, so that what follows can be another matter. */
const endsPoint = (points: readonly Point[]): boolean =>
  /[.;:»”")\]]$|\p{L}$|\d$/u.test(points.at(-1)?.lines.at(-1)?.text ?? '');

/** Cuts a verb of decision off the vote that it closes in one line: "Successivamente, con voti unanimi, DELIBERA". */
function splitVerb(line: ActLine, rules: ActRules): ActLine[] {
  const told = /^(.*[\p{Ll})\d],?)\s+(\p{Lu}{6,})\s*:?$/u.exec(line.text);
  const verb = told && rules.find('operative', told[2]!)?.length === told[2]!.length;
  if (!verb || rules.find('operative.closing', line.text) === null) return [line];
  return [
    { ...line, text: told[1]! },
    { ...line, text: told[2]! },
  ];
}

/** Cuts a line that holds several numbered points in a row: `1. di approvare …; 2. di trasmettere …`. */
function splitInline(line: ActLine): ActLine[] {
  const first = /^(\d{1,2})\s?[.)]/.exec(line.text);
  if (!first) return [line];
  const parts: ActLine[] = [];
  let [rest, number] = [line.text, Number(first[1])];
  for (;;) {
    const next = new RegExp(
      String.raw`(?<=[.;:])\s+(?=${number + 1}\s?[.)]\s*(?:di|d['’]|che)\s)`,
      'iu',
    ).exec(rest);
    if (!next) break;
    parts.push({ ...line, text: rest.slice(0, next.index) });
    rest = rest.slice(next.index).trim();
    number++;
  }
  return [...parts, { ...line, text: rest }];
}
