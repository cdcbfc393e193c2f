import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { runCommandLine as fromBuilt } from '../../dist/cli/run-command-line.js';
import { runCommandLine } from '../../src/cli/run-command-line.js';

export { fromBuilt };

/** What a command left behind. */
export interface CommandOutcome {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

interface CommandSurroundings {
  readonly cwd?: string;
  readonly stdin?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Of `runHere` only. */
  readonly home?: string;
}

/** Runs a command in this process, from the sources; a run of the suites needs the built files, as `fromBuilt` has them. */
export async function runHere(
  argv: readonly string[],
  given: CommandSurroundings = {},
  run = runCommandLine,
): Promise<CommandOutcome> {
  const texts = { stdout: '', stderr: '' };
  const sink = (name: keyof typeof texts) => ({
    write: (text: string) => {
      texts[name] += text;
    },
  });
  const code = await run({
    argv,
    env: given.env ?? {},
    cwd: given.cwd ?? process.cwd(),
    home: given.home ?? '/nonexistent',
    stdin: toStream(given.stdin ?? ''),
    stdout: sink('stdout'),
    stderr: sink('stderr'),
    now: () => new Date(),
    monotonic: () => performance.now(),
    signal: new AbortController().signal,
  });
  return { code, ...texts };
}

// eslint-disable-next-line @typescript-eslint/require-await -- a stream is read asynchronously, whatever is in it
async function* toStream(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text);
}

/** Where the built program starts. */
export const builtProgram = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url));

/** Runs the built program as a process of its own, as a user would. */
export function runBuilt(argv: readonly string[], given: CommandSurroundings = {}): Promise<CommandOutcome> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [builtProgram, ...argv], {
      cwd: given.cwd ?? process.cwd(),
      env: { ...process.env, NO_COLOR: '1', ...given.env },
    });
    const texts = { stdout: '', stderr: '' };
    for (const name of ['stdout', 'stderr'] as const) {
      child[name].setEncoding('utf8').on('data', (text: string) => {
        texts[name] += text;
      });
    }
    child.stdin.end(given.stdin ?? '');
    child.on('error', reject);
    child.on('close', (code) => {
      resolve({ code, ...texts });
    });
  });
}
