import { centred, list, p, pageBreak, type Block } from '../../fixtures/make/document.ts';
import { iso, monthName } from '../notation.ts';
import type { Scribe } from '../scribe.ts';

export interface ActWish {
  readonly subject: string;
  readonly premises: readonly string[];
  readonly decisions: readonly string[];
  /** The year that it reports on; left open where null. */
  readonly reporting: number | null;
}

/** The pages of a deliberation, and what they say; what other readings are fair is left out of the truth. */
export function actPages(scribe: Scribe, wish: ActWish): Block[] {
  const { dice, plan } = scribe;
  const { body } = plan;
  const reporting = wish.reporting !== null;
  const day = [plan.year + (reporting ? 1 : 0), dice.int(2, 6), dice.int(1, 28)] as const;
  const number = String(dice.int(3, 289));
  const people = plan.staff.slice(0, 5);
  const names = people.map(({ first, last }) => `${first} ${last}`);
  const [president, secretary] = [names[0]!, names[4]!];
  const members = names.slice(0, 4);
  const present = members.map((_, i) => i === 0 || dice.chance(0.8));
  const date = `${String(day[2]).padStart(2, '0')}/${String(day[1]).padStart(2, '0')}/${day[0]}`;
  const long = `${day[2]} ${monthName(day[1])} ${day[0]}`;
  const immediate = dice.chance(0.5);
  scribe.act = {
    kind: 'deliberazione',
    entity: body.name,
    organ: body.organ,
    number,
    date: iso(day),
    subject: wish.subject,
    ...(wish.reporting === null ? {} : { reportingYear: wish.reporting }),
    attendance: members.map((name, i) => ({ name, present: present[i]! })),
    president,
    secretary,
    resolutions: wish.decisions.map((text, i) => ({ number: String(i + 1), text })),
    immediatelyExecutable: immediate,
    any: { immediatelyExecutable: immediate ? [] : [null] },
  };
  return [
    centred(`**${body.name.toUpperCase()}**`),
    centred(`Deliberazione della ${body.organ}`.replace('della Consiglio', 'del Consiglio')),
    centred(`N. ${number} del ${date}`),
    p(`**OGGETTO:** ${wish.subject}`),
    p(`Il giorno ${long}, nella sede dell’ente, si è riunita la seduta con l’intervento dei signori:`),
    ...members.map((name, i) =>
      p(`${name} – ${i === 0 ? body.president : body.member} – ${present[i] ? 'presente' : 'assente'}`, {
        tight: true,
      }),
    ),
    p(`Presiede ${president}, ${body.president}. Partecipa il Segretario ${secretary}.`),
    ...wish.premises.map((premise) => p(`${premise};`)),
    p('Con voti unanimi favorevoli espressi nelle forme di legge,'),
    centred('**DELIBERA**'),
    list('1.', wish.decisions),
    ...(immediate
      ? [
          p(
            'Con separata votazione unanime la presente deliberazione è dichiarata immediatamente eseguibile.',
          ),
        ]
      : []),
    p(`Letto e sottoscritto. Il ${body.president} ${president} – Il Segretario ${secretary}`),
    pageBreak,
  ];
}

export function planAct(scribe: Scribe): Block[] {
  const { dice, plan } = scribe;
  const { year, report } = plan;
  const subject = report
    ? dice.pick([
        `Approvazione della relazione sugli obiettivi dell’anno ${year}`,
        `Presa d’atto dei risultati conseguiti nell’anno ${year}`,
        `Relazione sulla performance ${year}. Approvazione`,
      ])
    : dice.pick([
        `Approvazione del piano degli obiettivi ${year}`,
        `Obiettivi gestionali ${year}: assegnazione alle strutture`,
        `Piano della performance ${year}. Approvazione`,
      ]);
  return actPages(scribe, {
    subject,
    premises: [
      'Visto il decreto legislativo 18 agosto 2000, n. 267',
      'Udita l’illustrazione del relatore',
      'Ritenuto di provvedere in merito',
    ],
    decisions: report
      ? [
          `Di approvare la relazione allegata, riferita all’anno ${year}.`,
          'Di trasmettere copia del presente atto al Nucleo di valutazione.',
        ]
      : [
          `Di approvare il documento allegato, riferito all’anno ${year}.`,
          'Di incaricare i responsabili della sua attuazione.',
        ],
    reporting: report ? year : null,
  });
}
