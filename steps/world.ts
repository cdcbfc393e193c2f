import { Before, setDefaultTimeout, setWorldConstructor, World } from '@cucumber/cucumber';
import { openScenario, type ScenarioRunner } from '#conform/scenario/open-scenario.js';
import type { Action, Assertion } from '#conform/scenario/perform-step.js';

/** What each scenario has to itself. */
export class ScenarioWorld extends World<{ readonly session: string }> {
  #runner: ScenarioRunner | undefined;

  /** Called before the first step. Returns `skipped` where the run was cut off. */
  open(uri: string, line: number): 'skipped' | undefined {
    this.#runner = openScenario(this.parameters.session, { uri, line }, (body, mediaType) => {
      this.attach(body, { mediaType });
    });
    return this.#runner.hindrance;
  }

  /** Does what a Given or a When says. */
  act(action: Action): Promise<'skipped' | undefined> {
    return this.#getRunner().act(action);
  }

  /** Looks whether it is as a Then says. */
  check(assertion: Assertion): Promise<'skipped' | undefined> {
    return this.#getRunner().check(assertion);
  }

  #getRunner(): ScenarioRunner {
    if (this.#runner === undefined) throw new Error('The scenario has not been opened');
    return this.#runner;
  }
}

setWorldConstructor(ScenarioWorld);
// Each request has its own time limit, which the target file sets; a second clock would call a slow target a fault of ours.
setDefaultTimeout(-1);

Before(function (this: ScenarioWorld, { pickle }) {
  return this.open(pickle.uri, pickle.location?.line ?? 0);
});
