import { match, type Link } from './match.ts';
import type { Profile } from './profile.ts';
import { StemWeights } from './score.ts';

/**
 * Links the objectives of one body over its documents and years. Documents of one year are matched with each other (`same`, from the
 * older to the younger); the youngest statement of each objective is matched with the oldest ones of the body's next year, and what
 * has no partner there with those of the year after.
 */
export function linkObjectives(profiles: readonly Profile[]): Link[] {
  const weights = new StemWeights(profiles);
  const years = new Map<number, Profile[]>();
  for (const profile of profiles) {
    if (profile.year === null) continue;
    const list = years.get(profile.year);
    if (list === undefined) years.set(profile.year, [profile]);
    else list.push(profile);
  }
  const inOrder = [...years].sort(([a], [b]) => a - b);
  const links: Link[] = [];
  const standing = inOrder.map(([, ofYear]) => {
    const { links: same, first, last } = withinYear(ofYear, weights);
    links.push(...same);
    return { first, last };
  });
  const steps = standing
    .slice(1)
    .map((next, i) => match(standing[i]!.last, next.first, weights, 'continued'));
  for (const [i, step] of steps.entries()) {
    links.push(...step);
    if (i + 2 >= standing.length) continue;
    const followed = new Set(step.map(({ from }) => from));
    const preceded = new Set(steps[i + 1]!.map(({ to }) => to));
    const left = standing[i]!.last.filter((profile) => !followed.has(profile));
    const fresh = standing[i + 2]!.first.filter((profile) => !preceded.has(profile));
    links.push(...match(left, fresh, weights, 'continued').filter(({ kind }) => kind === 'continued'));
  }
  return links;
}

/** Links between the documents of one year, and the first and the last statement of each objective in it. */
function withinYear(
  profiles: readonly Profile[],
  weights: StemWeights,
): { readonly links: Link[]; readonly first: Profile[]; readonly last: Profile[] } {
  const documents = new Map<string, Profile[]>();
  for (const profile of profiles) {
    const list = documents.get(profile.documentId);
    if (list === undefined) documents.set(profile.documentId, [profile]);
    else list.push(profile);
  }
  const inOrder = [...documents.values()].sort((a, b) => byAge(a[0]!, b[0]!));
  const links: Link[] = [];
  let last: Profile[] = [];
  for (const document of inOrder) {
    const found = match(last, document, weights, 'same');
    links.push(...found);
    const superseded = new Set(found.map(({ from }) => from));
    last = [...last.filter((profile) => !superseded.has(profile)), ...document];
  }
  const restated = new Set(links.map(({ to }) => to));
  return { links, first: profiles.filter((profile) => !restated.has(profile)), last };
}

/** Plans before reports, then by the date of the act; documents of one day in the order of their ids. */
const byAge = (a: Profile, b: Profile): number =>
  Number(a.reports) - Number(b.reports) ||
  (a.date < b.date ? -1 : a.date > b.date ? 1 : a.documentId < b.documentId ? -1 : 1);
