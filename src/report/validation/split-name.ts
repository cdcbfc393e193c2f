/** The name of a result, taken apart: the file, and for a line of NDJSON its number. */
export interface SplitName {
  readonly file: string;
  readonly line?: number;
}

/** A line of NDJSON is named by its file and its number, `records.ndjson:7`; one of standard input is `-:7`. */
export function splitName(name: string): SplitName {
  const [, file, line] = /^(-|.*\.ndjson):(\d+)$/i.exec(name) ?? [];
  return file === undefined ? { file: name } : { file, line: Number(line) };
}
