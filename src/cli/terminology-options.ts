import { resolve } from 'node:path';
import type { Options } from 'yargs';
import { ToolkitError } from '../model/toolkit-error.js';
import type { RemoteTerminology } from '../client/terminology/remote-terminology.js';
import type { Surroundings } from './surroundings.js';

/** What the command line says of a terminology server. */
export interface TerminologyArguments {
  readonly tx?: string | undefined;
  readonly txCache?: string | undefined;
}

/** The options, for yargs. */
export const terminologyOptions = {
  tx: {
    type: 'string',
    requiresArg: true,
    describe:
      'Base URL of a FHIR terminology server for codes that are not held locally; see docs/terminology.md',
  },
  'tx-cache': {
    type: 'string',
    requiresArg: true,
    describe: 'Folder that keeps the answers of --tx for a week',
  },
} as const satisfies Readonly<Record<string, Options>>;

/** The terminology server that was asked for, if any. Nothing is sent before there is a question. */
export async function openTerminology(
  { tx, txCache }: TerminologyArguments,
  { env, cwd, now, monotonic, stderr }: Surroundings,
): Promise<RemoteTerminology | undefined> {
  if (tx === undefined) {
    if (txCache === undefined) return undefined;
    throw new ToolkitError('usage', '--tx-cache keeps the answers of --tx, which is not given');
  }
  const { connectTerminologyServer } = await import('../client/terminology/connect-terminology-server.js');
  return connectTerminologyServer(tx, {
    env,
    now,
    monotonic,
    warn: (text) => {
      stderr.write(`${text}\n`);
    },
    cacheFolder: txCache === undefined ? undefined : resolve(cwd, txCache),
  });
}
