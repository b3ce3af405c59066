import { describe, expect, it } from 'vitest';
import { isPersonTitle, TITLE_PATTERN } from '../../src/model/person-titles.ts';

describe('titles of persons', () => {
  it.each(['dott', 'Dott.ssa', 'dottoressa', 'ing.', 'INGEGNERE', 'geom', 'sig.ra', 'comandante', 'p.i'])(
    '%s is one',
    (word) => {
      expect(isPersonTitle(word)).toBe(true);
    },
  );

  it.each(['Rossi', 'Dottori', 'Ingrid', 'Più', 'Onofrio', 'Capo'])('%s is none', (word) => {
    expect(isPersonTitle(word)).toBe(false);
  });

  it('stand before a name with their full stop', () => {
    expect(new RegExp(`^${TITLE_PATTERN}`, 'iu').exec('Dott.ssa Anna Verdi')?.[0]).toBe('Dott.ssa');
  });
});
