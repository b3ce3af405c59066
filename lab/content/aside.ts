import type { Dice } from '../random.ts';
import type { Aside } from '../wording/known.ts';
import type { Measure } from './measure.ts';

const UNITS: Readonly<Record<Measure['kind'], readonly string[]>> = {
  percent: ['%', 'percentuale'],
  days: ['giorni', 'gg', 'n. giorni'],
  count: ['n.', 'numero', 'unità'],
  yes: ['SI/NO', 'on/off', 'sì/no'],
};

/** What stands at places that no record has: the same for all measures or objectives of a document as often as not. */
const TEXTS: Readonly<Record<Exclude<Aside, 'unitOf'>, readonly string[]>> = {
  note: [
    '',
    '',
    '',
    '',
    'Il dato è riferito al solo secondo semestre',
    'Sono escluse le pratiche sospese su richiesta di parte',
    'Valore da confermare a chiusura dell’anno',
    'Dipende dai tempi del fornitore',
    'Si veda la relazione allegata',
    'Non comprende le sedi distaccate',
    'Dato provvisorio.',
    'Il denominatore è quello del 31 dicembre.',
  ],
  source: [
    'Protocollo informatico',
    'Registro interno',
    'Banca dati del gestionale',
    'Atti dell’ufficio',
    'Sito istituzionale',
    'Report mensile',
    'Contabilità',
    'Questionari',
    'Archivio delle pratiche',
    'Portale regionale',
  ],
  formula: [
    '(pratiche evase / pratiche ricevute) x 100',
    'n. casi conclusi / n. casi aperti',
    'Somma dei giorni / n. istanze',
    'Conteggio degli eventi',
    'Rilevazione diretta',
    '(valore anno – valore anno precedente) / valore anno precedente * 100',
    'Numero utenti serviti / numero utenti iscritti',
    'Presenza/assenza dell’atto',
    'Media aritmetica dei tempi',
  ],
  theme: [
    'Efficienza interna',
    'Servizi ai cittadini',
    'Trasparenza',
    'Innovazione',
    'Territorio e ambiente',
    'Benessere organizzativo',
    'Equità fiscale',
    'Sicurezza',
    'Inclusione',
  ],
  dimension: [
    'Efficacia',
    'Efficienza',
    'Qualità',
    'Tempestività',
    'Economicità',
    'Quantità',
    'Output',
    'Processo',
  ],
  checked: ['semestrale', 'trimestrale', 'annuale', '', '', 'mensile', 'a fine anno', '30/06', '31/12'],
};

/** The asides of one document: some print none. */
export interface Asides {
  readonly ofMeasures: readonly Aside[];
  readonly ofGoals: readonly Aside[];
  /** Where those of objectives stand among the other fields, 0 to 1. */
  readonly place: number;
  readonly write: (aside: Aside, measure: Measure | null) => string;
}

export function drawAsides(dice: Dice): Asides {
  const ofMeasures = dice.chance(0.4)
    ? dice.some<Aside>(['formula', 'unitOf', 'source', 'dimension'], dice.int(1, 2))
    : [];
  const ofGoals = dice.chance(0.4) ? dice.some<Aside>(['theme', 'checked', 'note'], dice.int(1, 2)) : [];
  return {
    ofMeasures,
    ofGoals,
    place: dice.unit(),
    write: (aside, measure) => dice.pick(aside === 'unitOf' ? UNITS[measure?.kind ?? 'count'] : TEXTS[aside]),
  };
}
