/** What a browser can show of a document; `blocks` are paragraphs and tables as JSON, of formats that no browser draws. */
export type DrawableFormat = 'pdf' | 'docx' | 'text' | 'blocks';
