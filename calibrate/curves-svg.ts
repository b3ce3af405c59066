import { coverageCurve, measure, type Call } from './measure.ts';

/** Values that are drawn together under a name. */
export interface Series {
  readonly name: string;
  readonly calls: readonly Call[];
}

const COLOURS = ['#1f5fa8', '#b3541e', '#3d7a3a', '#7a3d78'];
const MARGIN = 44;
/** The coverage curve shows errors up to it. */
const MOST_ERROR = 0.2;

/** Confidence against the share of right values, a dot a bin, its area by how many values are in it. */
export function reliabilitySvg(series: readonly Series[]): string {
  const size = 360;
  const body = series.flatMap(({ name, calls }, i) => [
    ...dots(calls, frame(MARGIN, MARGIN, size), COLOURS[i % COLOURS.length]!),
    legend(name, i),
  ]);
  return svg(size + 2 * MARGIN, size + 2 * MARGIN, 'Reliability of confidences', [
    ...axes(size, 1, 'confidence', 'share of right values'),
    diagonal(frame(MARGIN, MARGIN, size)),
    ...body,
  ]);
}

/** Share of values accepted from the surest down against the share of wrong ones among them. */
export function coverageSvg(series: readonly Series[]): string {
  const size = 360;
  const body = series.flatMap(({ name, calls }, i) => [
    curve(calls, frame(MARGIN, MARGIN, size), COLOURS[i % COLOURS.length]!),
    legend(name, i),
  ]);
  return svg(size + 2 * MARGIN, size + 2 * MARGIN, 'Error among the surest values', [
    ...axes(size, MOST_ERROR, 'share of values accepted', 'share of wrong values among them'),
    ...body,
  ]);
}

/** Both curves for each series, in small frames side by side. */
export function familiesSvg(series: readonly Series[]): string {
  const [size, gap, columns] = [96, 34, 6];
  const rows = Math.ceil(series.length / columns);
  const body = series.flatMap(({ name, calls }, i) => {
    const [x, y] = [(i % columns) * (size + gap) + gap / 2, Math.floor(i / columns) * (size + gap) + gap];
    const at = frame(x, y, size);
    return [
      `<rect x="${x}" y="${y}" width="${size}" height="${size}" fill="none" stroke="#999"/>`,
      diagonal(at),
      ...dots(calls, at, COLOURS[0]!, 0.4),
      curve(calls, at, COLOURS[1]!),
      `<text x="${x}" y="${y - 5}" font-size="9">${name}</text>`,
    ];
  });
  return svg(columns * (size + gap), rows * (size + gap) + gap, 'Both curves by family', body);
}

interface Frame {
  readonly across: (share: number) => string;
  readonly up: (share: number) => string;
}

const frame = (x: number, y: number, size: number): Frame => ({
  across: (share) => (x + share * size).toFixed(1),
  up: (share) => (y + (1 - Math.min(1, share)) * size).toFixed(1),
});

const diagonal = ({ across, up }: Frame): string =>
  `<line x1="${across(0)}" y1="${up(0)}" x2="${across(1)}" y2="${up(1)}" stroke="#999" stroke-dasharray="4 4"/>`;

const dots = (calls: readonly Call[], { across, up }: Frame, colour: string, scale = 1): string[] =>
  measure(calls).bins.map(
    ({ confidence, right, weight }) =>
      `<circle cx="${across(confidence)}" cy="${up(right)}" r="${(scale * (2.5 + 12 * Math.sqrt(weight))).toFixed(1)}" fill="${colour}" fill-opacity="0.55"/>`,
  );

const curve = (calls: readonly Call[], { across, up }: Frame, colour: string): string =>
  `<polyline fill="none" stroke="${colour}" stroke-width="1.5" points="${coverageCurve(calls)
    .map(({ coverage, error }) => `${across(coverage)},${up(error / MOST_ERROR)}`)
    .join(' ')}"/>`;

const legend = (name: string, i: number): string =>
  `<circle cx="${MARGIN + 14}" cy="${MARGIN + 16 + 20 * i}" r="5" fill="${COLOURS[i % COLOURS.length]!}"/><text x="${MARGIN + 26}" y="${MARGIN + 20 + 20 * i}">${name}</text>`;

function axes(size: number, most: number, across: string, up: string): string[] {
  const at = frame(MARGIN, MARGIN, size);
  const side = size + 2 * MARGIN;
  return [
    `<rect x="${MARGIN}" y="${MARGIN}" width="${size}" height="${size}" fill="none" stroke="#999"/>`,
    ...[0, 0.2, 0.4, 0.6, 0.8, 1].map(
      (tick) => `<text x="${at.across(tick)}" y="${MARGIN + size + 18}" text-anchor="middle">${tick}</text>
<text x="${MARGIN - 8}" y="${at.up(tick)}" text-anchor="end" dominant-baseline="middle">${Math.round(100 * tick * most) / 100}</text>`,
    ),
    `<text x="${side / 2}" y="${side - 8}" text-anchor="middle">${across}</text>`,
    `<text x="12" y="${side / 2}" text-anchor="middle" transform="rotate(-90 12 ${side / 2})">${up}</text>`,
  ];
}

const svg = (width: number, height: number, title: string, body: readonly string[]): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="sans-serif" font-size="12">
<title>${title}</title>
<rect width="${width}" height="${height}" fill="#fff"/>
${body.join('\n')}
</svg>
`;
