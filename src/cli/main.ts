#!/usr/bin/env node
import { homedir } from 'node:os';
import { runCommandLine } from './run-command-line.js';

const interruption = new AbortController();
const interrupt = (): void => {
  interruption.abort();
  // What waits for standard input waits no longer.
  process.stdin.destroy();
};
for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, interrupt);
// A reader that goes away (such as `head`) ends the program; it is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  interrupt();
});

process.exitCode = await runCommandLine({
  argv: process.argv.slice(2),
  env: process.env,
  cwd: process.cwd(),
  home: homedir(),
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  now: () => new Date(),
  monotonic: () => performance.now(),
  signal: interruption.signal,
});
