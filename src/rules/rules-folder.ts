import { fileURLToPath } from 'node:url';

/** Folder of the rules that come with the package. */
export const RULES_FOLDER = fileURLToPath(new URL('../../rules/', import.meta.url));
