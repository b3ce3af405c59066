import { both, cell, escaped, number, script, STYLE } from './markup.ts';
import { achievement, qualityOf, weights } from './charts.ts';
import type { RecordsSummary } from './summary.ts';
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
<div class="language" role="group" aria-label="Lingua / Language"><button type="button" data-language="it" aria-pressed="${language === 'it'}">Italiano</button> <button type="button" data-language="en" aria-pressed="${language === 'en'}">English</button></div>
<nav aria-label="Contenuto / Contents"><ul>${['weights', 'achievement', 'quality', 'documents'].map((id) => `<li><a href="#${id}">${both(WORDS[id as 'weights'])}</a></li>`).join('')}</ul></nav>
</header>
<main id="content">
<dl class="figures">${figure(WORDS.documents, documents.length)}${figure(WORDS.bodies, bodies.length)}${figure(WORDS.objectives, objectives)}${figure(WORDS.values, fields)}${figure(WORDS.doubtful, doubtful)}</dl>
${section('weights', WORDS.weightsNote, weights(summary))}
${section('achievement', WORDS.achievementNote, achievement(summary))}
${section('quality', WORDS.qualityNote, qualityOf(summary))}
${section('documents', null, documentsTable(summary))}
</main>
<script>${script(language)}</script>
</body>
</html>
`;
}

const figure = (words: Words, value: number): string =>
  `<div><dt>${both(words)}</dt><dd>${number(value)}</dd></div>`;

const section = (
  id: 'weights' | 'achievement' | 'quality' | 'documents',
  note: Words | null,
  content: string,
): string =>
  `<section aria-labelledby="${id}"><h2 id="${id}" tabindex="-1">${both(WORDS[id])}</h2>${note === null ? '' : `<p class="note">${both(note)}</p>`}${content}</section>`;

function documentsTable({ documents }: RecordsSummary): string {
  const rows = documents.map(
    (document, i) =>
      `<tr id="d${i}" tabindex="-1"><th scope="row">${escaped(document.file)} (<a href="${escaped(document.href)}">${both(WORDS.record)}</a>)</th><td>${document.body === '' ? both(WORDS.noBody) : escaped(document.body)}</td>${cell(WORDS.year, document.year === null ? both(WORDS.noYear) : String(document.year))}${cell(WORDS.objectives, number(document.objectives))}${cell(WORDS.values, number(document.fields))}${cell(WORDS.doubtful, number(document.doubtful))}</tr>`,
  );
  return `<table class="wide"><thead><tr><th scope="col">${both(WORDS.file)}</th><th scope="col">${both(WORDS.body)}</th><th scope="col">${both(WORDS.year)}</th><th scope="col">${both(WORDS.objectives)}</th><th scope="col">${both(WORDS.values)}</th><th scope="col">${both(WORDS.doubtful)}</th></tr></thead><tbody>${rows.join('')}</tbody></table>`;
}
