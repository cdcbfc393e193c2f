import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { ToolkitError } from '../../model/toolkit-error.js';
import type { SushiOutput, SushiReply, SushiRequest } from './sushi-exchange.js';

const workerBesideThis = fileURLToPath(new URL('./sushi-worker.js', import.meta.url));

/**
 * Compiles in a process of its own, as SUSHI keeps its state in globals and does not give its memory
 * back. `worker` is the compiled script of that process.
 *
 * @throws ToolkitError `compiler-failed` where SUSHI crashes or its process ends without an answer; `definition-missing`,
 * `definition-corrupt` or `usage` where a dependency cannot be opened.
 */
export function runSushi(request: SushiRequest, worker: string = workerBesideThis): Promise<SushiOutput> {
  return new Promise((resolve, reject) => {
    const child = fork(worker, [], {
      execArgv: [
        // Without it V8 lets the heap grow to twice what is alive in it before it cleans up.
        '--heap-growing-percent=40',
        // In MB. Most of what SUSHI makes is soon forgotten, and need not be copied out of a smaller space before.
        '--min-semi-space-size=16',
      ],
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      // A whole project goes back in one message.
      serialization: 'advanced',
    });
    const fail = (reason: string) => {
      reject(new ToolkitError('compiler-failed', `SUSHI failed: ${reason}`));
    };
    const said: string[] = [];
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text: string) => said.push(text));
    }
    child.once('error', (error) => {
      fail(error.message);
    });
    child.once('message', (reply) => {
      if (!isReply(reply)) fail('its process sent something that is no answer');
      else if (reply.type === 'compiled') resolve(reply.output);
      else if (reply.type === 'refused') reject(new ToolkitError(reply.code, reply.message));
      else fail(reply.reason);
    });
    child.once('close', (code, signal) => {
      // After an answer this changes nothing: the promise is settled.
      const how = signal === null ? `with code ${String(code)}` : `by ${signal}`;
      fail(`its process ended ${how} without an answer. ${said.join('').trim()}`.trim());
    });
    child.send(request);
  });
}

function isReply(value: unknown): value is SushiReply {
  return typeof value === 'object' && value !== null && 'type' in value;
}
