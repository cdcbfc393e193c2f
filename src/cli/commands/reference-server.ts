import { ToolkitError } from '../../model/toolkit-error.js';
import type { AddCommand, CommandSetting } from '../command-setting.js';

const secretVariable = 'REFERENCE_SERVER_SECRET';

export const addReferenceServer: AddCommand = (parser, setting) => {
  parser.command(
    'reference-server',
    'Start the embedded CareConnect STU3 server with its authorization server, on loopback',
    (command) =>
      command
        .option('port', {
          type: 'number',
          default: 0,
          requiresArg: true,
          describe: 'Port; 0 takes a free one',
        })
        .option('fault', {
          type: 'string',
          array: true,
          default: [],
          requiresArg: true,
          describe: 'A deliberate defect to show; repeatable; `careconnect faults` lists them',
        })
        .option('empty', {
          type: 'boolean',
          default: false,
          describe: 'Hold no records at the start, for `careconnect seed` to try',
        })
        .example('$0 reference-server --port 8080', 'A server to try the suites against')
        .epilogue(
          `The client's secret is taken from ${secretVariable}; without it a random one is made and printed.`,
        ),
    async ({ port, fault, empty }) => {
      await serve({ port, faults: fault, isEmpty: empty }, setting);
    },
  );
};

interface ServeRequest {
  readonly port: number;
  readonly faults: readonly string[];
  readonly isEmpty: boolean;
}

async function serve(
  { port, faults, isEmpty }: ServeRequest,
  { surroundings }: CommandSetting,
): Promise<void> {
  if (!Number.isInteger(port) || port < 0 || port > 65535) {
    throw new ToolkitError('usage', `--port is ${String(port)}, expected a whole number from 0 to 65535`);
  }
  const { startEmbeddedServer } = await import('../embedded-server.js');
  const given = surroundings.env[secretVariable];
  const { server, records } = await startEmbeddedServer({
    port,
    faults,
    isEmpty,
    ...(given === undefined || given === '' ? {} : { clientSecrets: { full: given } }),
    reportError: (error) => {
      surroundings.stderr.write(
        `${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
      );
    },
  });
  const { full } = server.clients;
  const lines = [
    `FHIR endpoint   ${server.baseUrl}`,
    `Token endpoint  ${server.tokenUrl}`,
    `Client          ${full.clientId}`,
    given === undefined || given === ''
      ? `Secret          ${full.clientSecret}`
      : `Secret          as ${secretVariable} says`,
    `Records         ${String(records)}`,
    ...(faults.length === 0 ? [] : [`Faults          ${faults.join(', ')}`]),
  ];
  surroundings.stdout.write(`${lines.join('\n')}\n`);
  await untilAborted(surroundings.signal);
  await server.close();
}

function untilAborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else
      signal.addEventListener(
        'abort',
        () => {
          resolve();
        },
        { once: true },
      );
  });
}
