import type { Validated } from './cross-validate.ts';
import { measure } from './measure.ts';

const SIZE = 360;
const MARGIN = 44;
const SERIES = [
  { name: 'as they are', colour: '#1f5fa8', fits: (variation: string | null) => variation === null },
  { name: 'variations', colour: '#b3541e', fits: (variation: string | null) => variation !== null },
] as const;

/** Confidence against the share of right values, a dot a bin, its area by how many values are in it. */
export function reliabilitySvg(validated: readonly Validated[]): string {
  const place = (share: number): string => (MARGIN + share * SIZE).toFixed(1);
  const level = (share: number): string => (MARGIN + (1 - share) * SIZE).toFixed(1);
  const side = SIZE + 2 * MARGIN;
  const ticks = [0, 0.2, 0.4, 0.6, 0.8, 1].map(
    (tick) => `<text x="${place(tick)}" y="${MARGIN + SIZE + 18}" text-anchor="middle">${tick}</text>
<text x="${MARGIN - 8}" y="${level(tick)}" text-anchor="end" dominant-baseline="middle">${tick}</text>`,
  );
  const dots = SERIES.flatMap(({ name, colour, fits }, i) => {
    const { bins } = measure(
      validated.filter(({ sample }) => fits(sample.variation)).map(({ call }) => call),
    );
    return [
      ...bins.map(
        ({ confidence, right, weight }) =>
          `<circle cx="${place(confidence)}" cy="${level(right)}" r="${(2.5 + 12 * Math.sqrt(weight)).toFixed(1)}" fill="${colour}" fill-opacity="0.55"/>`,
      ),
      `<circle cx="${MARGIN + 14}" cy="${MARGIN + 16 + 20 * i}" r="5" fill="${colour}"/><text x="${MARGIN + 26}" y="${MARGIN + 20 + 20 * i}">${name}</text>`,
    ];
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}" width="${side}" height="${side}" font-family="sans-serif" font-size="12">
<title>Reliability of confidences</title>
<rect width="${side}" height="${side}" fill="#fff"/>
<rect x="${MARGIN}" y="${MARGIN}" width="${SIZE}" height="${SIZE}" fill="none" stroke="#999"/>
<line x1="${place(0)}" y1="${level(0)}" x2="${place(1)}" y2="${level(1)}" stroke="#999" stroke-dasharray="4 4"/>
${ticks.join('\n')}
${dots.join('\n')}
<text x="${side / 2}" y="${side - 8}" text-anchor="middle">confidence</text>
<text x="12" y="${side / 2}" text-anchor="middle" transform="rotate(-90 12 ${side / 2})">share of right values</text>
</svg>
`;
}
