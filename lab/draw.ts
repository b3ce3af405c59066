import { landscape, p, part, type Fixture, type Part } from '../fixtures/make/document.ts';
import type { Gold } from '../fixtures/make/gold.ts';
import { makePdf } from '../fixtures/make/pdf.ts';
import { makeWord } from '../fixtures/make/word.ts';
import { drawPlan } from './content/plan.ts';
import { FAMILIES, type Family } from './families/index.ts';
import { planAct } from './form/act.ts';
import { back, front } from './form/front.ts';
import { drawAsides } from './content/aside.ts';
import { drawNotation } from './notation.ts';
import { dice } from './random.ts';
import { Scribe } from './scribe.ts';
import { drawWords } from './wording/words.ts';

export type LabForm = 'docx' | 'pdf';

export interface DrawOptions {
  readonly seed: string;
  /** How many documents of each family. */
  readonly count: number;
  /** Names of families; all where left out. */
  readonly families?: readonly string[];
  /** Share of labels that no list holds, 0 to 1. */
  readonly strange?: number;
  readonly form?: LabForm;
}

export interface Drawn {
  /** Family, seed and number: unique among the drawn. */
  readonly name: string;
  readonly family: string;
  readonly bytes: Uint8Array;
  readonly gold: Gold;
}

/** Random documents with their truth, family by family. The same options give the same bytes. */
export async function* drawDocuments(options: DrawOptions): AsyncIterable<Drawn> {
  const { seed, count, strange = 0, form = 'docx' } = options;
  for (const family of chosenFamilies(options.families))
    for (let i = 0; i < count; i++) {
      const fixture = drawForm(family, `${seed}/${i}`, strange);
      const bytes = await (form === 'docx' ? makeWord(fixture) : makePdf(fixture));
      yield { name: `${family.name}-${seed}-${i}`, family: family.name, bytes, gold: fixture.gold };
    }
}

export function chosenFamilies(names: readonly string[] | undefined): readonly Family[] {
  if (names === undefined) return FAMILIES;
  return names.map((name) => {
    const family = FAMILIES.find((one) => one.name === name);
    if (family === undefined)
      throw new Error(`no family ${name}; there are ${FAMILIES.map((one) => one.name).join(', ')}`);
    return family;
  });
}

/** One form with its truth, before it is typeset. */
export function drawForm(family: Family, seed: string, strange: number): Fixture {
  const stream = (of: string): ReturnType<typeof dice> => dice(`${family.name} ${seed} ${of}`);
  const look = stream('look');
  const plan = drawPlan(stream('plan'), family.wish ?? {});
  const notation = drawNotation(
    stream('notation'),
    family.weights === undefined ? {} : { weights: family.weights },
  );
  const style = {
    ruling: look.pick(['grid', 'grid', 'grid', 'grid', 'lines', 'none', 'box'] as const),
    shaded: look.chance(0.4),
    repeat: look.chance(0.7),
    bullet: look.pick(['', '- ', '• ', '• ']),
  };
  const scribe = new Scribe(
    stream('form'),
    plan,
    drawWords(stream('words'), strange),
    notation,
    style,
    drawAsides(stream('asides')),
  );
  const plain = family.lookAlike === true;
  if (!plain && look.chance(0.4)) scribe.add(planAct(scribe));
  const fromPlan = scribe.blocks.length;
  if (!plain) scribe.add(front(scribe));
  family.draw(scribe);
  const legend = scribe.legend();
  if (legend !== null) scribe.add(p(legend));
  if (!plain) scribe.add(back(scribe));
  return {
    body: 'lab',
    name: `${family.name} ${seed}`,
    about: family.about,
    shows: [],
    look: {
      font: look.pick(['Times', 'Helvetica', 'Roboto'] as const),
      size: look.pick([9, 10, 10, 11]),
      margin: 45,
      ...(look.chance(0.3) ? { header: plan.body.name } : {}),
      ...(look.chance(0.5)
        ? { footer: look.pick(['Pagina {page} di {pages}', '{page}', 'pag. {page}']) }
        : {}),
    },
    text: { bold: 'dropped', italic: 'dropped', cellBreak: ' ', furniture: false },
    parts: partsOf(scribe, fromPlan),
    gold: scribe.truth(),
  };
}

/** Pages of an act stand upright, also before a plan that lies. */
function partsOf(scribe: Scribe, fromPlan: number): Part[] {
  if (!scribe.landscape) return [part(scribe.blocks)];
  const [act, rest] = [scribe.blocks.slice(0, fromPlan), scribe.blocks.slice(fromPlan)];
  // The break that ends an act is made by the turn of the page.
  return [...(act.length > 0 ? [part(act.slice(0, -1))] : []), landscape(rest)];
}
