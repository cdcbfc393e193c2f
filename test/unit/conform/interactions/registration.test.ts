import { describe, expect, it } from 'vitest';
import { askAbout } from '../../../../src/conform/interactions/registration.js';
import { createScenario } from '../../../../src/conform/scenario/scenario.js';
import { createTestSession } from '../../../support/session-fixture.js';

describe('a question of registration', () => {
  it.each([
    [
      'a patient who is not registered',
      'To ask for "an invitation for a patient who is not registered", the target file must name somebody alive, sixteen or older, who is not registered under data.patients.eligible, with an nhsNumber or identifier.',
    ],
    [
      'a patient who is not registered and one who has died',
      'To ask for "an invitation for a patient who is not registered and one who has died", the target file must name somebody alive, sixteen or older, who is not registered under data.patients.eligible, with an nhsNumber or identifier.',
    ],
  ])('says whom the target file must name where: %s', async (words, reason) => {
    const scenario = createScenario('s/one', createTestSession('http://target.test/fhir'));
    expect(await askAbout(scenario, 'an invitation for', words)).toEqual({
      outcome: 'not-exercised',
      reason,
      key: 'data.patients.eligible',
    });
  });
});
