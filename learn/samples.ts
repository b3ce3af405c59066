import { drawForm, type LabForm } from '../lab/draw.ts';
import { FAMILIES, type Family } from '../lab/families/index.ts';
import { dice } from '../lab/random.ts';
import { KNOWN, type Field } from '../lab/wording/known.ts';
import { drawWords, type Words } from '../lab/wording/words.ts';
import type { Gold } from '../fixtures/make/gold.ts';
import { makePdf } from '../fixtures/make/pdf.ts';
import { makeWord } from '../fixtures/make/word.ts';
import { itemsOf } from '../src/interpret/cues/items.ts';
import { formsIn } from '../src/interpret/forms/forms.ts';
import { featuresOf, type Features } from '../src/interpret/meaning/features.ts';
import { askedForms, isAnnounced } from '../src/interpret/decide/asked.ts';
import { toldBy } from '../src/interpret/decide/told.ts';
import type { DecisionSample } from './fit-decision.ts';
import { isBareYear } from '../src/interpret/meaning/label-variants.ts';
import type { Slot } from '../src/interpret/meaning/slot.ts';
import { readDocument } from '../src/read-document.ts';
import { fold } from '../src/rules/fold.ts';
import type { RuleSet } from '../src/rules/rule-set.ts';
import type { Canonical } from '../src/rules/rule.ts';
import { isMark } from '../src/values/years.ts';

/** A slot of a drawn form with what it is known to mean. */
export interface Sample {
  readonly family: string;
  readonly features: Features;
  readonly field: Canonical;
}

/** What the laboratory's fields are called in the record. */
const CANONICAL: Readonly<Record<Field, Canonical>> = {
  number: 'objective.number',
  title: 'objective.title',
  purpose: 'objective.description',
  effect: 'objective.expected',
  weight: 'objective.weight',
  due: 'objective.deadline',
  nature: 'objective.nature',
  head: 'objective.responsible',
  crew: 'objective.group',
  partners: 'objective.interactions',
  human: 'resources.human',
  money: 'resources.financial',
  tools: 'resources.instrumental',
  years: 'objective.years',
  report: 'outcome.text',
  verdict: 'outcome.status',
  percent: 'outcome.percent',
  evaluators: 'outcome.percent',
  measure: 'indicator.text',
  measureWeight: 'indicator.weight',
  aim: 'indicator.target',
  least: 'indicator.level',
  best: 'indicator.level',
  before: 'indicator.baseline',
  reached: 'indicator.result',
  degree: 'indicator.degree',
  step: 'phase.text',
  stepDue: 'phase.deadline',
  note: 'other',
  source: 'other',
  formula: 'other',
  unitOf: 'other',
  theme: 'other',
  dimension: 'other',
  checked: 'other',
};

export interface Drawing {
  readonly seed: string;
  readonly count: number;
  readonly strange: readonly number[];
  readonly form: LabForm;
}

/** Slots of forms drawn from the laboratory, each with its field, by the words that the drawing used for it. */
export async function drawSamples(
  { seed, count, strange, form }: Drawing,
  rules: RuleSet,
): Promise<{ readonly slots: readonly Sample[]; readonly decisions: readonly DecisionSample[] }> {
  const slots: Sample[] = [];
  const decisions: DecisionSample[] = [];
  for (const family of FAMILIES)
    for (const share of strange)
      for (let index = 0; index < count; index++) {
        const found = await samplesOf(family, `${seed}/${index}`, share, form, rules);
        slots.push(...found.slots);
        decisions.push(...found.decisions);
      }
  return { slots, decisions };
}

async function samplesOf(
  family: Family,
  seed: string,
  strange: number,
  form: LabForm,
  rules: RuleSet,
): Promise<{ readonly slots: readonly Sample[]; readonly decisions: readonly DecisionSample[] }> {
  const fixture = drawForm(family, seed, strange);
  const words = drawWords(dice(`${family.name} ${seed} words`), strange);
  const bytes = await (form === 'docx' ? makeWord(fixture) : makePdf(fixture));
  const { document } = await readDocument(bytes, {});
  const forms = formsIn(itemsOf(document.blocks, rules), rules, false);
  const lookAlike = family.lookAlike === true;
  const known = (slot: Slot): Canonical | null =>
    slot.path.length === 0 ? byTruth(slot, fixture.gold) : fieldOf(slot, words, lookAlike, rules);
  const slots = [
    ...[...forms.rows.values()].map(({ slots }) => slots),
    ...forms.sheets.map(({ slots }) => slots),
  ].flatMap((own) =>
    own.flatMap((slot): Sample[] => {
      const field = known(slot);
      return field === null ? [] : [{ family: family.name, features: featuresOf(slot, own, rules), field }];
    }),
  );
  const decisions = askedForms(forms, isAnnounced(forms.items, '', rules)).map(
    ({ asked, slots: own }): DecisionSample => ({
      family: family.name,
      told: toldBy(asked, rules),
      tells:
        !lookAlike &&
        (asked.places.some(
          (place) => place.field === 'objective.title' && place.label === 1 && asked.kind === 'sheets',
        ) ||
          own.some((slot) => {
            const field = known(slot);
            return (
              field === 'objective.title' ||
              (asked.kind === 'sheets' && field?.startsWith('objective.') === true)
            );
          })),
    }),
  );
  return { slots, decisions };
}

/** What a slot without a label means: the field whose true values stand there; null where none do. */
function byTruth(slot: Slot, gold: Gold): Canonical | null {
  const filled = slot.texts.filter((text) => text.trim() !== '').map(fold);
  const objectives = gold.objectives ?? [];
  const share = (values: readonly (string | null | undefined)[]): number => {
    const known = values.flatMap((value) => (value == null ? [] : [fold(value)]));
    return (
      filled.filter((text) =>
        known.some((value) => text.includes(value) || (value.includes(text) && text.length > 12)),
      ).length / Math.max(1, filled.length)
    );
  };
  const fields: readonly (readonly [Canonical, readonly (string | null | undefined)[]])[] = [
    ['objective.title', objectives.map(({ title }) => title)],
    ['objective.description', objectives.map(({ description }) => description)],
    ['outcome.text', objectives.map(({ outcome }) => outcome?.text)],
  ];
  return (
    fields.find(([, values]) => share(values) >= 0.7)?.[0] ?? (gold.objectives?.length === 0 ? 'other' : null)
  );
}

/** What a slot means by the words of its drawing; null where these don't tell. */
function fieldOf(slot: Slot, words: Words, lookAlike: boolean, rules: RuleSet): Canonical | null {
  const label = fold(slot.path.join(' '));
  if (label === '') return null;
  let best: { field: Field; length: number } | null = null;
  for (const field of Object.keys(KNOWN) as Field[]) {
    const text = fold(words.label(field));
    if (!(label === text || label.startsWith(`${text} `) || slot.path.some((level) => fold(level) === text)))
      continue;
    if (best === null || text.length > best.length) best = { field, length: text.length };
  }
  const leaf = slot.path.at(-1)!;
  if (best === null && isBareYear(leaf)) return yearMeaning(slot);
  // Look-alikes count their rows as plans do.
  if (lookAlike) return best === null && !isCode(slot) ? 'other' : null;
  if (best !== null) return CANONICAL[best.field];
  // Words that the form brings itself, such as the unit's: what a rule names for certain.
  const named = [...featuresOf(slot, [slot], rules).named.values()].sort((a, b) => b.score - a.score)[0];
  return named !== undefined && named.score >= 0.9 ? named.rule.field : null;
}

/** What stands under a bare year: marks of the years that an objective runs in, or figures; which of these are planned the act's day tells. */
const yearMeaning = ({ texts }: Slot): Canonical | null =>
  texts.some(isMark) ? 'objective.years' : texts.some((text) => /\d/.test(text)) ? 'indicator.result' : null;

/** Whether a slot holds numbers or codes that name its rows. */
const isCode = ({ texts }: Slot): boolean =>
  texts.filter((text) => /^(?:\p{L}{0,4}[.\s_/-]?)?\d{0,4}(?:[.\s_/-]\d+)*$/u.test(text)).length >=
  texts.length * 0.7;

/** Labels that rules know, as slots with nothing in them: what their words mean. */
export function ruleSamples(rules: RuleSet): Sample[] {
  return rules.labels.flatMap((rule) =>
    [...rule.match.any.filter((phrase) => typeof phrase === 'string'), ...rule.cases.match].map(
      (text): Sample => {
        const place = rule.where.includes('column') ? 'column' : 'key';
        const slot: Slot = {
          path: [text],
          place,
          texts: [],
          at: [],
          parts: [],
          finer: false,
          shared: false,
          reporting: false,
          position: 0.5,
        };
        const features = featuresOf(slot, [slot], rules);
        return { family: 'rules', features: { ...features, content: new Map() }, field: rule.field };
      },
    ),
  );
}
