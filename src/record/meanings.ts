/** Fields of an objective that a slot can mean, in the order in which they are offered. */
export const MEANINGS = [
  'title',
  'number',
  'weight',
  'description',
  'expected',
  'indicators[].text',
  'indicators[].target',
  'outcome.text',
  'outcome.percent',
  'outcome.evaluation',
  'responsible',
  'deadline',
  'nature',
  'group',
  'interactions',
  'phases[].text',
  'resources.human',
  'resources.financial',
  'resources.instrumental',
  'other',
] as const;
export type Meaning = (typeof MEANINGS)[number];
