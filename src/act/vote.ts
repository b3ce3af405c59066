import { reading, type Reading } from '../model/reading.ts';
import type { ActRules } from './act-rules.ts';
import type { ActLine } from './lines.ts';
import { lineAt, passageOf, placesOf, rawOf } from './passage.ts';

/** How many of the last lines before the decision may tell the vote. */
const LINES = 14;

/** The vote as its sentence is written, before the verb of decision or right behind it. Null where none is told. */
export function readVote(
  premises: readonly ActLine[],
  decision: readonly ActLine[],
  rules: ActRules,
): Reading<string> | null {
  return voteIn(premises.slice(-LINES), 'last', rules) ?? voteIn(decision.slice(0, 1), 'first', rules);
}

/** The votes of minutes, which have one for each matter, all of them with a flag; null where there is one at most. */
export function readVotes(lines: readonly ActLine[], rules: ActRules): Reading<string> | null {
  const passage = passageOf(lines);
  const hits = rules.all('vote', passage.folded);
  const votes: {
    readonly raw: string;
    readonly from: number;
    readonly end: number;
    readonly rule: string;
  }[] = [];
  for (const hit of hits) {
    const last = votes.at(-1);
    if (last && hit.index <= last.end + 2) continue;
    const end = voteEnd(passage, hit.index, rules);
    const raw = rawOf(passage, hit.index, end).replace(/[\s;:,.–-]+$/u, '');
    votes.push({ raw, from: hit.index, end, rule: hit.rule.id });
  }
  const [first] = votes;
  if (!first || votes.length === 1) return null;
  const text = votes.map((vote) => vote.raw).join('; ');
  const at = votes.flatMap((vote) => placesOf(passage, vote.from, vote.end));
  return reading(text, text, first.rule, at, ['several_values']);
}

function voteIn(lines: readonly ActLine[], which: 'first' | 'last', rules: ActRules): Reading<string> | null {
  const passage = passageOf(lines);
  const hits = rules.all('vote', passage.folded);
  if (hits.length === 0) return null;
  if (which === 'first' && hits[0]!.index > 3) return null;
  // Hits that stand together tell one vote: it starts with the first of the last group.
  let first = hits.length - 1;
  while (
    which === 'last' &&
    first > 0 &&
    joined(passage.folded.slice(hits[first - 1]!.index, hits[first]!.index), rules)
  )
    first--;
  const hit = hits[which === 'last' ? first : 0]!;
  const end = voteEnd(passage, hit.index, rules);
  const raw = rawOf(passage, hit.index, end).replace(/[\s;:,.–-]+$/u, '');
  return reading(raw, raw, hit.rule.id, placesOf(passage, hit.index, end));
}

/** Whether no other sentence starts between two mentions of a vote. */
const joined = (between: string, rules: ActRules): boolean => {
  const pieces = between.split(';').slice(1);
  return (
    between.length < 300 &&
    pieces.every((piece) => piece.trim() === '' || rules.find('vote.part', piece.trim()) !== null)
  );
};

/** A vote ends at a semicolon, a full stop, or a line end unless what follows goes on telling it. */
function voteEnd(passage: ReturnType<typeof passageOf>, from: number, rules: ActRules): number {
  const { folded } = passage;
  let index = from;
  while (index < folded.length) {
    const stop = folded
      .slice(index)
      .search(
        /;|,(?= di \p{L}+(?:r[ei]|rsi|rl[aeio]|rne)(?!\p{L}))|:$|\.(?=\s+[a-z])(?<!\bn\.|\bsigg\.)|\bdelibera\b/u,
      );
    const line = lineEnd(passage, index);
    const end = stop < 0 ? line : Math.min(index + stop, line);
    const rest = folded.slice(end).replace(/^[\s;.]+/u, '');
    const told = folded.slice(from, end);
    const inBrackets = told.split('(').length > told.split(')').length;
    if (end >= folded.length || rest === '' || (!inBrackets && !rules.find('vote.part', rest.slice(0, 60))))
      return end;
    index = Math.max(end + 1, folded.length - rest.length);
  }
  return folded.length;
}

function lineEnd(passage: ReturnType<typeof passageOf>, index: number): number {
  const next = passage.starts[lineAt(passage, index) + 1];
  if (next === undefined) return passage.folded.length;
  let at = index;
  while (at < passage.origin.length && passage.origin[at]! < next) at++;
  return at;
}
