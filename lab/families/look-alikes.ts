import { centred, heading, p } from '../../fixtures/make/document.ts';
import { behindAct, euro, plainTable } from '../form/plain.ts';
import type { Family } from './family.ts';

const MISSIONS = [
  'Servizi istituzionali e generali',
  'Istruzione e diritto allo studio',
  'Tutela e valorizzazione dei beni culturali',
  'Politiche giovanili, sport e tempo libero',
  'Assetto del territorio',
  'Sviluppo sostenibile',
  'Trasporti e mobilità',
  'Soccorso civile',
];
const POSTS = [
  'Istruttore amministrativo',
  'Funzionario tecnico',
  'Agente di vigilanza',
  'Operatore esperto',
  'Educatrice',
  'Assistente sociale',
  'Bibliotecario',
];
const RISKS = [
  'Frazionamento artificioso degli affidamenti',
  'Mancata verifica dei requisiti dichiarati',
  'Proroghe ripetute',
  'Omissione dei controlli successivi',
  'Uso improprio delle deroghe',
  'Conflitto di interessi non dichiarato',
];
const MEASURES = [
  'Rotazione degli incarichi',
  'Doppia firma sugli atti',
  'Pubblicazione tempestiva',
  'Controllo a campione',
  'Dichiarazioni preventive',
];
const HABITS = [
  'Disponibilità verso i colleghi',
  'Puntualità nelle consegne',
  'Capacità di risolvere imprevisti',
  'Cura del rapporto con l’utenza',
  'Apertura al cambiamento',
  'Chiarezza nello scrivere',
];
const CRITERIA = [
  'Qualità del progetto tecnico',
  'Organizzazione del cantiere',
  'Riduzione dei tempi',
  'Certificazioni possedute',
  'Offerta economica',
  'Migliorie proposte',
];
const SERVICES = [
  'Trasporto scolastico',
  'Uso della palestra',
  'Sala conferenze',
  'Pasto a domicilio',
  'Celebrazione di matrimoni',
  'Loculo cimiteriale',
  'Posto auto in abbonamento',
];

export const LOOK_ALIKES: readonly Family[] = [
  {
    name: 'x-budget',
    about: 'missions of the budget with amounts of three years',
    lookAlike: true,
    draw(scribe) {
      const { dice, plan } = scribe;
      const { year } = plan;
      behindAct(
        scribe,
        `Variazione al bilancio di previsione ${year}-${year + 2}`,
        'Di approvare la variazione allegata.',
      );
      scribe.add(centred(`**Bilancio di previsione ${year}-${year + 2}**`));
      const rows = dice
        .some(MISSIONS, 6)
        .map((name, i) => [
          String(i + 1).padStart(2, '0'),
          name,
          ...[0, 1, 2].map(() => euro(dice.int(20, 900) * 1000)),
        ]);
      scribe.add(
        plainTable(
          scribe,
          [40, 180, 80, 80, 80],
          ['Cod.', 'Missione', `Previsione ${year}`, String(year + 1), String(year + 2)],
          rows,
        ),
      );
    },
  },
  {
    name: 'x-staffing',
    about: 'posts, how many are filled and how many vacant',
    lookAlike: true,
    draw(scribe) {
      const { dice, plan } = scribe;
      behindAct(
        scribe,
        `Fabbisogno di personale ${plan.year}-${plan.year + 2}`,
        'Di approvare la consistenza della dotazione organica.',
      );
      scribe.add(centred('**Dotazione organica**'));
      const rows = dice.some(POSTS, 5).map((post) => {
        const [all, free] = [dice.int(3, 14), dice.int(0, 3)];
        return [
          post,
          dice.pick(['Operatori', 'Istruttori', 'Funzionari']),
          String(all),
          String(all - free),
          String(free),
        ];
      });
      scribe.add(
        plainTable(
          scribe,
          [160, 90, 60, 60, 60],
          ['Profilo professionale', 'Area', 'Posti previsti', 'Coperti', 'Vacanti'],
          rows,
        ),
      );
    },
  },
  {
    name: 'x-tariffs',
    about: 'services and what they cost, full and reduced',
    lookAlike: true,
    draw(scribe) {
      const { dice, plan } = scribe;
      behindAct(
        scribe,
        `Tariffe dei servizi a domanda individuale per l’anno ${plan.year}`,
        'Di determinare le tariffe come da prospetto.',
      );
      scribe.add(centred(`**Tariffe ${plan.year}**`));
      const rows = dice
        .some(SERVICES, 5)
        .map((name) => [
          name,
          dice.pick(['al mese', 'all’ora', 'a pasto', 'una tantum']),
          `€ ${dice.int(3, 180)},00`,
          `€ ${dice.int(1, 90)},50`,
        ]);
      scribe.add(
        plainTable(
          scribe,
          [180, 80, 80, 80],
          ['Servizio', 'Unità', 'Tariffa intera', 'Tariffa ridotta'],
          rows,
        ),
      );
    },
  },
  {
    name: 'x-risks',
    about: 'risks of corruption with their weight, measures, who is responsible and when',
    lookAlike: true,
    draw(scribe) {
      const { dice, plan } = scribe;
      behindAct(
        scribe,
        `Piano di prevenzione della corruzione ${plan.year}-${plan.year + 2}`,
        'Di adottare il piano allegato.',
      );
      scribe.landscape = true;
      scribe.add(heading('Registro dei rischi'));
      const rows = dice
        .some(RISKS, 5)
        .map((risk, i) => [
          String(i + 1),
          risk,
          dice.pick(['Alto', 'Medio', 'Basso']),
          dice.pick(MEASURES),
          dice.pick(['Tutti i responsabili', 'Segretario generale']),
          `31/12/${plan.year}`,
        ]);
      scribe.add(
        plainTable(
          scribe,
          [30, 180, 70, 150, 110, 80],
          [
            'N.',
            'Evento rischioso',
            'Livello di rischio',
            'Misura di prevenzione',
            'Responsabile della misura',
            'Tempi',
          ],
          rows,
        ),
      );
    },
  },
  {
    name: 'x-behaviours',
    about: 'the form by which an employee’s behaviour is judged',
    lookAlike: true,
    draw(scribe) {
      const { dice, plan } = scribe;
      scribe.add(centred(`**Scheda di valutazione dei comportamenti – anno ${plan.year}**`));
      scribe.add(p(`Valutato: ${plan.staff[0]!.first} ${plan.staff[0]!.last}`), p('Categoria: C'));
      const factors = dice.some(HABITS, 5);
      const rows = factors.map((habit) => [habit, '20', String(dice.int(4, 10)), '']);
      scribe.add(
        plainTable(
          scribe,
          [220, 60, 90, 90],
          ['Fattore di valutazione', 'Peso', 'Punteggio (1-10)', 'Note'],
          rows,
        ),
      );
      scribe.add(p('Firma del valutatore ____________ Firma del valutato ____________'.replaceAll('_', '.')));
    },
  },
  {
    name: 'x-tender',
    about: 'criteria of a tender with their points',
    lookAlike: true,
    draw(scribe) {
      const { dice } = scribe;
      const work = dice.pick([
        'del servizio di refezione',
        'dei lavori di asfaltatura',
        'della fornitura di arredi',
      ]);
      behindAct(
        scribe,
        `Indizione della gara per l’affidamento ${work}`,
        'Di approvare i criteri di aggiudicazione.',
      );
      scribe.add(heading('Criteri di aggiudicazione'));
      const rows = dice
        .some(CRITERIA, 5)
        .map((name, i) => [`${i + 1}`, name, dice.pick(['Discrezionale', 'Quantitativo']), '20']);
      scribe.add(
        plainTable(scribe, [30, 250, 90, 80], ['N.', 'Criterio', 'Natura', 'Punteggio massimo'], rows),
      );
    },
  },
];
