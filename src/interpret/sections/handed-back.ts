import type { Document } from '../../model/document.ts';
import type { RuleSet } from '../../rules/rule-set.ts';
import { isContextField } from './context.ts';
import { readLine } from './heading-lines.ts';

/**
 * The blocks of the act without the lines at their end that head the plan below: labels of a unit or of whoever answers
 * for it, each with its value.
 */
export function withoutHeadings(
  document: Document,
  claimed: readonly number[],
  rules: RuleSet,
): ReadonlySet<number> {
  const own = new Set(claimed);
  let start = document.blocks.findIndex((_, index) => !own.has(index) && index > (claimed[0] ?? 0));
  if (start < 0) start = document.blocks.length;
  for (let index = start - 1; own.has(index); index--) {
    const block = document.blocks[index]!;
    const line = block.kind === 'paragraph' ? readLine(block, rules, false) : null;
    const heads =
      line?.kind === 'labels' &&
      line.pieces.every((piece) => isContextField(piece.field) && piece.value !== null) &&
      // "Responsabile del servizio Anna Verdi" without a colon is a signature.
      line.pieces.some(
        (piece) => piece.colon || piece.field === 'section.sector' || piece.field === 'section.service',
      );
    if (!heads) break;
    own.delete(index);
  }
  return own;
}
