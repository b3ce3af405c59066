import type { Diagnostic, Outcome } from '../model/diagnostic.ts';
import type { Block, Document } from '../model/document.ts';
import type { Draft, DraftAllocation, DraftObjective, DraftSection } from '../record/draft.ts';
import { recognise } from '../rules/recognise.ts';
import type { RuleSet } from '../rules/rule-set.ts';
import { readAct } from '../act/read-act.ts';
import { assemble } from './assemble/assemble.ts';
import { reportsEnd } from './assemble/conventions.ts';
import { furnitureNote } from './furniture-note.ts';
import { withoutHeadings } from './sections/handed-back.ts';
import { ownRules } from './own-rules.ts';
import { withOwnVerdicts } from './own-verdicts.ts';
import { lastToldYear, withPlannedYears } from './planned-years.ts';
import type { Region } from './sections/region.ts';
import type { Scope } from './scope.ts';
import { runningLines } from './sections/running-lines.ts';
import { sectionDraft, yearIn } from './sections/section-draft.ts';
import { silence } from './silence/silence.ts';
import { unassigned } from './unassigned.ts';
import { StatedPoints } from './scale/stated-points.ts';
import { withPercentWeights } from './scale/percent-weights.ts';
import { mergeViews } from './views/merge-views.ts';
import { itemsOf } from './cues/items.ts';
import { isAnnounced } from './decide/asked.ts';
import { formsIn } from './forms/forms.ts';
import { regionsOf } from './regions.ts';

/**
 * What a document says: its act, its sections with their context, the objectives and allocations in them, and the text
 * that stands in none of these. Never throws for what a document holds; doubts are flags and diagnostics.
 */
export function interpret(document: Document, given: RuleSet): Outcome<Draft> {
  const rules = withOwnVerdicts(ownRules(document, given), document.blocks);
  const { value: own, diagnostics: actDoubts } = readAct(document, { rules, year: null });
  const subject = own.act?.subject?.value ?? '';
  const year = own.act?.reportingYear?.value ?? yearIn(subject);
  const reporting = recognise(rules, 'report', subject) !== null;
  const claimed = withoutHeadings(document, own.blocks, rules);
  const running = runningLines(document.blocks, own.act?.entity?.value ?? null, rules);
  const items = itemsOf(
    document.blocks.filter((block, index) => !claimed.has(index) && !running.has(block)),
    rules,
  );
  const announced = isAnnounced(items, subject, rules);
  const walked = regionsOf(formsIn(items, rules, reporting), { rules, year, reporting, announced });
  const lastTold = lastToldYear(own.act, reporting);
  const regions = walked.regions.map((region) => withPlannedYears(region, lastTold));
  const drafts = draftsOf(regions, { rules, year }, document.blocks);
  const { sections, objectives, allocations, diagnostics } = drafts;
  const drafted = { act: own.act, sections, objectives, allocations };
  const { value: read, diagnostics: told } = mergeViews(drafted);
  const unheard = silence({ document, items, read: drafted, announced, rules });
  return {
    value: { ...read, unassigned: unassigned(document, read) },
    diagnostics: [
      ...actDoubts,
      ...walked.diagnostics,
      ...diagnostics,
      ...told,
      ...unheard,
      ...furnitureNote(document),
    ],
  };
}

interface Drafts {
  readonly sections: readonly DraftSection[];
  readonly objectives: readonly DraftObjective[];
  readonly allocations: readonly DraftAllocation[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Sections and objectives of the regions, numbered in reading order. */
function draftsOf(regions: readonly Region[], scope: Scope, blocks: readonly Block[]): Drafts {
  const diagnostics: Diagnostic[] = [];
  const reported = regions.some(({ bundles }) => bundles.some(reportsEnd));
  const assembled = regions.map((region, index) => {
    const section = `s${index + 1}`;
    const stated = region.context.get('section.year');
    const year = (stated && yearIn(stated.whole.text)) ?? scope.year;
    // A title over one table is its heading. Where no section's year could hold for results that name none, that of the act does.
    const titled = regions.length === 1 && region.heading !== null ? yearIn(region.heading.text) : null;
    const headed = titled ?? (stated ? null : scope.year);
    return region.bundles.map((bundle, position) => {
      const placed = { id: `${section}.${position + 1}`, section, headed, reported };
      const made = assemble(bundle, { ...scope, year }, placed);
      diagnostics.push(...made.diagnostics);
      return region.likely === null ? made.value : { ...made.value, confidence: region.likely };
    });
  });
  const points = new StatedPoints(blocks, scope.rules);
  const objectives = withPercentWeights(
    assembled.map((objectives, index) => {
      const { columns, total } = regions[index]!;
      return { objectives, columns, total: total ?? points.over(objectives[0]?.title.at ?? []) };
    }),
    blocks,
  );
  const sections = regions.map((region, index) =>
    sectionDraft(
      { id: `s${index + 1}`, weightSum: weightSum(objectives[index]!), ...region },
      region.context,
    ),
  );
  const allocations = regions.flatMap((region, index) =>
    region.allocations.map((allocation) => ({ ...allocation, section: `s${index + 1}` })),
  );
  return { sections, objectives: objectives.flat(), allocations, diagnostics };
}

/** Sum of the weights that are stated; null where none is. */
function weightSum(objectives: readonly DraftObjective[]): number | null {
  const weights = objectives
    .map((objective) => objective.weight?.value ?? null)
    .filter((weight) => weight !== null);
  return weights.length === 0
    ? null
    : Math.round(weights.reduce((sum, weight) => sum + weight, 0) * 100) / 100;
}
