import { openEmbeddedPackage } from '../../definitions/load/embedded.js';
import { fhirVersions } from '../../fhir/release.js';
import { compileFsh } from './compile-fsh.js';
import type { SushiDefinitions } from './create-virtual-package.js';
import type { SushiReply, SushiRequest } from './sushi-exchange.js';

/** The name under which SUSHI looks for the core of the release that it is told to compile for. */
const coreName = 'hl7.fhir.r4.core';

async function answer(request: SushiRequest): Promise<SushiReply> {
  try {
    return { type: 'compiled', output: await compileFsh(request, [openCore()]) };
  } catch (error) {
    return {
      type: 'crashed',
      reason: error instanceof Error ? (error.stack ?? error.message) : String(error),
    };
  }
}

function openCore(): SushiDefinitions {
  const core = openEmbeddedPackage('lifted-stu3');
  return {
    name: coreName,
    version: fhirVersions.r4,
    entries: core.entries,
    read: (index) => {
      const entry = core.entries[index];
      return entry === undefined ? undefined : core.read(entry);
    },
  };
}

process.once('message', (request: SushiRequest) => {
  void answer(request).then((reply) => {
    process.send?.(reply, () => {
      process.disconnect();
    });
  });
});
