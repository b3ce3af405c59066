import type { FlagCode } from '../../model/catalogue/index.ts';
import type { Paragraph } from '../../model/document.ts';
import type { Canonical } from '../../rules/rule.ts';
import type { RuleSet } from '../../rules/rule-set.ts';
import type { Bundle, Entry } from '../entry.ts';
import { asMeasured } from './measured.ts';
import type { Labelled } from './labelled.ts';

/** Fields that an objective has once: the same label again opens the next objective. */
const SINGLE = new Set<Canonical>([
  'objective.number',
  'objective.title',
  'objective.weight',
  'objective.nature',
]);

/** An objective whose pieces are still coming in, whatever the layout. */
export class OpenObjective {
  readonly entries: Entry[] = [];
  /** A label printed alone, whose value may stand in the next paragraph. */
  waiting: Labelled | null = null;
  /** What text without a label goes on with: the text under a label that stands alone, or the last cell of a sheet. */
  goesOn: 'label' | 'sheet' | null = null;
  /** How the list marks its items that this objective is one of; null for none. */
  mark: string | null = null;
  private indicators = 0;

  constructor(private readonly rules: RuleSet) {}

  add(labelled: Labelled): void {
    const piece = asMeasured(labelled, this.has('indicator.text'), this.rules);
    if (piece.field === 'indicator.text' && this.has('indicator.text')) this.indicators++;
    this.entries.push({
      field: piece.field,
      label: piece.label,
      year: piece.year ?? null,
      rule: piece.rule,
      paragraphs: piece.value,
      at: piece.at,
      row: piece.step ?? this.indicators,
      flags: piece.flags ?? [],
      evidence: piece.evidence ?? [],
      ...(piece.grounds === undefined ? {} : { grounds: piece.grounds }),
    });
  }

  addAll(pieces: readonly Labelled[]): void {
    for (const piece of pieces) this.add(piece);
  }

  /** Pieces of a table inside the objective, its rows after those that are there. */
  addRows(bundle: Bundle): void {
    const first = this.has('indicator.text') ? this.indicators + 1 : this.indicators;
    for (const entry of bundle) {
      this.indicators = Math.max(this.indicators, first + entry.row);
      this.entries.push({ ...entry, row: first + entry.row });
    }
  }

  /** Steps of a table inside the objective, their rows after those of steps that are there. */
  addSteps(steps: readonly Entry[]): void {
    const first =
      1 +
      Math.max(-1, ...this.entries.filter((entry) => entry.field === 'phase.text').map((entry) => entry.row));
    for (const step of steps) this.entries.push({ ...step, row: first + step.row });
  }

  has(field: Canonical): boolean {
    return this.entries.some((entry) => entry.field === field);
  }

  /** Whether a piece can't belong to this objective any more. */
  isTakenBy(field: Canonical): boolean {
    return (
      SINGLE.has(field) && this.entries.some((entry) => entry.field === field && entry.paragraphs.length > 0)
    );
  }

  /** Number as written; null where none is. */
  get number(): string | null {
    return this.entries.find((entry) => entry.field === 'objective.number')?.paragraphs[0]?.text ?? null;
  }

  /** Whether nothing but its number is known yet. */
  get isFresh(): boolean {
    return this.entries.every((entry) => entry.field === 'objective.number');
  }

  /** Text without a label becomes part of the last entry. Returns whether there was one. */
  extend(paragraph: Paragraph, flag: FlagCode | null): boolean {
    const last = this.entries.at(-1);
    if (last === undefined) return false;
    // The same text printed twice, as where a page break repeats a row, is one text.
    if (last.paragraphs.some((known) => known.text === paragraph.text)) {
      this.entries[this.entries.length - 1] = { ...last, at: [...last.at, ...paragraph.at] };
      return true;
    }
    this.entries[this.entries.length - 1] = {
      ...last,
      paragraphs: [...last.paragraphs, paragraph],
      at: last.paragraphs.length === 0 ? paragraph.at : [...last.at, ...paragraph.at],
      flags: flag === null ? last.flags : [...new Set([...last.flags, flag])],
    };
    return true;
  }

  /**
   * Its pieces as assembling takes them. Where no label names the title, the lowest objective that a sheet names is it:
   * "Obiettivo operativo" before "Obiettivo strategico".
   */
  close(): Bundle {
    if (this.has('objective.title')) return this.entries;
    const lowest = (['section.operationalObjective', 'section.strategicObjective'] as const).find((field) =>
      this.has(field),
    );
    if (lowest === undefined) return this.entries;
    return this.entries.map((entry) =>
      entry.field === lowest ? { ...entry, field: 'objective.title' as const } : entry,
    );
  }
}
