import { beforeAll, describe, expect, it } from 'vitest';
import { readSound, soundNames } from '../support/defect.js';
import { compareWithExpected, type OneSided } from '../support/expected-differences.js';
import { createLantana } from '../support/lantana.js';
import { makeMutants, readResource } from '../support/mutants.js';
import { validate } from '../support/validate.js';

const lane = 'second-opinion';

describe("what Lantana's library rejects", () => {
  const found: OneSided[] = [];
  const lantana = createLantana();
  let rejected = 0;
  let compared = 0;

  beforeAll(() => {
    for (const name of soundNames) {
      const sound = readResource(readSound(`${name}.json`));
      const always = complaintsOf(sound).map(withoutIndexes);
      const mutants = makeMutants(sound);
      for (const { change, resource } of mutants) {
        compared++;
        const messages = complaintsOf(resource).filter(
          (message) => !always.includes(withoutIndexes(message)),
        );
        if (messages.length === 0) continue;
        rejected++;
        const isRejected = validate(resource).issues.some(
          ({ severity }) => severity === 'error' || severity === 'fatal',
        );
        if (isRejected) continue;
        found.push({ lane, example: name, by: 'theirs', what: messages.join(' '), path: change });
      }
    }
  });

  /** What it says of a sound element it says of the second of its kind as well. */
  function withoutIndexes(message: string): string {
    return message.replace(/\[\d+\]/g, '');
  }

  /** Its errors. It throws where it meets a null or a value of a wrong kind; that is no opinion. */
  function complaintsOf(resource: object): readonly string[] {
    try {
      return lantana
        .validate(resource, { errorOnUnexpected: true })
        .messages.filter(({ severity }) => ['error', 'fatal'].includes(String(severity)))
        .map(({ location, message }) => `${location ?? ''}: ${message ?? ''}`);
    } catch {
      return [];
    }
  }

  it('is much', () => {
    expect(compared).toBeGreaterThan(3000);
    expect(rejected).toBeGreaterThan(1000);
  });

  it('is rejected by ours, but where a reason is written down', () => {
    expect(compareWithExpected(lane, found)).toEqual({ unexplained: [], unused: [] });
  });
});
