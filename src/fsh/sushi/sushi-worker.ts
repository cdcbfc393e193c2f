import { isToolkitError } from '../../model/toolkit-error.js';
import { compileFsh } from './compile-fsh.js';
import { openDefinitions } from './open-definitions.js';
import type { SushiReply, SushiRequest } from './sushi-exchange.js';

async function answer(request: SushiRequest): Promise<SushiReply> {
  try {
    return { type: 'compiled', output: await compileFsh(request, await openDefinitions(request)) };
  } catch (error) {
    if (isToolkitError(error)) return { type: 'refused', code: error.code, message: error.message };
    return {
      type: 'crashed',
      reason: error instanceof Error ? (error.stack ?? error.message) : String(error),
    };
  }
}

process.once('message', (request: SushiRequest) => {
  void answer(request).then((reply) => {
    process.send?.(reply, () => {
      process.disconnect();
    });
  });
});
