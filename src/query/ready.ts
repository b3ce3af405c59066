/** A question that comes with the program; see docs/analytics.md for what each answers on the fixtures. */
export interface ReadyQuestion {
  readonly about: string;
  readonly sql: string;
}

/**
 * Every objective with the names that questions ask for. What plan and report of one year both state counts once, as the youngest
 * document has it. Sectors are the written form that is most frequent.
 */
const NAMED = `WITH names AS (
  SELECT entity_id, form AS name FROM entities WHERE form_no = 1
), named AS (
  SELECT o.*, coalesce(b.name, '(no body)') AS body, coalesce(s.name, v.name, '(no sector)') AS sector_name
  FROM objectives o
  JOIN documents d USING (document_id)
  LEFT JOIN sections c USING (document_id, section_id)
  LEFT JOIN names b ON b.entity_id = d.body_id
  LEFT JOIN names s ON s.entity_id = c.sector_id
  LEFT JOIN names v ON v.entity_id = c.service_id
  WHERE NOT EXISTS (
    SELECT 1 FROM objective_links l
    WHERE l.kind = 'same' AND l.from_document_id = o.document_id AND l.from_objective_id = o.objective_id
  )
)`;

export const READY_QUESTIONS: Readonly<Record<string, ReadyQuestion>> = {
  'weights-by-sector': {
    about:
      'How many objectives and how much weight each sector of each body has in each year, plan and report counted once',
    sql: `${NAMED}
SELECT body, plan_year AS year, sector_name AS sector, count(*)::INTEGER AS objectives,
  round(sum(weight), 2) AS weight, round(avg(weight), 2) AS mean_weight
FROM named GROUP BY ALL ORDER BY body, year, sector`,
  },
  'achievement-by-body': {
    about:
      'How many objectives were reached, in part or not, by body and year, plan and report counted once; a missing report is none of these',
    sql: `${NAMED}
SELECT body, plan_year AS year, count(*)::INTEGER AS objectives,
  (count(*) FILTER (outcome_status = 'achieved'))::INTEGER AS achieved,
  (count(*) FILTER (outcome_status = 'partially_achieved'))::INTEGER AS partially,
  (count(*) FILTER (outcome_status = 'not_achieved'))::INTEGER AS not_achieved,
  (count(*) FILTER (outcome_status = 'cancelled'))::INTEGER AS cancelled,
  (count(*) FILTER (outcome_status = 'not_assessed'))::INTEGER AS not_assessed,
  (count(*) FILTER (outcome_status = 'reported'))::INTEGER AS reported,
  round(avg(outcome_percent), 1) AS mean_percent
FROM named GROUP BY ALL ORDER BY body, year`,
  },
  'weights-not-100': {
    about: 'Sections whose stated weights do not sum to 100',
    sql: `SELECT d.file, s.section_id, s.heading, s.plan_year AS year, s.weight_sum
FROM sections s JOIN documents d USING (document_id)
WHERE abs(s.weight_sum - 100) > 0.05 ORDER BY d.file, s.section_id`,
  },
  'postponed-or-cancelled': {
    about: 'Objectives that were cancelled, or whose outcome speaks of putting them off',
    sql: `SELECT d.file, o.plan_year AS year, o.objective_id, o.title, o.outcome_status, o.outcome_text
FROM objectives o JOIN documents d USING (document_id)
WHERE o.outcome_status = 'cancelled'
  OR regexp_matches(o.outcome_text, '\\b(rinviat|posticipat|differit|slitta|sospes|annullat|stralciat)', 'i')
ORDER BY d.file, o.objective_id`,
  },
  'declared-but-missed': {
    about: 'Indicators with a numeric result short of the target, of objectives that are declared reached',
    sql: `WITH measured AS (
  SELECT r.*, TRY_CAST(replace(regexp_extract(r.result, '^\\D{0,3}?(-?\\d+(?:[.,]\\d+)?)\\s*(?:%|[[:alpha:]]+)?\\s*$', 1), ',', '.') AS DOUBLE) AS number
  FROM results r
)
SELECT d.file, o.objective_id, o.title, i.text AS indicator, i.target_op, i.target_value, m.year, m.result
FROM measured m
JOIN indicators i USING (document_id, objective_id, indicator_no)
JOIN objectives o USING (document_id, objective_id)
JOIN documents d USING (document_id)
WHERE o.outcome_status = 'achieved' AND (m.year IS NULL OR o.plan_year IS NULL OR m.year = o.plan_year)
  AND CASE coalesce(i.target_op, '>=')
    WHEN '>=' THEN m.number < i.target_value
    WHEN '>' THEN m.number <= i.target_value
    WHEN '<=' THEN m.number > i.target_value
    WHEN '<' THEN m.number >= i.target_value
    ELSE m.number <> i.target_value END
ORDER BY d.file, o.objective_id, i.indicator_no`,
  },
  'needs-eyes': {
    about:
      'Weights, outcomes and titles that a person should look at: confidence below 0.8, or a weight that could not be read',
    sql: `WITH doubts AS (
  SELECT document_id, objective_id, 'weight' AS field, weight_raw AS raw, weight_confidence AS confidence, weight_flags AS flags
  FROM objectives WHERE weight_confidence < 0.8 OR (weight IS NULL AND weight_raw <> '')
  UNION ALL SELECT document_id, objective_id, 'outcome.status', outcome_status_raw, outcome_status_confidence, outcome_status_flags
  FROM objectives WHERE outcome_status_confidence < 0.8
  UNION ALL SELECT document_id, objective_id, 'outcome.percent', outcome_percent_raw, outcome_percent_confidence, outcome_percent_flags
  FROM objectives WHERE outcome_percent_confidence < 0.8 OR (outcome_percent IS NULL AND outcome_percent_raw <> '')
  UNION ALL SELECT document_id, objective_id, 'title', title, title_confidence, title_flags
  FROM objectives WHERE title_confidence < 0.8
)
SELECT d.file, objective_id, field, left(raw, 60) AS raw, round(confidence, 2) AS confidence, flags
FROM doubts JOIN documents d USING (document_id) ORDER BY confidence, d.file, objective_id, field`,
  },
  'objectives-over-years': {
    about: 'Objectives that go on in other years, with what speaks for it',
    sql: `SELECT l.from_year, f.title AS "from", l.kind, l.to_year, t.title AS "to", l.score, l.evidence
FROM objective_links l
JOIN objectives f ON f.document_id = l.from_document_id AND f.objective_id = l.from_objective_id
JOIN objectives t ON t.document_id = l.to_document_id AND t.objective_id = l.to_objective_id
WHERE l.kind <> 'same' ORDER BY l.body_id, l.from_year, f.document_id, f.objective_id, t.objective_id`,
  },
  'changed-after-the-plan': {
    about: 'What differs between plan and report of one year',
    sql: `SELECT d.file, t.title, c.field, c.before, c.after
FROM objective_changes c
JOIN documents d ON d.document_id = c.to_document_id
JOIN objectives t ON t.document_id = c.to_document_id AND t.objective_id = c.to_objective_id
ORDER BY d.file, c.to_objective_id, c.no`,
  },
};
