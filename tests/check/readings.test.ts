import { describe, expect, it } from 'vitest';
import { mapReadings, readingsOf } from '../../src/check/readings.ts';
import { reading } from '../../src/model/reading.ts';
import { draft as draftOf, indicator, objective, said } from './draft-builder.ts';

describe('walking a draft', () => {
  const weight = reading(15, '15%', 'labels/weight', [{ line: 1 }]);
  const draft = { act: null, objectives: [{ id: 's1.1', weight, indicators: [{ text: weight }] }] };

  it('meets every reading once, with its path', () => {
    const paths: string[] = [];
    mapReadings(draft, (_reading, path) => paths.push(path));
    expect(paths).toEqual(['objectives[0].weight', 'objectives[0].indicators[0].text']);
  });

  it('lists the same readings in the same order, each with the last name of its path', () => {
    const given = draftOf({
      objectives: [objective({ weight: said(15), indicators: [indicator({ target: null })] })],
    });
    const walked: string[] = [];
    mapReadings(given, (_reading, path) => walked.push(path));
    const listed = readingsOf(given);
    expect(listed.map(({ path }) => path)).toEqual(walked);
    expect(listed.find(({ name }) => name === 'weight')).toMatchObject({
      path: 'objectives[0].weight',
      reading: { value: 15 },
    });
  });

  it('keeps everything else and the order of keys', () => {
    const mapped = mapReadings(draft, (found) => found.raw) as typeof draft;
    expect(mapped).toEqual({
      act: null,
      objectives: [{ id: 's1.1', weight: '15%', indicators: [{ text: '15%' }] }],
    });
    expect(Object.keys(mapped.objectives[0]!)).toEqual(['id', 'weight', 'indicators']);
  });
});
