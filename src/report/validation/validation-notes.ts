/** What is to be said of a validation as a whole, besides its results. */
export interface ValidationNotes {
  /** True where the user ended it; the results are those of the files until then. */
  readonly isInterrupted: boolean;
  /** The entries of the configuration that met nothing, as `careconnect.yaml:7:5 (extension-unknown)`. */
  readonly unusedSettings: readonly string[];
}

export const nothingToNote: ValidationNotes = { isInterrupted: false, unusedSettings: [] };

/** The notes in sentences; none where all went its way. */
export function describeNotes({ isInterrupted, unusedSettings }: ValidationNotes): readonly string[] {
  const unused = unusedSettings.map((setting) => `${setting} met nothing.`);
  return isInterrupted ? [...unused, 'Interrupted: what follows was not validated.'] : unused;
}
