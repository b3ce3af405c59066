import type { Random } from './random.ts';

const OBJECT = /\d+ \d+ obj\b[\s\S]*?endobj\n?/g;

/** A PDF's objects lost, doubled, exchanged, put into each other, or pointing back at themselves. */
export function mutateObjects(text: string, random: Random): string {
  const objects = [...text.matchAll(OBJECT)];
  if (objects.length < 2) return text;
  const [one, other] = [random.pick(objects), random.pick(objects)];
  const replaced = ({ index, 0: whole }: RegExpExecArray, by: string): string =>
    text.slice(0, index) + by + text.slice(index + whole.length);
  const head = /^(\d+) \d+ obj/.exec(one[0])!;
  const body = other[0].replace(/^\d+ \d+ obj/, '');
  switch (random.integer(6)) {
    case 0:
      return replaced(one, '');
    case 1:
      return replaced(one, one[0] + other[0]);
    case 2:
      return replaced(one, head[0] + body);
    case 3:
      return replaced(one, one[0].replace(/\d+ 0 R/g, `${head[1]} 0 R`));
    case 4:
      return replaced(one, one[0].replace('<<', `<< /Kids [${head[1]} 0 R] /Contents ${head[1]} 0 R`));
    default:
      return replaced(
        one,
        one[0].replace(/stream\r?\n/, (start) => start + one[0].slice(0, 400)),
      );
  }
}
