import type { Dice } from '../random.ts';

const HEADS = [
  'Castel',
  'Monte',
  'Borgo',
  'Pieve',
  'Rocca',
  'Villa',
  'San Genuario di',
  'Ponte',
  'Torre',
  'Santa Ruffilla in',
];
const TAILS = [
  'Grugnola',
  'Lavandeta',
  'Ombrosella',
  'Sorbaro Alto',
  'Trefossi',
  'Valmorina',
  'Zerbasca',
  'Campodrago',
  'Fiumelungo',
  'Nespoleto',
  'Arzenada',
  'Mulinvecchio',
];
const QUARTERS = [
  'Ca’ Bruciata',
  'Fornacetta',
  'Gorgo Nero',
  'Le Quattro Noci',
  'Madonnina',
  'Pratolungo',
  'Rio Secco',
  'Sassaiola',
  'Tre Pini',
  'Via Nuova',
];

export interface Body {
  readonly name: string;
  readonly organ: string;
  readonly president: string;
  readonly member: string;
  readonly quarters: readonly string[];
}

/** A public body that does not exist. */
export function drawBody(dice: Dice): Body {
  const place = `${dice.pick(HEADS)} ${dice.pick(TAILS)}`;
  const [of, organ, president, member] = dice.pick([
    ['Comune di', 'Giunta comunale', 'Sindaco', 'Assessore'],
    ['Comune di', 'Giunta comunale', 'Sindaco', 'Assessore'],
    ['Comune di', 'Giunta comunale', 'Sindaco', 'Assessore'],
    ['Provincia di', 'Consiglio provinciale', 'Presidente', 'Consigliere'],
    ['Unione dei Comuni di', 'Giunta dell’Unione', 'Presidente', 'Assessore'],
    ['Comunità montana', 'Giunta esecutiva', 'Presidente', 'Assessore'],
    ['Camera di commercio di', 'Giunta camerale', 'Presidente', 'Componente'],
  ] as const);
  return { name: `${of} ${place}`, organ, president, member, quarters: QUARTERS };
}
