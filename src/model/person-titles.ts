/** Degrees and professions as they are shortened before a name. */
export const DEGREES = ['dott', 'avv', 'geom', 'rag', 'ing', 'arch', 'prof'] as const;

/** Everything that is shortened with a full stop before a name, in small letters. */
export const SHORT_TITLES = [...DEGREES, 'dr', 'sig', 'sigg', 'proff', 'on', 'cav', 'comm'] as const;

/** Titles before a name with the endings that they take, in small letters, the full stop behind them left out. */
const TITLES = [
  String.raw`dott(?:\.?\s?ssa|\.?\s?ri|oressa|ore|or)?`,
  String.raw`dr(?:\.?\s?ssa)?`,
  String.raw`d\.ssa`,
  'avv(?:ocato)?',
  'geom(?:etra)?',
  'rag(?:ioniere)?',
  'ing(?:egnere|egner)?',
  'arch(?:itetto)?',
  String.raw`prof(?:f|\.?\s?ssa|essoressa|essore|essor)?`,
  String.raw`sig(?:\.?\s?ra|\.?\s?na|noree?|nora|nor|gg|g)?`,
  'on',
  'cav',
  'comm',
  String.raw`p\.\s?i`,
  String.raw`per\.\s?(?:ind|agr)`,
  String.raw`ass\.\s?soc`,
];

/** What a degree or profession is of, as it is shortened behind it: "dott. for.", "per. agr.". */
const BRANCHES = ['agr', 'amb', 'biol', 'chim', 'civ', 'comm', 'edil', 'for', 'geol', 'nat', 'vet'];

/** Ranks of police and army: words of their own in running text, and titles only where nothing but a person can stand. */
const RANKS = [
  'isp',
  'ten',
  'cap',
  'magg',
  'col',
  'gen',
  'comandante',
  String.raw`c(?:om)?\.te`,
  String.raw`m(?:ar)?\.llo`,
];

const BRANCH = String.raw`(?:\s?(?:${BRANCHES.join('|')})\.)?`;

/** Source of an expression (flags `iu`) for one title, its full stop included. */
export const TITLE_PATTERN = String.raw`(?:${TITLES.join('|')})\b\.?${BRANCH}`;

/** The same with ranks. */
export const TITLE_OR_RANK_PATTERN = String.raw`(?:${[...TITLES, ...RANKS].join('|')})\b\.?${BRANCH}`;

const WHOLE = new RegExp(String.raw`^${TITLE_OR_RANK_PATTERN}$`, 'iu');

/** Whether a word is a title: `dott`, `Dott.ssa`, `ingegnere`, `comandante`. */
export const isPersonTitle = (word: string): boolean => WHOLE.test(word);
