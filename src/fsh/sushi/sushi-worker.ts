import { isToolkitError } from '../../model/toolkit-error.js';
import { compileFsh } from './compile-fsh.js';
import { readKept, writeKept } from './kept-compilation.js';
import { openDefinitions } from './open-definitions.js';
import type { SushiReply, SushiRequest } from './sushi-exchange.js';

async function answer(request: SushiRequest): Promise<SushiReply> {
  try {
    const { keptAt } = request;
    const kept = keptAt === undefined ? undefined : readKept(keptAt);
    const { output, keep } = await compileFsh(request, await openDefinitions(request.packages), kept);
    if (keptAt !== undefined) writeKept(keptAt, keep);
    return { type: 'compiled', output };
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
