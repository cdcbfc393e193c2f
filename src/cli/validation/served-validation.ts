import { readResource } from '../../fhir/read-resource.js';
import { fhirVersions } from '../../fhir/release.js';
import { createAnswerStore } from '../../terminology/create-answer-store.js';
import type { TerminologyService } from '../../terminology/terminology-service.js';
import { createNodeGrammars } from '../../terminology/load/node-grammars.js';
import { createValidator } from '../../validator/create-validator.js';
import { validateWithService, type ServedValidator } from '../../validator/validate-with-service.js';
import type { ResourceText } from '../resource-texts.js';
import { toFileResult, toUnreadable, type ReadableText } from '../validate-texts.js';
import type { JudgeTexts } from './judge-in-order.js';
import type { LoadedDefinitions } from './open-validation.js';

/** Resources whose questions go to the service together: so many, or so long in UTF-16 units. */
const mostTogether = 50;
const longestTogether = 4_000_000;

/** Judges resources with the help of a terminology service, some at a time, so that it is asked in few calls. */
export function createServedValidation(
  { store, options }: LoadedDefinitions,
  service: TerminologyService,
): JudgeTexts {
  const { nhs, mustSupport, fhirPath, profiles, profilesByType = {}, resolve } = options;
  const answers = createAnswerStore();
  const grammars = createNodeGrammars();
  const validator = createValidator(store, { nhs, mustSupport, fhirPath, answers, grammars });
  const served: ServedValidator = { validator, answers, service };
  const fhirVersion = fhirVersions[store.release];
  return async function* (texts) {
    for await (const group of inGroups(texts)) {
      const readable = group.filter((given): given is ReadableText => 'text' in given);
      const requests = readable.map(({ text }) => ({
        document: readResource(text),
        options: { profiles, profilesByType, resolve },
      }));
      const outcomes = await validateWithService(requests, served);
      const results = new Map(
        readable.flatMap((given, at) => {
          const outcome = outcomes[at];
          return outcome === undefined ? [] : [[given, toFileResult(given, outcome, fhirVersion)] as const];
        }),
      );
      for (const given of group) {
        const result = 'text' in given ? results.get(given) : toUnreadable(given, fhirVersion);
        if (result !== undefined) yield result;
      }
    }
  };
}

async function* inGroups(texts: AsyncIterable<ResourceText>): AsyncGenerator<readonly ResourceText[]> {
  let group: ResourceText[] = [];
  let length = 0;
  for await (const text of texts) {
    group.push(text);
    length += 'text' in text ? text.text.length : 0;
    if (group.length < mostTogether && length < longestTogether) continue;
    yield group;
    group = [];
    length = 0;
  }
  if (group.length > 0) yield group;
}
