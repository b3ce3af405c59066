import { createRequire } from 'node:module';
import { Failure } from '../../model/failure.ts';

const CANVAS = '@napi-rs/canvas';
/** What pdf.js names while it loads, draws with, and takes from the canvas package outside a browser. */
const NAMES = ['DOMMatrix', 'ImageData', 'Path2D'];

/** A font that nothing is written with. */
class UnusedFontFace {
  readonly loaded = Promise.resolve();
}

/** Where only lists are read, no letter is ever drawn: a document lets its fonts go. */
export function withFontFace(): void {
  if (!('FontFace' in globalThis)) Reflect.set(globalThis, 'FontFace', UnusedFontFace);
}

/**
 * Runs `load`, which imports pdf.js, without the canvas package: opening it takes longer than reading a page, and nothing is
 * drawn where only lists are read. Whoever else asks for the package meanwhile gets it.
 */
export async function withoutCanvas<T>(load: () => Promise<T>): Promise<T> {
  const missing = NAMES.filter((name) => !(name in globalThis));
  for (const name of missing) Reflect.set(globalThis, name, function NeverDrawn() {});
  const putBack = setAside();
  try {
    return await load();
  } finally {
    putBack();
    for (const name of missing) Reflect.deleteProperty(globalThis, name);
  }
}

/** Puts a stand-in in the place of the package that opens it when something is taken from it; gives what ends that. */
function setAside(): () => void {
  const require = createRequire(import.meta.url);
  const path = resolved(require);
  if (path === null || require.cache[path] !== undefined) return () => undefined;
  const standIn = new Proxy(
    {},
    {
      get(_, name) {
        if (require.cache[path] === module) Reflect.deleteProperty(require.cache, path);
        return (require(path) as Record<string | symbol, unknown>)[name];
      },
    },
  );
  const module = {
    id: path,
    filename: path,
    loaded: true,
    exports: standIn,
    children: [],
  } as unknown as NodeJS.Module;
  require.cache[path] = module;
  return () => {
    if (require.cache[path] === module) Reflect.deleteProperty(require.cache, path);
  };
}

/** Throws Failure drawing_missing where the canvas package, or what it needs on this machine, is not installed. */
export function requireCanvas(): void {
  const require = createRequire(import.meta.url);
  const path = resolved(require);
  try {
    if (path === null) throw new Error(`${CANVAS} is not installed`);
    require(path);
  } catch (error) {
    throw new Failure('drawing_missing', CANVAS, { cause: error });
  }
}

/** Path of the package as pdf.js finds it; null where it isn't installed. */
function resolved(require: NodeJS.Require): string | null {
  try {
    return createRequire(require.resolve('pdfjs-dist/package.json')).resolve(CANVAS);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'MODULE_NOT_FOUND') return null;
    throw error;
  }
}
