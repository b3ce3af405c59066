import type { DraftAct } from '../src/record/draft.ts';
import { overlap, same, sameCode, sameName, sameNumber, sameText, type Equal } from './comparisons.ts';
import { anyOf, at, compare, valueOf, type Judgement, type Tree } from './judge-value.ts';
import { pairUp } from './pairing.ts';

const ACT: Readonly<Record<string, Equal>> = {
  kind: same,
  entity: sameName,
  organ: sameName,
  number: sameCode,
  date: same,
  subject: sameText,
  reportingYear: sameNumber,
  presentCount: sameNumber,
  absentCount: sameNumber,
  president: sameName,
  secretary: sameName,
  vote: sameText,
  immediatelyExecutable: same,
  'session.date': same,
  'session.time': same,
};

/** Judges what the gold says of the act. */
export function judgeAct(gold: Tree, act: DraftAct, into: Judgement[]): void {
  for (const [key, equal] of Object.entries(ACT))
    compare(at(gold, key), at(act, key), equal, `act.${key}`, anyOf(gold, key), into);
  const list = (
    key: 'attendance' | 'resolutions' | 'opinions' | 'citations',
    main: string,
    alike: (g: Tree, f: Tree) => number,
    least: number,
    others: readonly string[],
  ): void => {
    const wanted = gold[key] as readonly Tree[] | undefined;
    if (wanted === undefined) return;
    const items = (act[key] as readonly unknown[] as readonly Tree[])
      .map((item, index) => ({ item, index }))
      .filter(
        ({ item }) =>
          key !== 'citations' ||
          gold['citationsKind'] === undefined ||
          item['kind'] === gold['citationsKind'],
      );
    const { pairs, extra } = pairUp(
      wanted,
      items.map(({ item }) => item),
      alike,
      least,
    );
    for (const [i, j] of pairs) {
      const path = `act.${key}[${items[j]!.index}]`;
      into.push({ path: `${path}.${main}`, right: true });
      for (const other of others)
        compare(wanted[i]![other], items[j]!.item[other], same, `${path}.${other}`, [], into);
    }
    for (const j of extra) into.push({ path: `act.${key}[${items[j]!.index}].${main}`, right: false });
  };
  list('attendance', 'name', (g, f) => (sameName(g['name'], valueOf(f['name'])) ? 1 : 0), 0.99, ['present']);
  list('resolutions', 'text', (g, f) => overlap(g['text'], valueOf(f['text'])), 0.8, []);
  list('opinions', 'kind', (g, f) => (same(g['kind'], valueOf(f['kind'])) ? 1 : 0), 0.99, ['outcome']);
  list(
    'citations',
    'number',
    (g, f) => (sameCode(g['number'] ?? '', valueOf(f['number']) ?? '') ? 1 : 0),
    0.5,
    ['date'],
  );
}
