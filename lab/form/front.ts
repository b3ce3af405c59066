import { centred, p, type Block } from '../../fixtures/make/document.ts';
import type { Scribe } from '../scribe.ts';

/** Title page lines of a plan or report, and sometimes a word on what it is. */
export function front(scribe: Scribe): Block[] {
  const { dice, plan } = scribe;
  const { year, report, body } = plan;
  const title = report
    ? dice.pick([
        `Relazione sugli obiettivi ${year}`,
        `Consuntivo degli obiettivi dell’anno ${year}`,
        `Relazione sulla performance ${year}`,
        `Verifica degli obiettivi assegnati – anno ${year}`,
      ])
    : dice.pick([
        `Piano degli obiettivi ${year}`,
        `Piano della performance ${year}`,
        `Obiettivi gestionali per l’anno ${year}`,
        `Piano dettagliato degli obiettivi – esercizio ${year}`,
      ]);
  const lead = dice.pick([
    `Il documento raccoglie quanto concordato fra l’amministrazione e i responsabili per il ${year}.`,
    'Ogni responsabile ha esaminato i contenuti con i propri collaboratori prima della stesura.',
    'Le pagine che seguono sono ordinate per struttura.',
  ]);
  return [
    ...(dice.chance(0.7) ? [centred(`**${body.name.toUpperCase()}**`)] : []),
    centred(`**${dice.chance(0.4) ? title.toUpperCase() : title}**`, { size: 13 }),
    ...(dice.chance(0.5) ? [p(lead)] : []),
  ];
}

/** Lines after the objectives that say nothing of them. */
export function back(scribe: Scribe): Block[] {
  const { dice, plan } = scribe;
  if (!dice.chance(0.3)) return [];
  return [
    p(
      dice.pick([
        'Il presente documento viene pubblicato nella sezione Amministrazione trasparente.',
        'Le eventuali modifiche in corso d’anno seguono la medesima procedura di approvazione.',
        `${plan.body.name}, ufficio controllo di gestione`,
      ]),
    ),
  ];
}
