/** One number for a square of a raster: columns are numbered far enough apart for any page, what lies left of it included. */
export const squareOf = (column: number, row: number): number => column * 1_000_003 + row;
