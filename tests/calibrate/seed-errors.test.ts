import { expect, it } from 'vitest';
import { fixtures } from '../../calibrate/fixtures.ts';
import { seedErrors } from '../../calibrate/seed-errors.ts';

/** A plan that states all its weights; the whole bench is `npm run seeded`. */
const chosen = fixtures().filter(({ family }) => family === 'comune-fontelarga/relazione-2016');

it('planted mistakes are noticed, untouched values are left alone', { timeout: 120_000 }, async () => {
  expect(chosen).toHaveLength(1);
  const { kinds, alarms } = await seedErrors(chosen, ['docx'], 3);
  const weights = kinds.get('digit of a weight')!;
  // One of the three makes 10 + 10 + 80 of 10 + 10 + 20, in points of 40: a sum of 100 that nothing can doubt.
  expect(weights.planted).toBe(3);
  expect(weights.caught).toBe(2);
  expect(kinds.get('row lost')?.planted).toBeGreaterThan(0);
  expect(alarms.right).toBeGreaterThan(50);
  expect(alarms.byChecks).toBeLessThanOrEqual(0.02 * alarms.right);
});
