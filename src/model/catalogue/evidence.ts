/** What speaks for a value, by code: it raises confidence as flags lower it. */
export const EVIDENCE = {
  label_exact: 'The label or header is one that the rule names to the letter.',
  label_stem: 'The label or header matches the rule by its word stems.',
  label_fuzzy: 'The label or header matches the rule but for a letter or two.',
  content_agrees: 'What stands in the column or row has the form that its label promises.',
  sum_holds: 'Weights or shares that belong together sum to their whole.',
  count_holds: 'A count that the document states agrees with what was listed.',
  stated_twice: 'The document states the same value in two places.',
  status_agrees: 'The declared degree and the words beside it say the same.',
  target_met: 'The result meets the target.',
  numbers_follow: 'The number counts on from its neighbours.',
} as const satisfies Record<string, string>;
