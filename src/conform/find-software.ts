import { findResource, type Answer } from './answer.js';
import { findValue } from './select-nodes.js';

/** What a CapabilityStatement among the answers says of the server's software, such as `HAPI 3.6`. */
export function findSoftware(answers: readonly Answer[]): string | undefined {
  for (const answer of answers) {
    const root = findResource(answer);
    const name = root?.resourceType === 'CapabilityStatement' ? findValue(root, 'software.name') : undefined;
    if (root !== undefined && name !== undefined) {
      const version = findValue(root, 'software.version');
      return version === undefined ? name : `${name} ${version}`;
    }
  }
  return undefined;
}
