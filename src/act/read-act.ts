import type { Diagnostic, Outcome } from '../model/diagnostic.ts';
import type { Document } from '../model/document.ts';
import { flagged, vouched } from '../model/reading.ts';
import type { DraftAct } from '../record/draft.ts';
import type { RuleSet } from '../rules/rule-set.ts';
import { actRules, type ActRules } from './act-rules.ts';
import { heldBySigner } from './agreement.ts';
import { readAttendance } from './attendance.ts';
import { readPresident, readSecretary } from './chair.ts';
import { readCitations } from './citations.ts';
import { readCounts } from './counts.ts';
import { doubtedIfCut } from './cut-short.ts';
import { readEntity } from './entity.ts';
import { readExecutable } from './executable.ts';
import { underHeads } from './headed-cells.ts';
import { actLines, type ActLine } from './lines.ts';
import { readOpinions } from './opinions.ts';
import { readOrgan } from './organ.ts';
import { actParts, type ActParts } from './parts.ts';
import { readPlaceDate } from './place-date.ts';
import { readProposer } from './proposer.ts';
import { readExecutiveDate, readPublication } from './publication.ts';
import { readReportingYear } from './reporting-year.ts';
import { readResolutions } from './resolutions.ts';
import { readSession, sessionLine } from './session.ts';
import { readSignatories } from './signatories.ts';
import { respaced } from './spaced-letters.ts';
import { splitAtSubject } from './split-lines.ts';
import { spokenDecisions } from './spoken-decisions.ts';
import { matters, readSubject } from './subject.ts';
import { readTitle } from './title.ts';
import { unlabelledSubject } from './unlabelled-subject.ts';
import { readVote, readVotes } from './vote.ts';

/** The act of a document, and the blocks that its own first and last pages take. */
export interface ActReading {
  /** Null for a bare plan or annex. */
  readonly act: DraftAct | null;
  /** Indexes of the document's blocks that are the act's and not a plan's, ascending. */
  readonly blocks: readonly number[];
}

/** What an act is read by. */
export interface ActScope {
  readonly rules: RuleSet;
  /** An act tells its years itself: of a scope that knows one, it isn't asked. */
  readonly year?: number | null;
}

/** Reads the act's own pages: who decided what, when, on which grounds. A document without them gives null and `no_act`. */
export function readAct(document: Document, scope: ActScope): Outcome<ActReading> {
  const rules = actRules(scope.rules);
  const lines = underHeads(splitAtSubject(respaced(actLines(document), rules), rules), rules);
  const parts = actParts(document, lines, rules);
  if (!parts) return { value: { act: null, blocks: [] }, diagnostics: [noAct(lines, rules)] };
  return { value: { act: draft(document, lines, parts, rules), blocks: parts.blocks }, diagnostics: [] };
}

function draft(document: Document, lines: readonly ActLine[], parts: ActParts, rules: ActRules): DraftAct {
  const { head, decision } = parts;
  // Records without a heading of reasons tell them between the title and the verb.
  const premises = parts.premises.length > 0 ? parts.premises : head.slice(parts.title + 1);
  const title = readTitle(document, head, parts.title, parts.verb, lines, rules);
  const organ = readOrgan(head, parts.title, premises, rules);
  const start = sittingLine(head, organ?.value ?? null, rules);
  const session = readSession(head, start, rules);
  const date =
    actDate(title.date, session.date, title.register?.date ?? null) ??
    ((title.number ?? title.kind) && readPlaceDate([...head, ...decision, ...parts.signatures], rules));
  const minutes = title.kind?.value === 'verbale';
  // Minutes of several matters are about none of them alone.
  const subject =
    minutes && matters(lines.slice(parts.title), rules) > 1
      ? null
      : (readSubject([...head, ...premises], rules) ??
        unlabelledSubject(head, parts.title, premises[0], rules));
  const zone = start < 0 ? [] : head.slice(start);
  // A board votes also where the page tells no sitting.
  const votes = organ?.value ? isCollegial(organ.value, rules) : start >= 0;
  const alone = start < 0 || !isCollegial(organ?.value ?? '', rules);
  const counts = readCounts(document, zone, alone ? [] : readAttendance(document, zone, rules), rules);
  const signatories = readSignatories(parts.signatures, rules);
  const closing = [...parts.signatures, ...parts.opinions, ...parts.publication];
  return {
    kind: title.kind,
    entity: doubtedIfCut(readEntity(document, head, organ?.value ?? null, lines, rules)),
    organ: doubtedIfCut(organ),
    number: title.number,
    date,
    register: title.register,
    subject: doubtedIfCut(subject),
    reportingYear: readReportingYear(subject, rules),
    session: {
      ...session,
      date:
        session.date === null && start >= 0 && !alone
          ? title.date && flagged(title.date, 'date_from_title')
          : session.date && date && session.date.value === date.value
            ? vouched(session.date, 'stated_twice')
            : session.date,
    },
    attendance: counts.attendance,
    presentCount: counts.present,
    absentCount: counts.absent,
    president: alone
      ? null
      : heldBySigner(readPresident(zone, counts.attendance, signatories, rules), PRESIDENT, signatories),
    secretary: heldBySigner(
      readSecretary(
        zone.length > 0 ? zone : openingOf(head, premises, rules),
        organ?.value ?? null,
        signatories,
        rules,
      ),
      SECRETARY,
      signatories,
    ),
    proposer: doubtedIfCut(readProposer([...head, ...premises], rules)),
    citations: readCitations(
      [...told(head, parts, rules), ...premises, ...decision, ...parts.proposal],
      { number: title.number, date },
      rules,
    ),
    opinions: readOpinions(premises, parts.opinions, rules).map((one) => ({
      ...one,
      by: doubtedIfCut(one.by),
    })),
    vote: !votes
      ? null
      : doubtedIfCut(
          (minutes ? readVotes([...premises, ...decision, ...parts.proposal], rules) : null) ??
            readVote(premises, decision, rules),
        ),
    resolutions:
      parts.verb !== null
        ? readResolutions(decision, rules)
        : minutes
          ? spokenDecisions(lines.slice(parts.title + 1), rules)
          : [],
    immediatelyExecutable: readExecutable([...decision, ...parts.signatures, ...parts.publication], rules),
    executiveDate: readExecutiveDate(closing, rules),
    publication: readPublication(closing, rules),
    signatories,
  };
}

const PRESIDENT = /^(?:vice ?-?)?president/iu;
const SECRETARY = /^(?:vice ?-?)?segretari/iu;

/** What the head tells behind its subject ("Il Direttore, nominato con deliberazione n. …"), where it is no part of the reasons. */
function told(head: readonly ActLine[], parts: ActParts, rules: ActRules): readonly ActLine[] {
  if (parts.premises.length === 0) return [];
  const subject = head.findLastIndex((line) => rules.find('subject', line.text) !== null);
  return subject < 0
    ? []
    : head
        .slice(subject + 1)
        .filter((line) => line.cell === null && /,$|\s(?:con|vist[oaie])\s/u.test(line.text));
}

/** What an act without a sitting tells before its reasons: who decides, and who assists. */
function openingOf(
  head: readonly ActLine[],
  premises: readonly ActLine[],
  rules: ActRules,
): readonly ActLine[] {
  const subject = head.findLastIndex((line) => rules.find('subject', line.text) !== null);
  const told = subject < 0 ? [] : head.slice(subject + 1);
  const reasons = premises.findIndex((line) => rules.find('premises', line.text) !== null);
  // "assistito dal Segretario generale …" may stand behind the reasons as well.
  const assisted = premises.filter((line) => rules.find('secretary', line.text)?.index === 0);
  return reasons < 0
    ? told
    : [
        ...told,
        ...premises.slice(0, reasons),
        ...assisted.filter((line) => premises.indexOf(line) >= reasons),
      ];
}

/** The line from which a sitting is told; for an organ that sits, who is there may be told without a day. */
function sittingLine(head: readonly ActLine[], organ: string | null, rules: ActRules): number {
  const opening = sessionLine(head, rules);
  if (opening >= 0 || organ === null || !isCollegial(organ, rules)) return opening;
  return head.findIndex((line) => rules.find('attendance.intro', line.text) !== null);
}

/** Whether an organ sits and votes; an unnamed one that holds a sitting does. */
const isCollegial = (organ: string, rules: ActRules): boolean => rules.find('organ.single', organ) === null;

/** The title's date; the sitting's where the title has none. */
function actDate(
  title: DraftAct['date'],
  session: DraftAct['date'],
  registered: DraftAct['date'],
): DraftAct['date'] {
  if (title === null) return session && flagged(session, 'date_from_sitting');
  if (session === null) return title;
  if (session.value === title.value) return vouched(title, 'stated_twice');
  // A determination is dated by its sector, and told on the day of the general register.
  return session.value === registered?.value ? title : flagged(title, 'act_date_disagrees');
}

function noAct(lines: readonly ActLine[], rules: ActRules): Diagnostic {
  const parent = lines.slice(0, 40).find((line) => rules.find('title.annex', line.text));
  return {
    code: 'no_act',
    message: parent
      ? `Not an act: it says that it is "${parent.text.slice(0, 160)}".`
      : 'The document has no pages of an act.',
    at: parent?.at ?? [],
    path: null,
  };
}
