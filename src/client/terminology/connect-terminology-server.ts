import type { Environment } from '../target-secrets.js';
import type { RemoteTerminology } from './remote-terminology.js';

/** How a terminology server is asked, and what for. */
export interface TerminologyConnection {
  /** Where credentials and certificates are named: variables that begin with `CARECONNECT_TX_` (docs/terminology.md). */
  readonly env: Environment;
  readonly now: () => Date;
  /** Milliseconds of a clock that never goes back. */
  readonly monotonic: () => number;
  /** Gets a sentence where the server cannot be asked, or answers cannot be kept. */
  readonly warn: (text: string) => void;
  /** Folder that keeps answers for a week. */
  readonly cacheFolder?: string | undefined;
}

/**
 * The terminology service of a FHIR server. Nothing is sent before there is a question. What it needs is loaded here,
 * so that who asks no server does not wait for it.
 *
 * @throws ToolkitError `usage` or `configuration-invalid` where URL, folder or variables cannot be used.
 */
export async function connectTerminologyServer(
  url: string,
  { env, now, monotonic, warn, cacheFolder }: TerminologyConnection,
): Promise<RemoteTerminology> {
  const { createRemoteTerminology } = await import('./remote-terminology.js');
  const { readTerminologyServer } = await import('./terminology-server.js');
  const { createAnswerCache } = await import('./answer-cache.js');
  const onFailure = (reason: string): void => {
    warn(`The folder ${cacheFolder ?? ''} cannot be written to: ${reason}. Answers are not kept.`);
  };
  const cache = cacheFolder === undefined ? undefined : createAnswerCache(cacheFolder, { now, onFailure });
  return createRemoteTerminology(readTerminologyServer(url, env), { env, now, monotonic, warn, cache });
}
