import { dirname } from 'node:path';
import { runCucumber, type ISupportCodeLibrary } from '@cucumber/cucumber/api';
import { ToolkitError } from '../../model/toolkit-error.js';
import type { FeatureScenario } from '../features/feature-scenario.js';
import { createCucumberEnvironment, toSources } from './cucumber-environment.js';
import type { Envelope } from './envelope.js';

/** What every lane of a run shares. */
export interface LaneOptions {
  /** The features folder, as an absolute path. */
  readonly featuresFolder: string;
  readonly support: ISupportCodeLibrary;
  /** Id of the open session. */
  readonly session: string;
  readonly onMessage: (envelope: Envelope) => void;
}

/**
 * Runs scenarios one after the other by Cucumber, in this process. Several lanes may run at the same time: they share
 * the loaded steps and the session, and each has a World of its own for every scenario.
 */
export async function runLane(scenarios: readonly FeatureScenario[], options: LaneOptions): Promise<void> {
  if (scenarios.length === 0) return;
  const environment = createCucumberEnvironment(dirname(options.featuresFolder));
  const seen = { end: false };
  await runCucumber(
    {
      sources: toSources(toPaths(scenarios)),
      support: options.support,
      runtime: {
        dryRun: false,
        failFast: false,
        filterStacktraces: true,
        parallel: 0,
        retry: 0,
        retryTagFilter: '',
        strict: true,
        worldParameters: { session: options.session },
      },
      formats: { stdout: 'summary', files: {}, publish: false, options: {} },
      plugins: { specifiers: [], options: {} },
    },
    environment,
    (envelope) => {
      seen.end ||= envelope.testRunFinished !== undefined;
      options.onMessage(envelope);
    },
  );
  if (!seen.end) throw new ToolkitError('internal', 'Cucumber ended without running the scenarios');
}

/** One path for each file, with the lines of its scenarios; a file stays in one lane. */
function toPaths(scenarios: readonly FeatureScenario[]): readonly string[] {
  const lines = new Map<string, number[]>();
  for (const { uri, line } of scenarios) lines.set(uri, [...(lines.get(uri) ?? []), line]);
  return [...lines].map(([uri, numbers]) => [uri, ...numbers].join(':'));
}
