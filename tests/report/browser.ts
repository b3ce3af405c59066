import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

/** The path of an installed Chromium or Chrome (CHROME_PATH, else by its name on PATH); null where there is none. */
export function installedBrowser(): string | null {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const paths = [
    process.env['CHROME_PATH'] ?? '',
    ...NAMES.flatMap((name) => folders.map((folder) => join(folder, name))),
  ];
  return paths.find((path) => path !== '' && existsSync(path)) ?? null;
}
