import type { Dice } from '../random.ts';

const FIRST = [
  ['Adalgisa', 'f'], ['Brando', 'm'], ['Clelia', 'f'], ['Dario', 'm'], ['Eusebia', 'f'], ['Fedele', 'm'],
  ['Gilda', 'f'], ['Igino', 'm'], ['Leonilde', 'f'], ['Manlio', 'm'], ['Norina', 'f'], ['Ottavio', 'm'],
  ['Palmira', 'f'], ['Quirino', 'm'], ['Rosilde', 'f'], ['Saverio', 'm'], ['Tecla', 'f'], ['Ubaldo', 'm'],
  ['Vanda', 'f'], ['Zeno', 'm'],
] as const; // prettier-ignore
const STEMS = [
  'Brugn',
  'Cardell',
  'Dolf',
  'Fornas',
  'Garbell',
  'Lanzon',
  'Mezzadr',
  'Nivol',
  'Pastorn',
  'Querc',
  'Rondan',
  'Stracciar',
  'Tavern',
  'Vidusson',
  'Zampar',
  'Bortolan',
  'Ceragiol',
  'Frassinet',
];
const ENDS = ['i', 'a', 'o', 'elli', 'etti', 'ini'];

/** Someone who does not exist. */
export interface Person {
  readonly first: string;
  readonly last: string;
  readonly title: string;
}

export function drawPeople(dice: Dice, count: number): Person[] {
  const used = new Set<string>();
  const people: Person[] = [];
  while (people.length < count) {
    const [first, gender] = dice.pick(FIRST);
    const last = dice.pick(STEMS) + dice.pick(ENDS);
    if (used.has(last) || used.has(first)) continue;
    used.add(last);
    used.add(first);
    people.push({
      first,
      last,
      title:
        gender === 'f'
          ? dice.pick(['Dott.ssa', 'Ing.', 'Avv.', 'Rag.'])
          : dice.pick(['Dott.', 'Ing.', 'Geom.', 'Arch.', 'Rag.']),
    });
  }
  return people;
}
