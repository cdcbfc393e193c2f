import type { Envelope } from './envelope.js';

/** Makes one stream of Cucumber messages out of those of several lanes. */
export interface MessageMerger {
  readonly add: (envelope: Envelope) => void;
  /** The stream as NDJSON, ended by one testRunFinished. */
  readonly format: () => string;
}

/**
 * Each lane is a run of its own for Cucumber. In the merged stream there is one run: what every lane says alike
 * (meta, step definitions, hooks, parameter types) stands once, and the start and end are those of the whole.
 * `clean` is applied to each line.
 */
export function createMessageMerger(clean: (line: string) => string): MessageMerger {
  const lines: string[] = [];
  const shared = new Set<string>();
  let runId: string | undefined;
  let last: Envelope | undefined;
  let success = true;

  const toLine = (envelope: Envelope): string =>
    clean(
      JSON.stringify(envelope, (key, value: unknown) => {
        if (key === 'testRunStartedId') return runId ?? value;
        return key === 'success' ? success : value;
      }),
    );
  const keepOnce = (key: string, envelope: Envelope): void => {
    if (!shared.has(key)) lines.push(toLine(envelope));
    shared.add(key);
  };

  return {
    add: (envelope) => {
      const { stepDefinition, hook, parameterType, testRunStarted, testRunFinished } = envelope;
      runId ??= testRunStarted?.id;
      const sharedId = stepDefinition?.id ?? hook?.id ?? parameterType?.id;
      if (envelope.meta !== undefined) keepOnce('meta', envelope);
      else if (testRunStarted !== undefined) keepOnce('testRunStarted', envelope);
      else if (sharedId !== undefined) keepOnce(sharedId, envelope);
      else if (testRunFinished === undefined) lines.push(toLine(envelope));
      else {
        success &&= testRunFinished.success;
        last = envelope;
      }
    },
    format: () =>
      [...lines, ...(last === undefined ? [] : [toLine(last)])].map((line) => `${line}\n`).join(''),
  };
}
