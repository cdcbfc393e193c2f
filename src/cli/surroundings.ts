/** All that the command line takes from the process; tests hand in their own. */
export interface Surroundings {
  /** The words after the program's name. */
  readonly argv: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  /** The user's home folder, where the FHIR package cache is. */
  readonly home: string;
  readonly stdin: AsyncIterable<Uint8Array>;
  readonly stdout: TextSink;
  readonly stderr: TextSink;
  readonly now: () => Date;
  /** Milliseconds of a clock that never goes back. */
  readonly monotonic: () => number;
  /** Aborted when the user asks the program to end. */
  readonly signal: AbortSignal;
}

/** Where text goes: a terminal, a pipe or a file. */
export interface TextSink {
  readonly write: (text: string) => unknown;
  readonly isTTY?: boolean | undefined;
  readonly columns?: number | undefined;
}
