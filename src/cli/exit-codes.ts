/** What the program's exit code means, the same for every command. */
export const exitCodes = {
  /** Done, and nothing stands against it. */
  fine: 0,
  /** Issues at or above the limit, or a non-conformant target. */
  found: 1,
  /** Wrong usage, a wrong target file, or a definition that cannot be loaded. */
  usage: 2,
  /** The target could not be reached, or the harness failed. */
  unreachable: 3,
  /** Nothing failed, but a mandatory requirement was not exercised. */
  notExercised: 4,
  /** Ended by the user before it was done, as shells number Ctrl-C. */
  interrupted: 130,
} as const;
