import { bar, both, escaped, hidden, number } from './markup.ts';
import { inline, type Parts } from './parts.ts';
import { LIMITS, LISTED, STATUSES, type RecordsSummary, type SectorTally, type Tally } from './summary.ts';
import { BARS, numbers, table, words } from './table.ts';
import { CHOICES } from '../words/fields.ts';
import { REASONS } from '../words/reasons.ts';
import type { Words } from '../words/words.ts';
import { DASHBOARD as WORDS } from '../words/dashboard.ts';

type Documents = RecordsSummary['documents'];

/** Weights by sector and year, a table for each body with a bar in each row; bodies whose tables lie apart are found by their names. */
export function weights({ bodies, documents }: RecordsSummary, parts: Parts): string {
  if (bodies.length === 0) return `<p>${both(WORDS.nothing)}</p>`;
  const columns = [
    words(WORDS.sector),
    numbers(WORDS.year),
    numbers(WORDS.weight),
    BARS,
    numbers(WORDS.objectives),
  ];
  const tables = bodies
    .map(({ name, sectors }, i) => {
      const most = Math.max(100, ...sectors.map(({ weight }) => weight));
      const rows = sectors.map((sector) => ({ id: null, cells: sectorCells(sector, most, documents) }));
      const caption = name === '' ? both(WORDS.noBody) : escaped(name);
      const heading = `<h3 id="b${i}">${caption}</h3>`;
      const drawn = table(`b${i}`, columns, rows);
      if (!parts.apart) return `${heading}${drawn}`;
      const count = sectors.reduce((sum, sector) => sum + sector.count, 0);
      const summary = `${heading} (${number(count)} ${both(WORDS.objectives)})`;
      return parts.opening(summary, drawn, ' class="body"');
    })
    .join('');
  return parts.apart
    ? `<label class="find">${both(WORDS.findBody)}<input type="search" id="find-body"></label>${tables}`
    : tables;
}

function sectorCells(sector: SectorTally, most: number, documents: Documents): string[] {
  const name = sector.sector === null ? both(WORDS.noSector) : escaped(sector.sector);
  const year = yearWords(sector.year);
  return [
    name,
    year,
    sector.weighed === 0 ? both(WORDS.noWeight) : `${number(sector.weight)}&nbsp;%`,
    bar([{ share: sector.weight / most, look: 'w' }]),
    behind(sector, documents, inline, `${both(WORDS.objectives)}: ${name}, ${year}`),
  ];
}

/** Outcomes by year: a bar of shares, and the counts in words. */
export function achievement({ achievement: years, documents }: RecordsSummary, parts: Parts): string {
  if (years.length === 0) return `<p>${both(WORDS.nothing)}</p>`;
  const key = STATUSES.map(
    (status, i) =>
      `<li><svg viewBox="0 0 10 10" aria-hidden="true" focusable="false"><rect width="10" height="10" class="c${i}"/></svg>${both(CHOICES[status]!)}</li>`,
  );
  const rows = years.map(({ year, statuses }) => {
    const all = STATUSES.reduce((sum, status) => sum + (statuses[status]?.count ?? 0), 0);
    const segments = STATUSES.map((status, i) => ({
      share: (statuses[status]?.count ?? 0) / all,
      look: `c${i}`,
    })).filter(({ share }) => share > 0);
    const counts = STATUSES.map((status) => {
      const tally = statuses[status];
      const what = `${both(CHOICES[status]!)}, ${yearWords(year)}`;
      return tally === undefined ? '0' : behind(tally, documents, parts, what);
    });
    return { id: null, cells: [yearWords(year), bar(segments), ...counts] };
  });
  const columns = [words(WORDS.year), BARS, ...STATUSES.map((status) => numbers(CHOICES[status]!))];
  return `<ul class="key">${key.join('')}</ul>${table('achievement', columns, rows)}`;
}

/** Values by confidence, and the doubts by how often they came up. */
export function qualityOf({ confidence, flags, documents }: RecordsSummary, parts: Parts): string {
  const most = Math.max(1, ...confidence.map(({ count }) => count));
  const classes = LIMITS.map((from, i) => {
    const { count, documents: places } = confidence[i]!;
    const to = LIMITS[i + 1] ?? 1;
    const label = both({
      it: `da ${from.toLocaleString('it-IT')} a ${to.toLocaleString('it-IT')}`,
      en: `${from} to ${to}`,
    });
    const share = bar([{ share: count / most, look: 'w' }]);
    return { id: null, cells: [label, number(count), share, documentList(places, documents, parts, label)] };
  });
  const doubts = flags.map(({ code, count, documents: places }) => {
    const sentence = (REASONS as Readonly<Record<string, Words>>)[code];
    const name = sentence === undefined ? `<code>${escaped(code)}</code>` : both(sentence);
    return { id: null, cells: [name, number(count), documentList(places, documents, parts, name)] };
  });
  const byConfidence = table(
    'quality',
    [words(WORDS.confidence), numbers(WORDS.values), BARS, numbers(WORDS.documents)],
    classes,
  );
  if (doubts.length === 0) return byConfidence;
  const columns = [words(WORDS.flag), numbers(WORDS.count), numbers(WORDS.documents)];
  return `${byConfidence}<h3 id="doubts">${both(WORDS.doubts)}</h3>${table('doubts', columns, doubts)}`;
}

/** A number that opens to the objectives behind it; `what` says to those who only hear it which number it is. */
function behind(tally: Tally, documents: Documents, parts: Parts, what: string): string {
  const items = tally.behind.map(({ document, page, title }) => {
    const where = page === null ? '' : `, ${both(WORDS.page)} ${page}`;
    return `<li>${escaped(title)} (<a href="#d${document}">${escaped(documents[document]!.file)}</a>${where})</li>`;
  });
  return opening(tally.count, what, items, parts);
}

/** How many documents there are, opening to the first of them. */
function documentList(places: readonly number[], documents: Documents, parts: Parts, what: string): string {
  if (places.length === 0) return '0';
  const items = places
    .slice(0, LISTED)
    .map((at) => `<li><a href="#d${at}">${escaped(documents[at]!.file)}</a></li>`);
  return opening(places.length, `${both(WORDS.documents)}: ${what}`, items, parts);
}

function opening(count: number, what: string, items: readonly string[], parts: Parts): string {
  const rest = count - items.length;
  const more = rest > 0 ? `<li>+ ${number(rest)} ${both(WORDS.more)}</li>` : '';
  return parts.opening(`${number(count)}${hidden(` ${what}`)}`, `<ul>${items.join('')}${more}</ul>`);
}

const yearWords = (year: number | null): string => (year === null ? both(WORDS.noYear) : String(year));
