import type { DraftObjective, DraftSection } from '../../record/draft.ts';
import { fold, stemsOf } from '../../rules/fold.ts';
import { sameUnit, sameYear, unitOf } from './unit.ts';

/** Objectives that one form tells, in reading order, each with its section. */
export interface View {
  readonly objectives: DraftObjective[];
  readonly sections: DraftSection[];
  /** How much it tells of each: fields that hold something, on the average. */
  detail: number;
}

/**
 * Share of the larger part's columns that two parts of one form have in common: a header may be lost or cut. Of sheets each
 * may lack some labels.
 */
const SAME_FORM = { rows: 0.75, sheet: 0.5 } as const;

interface Shape {
  readonly layout: DraftSection['layout'];
  readonly headers: Set<string>;
  /** The printings of the form: the same part printed once more is a view of its own. */
  readonly printings: Printing[];
}

interface Printing {
  readonly view: View;
  readonly byTitle: Map<string, DraftObjective[]>;
}

/** The views of a document: its sections with objectives, those of the same layout and columns together. */
export function viewsOf(
  sections: readonly DraftSection[],
  objectives: readonly DraftObjective[],
): readonly View[] {
  const own = new Map<string, DraftObjective[]>();
  for (const objective of objectives) {
    const list = own.get(objective.section);
    if (list) list.push(objective);
    else own.set(objective.section, [objective]);
  }
  const byId = new Map(sections.map((section) => [section.id, section]));
  const shapes: Shape[] = [];
  for (const section of sections) {
    const told = own.get(section.id);
    if (told === undefined) continue;
    const headers = new Set(
      section.columns.map(({ header }) => fold(header.raw)).filter((text) => text !== ''),
    );
    const shape =
      shapes.find((one) => isSameForm(one, section, headers)) ?? newShape(section, headers, shapes);
    const printing =
      shape.printings.find((one) => !isPrinted(told, section, one, byId)) ?? newPrinting(shape.printings);
    printing.view.sections.push(section);
    for (const objective of told) {
      printing.view.objectives.push(objective);
      const key = titleKey(objective);
      const known = printing.byTitle.get(key);
      if (known) known.push(objective);
      else printing.byTitle.set(key, [objective]);
    }
  }
  const views = shapes.flatMap(({ printings }) => printings.map(({ view }) => view));
  for (const view of views) view.detail = detailOf(view);
  return views;
}

function isSameForm(shape: Shape, section: DraftSection, headers: ReadonlySet<string>): boolean {
  if (shape.layout !== section.layout) return false;
  const most = Math.max(shape.headers.size, headers.size);
  const share = section.layout === 'sheet' ? SAME_FORM.sheet : SAME_FORM.rows;
  return [...headers].filter((header) => shape.headers.has(header)).length >= most * share;
}

function newShape(section: DraftSection, headers: Set<string>, shapes: Shape[]): Shape {
  const shape = { layout: section.layout, headers, printings: [] };
  shapes.push(shape);
  return shape;
}

function newPrinting(printings: Printing[]): Printing {
  const printing = { view: { objectives: [], sections: [], detail: 0 }, byTitle: new Map() };
  printings.push(printing);
  return printing;
}

/** Fewest objectives that a part printed twice has: a single one may well be called like another. */
const REPEATED = 2;

/** Whether a printing has all objectives of a part already: with number, title and unit, or weight where no unit is told. */
function isPrinted(
  told: readonly DraftObjective[],
  section: DraftSection,
  { byTitle }: Printing,
  sections: ReadonlyMap<string, DraftSection>,
): boolean {
  if (told.length < REPEATED) return false;
  return told.every((objective) => {
    const unit = unitOf(objective, section);
    return (byTitle.get(titleKey(objective)) ?? []).some((other) => {
      const theirs = unitOf(other, sections.get(other.section));
      const same = sameUnit(unit, theirs);
      const alike = same === true || (same === null && objective.weight?.value === other.weight?.value);
      return alike && sameYear(unit, theirs);
    });
  });
}

const titleKey = ({ number, title }: DraftObjective): string =>
  `${fold(number?.value ?? '')}|${stemsOf(title.value ?? '').join(' ')}`;

/** Fields that hold something, on the average; long texts and indicators tell more than a word. */
function detailOf({ objectives }: View): number {
  const fields = objectives.reduce((sum, one) => sum + fieldsOf(one), 0);
  return fields / Math.max(1, objectives.length);
}

/** How many places of an objective hold something besides its number and title. */
export function fieldsOf(objective: DraftObjective): number {
  const { outcome, resources, indicators, phases, other } = objective;
  const single = [
    objective.description,
    objective.expected,
    objective.group,
    objective.interactions,
    objective.responsible,
    objective.years,
    objective.deadline,
    objective.nature,
    objective.weight,
    outcome.text,
    outcome.percent,
    outcome.evaluation,
    resources.human,
    resources.financial,
    resources.instrumental,
  ].filter((reading) => reading !== null && reading.value !== null).length;
  const measured = indicators.reduce(
    (sum, { weight, target, results }) =>
      sum + 1 + Number(weight !== null) + Number(target !== null) + results.length,
    0,
  );
  return single + measured + phases.length + other.length;
}
