import { describe, expect, it } from 'vitest';
import { documentOf, table } from './build.ts';
import { actOf, read } from './acts.ts';

const HEAD = [
  'COMUNE DI VALCHIARA',
  'Provincia di Montesole',
  'DELIBERAZIONE DELLA GIUNTA COMUNALE N. 5 DEL 03/04/2020',
  'OGGETTO: PIANO DELLA PERFORMANCE ANNO 2019 - RENDICONTAZIONE AL 31/12/2019',
  "L'anno 2020, addì tre del mese di aprile alle ore 9:30, convocata dal Presidente tramite il sistema di video-conferenza, si è riunita la Giunta.",
  'LA GIUNTA COMUNALE',
];
const decided = (...lines: string[]) =>
  actOf(...HEAD, ...lines).resolutions.map((point) => [point.number?.value ?? null, point.text.value]);

describe('the first page', () => {
  it('gives entity, subject, year and manner of the sitting', () => {
    const act = actOf(...HEAD, 'DELIBERA', 'di approvare.');
    expect(act.entity?.value).toBe('Comune di Valchiara');
    expect(act.subject?.value).toBe('PIANO DELLA PERFORMANCE ANNO 2019 - RENDICONTAZIONE AL 31/12/2019');
    expect(act.reportingYear?.value).toBe(2019);
    expect(act.session.mode?.value).toBe('tramite il sistema di video-conferenza');
    expect(act.session.date?.evidence).toContain('stated_twice');
  });

  it('gives no year of objectives to an act on other matters', () => {
    const act = actOf(
      'DELIBERAZIONE DEL CONSIGLIO COMUNALE N. 5 DEL 03/04/2020',
      'OGGETTO: Variazione al bilancio di previsione 2020/2022',
      'DELIBERA',
      'di approvare.',
    );
    expect(act.reportingYear).toBeNull();
  });
});

describe('points of the decision', () => {
  it('reads numbered points, the urgency among them where it has a number', () => {
    expect(
      decided(
        'DELIBERA',
        '1. DI APPROVARE il piano;',
        '2. DI DARE ATTO che è coerente',
        'con il bilancio;',
        '3. SUCCESSIVAMENTE, di dichiarare il presente immediatamente eseguibile.',
      ),
    ).toEqual([
      ['1', 'DI APPROVARE il piano;'],
      ['2', 'DI DARE ATTO che è coerente con il bilancio;'],
      ['3', 'SUCCESSIVAMENTE, di dichiarare il presente immediatamente eseguibile.'],
    ]);
  });

  it('leaves an unnumbered closing sentence out', () => {
    expect(
      decided(
        'DELIBERA',
        '1) di approvare il piano.',
        'Successivamente, con separata votazione, dichiara il presente atto immediatamente eseguibile.',
      ),
    ).toEqual([['1', 'di approvare il piano.']]);
  });

  it('reads lettered, bulleted and bare points, and points on one line', () => {
    expect(decided('DELIBERA', 'a) Di approvare;', 'b) Di pubblicare.')).toEqual([
      ['a', 'Di approvare;'],
      ['b', 'Di pubblicare.'],
    ]);
    expect(
      decided('d e l i b e r a', 'per i motivi esposti:', '• di approvare;', '• di pubblicare.'),
    ).toEqual([
      [null, 'di approvare;'],
      [null, 'di pubblicare.'],
    ]);
    expect(decided('DELIBERA', 'di approvare;', 'di pubblicare.')).toEqual([
      [null, 'di approvare;'],
      [null, 'di pubblicare.'],
    ]);
    expect(decided('DELIBERA 1. di approvare; 2. di pubblicare.')).toEqual([
      ['1', 'di approvare;'],
      ['2', 'di pubblicare.'],
    ]);
  });

  it('counts an operative part once that the proposal repeats, and leaves out another organ’s', () => {
    expect(
      decided(
        'DELIBERA',
        '1. di approvare il piano.',
        'PROPOSTA DI DELIBERAZIONE',
        'PROPONE DI DELIBERARE',
        '1. di approvare il piano.',
      ),
    ).toEqual([['1', 'di approvare il piano.']]);
    expect(
      decided(
        'DELIBERA',
        '1. di proporre al Consiglio il testo che segue.',
        'IL CONSIGLIO COMUNALE',
        'DELIBERA',
        '1. di approvare il regolamento.',
      ),
    ).toEqual([['1', 'di proporre al Consiglio il testo che segue.']]);
  });
});

describe('vote, opinions and execution', () => {
  it.each([
    [
      'CON VOTI unanimi e favorevoli espressi nelle forme di legge;',
      'CON VOTI unanimi e favorevoli espressi nelle forme di legge',
    ],
    ['Visto lo statuto; Con VOTI unanimi palesemente espressi', 'Con VOTI unanimi palesemente espressi'],
    [
      'Presenti n. 9 - Voti favorevoli n. 7 – Voti contrari 2 (Alti Anna, Bassi Bruno) – Astenuti n. 0',
      'Presenti n. 9 - Voti favorevoli n. 7 – Voti contrari 2 (Alti Anna, Bassi Bruno) – Astenuti n. 0',
    ],
    ["all'unanimità dei presenti", "all'unanimità dei presenti"],
  ])('%s', (text, vote) => {
    expect(actOf(...HEAD, text, 'DELIBERA', 'di approvare.').vote?.value).toBe(vote);
  });

  it('reads opinions out of sentences and sheets, and none where their kind is not told', () => {
    const kinds = (...lines: string[]) =>
      actOf(...HEAD, ...lines).opinions.map((one) => [one.kind.value, one.outcome.value]);
    const both = [
      ['tecnica', 'favorevole'],
      ['contabile', 'favorevole'],
    ];
    expect(
      kinds('Acquisiti i pareri favorevoli di regolarità tecnica e contabile;', 'DELIBERA', 'di approvare.'),
    ).toEqual(both);
    expect(
      kinds(
        'DELIBERA',
        'di approvare.',
        "PARERE DI REGOLARITA' TECNICA",
        'Esito: Favorevole',
        "PARERE DI REGOLARITA' CONTABILE",
        'Esito: Favorevole',
      ),
    ).toEqual(both);
    expect(kinds("Acquisiti i pareri ai sensi dell'art. 49;", 'DELIBERA', 'di approvare.')).toEqual([]);
  });

  it('tells its own execution from that of cited acts', () => {
    const executable = (...lines: string[]) => actOf(...HEAD, ...lines).immediatelyExecutable?.value ?? null;
    expect(
      executable(
        'VISTA la deliberazione n. 4 del 24/03/2019, immediatamente eseguibile;',
        'DELIBERA',
        'di approvare.',
      ),
    ).toBeNull();
    expect(
      executable('DELIBERA', 'di approvare.', 'La presente è dichiarata immediatamente eseguibile.'),
    ).toBe(true);
    expect(
      executable(
        'DELIBERA',
        'di approvare.',
        'CERTIFICATO DI ESECUTIVITÀ',
        '[ ] Dichiarata immediatamente eseguibile',
        '[X] Decorsi 10 giorni',
      ),
    ).toBe(false);
  });
});

describe('where the act ends', () => {
  const plan = [
    'PIANO DETTAGLIATO DEGLI OBIETTIVI 2019',
    table([
      ['N.', 'Obiettivo', 'Indicatore', 'Peso'],
      ['1', 'Riordino', 'n. faldoni', '30'],
    ]),
  ];
  const act = [
    ...HEAD,
    'DELIBERA',
    '1. di approvare il piano.',
    'Letto, confermato e sottoscritto.',
    table([['Il Presidente Anna Alti', 'Il Segretario Ugo Pratesi']]),
  ];

  it('leaves the plan out and takes the certificate behind it', () => {
    const { value } = read(
      documentOf([
        ...act,
        ...plan,
        'CERTIFICATO DI PUBBLICAZIONE',
        "Si certifica che la presente è affissa all'albo.",
      ]),
    );
    const planAt = [act.length, act.length + 1];
    expect(value.blocks).toEqual([...act.keys(), act.length + 2, act.length + 3]);
    expect(value.blocks.some((block) => planAt.includes(block))).toBe(false);
    expect(value.act?.signatories.map((one) => [one.role?.value, one.name.value])).toEqual([
      ['Presidente', 'Anna Alti'],
      ['Segretario', 'Ugo Pratesi'],
    ]);
  });

  it('takes the whole of an ordinary act', () => {
    expect(read(documentOf(act)).value.blocks).toEqual([...act.keys()]);
  });

  it('says that a bare plan is no act, and names the act that it is annexed to', () => {
    const { value, diagnostics } = read(
      documentOf(['Allegato A alla deliberazione n. 17/GC del 5 marzo 2018', ...plan]),
    );
    expect(value).toEqual({ act: null, blocks: [] });
    expect(diagnostics[0]?.code).toBe('no_act');
    expect(diagnostics[0]?.message).toContain('17/GC');
  });
});

it('leaves the number of a page out of the last point', () => {
  const act = actOf(
    'DELIBERAZIONE DELLA GIUNTA COMUNALE N. 4',
    'OGGETTO: Lavori',
    'DELIBERA',
    '1) di approvare i lavori.',
    '- 1 -',
    'G.C. n. 4/2021 pag. 2',
  );
  expect(act.resolutions.map((one) => one.text.value)).toEqual(['di approvare i lavori.']);
});
