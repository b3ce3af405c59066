import { describe, expect, it } from 'vitest';
import { findTarget, parseTarget } from '../../src/values/target.ts';

describe('parseTarget', () => {
  it.each([
    ['>= 90%', '>=', 90, '%'],
    ['≥ 80%', '>=', 80, '%'],
    ['>= 60,00', '>=', 60, null],
    ['< 0,18', '<', 0.18, null],
    ['<= 0', '<=', 0, null],
    ['1.200', null, 1200, null],
    ['n. 1', null, 1, null],
    ['90%', null, 90, '%'],
    ['≥€ 30.260', '>=', 30260, null],
    ['almeno euro 5.000', '>=', 5000, null],
    ['-75%', null, -75, '%'],
    ['4,5/5', null, 4.5, '/5'],
    ['2,5 milioni', null, 2_500_000, null],
    ['entro 30 gg', '<=', 30, 'gg'],
    ['valori non superiori a 0', '<=', 0, null],
    ['non oltre 15 giorni', '<=', 15, 'giorni'],
    ['almeno un plesso', '>=', 1, 'plesso'],
    ['100% entro il 31/12', null, 100, '%'],
  ])('reads %s', (text, op, value, unit) => {
    expect(parseTarget(text)).toEqual({ value: { op, value, unit }, flags: [] });
  });

  it.each(['SI', 'SI entro il 30/11', '../2021', '31/12', 'entro il 31/12', 'approvazione del piano'])(
    'knows %s for words',
    (text) => {
      expect(parseTarget(text)).toEqual({ value: null, flags: ['target_in_words'] });
    },
  );

  it.each(['', '_', '--'])('knows %j for an empty place', (text) => {
    expect(parseTarget(text)).toEqual({ value: null, flags: ['empty'] });
  });
});

describe('findTarget', () => {
  it.each([
    ['n. 1200 servizi di vigilanza lungo il fiume', null, 1200, 'servizi'],
    [
      'Numero 1600 di documenti controllati per verificarne la regolarità',
      null,
      1600,
      'documenti controllati',
    ],
    ['attivazione di almeno due corsi entro il 31/12/2021', '>=', 2, 'corsi'],
    ['incontrare almeno n°3 associazioni', '>=', 3, 'associazioni'],
    ['Soddisfare 80% chiamate', null, 80, '%'],
    ["conferma dei progetti per l'80% delle famiglie;", null, 80, '%'],
    ['3) realizzazione di due incontri di formazione;', null, 2, 'incontri'],
    ['Presenza ai mercati e alle fiere 500', null, 500, null],
    ['Evasione delle richieste entro 10 giorni', '<=', 10, 'giorni'],
  ])('finds the one of: %s', (text, op, value, unit) => {
    expect(findTarget(text)).toEqual({ op, value, unit });
  });

  it.each([
    'Report entro il 31/12/2018',
    'Attuazione del piano 2018/2020',
    'Aggiornamento in linea con il D. Lgs. 2 gennaio 2018, n. 224',
    'Gestione dei verbali elevati fino all’anno 2017',
    "Segnalazioni ai sensi dell'art. 223 e seguenti",
    '1. Numero di postazioni installate',
    'b) approvazione del regolamento entro il 31/12',
    'Coordinamento tra i due servizi',
    'Adeguamento alla legge 14/2015',
  ])('finds none in: %s', (text) => {
    expect(findTarget(text)).toBeNull();
  });

  it('takes no term of a measure for one', () => {
    expect(findTarget('% interventi entro 48 ore')).toBeNull();
    expect(findTarget('Percentuale di chiamate evase entro 30 giorni')).toBeNull();
    expect(findTarget('% interventi entro 48 ore: almeno 80%')).toMatchObject({ op: '>=', value: 80 });
    expect(findTarget('Evasione entro 30 giorni')).toMatchObject({ op: '<=', value: 30 });
  });
});
