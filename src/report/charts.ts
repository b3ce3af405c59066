import { bar, both, cell, escaped, number } from './markup.ts';
import { LIMITS, LISTED, STATUSES, type RecordsSummary, type SectorTally, type Tally } from './summary.ts';
import { STATUS_WORDS, WORDS, type Words } from './words.ts';

/** Weights by sector and year, a table for each body with a bar in each row. */
export function weights({ bodies, documents }: RecordsSummary): string {
  if (bodies.length === 0) return `<p>${both(WORDS.nothing)}</p>`;
  return bodies
    .map(({ name, sectors }) => {
      const most = Math.max(100, ...sectors.map(({ weight }) => weight));
      const rows = sectors.map((sector) => sectorRow(sector, most, documents));
      const caption = name === '' ? both(WORDS.noBody) : escaped(name);
      return `<h3>${caption}</h3><table class="wide">${head(WORDS.sector, WORDS.year, WORDS.weight, null, WORDS.objectives)}<tbody>${rows.join('')}</tbody></table>`;
    })
    .join('');
}

function sectorRow(sector: SectorTally, most: number, documents: RecordsSummary['documents']): string {
  const weight = sector.weighed === 0 ? both(WORDS.noWeight) : `${number(sector.weight)}&nbsp;%`;
  return `<tr><th scope="row">${sector.sector === null ? both(WORDS.noSector) : escaped(sector.sector)}</th>${cell(WORDS.year, yearWords(sector.year))}${cell(WORDS.weight, weight)}<td class="b">${bar([{ share: sector.weight / most, look: 'w' }])}</td>${cell(WORDS.objectives, behind(sector, documents))}</tr>`;
}

/** Outcomes by year: a bar of shares, and the counts in words. */
export function achievement({ achievement: years, documents }: RecordsSummary): string {
  if (years.length === 0) return `<p>${both(WORDS.nothing)}</p>`;
  const key = STATUSES.map(
    (status, i) =>
      `<li><svg viewBox="0 0 10 10" aria-hidden="true" focusable="false"><rect width="10" height="10" class="c${i}"/></svg>${both(STATUS_WORDS[status])}</li>`,
  );
  const rows = years.map(({ year, statuses }) => {
    const all = STATUSES.reduce((sum, status) => sum + (statuses[status]?.count ?? 0), 0);
    const segments = STATUSES.map((status, i) => ({
      share: (statuses[status]?.count ?? 0) / all,
      look: `c${i}`,
    })).filter(({ share }) => share > 0);
    const cells = STATUSES.map((status) => {
      const tally = statuses[status];
      return cell(STATUS_WORDS[status], tally === undefined ? '0' : behind(tally, documents));
    });
    return `<tr><th scope="row">${yearWords(year)}</th><td class="b">${bar(segments)}</td>${cells.join('')}</tr>`;
  });
  return `<ul class="key">${key.join('')}</ul><table class="wide">${head(WORDS.year, null, ...STATUSES.map((status) => STATUS_WORDS[status]))}<tbody>${rows.join('')}</tbody></table>`;
}

/** Values by confidence, and the doubts by how often they came up. */
export function qualityOf({ confidence, flags, documents }: RecordsSummary): string {
  const most = Math.max(1, ...confidence);
  const classes = LIMITS.map((from, i) => {
    const to = LIMITS[i + 1] ?? 1;
    const count = confidence[i] ?? 0;
    const label = both({
      it: `da ${from.toLocaleString('it-IT')} a ${to.toLocaleString('it-IT')}`,
      en: `${from} to ${to}`,
    });
    return `<tr><th scope="row">${label}</th>${cell(WORDS.values, number(count))}<td class="b">${bar([{ share: count / most, look: 'w' }])}</td></tr>`;
  });
  const doubts = flags.map(({ code, count, documents: places }) => {
    const links = places.slice(0, LISTED).map((at) => documentLink(at, documents));
    const more =
      places.length > LISTED ? `<li>+ ${number(places.length - LISTED)} ${both(WORDS.more)}</li>` : '';
    return `<tr><th scope="row"><code>${escaped(code)}</code></th>${cell(WORDS.count, number(count))}${cell(WORDS.documents, `<details><summary>${number(places.length)}</summary><ul>${links.join('')}${more}</ul></details>`)}</tr>`;
  });
  return `<table class="wide">${head(WORDS.confidence, WORDS.values, null)}<tbody>${classes.join('')}</tbody></table>${doubts.length === 0 ? '' : `<table class="wide">${head(WORDS.flag, WORDS.count, WORDS.documents)}<tbody>${doubts.join('')}</tbody></table>`}`;
}

/** A number that opens to the objectives behind it. */
function behind(tally: Tally, documents: RecordsSummary['documents']): string {
  const items = tally.behind.map(({ document, page, title }) => {
    const where = page === null ? '' : `, ${both(WORDS.page)} ${page}`;
    return `<li>${escaped(title)} (<a href="#d${document}">${escaped(documents[document]!.file)}</a>${where})</li>`;
  });
  const rest = tally.count - tally.behind.length;
  const more = rest > 0 ? `<li>+ ${number(rest)} ${both(WORDS.more)}</li>` : '';
  return `<details><summary>${number(tally.count)}</summary><ul>${items.join('')}${more}</ul></details>`;
}

const documentLink = (at: number, documents: RecordsSummary['documents']): string =>
  `<li><a href="#d${at}">${escaped(documents[at]!.file)}</a></li>`;

const yearWords = (year: number | null): string => (year === null ? both(WORDS.noYear) : String(year));

/** A row of headers; null for the column of bars, which repeats the numbers. */
const head = (...columns: readonly (Words | null)[]): string =>
  `<thead><tr>${columns.map((words) => (words === null ? '<td></td>' : `<th scope="col">${both(words)}</th>`)).join('')}</tr></thead>`;
