import { both, escaped, named, number, STYLE } from './markup.ts';
import { documentsTable } from './documents.ts';
import { inline, type Parts } from './parts.ts';
import { policy, script } from './script.ts';
import { achievement, qualityOf, weights } from './charts.ts';
import type { RecordsSummary } from './summary.ts';
import { DASHBOARD as WORDS } from '../words/dashboard.ts';
import type { Language, Words } from '../words/words.ts';

/**
 * The dashboard as one HTML page that needs nothing from elsewhere: charts in SVG, each number with the objectives behind it, these
 * linked to their documents. `language` is the one that it opens in; a reader can change it. With `beside`, the long lists are loaded from
 * files in a folder beside the page when they are opened: the page of thousands of documents stays small.
 */
export function reportPage(
  summary: RecordsSummary,
  language: Language,
  beside: { readonly parts: Parts; readonly folder: string } | null = null,
): string {
  const parts = beside?.parts ?? inline;
  const code = script(language, WORDS.title, beside?.folder ?? null);
  const { documents, objectives, bodies } = summary;
  const fields = documents.reduce((sum, document) => sum + document.fields, 0);
  const doubtful = documents.reduce((sum, document) => sum + document.doubtful, 0);
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${policy(code, beside !== null)}">
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
${beside === null ? '' : `<noscript><p>${both(WORDS.needsScript)}</p></noscript>`}
<dl class="figures">${figure(WORDS.documents, documents.length, 'documents')}${figure(WORDS.bodies, bodies.length, 'weights')}${figure(WORDS.objectives, objectives, 'achievement')}${figure(WORDS.values, fields, 'quality')}${figure(WORDS.doubtful, doubtful, 'quality')}</dl>
${section('weights', WORDS.weightsNote, weights(summary, parts))}
${section('achievement', WORDS.achievementNote, achievement(summary, parts))}
${section('quality', WORDS.qualityNote, qualityOf(summary, parts))}
${section('documents', WORDS.documentsNote, documentsTable(summary, parts))}
</main>
<script>${code}</script>
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
