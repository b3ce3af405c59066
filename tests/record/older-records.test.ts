import { describe, expect, it } from 'vitest';
import { record } from '../../src/record/record.ts';
import { recordWith } from '../write/export/records.ts';

describe('a record of spoglio/1 from before keys were added', () => {
  it('is read, the new keys as not stated', () => {
    const now = recordWith('a'.repeat(64), [{}]);
    const before = JSON.parse(
      JSON.stringify(now, function (this: Record<string, unknown>, key, value: unknown) {
        const added = key === 'degree' || key === 'evaluation' || (key === 'weight' && 'layout' in this);
        return added || (key === 'confidence' && 'indicators' in this) ? undefined : value;
      }),
    ) as typeof now;
    expect(before.objectives[0]).not.toHaveProperty('confidence');
    expect(record.parse(before)).toEqual(now);
  });
});
