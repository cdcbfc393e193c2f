import type { EvidenceLevel } from '../model/evidence-level.js';
import type { RunListener } from '../model/run-event.js';
import type { ToolInfo } from '../model/run-result.js';
import type { Target } from '../model/target.js';
import type { KnownIssueFile } from './known-issues/known-issue-file.js';
import type { RunSelection } from './plan/plan-run.js';
import type { ValidateResponse } from './validate-response.js';

/** What a run needs of its surroundings. */
export interface RunServices {
  readonly validate: ValidateResponse;
  readonly now: () => Date;
  /** Milliseconds of a clock that never goes back. */
  readonly monotonic: () => number;
  readonly newId: () => string;
  /** Lets so many milliseconds pass; a clock of the process where it is left out. */
  readonly wait?: (milliseconds: number) => Promise<unknown>;
}

/** What to run, against which target, and with what. */
export interface RunOptions {
  readonly target: Target;
  /** Where `${NAME}` of the target file is looked up. */
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly tool: ToolInfo;
  readonly services: RunServices;
  /** Everything that the target claims where nothing is selected. */
  readonly selection?: RunSelection;
  /** How many feature files run at the same time, in this process; default 1. */
  readonly jobs?: number;
  /** Holds a folder for each suite and `requirements.yaml`; default: the features of this package. */
  readonly featuresFolder?: string;
  /** Compiled step definitions; default: those of this package. */
  readonly stepsFolder?: string;
  /** Set where the target is the embedded reference server: the faults that are switched on in it. */
  readonly referenceFaults?: readonly string[];
  /** False leaves the preflight out; the scenarios then meet whatever it would have found. */
  readonly preflight?: boolean;
  /** Deviations that are known and accepted; failures of these alone do not fail the run. */
  readonly knownIssues?: KnownIssueFile;
  /** Said in the result; whoever writes reports reduces them to it by `toEvidence`. Default: `full`. */
  readonly evidence?: EvidenceLevel;
  readonly listeners?: readonly RunListener[];
  /** Ends the run: scenarios that have not started are left out, and the result says that it was interrupted. */
  readonly signal?: AbortSignal;
}
