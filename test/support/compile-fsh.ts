import { fileURLToPath } from 'node:url';
import { openEmbeddedPackage } from '../../src/definitions/load/embedded.js';
import { compileSources, type CompiledSources } from '../../src/fsh/compile-sources.js';
import type { SushiConfig } from '../../src/fsh/config/sushi-config.js';

/** The script of SUSHI's process as the build makes it; Node 20 runs no TypeScript. */
export const sushiWorker = fileURLToPath(new URL('../../dist/fsh/sushi/sushi-worker.js', import.meta.url));

export const testConfig: SushiConfig = {
  id: 'example.test.stu3',
  canonical: 'http://example.org',
  name: 'Test',
  status: 'draft',
  version: '1.0.0',
  fhirVersion: '3.0.2',
};

/** Compiles FSH texts, path to text, to STU3 resources and issues. */
export function compileFsh(texts: Readonly<Record<string, string>>): Promise<CompiledSources> {
  const sources = Object.entries(texts).map(([path, text]) => ({ path, text }));
  return compileSources(sources, {
    config: testConfig,
    core: openEmbeddedPackage('lifted-stu3').entries,
    packages: { specs: [], cwd: '/nowhere', packageCache: '/nowhere' },
    sushiWorker,
  });
}
