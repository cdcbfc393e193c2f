import type { ElementNode } from '../fhir/element-node.js';
import type { RecordType } from './record-type.js';
import { findValue, selectNodes, selectValues } from './select-nodes.js';

/** The entry of a CapabilityStatement for a resource type on the server side. */
export function findClaimedType(statement: ElementNode, type: string): ElementNode | undefined {
  return selectNodes(statement, 'rest')
    .filter((rest) => findValue(rest, 'mode') === 'server')
    .flatMap((rest) => selectNodes(rest, 'resource'))
    .find((resource) => findValue(resource, 'type') === type);
}

/** Codes of the interactions that are claimed for a type, such as `read` and `search-type`. */
export function listClaimedInteractions(statement: ElementNode, type: string): readonly string[] {
  const claimed = findClaimedType(statement, type);
  return claimed === undefined ? [] : selectValues(claimed, 'interaction.code');
}

/** Names of the search parameters that are claimed for a type. */
export function listClaimedParameters(statement: ElementNode, type: RecordType): readonly string[] {
  const claimed = findClaimedType(statement, type);
  return claimed === undefined ? [] : selectValues(claimed, 'searchParam.name');
}

const oauthUris = 'http://fhir-registry.smarthealthit.org/StructureDefinition/oauth-uris';

/** The token endpoint that the statement names in the extension of SMART; none where it names none. */
export function findTokenUrl(statement: ElementNode): string | undefined {
  return selectNodes(statement, 'rest.security.extension')
    .filter((extension) => findValue(extension, 'url') === oauthUris)
    .flatMap((extension) => selectNodes(extension, 'extension'))
    .filter((part) => findValue(part, 'url') === 'token')
    .map((part) => findValue(part, 'valueUri'))
    .find((url) => url !== undefined);
}
