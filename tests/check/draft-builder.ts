import type { EvidenceCode, FlagCode } from '../../src/model/catalogue/index.ts';
import type { Document } from '../../src/model/document.ts';
import { reading, type Reading } from '../../src/model/reading.ts';
import type {
  Draft,
  DraftAct,
  DraftIndicator,
  DraftObjective,
  DraftSection,
} from '../../src/record/draft.ts';
import type { Finding } from '../../src/check/finding.ts';

export const said = <T>(
  value: T | null,
  raw = String(value),
  evidence: readonly EvidenceCode[] = ['label_exact'],
  flags: readonly FlagCode[] = [],
): Reading<T> => reading(value, raw, 'labels/test', [{ line: 1 }], flags, evidence);

export function objective(given: Partial<DraftObjective> = {}): DraftObjective {
  return {
    id: 's1.1',
    section: 's1',
    confidence: 0.99,
    number: null,
    title: said('Riordino del magazzino comunale'),
    description: null,
    expected: null,
    group: null,
    interactions: null,
    responsible: null,
    years: null,
    deadline: null,
    nature: null,
    weight: null,
    indicators: [],
    outcome: { text: null, percent: null, evaluation: null, status: said('missing' as const, '') },
    resources: { human: null, financial: null, instrumental: null },
    phases: [],
    other: [],
    ...given,
  };
}

export const indicator = (given: Partial<DraftIndicator> = {}): DraftIndicator => ({
  text: said('pratiche evase'),
  weight: null,
  baseline: null,
  target: null,
  targets: [],
  results: [],
  ...given,
});

export const section = (given: Partial<DraftSection> = {}): DraftSection => ({
  id: 's1',
  layout: 'table',
  heading: null,
  year: null,
  programme: null,
  mission: null,
  weight: null,
  strategicObjective: null,
  operationalObjective: null,
  expectedResults: null,
  sector: null,
  service: null,
  responsible: null,
  columns: [],
  weightSum: null,
  pages: [],
  ...given,
});

export const act = (given: Partial<DraftAct> = {}): DraftAct => ({
  kind: null,
  entity: null,
  organ: null,
  number: null,
  date: null,
  register: null,
  subject: null,
  reportingYear: null,
  session: { date: null, time: null, mode: null },
  attendance: [],
  presentCount: null,
  absentCount: null,
  president: null,
  secretary: null,
  proposer: null,
  citations: [],
  opinions: [],
  vote: null,
  resolutions: [],
  immediatelyExecutable: null,
  executiveDate: null,
  publication: null,
  signatories: [],
  ...given,
});

export const draft = (given: Partial<Draft> = {}): Draft => ({
  act: null,
  sections: [section()],
  objectives: [],
  allocations: [],
  unassigned: [],
  ...given,
});

export const EMPTY: Document = { blocks: [], furniture: [], pages: null, text: 'native' };

/** Flags by path, without what is not doubted. */
export function doubts(findings: readonly Finding[]): Record<string, string[]> {
  const found: Record<string, string[]> = {};
  for (const { flag, paths } of findings)
    if (flag !== null) for (const path of paths) found[path] = [...(found[path] ?? []), flag];
  return found;
}

export const confirmed = (findings: readonly Finding[]): string[] =>
  findings.flatMap(({ evidence, paths }) => (evidence === null ? [] : paths));
