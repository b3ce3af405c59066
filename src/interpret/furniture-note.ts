import type { Diagnostic } from '../model/diagnostic.ts';
import type { Document } from '../model/document.ts';

/** One diagnostic that names each text set aside as page furniture once; none where there is no furniture. */
export function furnitureNote(document: Document): readonly Diagnostic[] {
  const texts = new Map(document.furniture.map((piece) => [`${piece.role}: ${piece.text}`, piece]));
  if (texts.size === 0) return [];
  return [
    {
      code: 'page_furniture',
      message: `Set aside as page furniture: ${[...texts.keys()].join(' | ')}`,
      at: [...texts.values()].flatMap((piece) => piece.at.slice(0, 1)),
      path: null,
    },
  ];
}
