import { centred, heading, p, table, type Block } from '../../fixtures/make/document.ts';
import type { Unit } from '../content/plan.ts';
import type { Scribe } from '../scribe.ts';

const MANNERS = ['heading', 'heading', 'caps', 'keys', 'table', 'centred'] as const;
export type UnitManner = (typeof MANNERS)[number];
export const drawManner = (scribe: Scribe): UnitManner => scribe.dice.pick(MANNERS);

/** What stands above the objectives of a unit: its name, and who is at its head unless the form leaves that out. */
export function unitHeading(scribe: Scribe, unit: Unit, manner: UnitManner, withHead = true): Block[] {
  const name = scribe.unitName(unit);
  const head = withHead ? scribe.headName(unit) : null;
  const responsible = head === null ? [] : [p(`Responsabile: ${head}`)];
  switch (manner) {
    case 'heading':
      return [heading(name), ...responsible];
    case 'caps':
      return [p(`**${name.toUpperCase()}**${head === null ? '' : ` – Responsabile ${head}`}`)];
    case 'centred':
      return [centred(`**${name}**`), ...responsible];
    case 'keys':
      return [p(`**${unit.kind}:** ${unit.name}`), ...responsible];
    case 'table':
      return [
        table(
          [140, 300],
          [[`**${unit.kind}**`, unit.name], ...(head === null ? [] : [['**Responsabile**', head]])],
          { ruling: scribe.style.ruling },
        ),
      ];
  }
}
