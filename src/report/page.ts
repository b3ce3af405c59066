import { both, escaped, named, number, script, STYLE } from './markup.ts';
import { achievement, qualityOf, weights } from './charts.ts';
import type { RecordsSummary } from './summary.ts';
import { numbers, table, words } from './table.ts';
import { WORDS, type ReportLanguage, type Words } from './words.ts';

/**
 * The dashboard as one HTML page that needs nothing from elsewhere: charts in SVG, each number with the objectives behind it, these
 * linked to their documents. `language` is the one that it opens in; a reader can change it.
 */
export function reportPage(summary: RecordsSummary, language: ReportLanguage): string {
  const { documents, objectives, bodies } = summary;
  const fields = documents.reduce((sum, document) => sum + document.fields, 0);
  const doubtful = documents.reduce((sum, document) => sum + document.doubtful, 0);
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'">
<title>${escaped(WORDS.title[language])}</title>
<style>${STYLE}</style>
</head>
<body>
<a class="skip" href="#content">${both(WORDS.skip)}</a>
<header>
<h1>${both(WORDS.title)}</h1>
<div class="language" role="group" ${named(WORDS.language, language)}><button type="button" data-language="it" aria-pressed="${language === 'it'}">Italiano</button> <button type="button" data-language="en" aria-pressed="${language === 'en'}">English</button></div>
<nav ${named(WORDS.contents, language)}><ul>${['weights', 'achievement', 'quality', 'documents'].map((id) => `<li><a href="#${id}">${both(WORDS[id as 'weights'])}</a></li>`).join('')}</ul></nav>
</header>
<main id="content" tabindex="-1">
<dl class="figures">${figure(WORDS.documents, documents.length, 'documents')}${figure(WORDS.bodies, bodies.length, 'weights')}${figure(WORDS.objectives, objectives, 'achievement')}${figure(WORDS.values, fields, 'quality')}${figure(WORDS.doubtful, doubtful, 'quality')}</dl>
${section('weights', WORDS.weightsNote, weights(summary))}
${section('achievement', WORDS.achievementNote, achievement(summary))}
${section('quality', WORDS.qualityNote, qualityOf(summary))}
${section('documents', WORDS.documentsNote, documentsTable(summary))}
</main>
<script>${script(language, WORDS.title)}</script>
</body>
</html>
`;
}

type SectionId = 'weights' | 'achievement' | 'quality' | 'documents';

/** A number with the section that says what is behind it. */
const figure = (of: Words, value: number, behind: SectionId): string =>
  `<div><dt>${both(of)}</dt><dd><a href="#${behind}">${number(value)}</a></dd></div>`;

const section = (id: SectionId, note: Words, content: string): string =>
  `<section aria-labelledby="${id}"><h2 id="${id}" tabindex="-1">${both(WORDS[id])}</h2><p class="note">${both(note)}</p>${content}</section>`;

function documentsTable({ documents }: RecordsSummary): string {
  const columns = [
    words(WORDS.file),
    words(WORDS.body),
    numbers(WORDS.year),
    numbers(WORDS.objectives),
    numbers(WORDS.values),
    numbers(WORDS.doubtful),
  ];
  const rows = documents.map((document, i) => ({
    id: `d${i}`,
    cells: [
      `<a href="${escaped(document.href)}">${escaped(document.file)}</a>`,
      document.body === '' ? both(WORDS.noBody) : escaped(document.body),
      document.year === null ? both(WORDS.noYear) : String(document.year),
      number(document.objectives),
      number(document.fields),
      number(document.doubtful),
    ],
  }));
  return table('documents', columns, rows);
}
