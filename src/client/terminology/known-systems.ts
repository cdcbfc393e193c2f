import { isJsonObject } from '../../definitions/is-definition-resource.js';
import type { OperationSender } from './operation-sender.js';

/** Which code systems a terminology server holds. */
export interface KnownSystems {
  /** Remembers that it found a code of this system. */
  readonly add: (system: string) => void;
  readonly isKnown: (system: string) => Promise<boolean>;
}

/**
 * Many servers say of a code in a system that they do not hold that it is wrong. A refusal counts only where the server
 * has found another code of the system, or lists the system among those that it holds.
 */
export function createKnownSystems(sender: OperationSender): KnownSystems {
  const known = new Map<string, Promise<boolean>>();
  return {
    add: (system) => {
      known.set(system, Promise.resolve(true));
    },
    isKnown: (system) => {
      const answer = known.get(system) ?? lookFor(system, sender);
      known.set(system, answer);
      return answer;
    },
  };
}

async function lookFor(system: string, sender: OperationSender): Promise<boolean> {
  const reply = await sender.get(`CodeSystem?url=${encodeURIComponent(system)}&_summary=true`);
  if ('kind' in reply || reply.status >= 300 || !isJsonObject(reply.body)) return false;
  const { entry, total } = reply.body;
  return (Array.isArray(entry) && entry.length > 0) || (typeof total === 'number' && total > 0);
}
