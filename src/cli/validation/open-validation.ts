import type { DefinitionStore } from '../../definitions/definition-store.js';
import { loadFhirPathJs } from '../../fhirpath/load-fhirpath-js.js';
import { openStore } from '../open-store.js';
import { createTextValidation, type ValidateText } from '../validate-texts.js';
import { createResourceResolver } from './resource-resolver.js';
import type { LoadSurroundings, ValidationRequest } from './validation-request.js';

/**
 * Loads what a validation asks for and returns what judges its texts. `onNotice` hears what was passed over, and `check`
 * may refuse what was loaded.
 */
export async function openValidation(
  request: ValidationRequest,
  surroundings: LoadSurroundings,
  onNotice: (text: string) => unknown,
  check?: (store: DefinitionStore) => Promise<void>,
): Promise<ValidateText> {
  const store = await openStore(request, { ...surroundings, stderr: { write: onNotice } });
  await check?.(store);
  // What is embedded is known not to need it.
  const fhirPath = request.packages.length > 0 ? await loadFhirPathJs(request.release) : undefined;
  return createTextValidation(store, {
    profiles: request.profiles,
    profilesByType: request.profilesByType,
    nhs: request.careConnect,
    fhirPath,
    ...(request.resources === undefined ? {} : { resolve: createResourceResolver(request.resources) }),
  });
}
