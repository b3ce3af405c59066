import { describe, expect, it } from 'vitest';
import { lines, read } from './build.ts';

describe('a list that tells each objective in one sentence', () => {
  it('gives title, measure, deadline and weight', () => {
    const { objectives } = read(
      ...lines(
        'PIANO DEGLI OBIETTIVI ANNO 2022',
        'a) Riordino dei magazzini comunali; si misura con: magazzini riordinati; da concludere entro il 30 giugno 2022; punti 40;',
        'b) Pulizia dei fossi di scolo; si misura con: chilometri puliti, anche a mano; punti 35;',
        'c) Apertura serale della biblioteca; si misura con: serate di apertura; punti 25.',
      ),
    );
    expect(
      objectives.map(({ title, weight, deadline, indicators }) => [
        title.value,
        weight?.value,
        deadline?.value ?? null,
        indicators[0]?.text.value,
      ]),
    ).toEqual([
      ['Riordino dei magazzini comunali', 40, '2022-06-30', 'magazzini riordinati'],
      ['Pulizia dei fossi di scolo', 35, null, 'chilometri puliti, anche a mano'],
      ['Apertura serale della biblioteca', 25, null, 'serate di apertura'],
    ]);
  });

  it('gives none where its parts have no labels', () => {
    const { objectives } = read(
      ...lines(
        'DELIBERA',
        'a) di approvare il verbale; di trasmetterlo agli uffici;',
        'b) di pubblicare l’atto; di darne notizia ai capigruppo;',
        'c) di dichiarare l’atto eseguibile; di trasmetterlo al tesoriere.',
      ),
    );
    expect(objectives).toEqual([]);
  });
});
