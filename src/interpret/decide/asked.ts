import type { Item, Pair } from '../cues/item.ts';
import type { Forms } from '../forms/forms.ts';
import { recognise } from '../../rules/recognise.ts';
import type { RuleSet } from '../../rules/rule-set.ts';
import type { SheetForm } from '../forms/sheet-form.ts';
import type { Slot } from '../meaning/slot.ts';
import type { Meaning } from '../meaning/understand.ts';
import type { AskedForm, AskedPlace } from './told.ts';

/** A form of a document with what is asked about it; `key` is a header's cue or a sheet form itself. */
export interface Asked {
  readonly slots: readonly Slot[];
  readonly key: unknown;
  readonly asked: AskedForm;
  /** Numbers of what it tells, as printed; those that are empty left out. */
  readonly numbers: readonly string[];
}

/** Lines above a form that are looked at. */
const LINES = 4;

/** Every form of a document that could tell objectives, as it is asked whether it does. */
export function askedForms(forms: Forms, announced: boolean): readonly Asked[] {
  const found: Asked[] = [];
  const inside = new Set<number>();
  for (const form of forms.sheets) {
    for (const { from, to } of form.instances) for (let index = from; index < to; index++) inside.add(index);
    found.push({
      slots: form.slots,
      key: form,
      asked: {
        places: [...placesOf(form.slots, [...form.meanings.values()]), ...insideOf(forms, form)],
        instances: form.instances.length,
        kind: 'sheets',
        headings: headingsAbove(forms.items, form.instances[0]!.from),
        announced,
      },
      numbers: [...numbersAt(form.slots, [...form.meanings.values()]), ...numbersInside(forms, form)],
    });
  }
  const seen = new Set<string>();
  forms.items.forEach((item, index) => {
    if (item.kind !== 'grid' || inside.has(index) || seen.has(item.cue)) return;
    seen.add(item.cue);
    const form = forms.rows.get(item.cue)!;
    found.push({
      slots: form.slots,
      key: item.cue,
      asked: {
        places: placesOf(form.slots, form.meanings),
        instances: form.parts.reduce((sum, part) => sum + part.rows.length, 0),
        kind: 'rows',
        headings: headingsAbove(forms.items, index),
        announced,
      },
      numbers: numbersAt(form.slots, form.meanings),
    });
  });
  return found;
}

const placesOf = (slots: readonly Slot[], meanings: readonly Meaning[]): readonly AskedPlace[] =>
  meanings.map(({ field, label, sure }, index) => ({
    // A place that is empty throughout tells nothing, whatever it is called: a form printed to be filled in.
    field: slots[index]!.texts.some((text) => text.trim() !== '') ? field : 'other',
    words: slots[index]!.path.join(' '),
    label,
    sure,
  }));

const numbersAt = (slots: readonly Slot[], meanings: readonly Meaning[]): readonly string[] =>
  meanings.flatMap(({ field }, index) =>
    field === 'objective.number' ? slots[index]!.texts.filter((text) => text.trim() !== '') : [],
  );

const numbersInside = (forms: Forms, form: SheetForm): readonly string[] =>
  form.instances.flatMap(({ from, to }) =>
    forms.items
      .slice(from, to)
      .flatMap((item) =>
        item.kind === 'pair' && item.named?.field === 'objective.number'
          ? item.value.map(({ text }) => text)
          : [],
      ),
  );

/** What lines name by themselves inside a sheet form, and what the tables in it tell. */
function insideOf(forms: Forms, form: SheetForm): readonly AskedPlace[] {
  const places = new Map<string, AskedPlace>();
  for (const { from, to } of form.instances)
    for (const item of forms.items.slice(from, to)) {
      if (item.kind === 'pair' && item.named !== null)
        places.set(item.named.field, { field: item.named.field, words: item.label, label: 1, sure: 1 });
      if (item.kind !== 'grid') continue;
      const part = forms.parts.get(item.cue)!;
      for (const place of placesOf(part.slots, part.meanings))
        if (place.field !== 'other') places.set(place.field, places.get(place.field) ?? place);
    }
  return [...places.values()];
}

/** The lines right above an item, nearest last; what stands beyond another form is none of its headings. */
function headingsAbove(items: readonly Item[], index: number): readonly string[] {
  const lines: string[] = [];
  for (let at = index - 1; at >= 0 && lines.length < LINES; at--) {
    const item = items[at]!;
    if (item.kind === 'grid' || item.kind === 'people') break;
    if (item.kind === 'line') lines.unshift(item.paragraph.text);
    else if (item.whole !== null && (item.named !== null || isCountedTitle(item)))
      lines.unshift(item.whole.text);
  }
  return lines;
}

/** What a counted heading is called: "QUADRO A – Objectives of the year". */
const isCountedTitle = ({ cue }: Pair): boolean => cue.endsWith(' ~');

/** A project alone announces nothing: works, grants and services are called so in most acts. */
const isAbout = (text: string, rules: RuleSet): boolean =>
  ['objectives-promised', 'plan-heading'].some((what) => recognise(rules, what, text) !== null);

/** Whether a document's subject or a title of its own speaks of objectives. */
export const isAnnounced = (items: readonly Item[], subject: string, rules: RuleSet): boolean =>
  isAbout(subject, rules) ||
  items.some((item) => item.kind === 'line' && item.title && isAbout(item.paragraph.text, rules));
