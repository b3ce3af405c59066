import { describe, expect, it } from 'vitest';
import { labelForValue } from '../../../src/check/checks/label-for-value.ts';
import { yearsDiffer } from '../../../src/check/checks/years-differ.ts';
import { act, doubts, draft, EMPTY, objective, said, section } from '../draft-builder.ts';

const titled = (...titles: string[]) =>
  draft({ objectives: titles.map((title) => objective({ title: said(title) })) });

describe('labels in the place of values', () => {
  it.each([
    [['Risultati ottenuti'], 1],
    [['Indicatori di accessibilità'], 0],
    [['Recupero dei canoni FINALITÀ Ridurre i residui'], 1],
    [['1 Piano dei viali', '2 Rete dei sentieri'], 2],
    [['1 - Piano dei viali', '2 - Rete dei sentieri'], 0],
    [['Vendita degli alloggi 50', 'Anagrafe dei canoni 25'], 2],
    [['Agenda 21', 'Anagrafe dei canoni'], 0],
  ])('%j', (titles, count) => {
    expect(Object.keys(doubts(labelForValue(titled(...titles), EMPTY)))).toHaveLength(count);
  });

  it("are known by the document's own heads", () => {
    const sections = [section({ columns: [{ header: said('Cosa si misura'), as: null }] })];
    const objectives = [objective({ title: said('Cosa si misura') })];
    expect(doubts(labelForValue(draft({ sections, objectives }), EMPTY))).toEqual({
      'objectives[0].title': ['label_inside'],
    });
  });

  it('names that hold those of others are doubted', () => {
    const found = labelForValue(
      draft({
        sections: [
          section({
            sector: said('SETTORE TECNICO RESPONSABILE Geom. Ugo Balestri'),
            mission: { code: said('03'), name: said('RICERCA 04 BIBLIOTECHE') },
          }),
        ],
        act: act({ attendance: [{ name: said('COGNOME E NOME'), role: null, present: said(true) }] }),
      }),
      EMPTY,
    );
    expect(Object.keys(doubts(found)).sort()).toEqual([
      'act.attendance[0].name',
      'sections[0].mission.name',
      'sections[0].sector',
    ]);
  });
});

describe('years', () => {
  const stating = (year: number, ...others: number[]) =>
    draft({
      act: act({ reportingYear: { ...said(year), at: [{ line: 9 }] } }),
      sections: others.map((one, i) =>
        section({ id: `s${i}`, year: { ...said(one), at: [{ line: 10 + i }] } }),
      ),
    });

  it('the one that differs is doubted', () => {
    expect(doubts(yearsDiffer(stating(2019, 2021, 2021), EMPTY))).toEqual({
      'act.reportingYear': ['years_differ'],
    });
    expect(yearsDiffer(stating(2021, 2021, 2021), EMPTY)).toEqual([]);
    expect(yearsDiffer(stating(2019, 2020, 2021), EMPTY)).toEqual([]);
  });
});
