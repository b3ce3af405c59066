export { batch, type BatchInput, type BatchOptions, type BatchResult } from './batch/batch.ts';
export { batchInputs, listedInputs, type InputFilter } from './batch/inputs.ts';
export { DEFAULT_LIMITS, type Limits } from './batch/job.ts';
export type { LedgerEntry } from './batch/ledger.ts';
export { readLedger } from './batch/ledger.ts';
export { extract, extractWithTrace, readDocument, type ExtractOptions, type Extraction } from './extract.ts';
export { explain, type Explanation } from './explain.ts';
export { Failure } from './model/failure.ts';
export { FAILURES, type FailureCode } from './model/catalogue/failures.ts';
export { EVIDENCE, FLAGS, type EvidenceCode, type FlagCode, type Severity } from './model/catalogue/index.ts';
export type { Diagnostic } from './model/diagnostic.ts';
export type { Block, Cell, Document, Paragraph, Table } from './model/document.ts';
export type { Place } from './model/place.ts';
export type { Field } from './record/field.ts';
export {
  jsonSchema,
  record as recordSchema,
  SCHEMA,
  type Act,
  type Allocation,
  type Indicator,
  type Objective,
  type Record,
  type Section,
  type Source,
} from './record/record.ts';
export { brokenCases, type BrokenCase } from './rules/cases.ts';
export { defaultRules, RULES_FOLDER } from './rules/default-rules.ts';
export { rulesHash } from './rules/hash.ts';
export { loadRuleSet, type RuleSet } from './rules/rule-set.ts';
export type { Rule } from './rules/rule.ts';
export { pageSvg } from './write/page-svg.ts';
export { tableCsv } from './write/tables-csv.ts';
export { tablesHtml } from './write/tables-html.ts';
export { tablesJson, type CellJson, type TableJson } from './write/tables-json.ts';
export { writeWhole } from './write/file.ts';
export { toJson, toJsonLine } from './write/json.ts';
