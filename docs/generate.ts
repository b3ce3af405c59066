// Writes the pages of docs/ that are made from the program: `npm run docs`. tests/docs.test.ts fails while they differ.
import { writeFileSync } from 'node:fs';
import { analyticsPage } from './pages/analytics.ts';
import { diagnosticsPage } from './pages/diagnostics.ts';
import { recordPage } from './pages/record.ts';

const pages = {
  'analytics.md': await analyticsPage(),
  'diagnostics.md': diagnosticsPage(),
  'record.md': recordPage(),
};
for (const [name, text] of Object.entries(pages)) writeFileSync(new URL(name, import.meta.url), text);
