import type { DefinitionStore } from '../definitions/definition-store.js';
import { readResource } from '../fhir/read-resource.js';
import { fhirVersions } from '../fhir/release.js';
import type { FileResult } from '../model/file-result.js';
import { createAnswerStore } from '../terminology/create-answer-store.js';
import type { TerminologyService } from '../terminology/terminology-service.js';
import { createNodeGrammars } from '../terminology/load/node-grammars.js';
import { createValidator } from '../validator/create-validator.js';
import { validateWithService, type ServedValidator } from '../validator/validate-with-service.js';
import type { ResourceText } from './resource-texts.js';
import { toFileResult, toUnreadable, type ReadableText, type ValidateTextOptions } from './validate-texts.js';

/** Judges the resources of one call, in their order. */
export type JudgeTexts = (texts: AsyncIterable<ResourceText>) => AsyncIterable<FileResult>;

/** Resources whose questions go to the service together. */
const mostTogether = 50;

/** Judges resources with the help of a terminology service, some at a time, so that it is asked in few calls. */
export function createServedValidation(
  store: DefinitionStore,
  options: ValidateTextOptions,
  service: TerminologyService,
): JudgeTexts {
  const answers = createAnswerStore();
  const { nhs, fhirPath } = options;
  const validator = createValidator(store, { nhs, fhirPath, answers, grammars: createNodeGrammars() });
  const served: ServedValidator = { validator, answers, service };
  const fhirVersion = fhirVersions[store.release];
  return async function* (texts) {
    for await (const group of inGroups(texts)) {
      const readable = group.filter((given): given is ReadableText => 'text' in given);
      const requests = readable.map(({ text }) => ({
        document: readResource(text),
        options: { profiles: options.profiles },
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
  for await (const text of texts) {
    group.push(text);
    if (group.length < mostTogether) continue;
    yield group;
    group = [];
  }
  if (group.length > 0) yield group;
}
