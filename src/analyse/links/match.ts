import type { Profile } from './profile.ts';
import { score, type Score, type StemWeights } from './score.ts';

export type LinkKind = 'same' | 'continued' | 'split' | 'merged';

export interface Link {
  readonly from: Profile;
  readonly to: Profile;
  readonly kind: LinkKind;
  readonly score: number;
  readonly evidence: readonly string[];
}

/** Below this two objectives are two. */
const LINKED = 0.5;
/** Share of a part's words that must stand in the whole that it was split from or merged into. */
const PART_HELD = 0.7;
/** A stem in more objectives than this brings no pairs together: comparing stays linear in the objectives. */
const COMMON = 50;

interface Pair {
  readonly from: number;
  readonly to: number;
  readonly score: Score;
}

/**
 * Matches the objectives of two documents or years of one body: the best pairs one to one, then parts that were split off or merged.
 * The same lists in the same order give the same links.
 */
export function match(
  from: readonly Profile[],
  to: readonly Profile[],
  weights: StemWeights,
  kind: 'same' | 'continued',
): Link[] {
  const pairs = candidates(from, to, weights);
  pairs.sort((a, b) => b.score.value - a.score.value || a.from - b.from || a.to - b.to);
  const takenFrom = new Map<number, Pair>();
  const takenTo = new Map<number, Pair>();
  for (const pair of pairs) {
    if (pair.score.value < LINKED) break;
    if (takenFrom.has(pair.from) || takenTo.has(pair.to)) continue;
    takenFrom.set(pair.from, pair);
    takenTo.set(pair.to, pair);
  }
  const accepted = [...takenFrom.values()];
  if (kind === 'same') return accepted.map((pair) => linkOf(pair, from, to, kind));
  return withParts(accepted, pairs, { from, to, takenFrom, takenTo, weights });
}

const linkOf = (pair: Pair, from: readonly Profile[], to: readonly Profile[], kind: LinkKind): Link => ({
  from: from[pair.from]!,
  to: to[pair.to]!,
  kind,
  score: Math.round(pair.score.value * 1000) / 1000,
  evidence: pair.score.evidence,
});

/** Pairs that share a stem that not everybody uses, or number and programme. */
function candidates(from: readonly Profile[], to: readonly Profile[], weights: StemWeights): Pair[] {
  const byStem = new Map<string, number[]>();
  for (const [i, { text }] of to.entries())
    for (const stem of text) {
      if (weights.count(stem) > COMMON) continue;
      const list = byStem.get(stem);
      if (list === undefined) byStem.set(stem, [i]);
      else list.push(i);
    }
  return from.flatMap((profile, i) => {
    const near = new Set<number>();
    for (const stem of profile.text) for (const k of byStem.get(stem) ?? []) near.add(k);
    return [...near].map((k) => ({ from: i, to: k, score: score(profile, to[k]!, weights) }));
  });
}

interface Taken {
  readonly from: readonly Profile[];
  readonly to: readonly Profile[];
  readonly takenFrom: ReadonlyMap<number, Pair>;
  readonly takenTo: ReadonlyMap<number, Pair>;
  readonly weights: StemWeights;
}

/**
 * Parts: an objective without a partner whose title mostly stands in an objective of the other side. Where that one holds two or more
 * parts they are split from it (it is the older) or merged into it (it is the younger).
 */
function withParts(accepted: readonly Pair[], pairs: readonly Pair[], taken: Taken): Link[] {
  const parts = new Map<Pair, Link>();
  for (const kind of ['split', 'merged'] as const)
    for (const group of partsBy(pairs, taken, kind === 'split' ? 'from' : 'to').values())
      for (const pair of group) if (!parts.has(pair)) parts.set(pair, partLink(pair, kind, taken));
  const kept = accepted.filter((pair) => !parts.has(pair));
  return [...kept.map((pair) => linkOf(pair, taken.from, taken.to, 'continued')), ...parts.values()];
}

function partLink(pair: Pair, kind: 'split' | 'merged', { from, to, weights }: Taken): Link {
  const link = linkOf(pair, from, to, kind);
  const [whole, part] = kind === 'split' ? [link.from, link.to] : [link.to, link.from];
  const held = weights.held(part.title, whole.text);
  return {
    ...link,
    score: Math.round(Math.max(pair.score.value, held * 0.8) * 1000) / 1000,
    evidence: [`held ${held.toFixed(2)}`, ...link.evidence],
  };
}

/** Wholes of one side (by position) with the parts of the other; only wholes of two parts or more. */
function partsBy(pairs: readonly Pair[], taken: Taken, side: 'from' | 'to'): Map<number, Pair[]> {
  const [partSide, takenParts, takenWholes] =
    side === 'from'
      ? (['to', taken.takenTo, taken.takenFrom] as const)
      : (['from', taken.takenFrom, taken.takenTo] as const);
  const heldIn = ({ from, to }: Pair): number => {
    const [part, whole] =
      side === 'from' ? [taken.to[to]!, taken.from[from]!] : [taken.from[from]!, taken.to[to]!];
    return taken.weights.held(part.title, whole.text);
  };
  const best = new Map<number, { pair: Pair; held: number }>();
  for (const pair of pairs) {
    if (takenParts.has(pair[partSide])) continue;
    const held = heldIn(pair);
    if (held < PART_HELD) continue;
    const known = best.get(pair[partSide]);
    if (known === undefined || held > known.held) best.set(pair[partSide], { pair, held });
  }
  const parts = new Map<number, Pair[]>();
  for (const { pair } of best.values()) {
    const list = parts.get(pair[side]) ?? [];
    const partner = takenWholes.get(pair[side]);
    // The whole's own partner is its first part, if it too is held in it.
    if (list.length === 0 && partner !== undefined && heldIn(partner) >= PART_HELD) list.push(partner);
    list.push(pair);
    parts.set(pair[side], list);
  }
  for (const [whole, list] of parts) if (list.length < 2) parts.delete(whole);
  return parts;
}
