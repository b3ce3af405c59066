/** What a form can say of an objective or of one of its measures. */
export type Field =
  | 'number' | 'title' | 'purpose' | 'effect' | 'weight' | 'due' | 'nature' | 'head' | 'crew' | 'partners'
  | 'human' | 'money' | 'tools' | 'years' | 'report' | 'verdict' | 'percent' | 'evaluators'
  | 'measure' | 'measureWeight' | 'aim' | 'least' | 'best' | 'before' | 'reached' | 'degree'
  | 'step' | 'stepDue'; // prettier-ignore

/** Labels as forms of public bodies have them. */
export const KNOWN: Readonly<Record<Field, readonly string[]>> = {
  number: ['N.', 'Nr.', 'Cod.', 'Codice', 'N. obiettivo', 'Codice obiettivo', 'N. ord.', 'Progr.'],
  title: [
    'Obiettivo',
    'Titolo obiettivo',
    'Denominazione',
    'Denominazione obiettivo',
    'Titolo',
    'Obiettivo gestionale',
    'Titolo dell’obiettivo',
  ],
  purpose: [
    'Descrizione',
    'Descrizione obiettivo',
    'Descrizione sintetica',
    'Descrizione dell’obiettivo',
    'Finalità',
  ],
  effect: ['Risultato atteso', 'Risultati attesi', 'Output atteso', 'Impatto atteso'],
  weight: ['Peso', 'Peso obiettivo', 'Peso %', 'Ponderazione', 'Peso attribuito'],
  due: ['Scadenza', 'Termine', 'Termine previsto', 'Data di scadenza', 'Termine di realizzazione'],
  nature: ['Tipologia', 'Tipo', 'Natura', 'Tipo obiettivo'],
  head: ['Responsabile', 'Dirigente', 'Responsabile dell’obiettivo', 'Responsabile obiettivo'],
  crew: ['Personale coinvolto', 'Gruppo di lavoro', 'Dipendenti coinvolti', 'Personale assegnato'],
  partners: ['Altri servizi coinvolti', 'Uffici coinvolti', 'Strutture coinvolte'],
  human: ['Risorse umane', 'Risorse umane assegnate'],
  money: ['Risorse finanziarie', 'Risorse economiche'],
  tools: ['Risorse strumentali', 'Dotazioni strumentali'],
  years: ['Anni', 'Durata', 'Annualità'],
  report: [
    'Rendicontazione',
    'Stato di attuazione',
    'Relazione',
    'Risultati raggiunti',
    'Relazione finale',
    'Attività svolte',
    'Consuntivo',
  ],
  verdict: ['Esito', 'Esito finale', 'Stato', 'Valutazione'],
  percent: [
    '% raggiungimento',
    '% di realizzazione',
    'Grado di raggiungimento',
    'Percentuale di raggiungimento',
    '% conseguimento',
  ],
  evaluators: ['% OIV', 'Valutazione OIV', '% Nucleo di valutazione', 'Valutazione del Nucleo'],
  measure: [
    'Indicatore',
    'Indicatori',
    'Indicatore di risultato',
    'Indicatore di performance',
    'Indicatori di misurazione',
  ],
  measureWeight: ['Peso indicatore', 'Peso dell’indicatore'],
  aim: ['Target', 'Valore atteso', 'Valore target', 'Target atteso', 'Valore obiettivo'],
  least: ['Minimo', 'Soglia', 'Valore minimo'],
  best: ['Eccellenza', 'Valore di eccellenza', 'Massimo'],
  before: ['Valore di partenza', 'Baseline', 'Valore iniziale', 'Valore storico'],
  reached: [
    'Risultato',
    'Valore raggiunto',
    'Valore conseguito',
    'Risultato conseguito',
    'Valore a consuntivo',
  ],
  degree: ['Grado di conseguimento indicatore', '% raggiungimento indicatore', '% raggiungimento target'],
  step: ['Fasi', 'Fase', 'Fasi di attuazione', 'Attività'],
  stepDue: ['Scadenza fase', 'Termine fase', 'Entro il', 'Tempi'],
};
