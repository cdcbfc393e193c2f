import type { DefinitionStore } from '../../definitions/definition-store.js';
import { loadFhirPathJs } from '../../fhirpath/load-fhirpath-js.js';
import { openStore } from '../open-store.js';
import { createTextValidation, type ValidateText, type ValidateTextOptions } from '../validate-texts.js';
import { createResourceResolver } from './resource-resolver.js';
import type { LoadSurroundings, ValidationRequest } from './validation-request.js';

/** The definitions that a validation asks for, and what its resources are judged by. */
export interface LoadedDefinitions {
  readonly store: DefinitionStore;
  readonly options: ValidateTextOptions;
}

/** Loads what a validation asks for and returns what judges its texts. `onNotice` hears what was passed over. */
export async function openValidation(
  request: ValidationRequest,
  surroundings: LoadSurroundings,
  onNotice: (text: string) => unknown,
): Promise<ValidateText> {
  const { store, options } = await loadDefinitions(request, surroundings, onNotice);
  return createTextValidation(store, options);
}

/** Loads what a validation asks for. `onNotice` hears what was passed over, and `check` may refuse what was loaded. */
export async function loadDefinitions(
  request: ValidationRequest,
  surroundings: LoadSurroundings,
  onNotice: (text: string) => unknown,
  check?: (store: DefinitionStore) => Promise<void>,
): Promise<LoadedDefinitions> {
  const store = await openStore(request, { ...surroundings, stderr: { write: onNotice } });
  await check?.(store);
  // What is embedded is known not to need it.
  const fhirPath = request.packages.length > 0 ? await loadFhirPathJs(request.release) : undefined;
  const options = {
    profiles: request.profiles,
    profilesByType: request.profilesByType,
    nhs: request.careConnect,
    mustSupport: request.mustSupport,
    fhirPath,
    ...(request.resources === undefined ? {} : { resolve: createResourceResolver(request.resources) }),
  };
  return { store, options };
}
