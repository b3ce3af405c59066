import { entryOf, type FlagCode } from '../model/catalogue/index.ts';
import type { Record } from '../record/record.ts';
import { valueAt, type ValueKind } from '../record/value-at.ts';
import { claimsOf, SURE, type Claim } from './harm.ts';
import { OTHER_REASONS, REASONS } from '../words/reasons.ts';
import { filled, type Words } from '../words/words.ts';

/** A claim of a record as the page shows it. */
export interface Shown {
  readonly path: string;
  /** Path without positions, below its objective where it is of one: `indicators[].text`. */
  readonly name: string;
  /** Position of its objective; null for values of the act or of sections. */
  readonly objective: number | null;
  readonly value: unknown;
  readonly raw: string;
  readonly confidence: number;
  readonly flags: readonly string[];
  readonly at: Record['diagnostics'][number]['at'];
  readonly rule: string | null;
  readonly kind: ValueKind | null;
  readonly choices: readonly string[];
  readonly nullable: boolean;
  readonly reasons: readonly Words[];
  /** Whether it wants eyes. */
  readonly open: boolean;
  readonly harm: number;
}

/** All values of a record in the order of the document; those that want eyes are open, and `harm` says in which order. */
export function shownOf(record: Record): Shown[] {
  return claimsOf(record).map((claim) => {
    const { path, field, confidence, harm } = claim;
    const whole = /^objectives\[(\d+)\](?:\.(.*))?$/.exec(path);
    const objective = whole === null ? null : Number(whole[1]);
    const about = field === null ? null : valueAt(path);
    return {
      path,
      name: (whole === null
        ? path.replace(/^(?:act|sections\[\d+\]|allocations\[\d+\])\./, '')
        : (whole[2] ?? 'objective')
      ).replace(/\[\d+\]/g, '[]'),
      objective,
      value: field?.value ?? null,
      raw: field?.raw ?? record.objectives[objective!]!.title.raw,
      confidence,
      flags: field?.flags ?? [],
      at: field?.at ?? record.objectives[objective!]!.title.at,
      rule: field?.rule ?? null,
      kind: about?.kind ?? null,
      choices: about?.choices ?? [],
      nullable: about?.nullable ?? false,
      reasons: reasonsOf(claim, record),
      open: isOpen(claim),
      harm,
    };
  });
}

/** Whether a claim wants eyes: it is not sure, or carries a doubt that is more than a remark, and nobody has looked yet. */
export function isOpen({ path, field, confidence, harm }: Claim): boolean {
  if (field === null) return confidence < SURE;
  if (field.flags.includes('confirmed') || field.flags.includes('corrected')) return false;
  if (/^sections\[\d+\]\.columns/.test(path) || harm === 0) return false;
  return confidence < SURE || field.flags.some((flag) => severityOf(flag) !== 'info');
}

const severityOf = (flag: string): string => (flag in REASONS ? entryOf(flag as FlagCode).severity : 'info');

function reasonsOf({ path, field, confidence }: Claim, record: Record): Words[] {
  if (field === null) return confidence < SURE ? [OTHER_REASONS.objective] : [];
  const told = field.flags.flatMap((flag) => {
    if (flag === 'weights_sum') return [sumReason(path, record)];
    return flag in REASONS ? [REASONS[flag as FlagCode]] : [];
  });
  return told.length === 0 && confidence < SURE ? [OTHER_REASONS.unsure] : told;
}

/** The sum that the weights of a group come to, as the check has told it. */
function sumReason(path: string, record: Record): Words {
  const index = Number(/\d+/.exec(path)?.[0]);
  const section = record.objectives[index]?.section;
  const told = record.diagnostics.filter(({ code }) => code === 'weights_sum');
  const own =
    told.find(({ path: where }) => {
      const at = Number(/^objectives\[(\d+)\]/.exec(where ?? '')?.[1]);
      return record.objectives[at]?.section === section;
    }) ?? (told.length === 1 ? told[0] : undefined);
  const sum = /[\d.]+$/.exec(own?.message ?? '')?.[0];
  if (sum === undefined) return REASONS.weights_sum;
  const { it, en } = OTHER_REASONS.sumIs;
  return { it: filled(it, { sum: sum.replace('.', ',') }), en: filled(en, { sum }) };
}
