import { centred, heading, lines, p, table } from '../../fixtures/make/document.ts';
import { actPages } from '../form/act.ts';
import { euro, plainTable } from '../form/plain.ts';
import type { Family } from './family.ts';

const FIRMS = [
  'Arredi Brenzola srl',
  'Cooperativa Il Melograno',
  'Officine Tarsi & figli',
  'Elettroimpianti Vega snc',
  'Cartoleria del Ponte',
  'Studio Ottogradi',
];
const GOODS = [
  'Toner e carta',
  'Manutenzione caldaie',
  'Noleggio transenne',
  'Pulizia locali',
  'Assistenza programmi',
  'Segnaletica verticale',
];

/** Papers with labels, codes and points that hold no objectives. */
export const PAPERS: readonly Family[] = [
  {
    name: 'x-ordinary-act',
    about: 'an act on something else, with its “Oggetto:” and numbered decisions',
    lookAlike: true,
    draw(scribe) {
      const { dice } = scribe;
      const [subject, premise, decision] = dice.pick([
        [
          'Concessione in uso di un locale all’associazione bandistica',
          'Vista la richiesta dell’associazione',
          'Di concedere il locale per tre anni a titolo gratuito.',
        ],
        [
          'Costituzione in giudizio avanti al tribunale amministrativo',
          'Letto il ricorso notificato',
          'Di resistere in giudizio con l’avvocatura interna.',
        ],
        [
          'Denominazione di una nuova piazza',
          'Sentita la commissione per la toponomastica',
          'Di intitolare la piazza ai caduti del lavoro.',
        ],
        [
          'Adesione alla giornata della bicicletta',
          'Ritenuta meritevole l’iniziativa',
          'Di aderire senza oneri per il bilancio.',
        ],
      ] as const);
      scribe.add(
        actPages(scribe, {
          subject,
          premises: [premise, 'Acquisiti i pareri di rito'],
          decisions: [decision, 'Di darne notizia agli interessati.'],
          reporting: null,
        }),
      );
    },
  },
  {
    name: 'x-accounting-note',
    about: 'a note of the accountants: chapters, commitments, a visa',
    lookAlike: true,
    draw(scribe) {
      const { dice, plan } = scribe;
      scribe.add(
        centred('**SERVIZIO FINANZIARIO**'),
        p('Visto di regolarità contabile e attestazione della copertura finanziaria'),
        p(
          `Oggetto: Liquidazione di fatture ${dice.pick(['per utenze', 'per forniture', 'per incarichi'])} – anno ${plan.year}`,
        ),
      );
      const rows = Array.from({ length: dice.int(3, 6) }, () => [
        String(dice.int(100, 999)),
        `${plan.year}/${dice.int(10, 900)}`,
        dice.pick(GOODS),
        euro(dice.int(2, 90) * 100),
      ]);
      scribe.add(
        plainTable(scribe, [70, 90, 200, 90], ['Capitolo', 'Impegno', 'Descrizione', 'Importo'], rows),
        p('Il responsabile del servizio finanziario'),
      );
    },
  },
  {
    name: 'x-suppliers',
    about: 'blocks of labels and codes, one for each supplier',
    lookAlike: true,
    draw(scribe) {
      const { dice, style } = scribe;
      scribe.add(heading('Elenco degli affidamenti'));
      for (const firm of dice.some(FIRMS, 4)) {
        const block = [
          ['Codice', `Z${dice.int(100, 999)}F${dice.int(10, 99)}A`], ['Descrizione', dice.pick(GOODS)], ['Fornitore', firm],
          ['Importo', `€ ${euro(dice.int(5, 80) * 100)}`], ['Scadenza', `30/06/${scribe.plan.year + 1}`],
        ]; // prettier-ignore
        if (style.ruling === 'none')
          scribe.add(lines(block.map(([key, value]) => `${key}: ${value}`)), p(''));
        else scribe.add(table([120, 300], block, { ruling: style.ruling }), p(''));
      }
    },
  },
  {
    name: 'x-protocol',
    about: 'a sheet of the protocol office that goes with a letter',
    lookAlike: true,
    draw(scribe) {
      const { dice, plan, style } = scribe;
      const rows = [
        ['Numero', String(dice.int(1200, 48000))], ['Data', `${dice.int(10, 28)}/0${dice.int(1, 9)}/${plan.year}`], ['Oggetto', dice.pick(['Trasmissione di documentazione', 'Richiesta di accesso agli atti', 'Segnalazione di un albero pericolante'])],
        ['Mittente', dice.pick(FIRMS)], ['Destinatario', `Ufficio ${dice.pick(['tecnico', 'tributi', 'di segreteria'])}`], ['Classificazione', `${dice.int(1, 9)}.${dice.int(1, 9)}`],
      ]; // prettier-ignore
      scribe.add(
        centred(`**${plan.body.name.toUpperCase()}**`),
        centred('Registrazione di protocollo'),
        table([140, 300], rows, { ruling: style.ruling }),
      );
    },
  },
  {
    name: 'x-ranking',
    about: 'a ranking with points for titles and the test',
    lookAlike: true,
    draw(scribe) {
      const { dice, plan } = scribe;
      scribe.add(
        centred('**Graduatoria finale**'),
        p(
          `Selezione pubblica per ${dice.pick(['due istruttori', 'un funzionario tecnico', 'tre educatrici'])} – anno ${plan.year}`,
        ),
      );
      const points = plan.staff
        .map(() => [dice.int(18, 30), dice.int(2, 10)] as const)
        .sort(([a, b], [c, d]) => c + d - a - b);
      const rows = plan.staff.map(({ first, last }, i) => [
        String(i + 1),
        `${last} ${first}`,
        String(points[i]![0]),
        String(points[i]![1]),
        String(points[i]![0] + points[i]![1]),
      ]);
      scribe.add(
        plainTable(scribe, [40, 180, 70, 70, 70], ['N.', 'Candidato', 'Prova', 'Titoli', 'Totale'], rows),
      );
    },
  },
  {
    name: 'x-works-programme',
    about: 'works to be built with their codes, years and amounts',
    lookAlike: true,
    draw(scribe) {
      const { dice, plan } = scribe;
      const { year } = plan;
      scribe.landscape = true;
      scribe.add(centred(`**Programma triennale dei lavori pubblici ${year}-${year + 2}**`));
      const works = [
        'Scuola media: rifacimento del tetto',
        'Ponte sul rio: consolidamento',
        'Cimitero: nuovi loculi',
        'Municipio: ascensore',
        'Rotatoria sulla provinciale',
      ];
      const rows = dice
        .some(works, 4)
        .map((name, i) => [
          `L${String(dice.int(1000, 9999))}${year}0000${i + 1}`,
          name,
          dice.pick(['Massima', 'Media', 'Minima']),
          ...[0, 1].map(() => euro(dice.int(0, 60) * 10000)),
        ]);
      scribe.add(
        plainTable(
          scribe,
          [120, 220, 70, 90, 90],
          ['Codice unico', 'Intervento', 'Priorità', String(year), String(year + 1)],
          rows,
        ),
      );
    },
  },
];
