import { Writable } from 'node:stream';
import type { IRunEnvironment, ISourcesCoordinates } from '@cucumber/cucumber/api';

/**
 * What Cucumber may know of its surroundings: the folder that feature paths start from, and nothing else. Its own
 * output is discarded, because reports are made from the messages; it gets no environment variables, because it
 * would write those that name a build into the messages.
 */
export function createCucumberEnvironment(folder: string): IRunEnvironment {
  return { cwd: folder, stdout: createSink(), stderr: createSink(), env: {} };
}

/** Coordinates of feature files, each with `:line` for the scenarios to run. */
export function toSources(paths: readonly string[]): ISourcesCoordinates {
  return { defaultDialect: 'en', paths: [...paths], names: [], tagExpression: '', order: 'defined' };
}

function createSink(): Writable {
  return new Writable({
    write: (_chunk, _encoding, done) => {
      done();
    },
  });
}
