import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, stemsOf } from '../../src/rules/fold.ts';
import { matchLabel, rankLabels } from '../../src/rules/match.ts';
import { searchText } from '../../src/rules/search.ts';
import { compilePattern } from '../../src/rules/pattern.ts';
import { withProfiles } from '../../src/rules/recognise-profile.ts';
import { ruleSet } from '../../src/rules/rule-set.ts';
import type { LabelRule, ProfileRule } from '../../src/rules/rule.ts';
import { refuseSlow, slowPart } from '../../src/rules/slow-pattern.ts';

const label = (id: string, any: LabelRule['match']['any'], none?: LabelRule['match']['any']): LabelRule => ({
  id,
  kind: 'label',
  field: 'other',
  value: 'any',
  where: ['column'],
  about: 'A label made for a test.',
  match: none ? { any, none } : { any },
  cases: { match: [], reject: [] },
});

describe('folding', () => {
  it('is the same the second time', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        (text) => fold(fold(text)) === fold(text) || fold(text).endsWith(':'),
      ),
    );
  });

  it('does not mind case, spaces or the kind of apostrophe', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('Peso', 'dell’obiettivo', 'annuale', '%'), { minLength: 1 }),
        (words) => {
          expect(fold(words.join('  ').toUpperCase().replaceAll('’', "'"))).toBe(fold(words.join(' ')));
        },
      ),
    );
  });

  it('joins a word that a line end cut', () => expect(fold('Pesa-\ntura')).toBe('pesatura'));

  it('meets singular and plural, and leaves out what carries no meaning', () => {
    expect(stemsOf('Gli indicatori di risultato')).toEqual(stemsOf('indicatore del risultato'));
  });
});

describe('matching a label', () => {
  const weight = label('labels/a', ['peso', 'peso obiettivo'], [{ pattern: '\\bpeso netto\\b' }]);

  it('prefers the letter to the stems and the stems to a misprint', () => {
    expect(matchLabel(weight, 'PESO:')).toMatchObject({ score: 1, evidence: 'label_exact' });
    expect(matchLabel(weight, 'Pesi degli obiettivi')).toMatchObject({ score: 0.9, evidence: 'label_stem' });
    expect(matchLabel(weight, 'Peso obbiettivo')).toMatchObject({ evidence: 'label_fuzzy' });
    expect(matchLabel(weight, 'Peso obeittivo')).toMatchObject({ evidence: 'label_fuzzy' });
  });

  it('rejects what the rule excludes, and texts that hold the phrase among much else', () => {
    expect(matchLabel(weight, 'Peso netto (kg)')).toBeNull();
    expect(matchLabel(weight, 'Il peso che le famiglie portano ogni giorno nella cura')).toBeNull();
  });

  it('ranks the longer phrase first', () => {
    const shorter = label('labels/b', ['peso']);
    expect(rankLabels([shorter, weight], 'Peso obiettivo')[0]?.rule.id).toBe('labels/a');
  });

  it('finds whole words alone in running text', () => {
    const done = label('labels/c', ['raggiunto']);
    expect(searchText(done, 'obiettivo raggiunto')).not.toBeNull();
    expect(searchText(done, 'irraggiunto')).toBeNull();
  });
});

describe('patterns', () => {
  it('know where an accented word ends', () => {
    expect(compilePattern('\\bunità\\b').test('unità di misura')).toBe(true);
    expect(compilePattern('\\bunit\\b').test('unità')).toBe(false);
  });

  it.each(['(a+)*', '(\\s*\\w+)*$', '([a-z]+)+$', '(.*,)*', '((a+)b?)*'])(
    '%s is told to be slow',
    (source) => {
      expect(slowPart(source)).not.toBeNull();
      expect(() => refuseSlow(source)).toThrow(SyntaxError);
    },
  );

  it.each(['(?:word\\s+)*', '( [\\d.,]+ ?%?)*', '(?:(?:x|y)+ )+', '^(19|20)\\d{2}$'])(
    '%s is told to be safe',
    (source) => {
      expect(slowPart(source)).toBeNull();
    },
  );
});

describe('a profile', () => {
  const profile: ProfileRule = {
    id: 'profiles/test',
    kind: 'profile',
    about: 'The words of a body made for a test.',
    match: { any: ['comune di fontebuia'] },
    add: [{ rule: 'labels/a', any: ['caratura'] }],
    cases: { match: [], reject: [] },
  };
  const rules = ruleSet([label('labels/a', ['peso']), profile]);

  it('adds its words where the document names the body', () => {
    const taught = withProfiles(rules, 'COMUNE DI FONTEBUIA\nDeliberazione n. 3');
    expect(matchLabel(taught.labels[0]!, 'Caratura')).not.toBeNull();
    expect(matchLabel(taught.labels[0]!, 'Peso')).not.toBeNull();
  });

  it('adds nothing elsewhere', () => expect(withProfiles(rules, 'Comune di Altrove')).toBe(rules));
});

describe('an abbreviation', () => {
  const rule = label('labels/made', ['grado di raggiungimento', 'ponderazione']);

  it('stands for words that begin with its letters', () => {
    expect(matchLabel(rule, 'Grado di ragg.')?.score).toBe(0.88);
    expect(matchLabel(rule, 'Pond.')?.score).toBe(0.88);
    expect(matchLabel(rule, 'Gr. ragg.')?.score).toBe(0.88);
  });

  it('may end with the last letters, and lack its dot where it ends in no vowel', () => {
    expect(matchLabel(rule, 'Ragg.to grado')).toBeNull();
    expect(matchLabel(rule, 'Grado ragg.to')?.score).toBe(0.88);
    expect(matchLabel(rule, 'Grado ragg.ta')?.score ?? 0).toBeLessThan(0.88);
    expect(matchLabel(rule, 'Pond')?.score).toBe(0.88);
    expect(matchLabel(rule, 'Ponde')?.score ?? 0).toBeLessThan(0.88);
  });

  it('may follow another without a space', () => {
    expect(matchLabel(label('labels/made', ['valore atteso']), 'Val.att.')?.score).toBe(0.88);
  });

  it('is no longer than the word and has two letters at least', () => {
    expect(matchLabel(rule, 'P.')).toBeNull();
    expect(matchLabel(rule, 'Grado di ragg. tot.')?.score ?? 0).toBeLessThan(0.88);
    expect(matchLabel(rule, 'Pont.')).toBeNull();
  });
});
