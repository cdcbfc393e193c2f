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
        .example('$0 reference-server --port 8080', 'A server to try the suites against')
        .epilogue(
          `The client's secret is taken from ${secretVariable}; without it a random one is made and printed.`,
        ),
    async ({ port, fault }) => {
      await serve({ port, faults: fault }, setting);
    },
  );
};

interface ServeRequest {
  readonly port: number;
  readonly faults: readonly string[];
}

async function serve({ port, faults }: ServeRequest, { surroundings }: CommandSetting): Promise<void> {
  if (!Number.isInteger(port) || port < 0 || port > 65535) {
    throw new ToolkitError('usage', `--port is ${String(port)}, expected a whole number from 0 to 65535`);
  }
  const { startEmbeddedServer } = await import('../embedded-server.js');
  const given = surroundings.env[secretVariable];
  const { server, seed } = await startEmbeddedServer({
    port,
    faults,
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
    `Records         ${String(seed.length)}`,
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
