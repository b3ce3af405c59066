import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { pathOf, readableName, textOfName } from '../../src/model/file-name.ts';
import { visible } from '../../src/model/visible.ts';

it('keeps the bytes of any name, through JSON too', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 1 }), (bytes) => {
      const text = JSON.parse(JSON.stringify(textOfName(Buffer.from(bytes)))) as string;
      const path = pathOf(text);
      expect(typeof path === 'string' ? Buffer.from(path) : path).toEqual(Buffer.from(bytes));
      expect(readableName(text)).not.toMatch(/\p{Surrogate}/u);
    }),
  );
});

it('leaves names in UTF-8 as they are, signs beyond the first plane too', () => {
  const name = 'perché 𝐚 😀.pdf';
  expect(textOfName(Buffer.from(name))).toBe(name);
  expect(pathOf(name)).toBe(name);
  expect(visible(name)).toBe(name);
});

it('shows a byte that is no UTF-8 by its number', () => {
  expect(visible(textOfName(Buffer.from('perch\xe9.pdf', 'latin1')))).toBe('perch%E9.pdf');
});
