import type { Argv } from 'yargs';
import type { Surroundings } from './surroundings.js';

/** What a command gets to work with: where it runs, and how it says its exit code. */
export interface CommandSetting {
  readonly surroundings: Surroundings;
  readonly finish: (code: number) => void;
}

/** Adds one command, with its options and its help, to the parser. */
export type AddCommand = (parser: Argv, setting: CommandSetting) => void;
