import type { Paragraph } from '../../model/document.ts';
import type { Canonical } from '../../rules/rule.ts';
import type { RuleSet } from '../../rules/rule-set.ts';
import type { Bundle } from '../entry.ts';
import { namesObjective } from '../tables/bundle-rows.ts';
import type { Labelled } from './labelled.ts';
import type { Piece } from './line-labels.ts';
import { part } from './part.ts';
import { weighedTitle } from './weighed-title.ts';

/** A code with a figure in it before the name: "1.A.2: Segnaletica", "2.1.3 – Vigilanza". */
const CODE = /^(?=\S*\d)[\p{L}\d]+(?:[./_-][\p{L}\d]+)*[.):]?(?:\s*[-–—:]\s*|\s+)(?=\p{L})/u;
/** The code that ends what stands before the name. */
const LAST_CODE = /(?<![\p{L}\d])(?=\S*\d)[\p{L}\d]+(?:[./_-][\p{L}\d]+)*[^\p{L}\d]*$/u;
/**
 * What the heading of an operational objective says of it where it has figures of its own and no other objective stands
 * under it: number, name and weight.
 */
export function operationalPieces(
  heading: Paragraph,
  rule: string,
  label: string,
  rules: RuleSet,
  whole: Paragraph = heading,
): readonly Labelled[] {
  const start = CODE.exec(heading.text)?.[0].length ?? 0;
  const weighed = weighedTitle(heading, rules);
  const tail = weighed?.rest === null ? weighed : null;
  const end = tail?.title.text.length ?? heading.text.length;
  const piece = (field: Canonical, from: number, to: number): Labelled[] => {
    const value = part(heading, from, to);
    return value === null ? [] : [{ field, rule, label, value: [value], at: value.at }];
  };
  const before = whole.text.slice(0, whole.text.indexOf(heading.text) + start);
  const code = LAST_CODE.exec(before)?.[0].length ?? 0;
  const number = code === 0 ? null : part(whole, before.length - code, before.length - signs(before));
  return [
    ...(number === null
      ? []
      : [{ field: 'objective.number' as const, rule, label, value: [number], at: number.at }]),
    ...piece('objective.title', start, end),
    ...(tail === null
      ? []
      : [{ field: 'objective.weight' as const, rule, label, value: [tail.weight], at: tail.weight.at }]),
  ];
}

/** Signs that end a text. */
const signs = (text: string): number => /[^\p{L}\d]*$/u.exec(text)![0].length;

/** Whether a line names an operational objective with a weight of its own behind the name: then it is the objective. */
export const isWeighedOperational = ({ field, value }: Piece, rules: RuleSet): boolean =>
  field === 'section.operationalObjective' && value !== null && weighedTitle(value, rules) !== null;

/** Rows without an objective of their own, named by the operational objective over them: weights among them are of indicators. */
export function namedByOperational(bundle: Bundle, rules: RuleSet): Bundle {
  const heading = bundle.find((entry) => entry.field === 'section.operationalObjective');
  if (heading?.paragraphs.length !== 1 || namesObjective(bundle)) return bundle;
  const pieces = operationalPieces(heading.paragraphs[0]!, heading.rule, heading.label, rules);
  const weighed = pieces.some((piece) => piece.field === 'objective.weight');
  return bundle.flatMap((entry): Bundle => {
    if (entry === heading)
      return pieces.map(({ field, value, at }) => ({ ...entry, field, paragraphs: value, at }));
    return [weighed && entry.field === 'objective.weight' ? { ...entry, field: 'indicator.weight' } : entry];
  });
}
