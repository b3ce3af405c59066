export { listedBodies } from './analyse/bodies-list.ts';
export type { ListedBody } from './analyse/entities.ts';
export { exportTables, type ExportSummary } from './analyse/export.ts';
export type { ExportOptions, PartitionKey } from './analyse/export-parts.ts';
export {
  changeRows,
  linkRow,
  linksOf,
  OBJECTIVE_CHANGES,
  OBJECTIVE_LINKS,
} from './analyse/links/link-tables.ts';
export { findObjective, type FoundObjective } from './analyse/find-objective.ts';
export { OBJECTIVE_KEY } from './analyse/objective-key.ts';
export { placeInWords } from './analyse/row-place.ts';
export { blind } from './analyse/blind.ts';
export { pseudonyms, withoutPeople } from './analyse/people.ts';
export type { RecordStore, StoredRecord, Treatment } from './analyse/record-store.ts';
export { survey as surveyRecords, type Survey, type SurveyedRecord } from './analyse/survey.ts';
export { TABLES } from './analyse/tables.ts';
export { folderActs, type FolderAct } from './batch/folder-acts.ts';
export { plan, type Planned } from './batch/plan.ts';
export { batch, ledgerOf } from './batch/batch.ts';
export type { BatchInput } from './batch/job.ts';
export type { BatchOptions, BatchResult } from './batch/batch-options.ts';
export { documentFinder, type DocumentFinder } from './batch/document-of.ts';
export type { DocumentSource } from './batch/sources.ts';
export type { LeftOutReason } from './batch/walk.ts';
export { listedPaths } from './batch/listed-paths.ts';
export { batchInputs, listedInputs, type InputFilter } from './batch/inputs.ts';
export { DEFAULT_LIMITS, type Limits } from './batch/job.ts';
export { signaturesBeside } from './batch/signatures-beside.ts';
export type { LedgerEntry } from './batch/ledger.ts';
export { runReport } from './batch/report/run-report.ts';
export { correctRecord, type Corrected } from './correct/apply.ts';
export type { Unfit } from './correct/unfit.ts';
export { asRead } from './correct/as-read.ts';
export { standing as standingCorrections } from './correct/standing.ts';
export { targetOf } from './correct/anchor.ts';
export {
  addCorrections,
  correctionFiles,
  correctionsFile,
  readCorrections,
  type CorrectionFiles,
} from './correct/correction-files.ts';
export {
  extract,
  extractWithTrace,
  readDocument,
  type ExtractLimits,
  type ExtractOptions,
  type Extraction,
  type ReadOptions,
} from './extract.ts';
export { explain, type Explanation } from './explain.ts';
export { draftProfile } from './inspect/draft-profile.ts';
export type { RuleFile } from './inspect/profile-file.ts';
export { inspect, type Inspection } from './inspect/inspect.ts';
export { learn, type Learnt, type ReviewedDocument } from './learn/learn.ts';
export type { Figure } from './learn/figures.ts';
export type { Lesson } from './learn/lessons.ts';
export type { Refit } from './learn/refit.ts';
export { archiveFitIn, keepArchiveFit } from './batch/archive-fit-file.ts';
export type { ArchiveFit } from './model/archive-fit.ts';
export { Failure } from './model/failure.ts';
export { FAILURES, type FailureCode } from './model/catalogue/failures.ts';
export { EVIDENCE, FLAGS, type EvidenceCode, type FlagCode, type Severity } from './model/catalogue/index.ts';
export type { Diagnostic } from './model/diagnostic.ts';
export type { Block, Cell, Document, Paragraph, Table } from './model/document.ts';
export type { Place } from './model/place.ts';
export { corrections as correctionsSchema, type Correction, type Corrections } from './record/corrections.ts';
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
  type Review,
  type Section,
  type Source,
} from './record/record.ts';
export { answer, type Answer } from './query/engine.ts';
export { answerCsv, answerNdjson, answerTable } from './query/print.ts';
export { READY_QUESTIONS } from './query/ready.ts';
export { reportPage } from './report/page.ts';
export { summarizeRecords, type RecordsSummary } from './report/summary.ts';
export { apart as apartParts, type PartFile } from './report/parts.ts';
export { CHOICES } from './words/fields.ts';
export { GROUNDS } from './words/grounds.ts';
export type { Message } from './words/messages.ts';
export { QUESTIONS } from './words/questions.ts';
export { REASONS } from './words/reasons.ts';
export { LANGUAGES, type Language, type Words } from './words/words.ts';
export { brokenCases, type BrokenCase } from './rules/cases.ts';
export { defaultRules } from './rules/default-rules.ts';
export { rulesHash } from './rules/hash.ts';
export { lint, type LintFinding } from './rules/lint.ts';
export { loadRuleSet } from './rules/load-rule-set.ts';
export type { RuleSet } from './rules/rule-set.ts';
export type { Rule } from './rules/rule.ts';
export { RULES_FOLDER } from './rules/rules-folder.ts';
export { pageSvg } from './write/page-svg.ts';
export { tableCsv } from './write/tables-csv.ts';
export { tablesHtml } from './write/tables-html.ts';
export { tablesJson, type CellJson, type TableJson } from './write/tables-json.ts';
export { writeWhole } from './write/file.ts';
export { toJson, toJsonLine } from './write/json.ts';
export { openNdjson } from './write/export/ndjson.ts';
export type { ExportFormat } from './write/export/table-writer.ts';
