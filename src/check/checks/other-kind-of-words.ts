import type { Reading } from '../../model/reading.ts';
import type { Draft } from '../../record/draft.ts';
import { doubt, type Check, type Finding } from '../finding.ts';

/** How an indicator begins that says what is counted. */
const COUNT =
  /^(?:n\.?r?\.? (?=\p{L})|num(?:ero|\.)\s|%|percentual[ei] |tasso |giorni medi|numero medio|rapporto tra )/iu;
/** How the name of a unit begins. */
const UNIT =
  /^(?:area|settore|ufficio|uffici|direzione|dipartimento|unità operativa|tutti i|tutte le)\s+\p{Lu}/iu;
/** So many words without a digit are no value of an indicator. */
const WORDY = 3;
/** A degree of agreement that one text alone may have by chance. */
const AGREEING = 2;

/**
 * Names that begin as an indicator does, indicators that are called as a unit, values in words alone, titles that are the
 * sentences and descriptions that are the names: columns or cells that changed places.
 */
export const otherKindOfWords: Check = (draft) => [
  ...counted(draft),
  ...units(draft),
  ...wordyValues(draft),
  ...sentencesForTitles(draft),
];

const found = (path: string, reading: Reading<string>, message: string): Finding =>
  doubt('unlike_its_kind', [path], `"${reading.raw.slice(0, 40)}" ${message}`, reading.at);

function counted({ sections, objectives }: Draft): Finding[] {
  const names = [
    ...sections.flatMap((section, i) => [
      { path: `sections[${i}].service`, reading: section.service },
      { path: `sections[${i}].sector`, reading: section.sector },
      { path: `sections[${i}].responsible`, reading: section.responsible },
    ]),
    ...objectives.flatMap((objective, i) => [
      { path: `objectives[${i}].title`, reading: objective.title },
      { path: `objectives[${i}].responsible`, reading: objective.responsible },
    ]),
  ];
  return names.flatMap(({ path, reading }) =>
    reading !== null && COUNT.test(reading.value ?? '')
      ? [found(path, reading, 'begins as an indicator')]
      : [],
  );
}

const units = ({ objectives }: Draft): Finding[] =>
  objectives.flatMap((objective, i) =>
    objective.indicators.flatMap(({ text }, k) =>
      UNIT.test(text.value ?? '') && isShouted(text.value!)
        ? [found(`objectives[${i}].indicators[${k}].text`, text, 'is called as a unit')]
        : [],
    ),
  );

const isShouted = (text: string): boolean => !/\p{Ll}/u.test(text);

const wordyValues = ({ objectives }: Draft): Finding[] =>
  objectives.flatMap((objective, i) =>
    objective.indicators.flatMap(({ baseline, target }, k) =>
      baseline !== null && target?.value != null && isWordy(baseline.value)
        ? [found(`objectives[${i}].indicators[${k}].baseline`, baseline, 'is no value')]
        : [],
    ),
  );

const isWordy = (text: string | null): boolean =>
  text !== null && !/\d/.test(text) && (text.match(/\p{L}{2,}/gu) ?? []).length > WORDY - 1;

/** Titles that end as sentences do, each beside a description that is a shorter name without an end. */
function sentencesForTitles({ objectives }: Draft): Finding[] {
  const both = objectives.flatMap(({ title, description }, i) =>
    title.value !== null && description !== null && description.value !== null
      ? [{ i, title, description, turned: isTurned(title.value, description.value) }]
      : [],
  );
  const turned = both.filter((one) => one.turned);
  if (turned.length < AGREEING || turned.length * 2 < both.length) return [];
  return turned.flatMap(({ i, title, description }) => [
    found(`objectives[${i}].title`, title, 'is a sentence beside a name'),
    found(`objectives[${i}].description`, description, 'is a name beside a sentence'),
  ]);
}

const isTurned = (title: string, description: string): boolean =>
  /[.;]\s*$/.test(title) && !/[.;]\s*$/.test(description) && !/[.;]\s/.test(description);
