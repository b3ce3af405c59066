import { describe, expect, it } from 'vitest';
import { mapReadings } from '../../src/check/readings.ts';
import { reading } from '../../src/model/reading.ts';

describe('walking a draft', () => {
  const weight = reading(15, '15%', 'labels/weight', [{ line: 1 }]);
  const draft = { act: null, objectives: [{ id: 's1.1', weight, indicators: [{ text: weight }] }] };

  it('meets every reading once, with its path', () => {
    const paths: string[] = [];
    mapReadings(draft, (_reading, path) => paths.push(path));
    expect(paths).toEqual(['objectives[0].weight', 'objectives[0].indicators[0].text']);
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
