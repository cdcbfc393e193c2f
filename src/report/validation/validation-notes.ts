/** What is to be said of a validation as a whole, besides its results. */
export interface ValidationNotes {
  /** True where the user ended it; the results are those of the files until then. */
  readonly isInterrupted: boolean;
  /** The configuration whose entries met nothing, as `careconnect.yaml:7 (extension-unknown)`. */
  readonly unusedSettings: readonly string[];
}

export const nothingToNote: ValidationNotes = { isInterrupted: false, unusedSettings: [] };
