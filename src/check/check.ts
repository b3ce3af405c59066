import type { ArchiveFit } from '../model/archive-fit.ts';
import { calibrationFor } from './archive-fit.ts';
import type { Code, EvidenceCode, FlagCode } from '../model/catalogue/index.ts';
import { entryOf } from '../model/catalogue/index.ts';
import type { Diagnostic, Outcome } from '../model/diagnostic.ts';
import type { Document } from '../model/document.ts';
import { flagged, vouched } from '../model/reading.ts';
import type { Draft } from '../record/draft.ts';
import { SCHEMA, type Record, type Source } from '../record/record.ts';
import { cutOff } from './checks/cut-off.ts';
import { labelInside } from './checks/label-inside.ts';
import { titleRepeated } from './checks/title-repeated.ts';
import { slotDoubts } from './checks/slot-doubts.ts';
import { toldTwice } from './checks/told-twice.ts';
import { rowLeftOver } from './checks/row-left-over.ts';
import { byPlace } from './checks/by-place.ts';
import { severalInRow } from './checks/several-in-row.ts';
import { surroundings } from './checks/surroundings.ts';
import { attendanceCount } from './checks/attendance-count.ts';
import { letterAmongDigits } from './checks/letter-among-digits.ts';
import { namesOther } from './checks/names-other.ts';
import { numbering } from './checks/numbering.ts';
import { outcomeAlone } from './checks/outcome-alone.ts';
import { partsSum } from './checks/parts-sum.ts';
import { percentStatus } from './checks/percent-status.ts';
import { placeFlags } from './checks/place-flags.ts';
import { sharesSum } from './checks/shares-sum.ts';
import { statedTwice } from './checks/stated-twice.ts';
import { targetResult } from './checks/target-result.ts';
import { unlikeItsKind } from './checks/unlike-its-kind.ts';
import { weightsSum } from './checks/weights-sum.ts';
import { wordsLost } from './checks/words-lost.ts';
import { years } from './checks/years.ts';
import { comparisonInResult } from './checks/comparison-in-result.ts';
import { percentScale } from './checks/percent-scale.ts';
import { targetsTurn } from './checks/targets-turn.ts';
import { verdictElsewhere } from './checks/verdict-elsewhere.ts';
import { missingAmongOthers } from './checks/missing-among-others.ts';
import { rowShifted } from './checks/row-shifted.ts';
import { otherKindOfWords } from './checks/other-kind-of-words.ts';
import { namedWithoutField } from './checks/named-without-field.ts';
import { yearsDiffer } from './checks/years-differ.ts';
import { labelForValue } from './checks/label-for-value.ts';
import { shareUnheaded } from './checks/share-unheaded.ts';
import { COMPLETENESS, expectedObjectives } from './completeness.ts';
import { confidence } from './confidence.ts';
import type { Check, Finding } from './finding.ts';
import { mapReadings } from './readings.ts';
import { reasonsIn } from './reasons.ts';

const CHECKS: readonly Check[] = [
  weightsSum,
  partsSum,
  sharesSum,
  percentStatus,
  targetResult,
  years,
  attendanceCount,
  numbering,
  statedTwice,
  namesOther,
  outcomeAlone,
  unlikeItsKind,
  cutOff,
  labelInside,
  titleRepeated,
  toldTwice,
  slotDoubts,
  severalInRow,
  letterAmongDigits,
  rowLeftOver,
  comparisonInResult,
  percentScale,
  targetsTurn,
  verdictElsewhere,
  missingAmongOthers,
  rowShifted,
  otherKindOfWords,
  namedWithoutField,
  yearsDiffer,
  labelForValue,
  shareUnheaded,
  byPlace,
  placeFlags,
  wordsLost,
];

/** The draft with what the checks found on it: flags and evidence added, no value altered. */
export function examine(draft: Draft, document: Document): Outcome<Draft> {
  const findings = CHECKS.flatMap((check) => check(draft, document));
  const weighed = withFindings(draft, findings);
  const value = withFindings(weighed, surroundings(weighed, document));
  const diagnostics = findings.flatMap((finding) =>
    finding.flag === null || finding.message === null
      ? []
      : [{ code: finding.flag, message: finding.message, at: finding.at, path: finding.paths[0] ?? null }],
  );
  return { value, diagnostics };
}

function withFindings(draft: Draft, findings: readonly Finding[]): Draft {
  if (findings.length === 0) return draft;
  const flags = byPath(findings, (finding) => finding.flag);
  const evidence = byPath(findings, (finding) => finding.evidence);
  return mapReadings(draft, (reading, path) => {
    const [doubted, confirmed] = [flags.get(path), evidence.get(path)];
    const asked =
      doubted === undefined && reading.flags.length < 2 ? reading : flagged(reading, ...(doubted ?? []));
    return confirmed === undefined && asked.evidence.length < 2
      ? asked
      : vouched(asked, ...(confirmed ?? []));
  }) as Draft;
}

function byPath<C extends FlagCode | EvidenceCode>(
  findings: readonly Finding[],
  code: (finding: Finding) => C | null,
): Map<string, C[]> {
  const map = new Map<string, C[]>();
  for (const finding of findings) {
    const found = code(finding);
    if (found === null) continue;
    for (const path of finding.paths) {
      const known = map.get(path);
      if (known) known.push(found);
      else map.set(path, [found]);
    }
  }
  return map;
}

/** An examined draft with the document that it was read from, and all that was found odd on the way. */
export interface Examined {
  readonly draft: Draft;
  readonly document: Document;
  readonly diagnostics: readonly Diagnostic[];
}

/** The record of an examined draft: each reading weighed, as its archive has taught where it has, and turned into a field. */
export function settle(source: Source, { draft, document, diagnostics }: Examined, fit?: ArchiveFit): Record {
  const calibration = calibrationFor(fit);
  const reasons = reasonsIn(draft, document);
  const fields = mapReadings(draft, (reading, path) => ({
    value: reading.value,
    raw: reading.raw,
    confidence: confidence(reasons.get(path)!, calibration),
    flags: reading.flags,
    rule: reading.rule,
    at: reading.at,
  })) as Pick<Record, 'act' | 'sections' | 'objectives' | 'allocations' | 'unassigned'>;
  return {
    schema: SCHEMA,
    source,
    act: fields.act,
    sections: fields.sections,
    objectives: fields.objectives.map((objective, index) => ({
      ...objective,
      confidence: confidence(reasons.get(`objectives[${index}]`)!, calibration),
    })),
    allocations: fields.allocations,
    unassigned: fields.unassigned,
    completeness: {
      expected: expectedObjectives(draft),
      confidence: confidence(reasons.get(COMPLETENESS)!, calibration),
    },
    diagnostics: diagnostics.map(({ code, message, path, at }) => ({
      code,
      severity: severityOf(code),
      message,
      path,
      at: [...at] as Record['diagnostics'][number]['at'],
    })),
  };
}

const severityOf = (code: Code): 'info' | 'warning' | 'error' => entryOf(code).severity;
