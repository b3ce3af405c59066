import type { Diagnostic } from '../../model/diagnostic.ts';
import type { Block, Paragraph, Table } from '../../model/document.ts';
import { reading } from '../../model/reading.ts';
import type { Canonical } from '../../rules/rule.ts';
import type { Column } from '../tables/columns.ts';
import { isContextField, isNamed, type Fact } from './context.ts';
import { pieceAsFact, readContextTable } from './context-table.ts';
import { namesObjective } from '../tables/bundle-rows.ts';
import { isHeadingLike } from './heading-form.ts';
import { headsNext, listedStart, readLine, recognised, type Line } from './heading-lines.ts';
import { listedUnder } from './listed-objective.ts';
import type { Piece } from './line-labels.ts';
import { afterWeight, insideObjective, isProse, looseText, narrativeTitle } from './loose-text.ts';
import type { Labelled } from './labelled.ts';
import { OpenObjective } from './open-objective.ts';
import { isWeighedOperational, operationalPieces } from './operational-objective.ts';
import { placeTable, toldOfLast, type Placed } from './placed-table.ts';
import { withReasons } from './reasons.ts';
import type { Region } from './region.ts';
import type { WalkScope } from '../scope.ts';
import { yearIn } from './section-draft.ts';
import { Sections } from './sections.ts';
import { readSheet } from './sheet.ts';
import type { SheetPiece } from './sheet-piece.ts';
import { splitSheets } from './split-sheets.ts';
import { readTable, type TableReading } from '../tables/table-reading.ts';

/** Regions in order, and the doubts met on the way. */
export interface Walked {
  readonly regions: readonly Region[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Goes once through the blocks of a document after the act's own pages, and says what each belongs to. */
export function walk(blocks: readonly Block[], scope: WalkScope): Walked {
  const walker = new Walker(scope);
  for (const [index, block] of blocks.entries()) walker.block(block, blocks[index + 1] ?? null);
  return walker.end();
}

class Walker {
  private readonly sections: Sections;
  private readonly diagnostics: Diagnostic[] = [];
  private objective: OpenObjective | null = null;
  /** Context label printed alone, whose value may stand in the next line. */
  private waiting: Piece | null = null;
  private next: Block | null = null;
  /** Columns of the last table of objectives, for one that goes on with it. */
  private meaning: readonly Column[] | null = null;
  /** Objectives of that table, for its other half. */
  private placed: readonly Placed[] = [];

  constructor(private readonly scope: WalkScope) {
    this.sections = new Sections(scope.rules);
  }

  /** Takes the next block; `next` is the one after it, by which a heading shows. */
  block(block: Block, next: Block | null): void {
    this.next = next;
    if (block.kind === 'table') this.table(block);
    else this.paragraph(block);
  }

  end(): Walked {
    this.closeObjective();
    this.sections.closeStray();
    return { regions: withReasons(this.sections.regions), diagnostics: this.diagnostics };
  }

  private paragraph(paragraph: Paragraph): void {
    const { rules } = this.scope;
    if (recognised(paragraph, rules, 'page-mark')) return;
    const listed = listedUnder(paragraph, rules, this.objective);
    const line = listed ? listedStart(listed, rules) : readLine(paragraph, rules, this.objective !== null);
    if (line.kind !== 'text') {
      this.labelled(paragraph, line);
      if (listed !== null) this.objective!.mark = listed.mark;
      return;
    }
    if (this.takesValue(paragraph)) return;
    const done = this.objective?.has('objective.title') === true;
    if (line.closes || (done && headsNext(paragraph, this.next, rules, this.objective!.number)))
      this.closeObjective();
    else if (this.objective !== null && this.text(paragraph)) return;
    this.sections.text(paragraph, line.closes);
  }

  private labelled(paragraph: Paragraph, line: Exclude<Line, { kind: 'text' }>): void {
    this.settleWaiting();
    if (line.kind === 'plan') {
      this.closeObjective();
      this.sections.plan(paragraph);
      if (line.year !== null) this.sections.fact(line.year);
    } else if (line.kind === 'objective') {
      const { number, title, label, rule } = line.start;
      const objective = this.start();
      const at = number?.at ?? paragraph.at;
      if (number !== null || label !== '')
        objective.add({ field: 'objective.number', rule, label, value: number ? [number] : [], at });
      if (title !== null)
        objective.add({ field: 'objective.title', rule, label: '', value: [title], at: title.at });
    }
    for (const piece of line.pieces) this.piece(piece);
    if (line.kind === 'objective' && line.tail != null) this.text(line.tail);
  }

  private piece(piece: Piece): void {
    const field = this.objective === null ? piece.field : insideObjective(piece.field);
    if (isContextField(field)) {
      if (this.objective?.isFresh === false) this.closeObjective();
      if (isWeighedOperational(piece, this.scope.rules)) {
        this.sections.fact(pieceAsFact(piece, piece.value));
        this.startOperational();
      } else if (piece.value === null) this.waiting = piece;
      else this.fact(pieceAsFact(piece, piece.value));
      return;
    }
    if (this.objective === null && this.sections.isAdjacent() && toldOfLast(this.placed, piece)) return;
    if (this.objective === null || this.objective.isTakenBy(field)) {
      if (piece.value === null || (field !== 'objective.title' && field !== 'objective.number')) {
        this.sections.text(piece.whole, true);
        return;
      }
      this.start();
    }
    this.objectivePiece(piece, field);
  }

  private objectivePiece(piece: Piece, field: Canonical): void {
    const objective = this.objective!;
    const { label, rule, value, whole, evidence } = piece;
    objective.goesOn = null;
    const at = value?.at ?? whole.at;
    const year = yearIn(label);
    const labelled: Labelled = { field, rule, label, value: value ? [value] : [], at, year, evidence };
    const rest = field === 'objective.weight' && value !== null ? afterWeight(value) : null;
    if (rest !== null) {
      objective.add({ ...labelled, value: [rest.weight] });
      this.text(rest.text);
    } else if (value === null) objective.waiting = labelled;
    else objective.add(labelled);
    const region = this.sections.current!;
    if (piece.colon && region.layout === 'narrative' && region.columns.length > 0) region.layout = 'sheet';
    this.column(label, rule, field, whole);
  }

  /** Whether a paragraph is the value of a label printed alone above it. */
  private takesValue(paragraph: Paragraph): boolean {
    if (this.waiting !== null) {
      const piece = this.waiting;
      this.waiting = null;
      const takes = !isNamed(piece.field) || isHeadingLike(paragraph);
      this.fact(takes ? { ...pieceAsFact(piece, paragraph), whole: paragraph } : pieceAsFact(piece, null));
      return takes;
    }
    const { objective } = this;
    const label = objective?.waiting ?? null;
    if (objective === null || label === null) return false;
    objective.waiting = null;
    objective.add({ ...label, value: [paragraph], at: paragraph.at });
    objective.goesOn = isProse(label.field) ? 'label' : null;
    return true;
  }

  /** Text without a label inside an objective. Returns whether it found a place. */
  private text(paragraph: Paragraph): boolean {
    const objective = this.objective!;
    if (objective.goesOn !== null)
      return objective.extend(paragraph, objective.goesOn === 'sheet' ? 'tail_joined' : null);
    if (!objective.has('objective.title')) {
      for (const piece of narrativeTitle(paragraph, this.scope.rules)) objective.add(piece);
      return true;
    }
    const loose = looseText(paragraph, this.scope.reporting);
    if (objective.entries.at(-1)?.field === loose.field) return objective.extend(paragraph, null);
    objective.add(loose);
    return true;
  }

  private fact(fact: Fact): void {
    if (this.objective === null) this.sections.fact(fact);
    else this.sections.factInside(fact);
  }

  /** Labels whose value never came are empty. */
  private settleWaiting(): void {
    if (this.waiting !== null) this.fact(pieceAsFact(this.waiting, null));
    this.waiting = null;
    const { objective } = this;
    if (objective?.waiting != null) objective.add(objective.waiting);
    if (objective !== null) objective.waiting = null;
  }

  private table(table: Table): void {
    this.settleWaiting();
    const found = readTable(table, this.scope, this.meaning);
    this.diagnostics.push(...found.diagnostics);
    switch (found.kind) {
      case 'frame':
        for (const cell of table.cells) {
          for (const paragraph of cell.paragraphs) this.paragraph(paragraph);
          for (const inner of cell.tables) this.table(inner);
        }
        return;
      case 'context':
        this.closeObjective();
        for (const fact of readContextTable(table, this.scope)) this.sections.fact(fact);
        return;
      case 'sheet':
        this.sheet(table);
        return;
      case 'plan':
        if (this.objective === null && this.sections.isRegulation(found.columns)) this.sections.leave(table);
        else this.plans(table, found);
        return;
      case 'steps':
        if (this.objective === null) this.sections.leave(table);
        else {
          this.objective.addSteps(found.entries);
          this.sections.inside(table, found.columns);
        }
        return;
      case 'matrix':
        this.closeObjective();
        this.sections.open('matrix').allocations = found.allocations;
        this.sections.inside(table, found.columns);
        this.sections.current = null;
        return;
      case 'other':
        if (this.objective === null) this.sections.leave(table);
    }
  }

  private plans(table: Table, found: Extract<TableReading, { kind: 'plan' }>): void {
    this.meaning = found.meaning;
    const { sections } = this;
    const own = found.bundles.some(namesObjective);
    if (!own && found.headed && this.objective === null) this.startOperational();
    if (!own && this.objective !== null) {
      for (const bundle of found.bundles) this.objective.addRows(bundle);
      sections.inside(table, found.columns);
      return;
    }
    this.closeObjective();
    this.placed = placeTable(sections, table, found, this.placed);
  }

  /** An operational objective whose own figures come next, with no other objective under it, is the objective. */
  private startOperational(): void {
    const fact = this.sections.takeOperational();
    if (fact?.value == null) return;
    this.start().addAll(operationalPieces(fact.value, fact.rule, '', this.scope.rules, fact.whole));
  }

  private sheet(table: Table): void {
    for (const pieces of splitSheets(readSheet(table, this.scope))) this.sheetPieces(table, pieces);
  }

  private sheetPieces(table: Table, pieces: readonly SheetPiece[]): void {
    const taken = pieces.some(
      (piece) =>
        this.objective?.isTakenBy(piece.field) === true && piece.value.length > 0 && piece.label !== null,
    );
    const objective = this.objective === null || taken ? this.start() : this.objective;
    this.sections.current!.layout = 'sheet';
    this.sections.inside(table, []);
    for (const piece of pieces) {
      if (piece.label === null) {
        for (const paragraph of piece.value) objective.extend(paragraph, null);
        continue;
      }
      objective.add({ ...piece, label: piece.label.text });
      if (piece.again !== true) this.column(piece.label.text, piece.rule, piece.field, piece.label);
    }
    objective.goesOn = 'sheet';
  }

  /** A label of a sheet or block, kept with the section as a table's header is. */
  private column(label: string, rule: string, field: Canonical, whole: Paragraph): void {
    if (label === '') return;
    const region = this.sections.current!;
    const as = field === 'other' ? null : field;
    region.columns = [...region.columns, { header: reading(label, label, rule, whole.at), as }];
  }

  private start(): OpenObjective {
    this.closeObjective();
    if (this.sections.current === null || this.sections.hasNews()) this.sections.open('narrative');
    return (this.objective = new OpenObjective(this.scope.rules));
  }

  private closeObjective(): void {
    this.settleWaiting();
    const objective = this.objective;
    this.objective = null;
    if (objective?.isFresh === false) this.sections.place(objective.close());
  }
}
