import { describe, expect, it } from 'vitest';
import { visible, visibleOnLine } from '../../src/model/visible.ts';

describe('text for a terminal', () => {
  it('shows characters that drive it, or turn the order of reading, as signs', () => {
    expect(visible('a\u001b[31mb\u0007\u007f\u009b\u202e\u2066c')).toBe('a␛[31mb␇␡<U+009B><U+202E><U+2066>c');
  });

  it('is left alone where it has none, its lines and tabs too', () => {
    const text = 'Qualità:\t15 %\n«Peso» – 3²\n';
    expect(visible(text)).toBe(text);
    expect(visibleOnLine('due\nrighe')).toBe('due␊righe');
  });
});
