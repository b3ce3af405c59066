/**
 * Shifts, in log-odds, that what people corrected in an archive has taught: of all confidences, of kinds of fields and of flags.
 * Positive makes surer.
 */
export interface ArchiveFit {
  readonly base: number;
  readonly kinds: Readonly<Record<string, number>>;
  readonly flags: Readonly<Record<string, number>>;
}
