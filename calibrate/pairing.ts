/** One-to-one pairs of items, likeliest first; `extra` are those found that no gold item took. */
export function pairUp<G, F>(
  gold: readonly G[],
  found: readonly F[],
  similarity: (gold: G, found: F) => number,
  least: number,
): { readonly pairs: readonly (readonly [number, number])[]; readonly extra: readonly number[] } {
  const likely = gold.flatMap((g, i) =>
    found.flatMap((f, j) => {
      const likeness = similarity(g, f);
      return likeness >= least ? [{ likeness, i, j }] : [];
    }),
  );
  likely.sort((a, b) => b.likeness - a.likeness);
  const [usedGold, usedFound] = [new Set<number>(), new Set<number>()];
  const pairs: (readonly [number, number])[] = [];
  for (const { i, j } of likely) {
    if (usedGold.has(i) || usedFound.has(j)) continue;
    usedGold.add(i);
    usedFound.add(j);
    pairs.push([i, j]);
  }
  return { pairs, extra: found.map((_, j) => j).filter((j) => !usedFound.has(j)) };
}
