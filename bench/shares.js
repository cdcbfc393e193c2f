import { Session } from 'node:inspector/promises';
import { createDefinitionStore } from '../dist/definitions/create-definition-store.js';
import { openEmbeddedPackage } from '../dist/definitions/load/embedded.js';
import { readResource } from '../dist/fhir/read-resource.js';
import { createValidator } from '../dist/validator/create-validator.js';
import { corpus } from './corpus.js';

const passes = 12;

/** @typedef {import('node:inspector').Profiler.Profile} Profile */

/**
 * What the parts of the program do, the first that fits the innermost function of the program on the stack. Code that
 * runs for one of them counts as its own, wherever it lies.
 *
 * @type {readonly { what: string, file: RegExp, target?: string }[]}
 */
const parts = [
  { what: 'reading JSON with positions', file: /dist\/fhir\/(read-|json-|element-node|resource-document)/ },
  {
    what: 'invariants (FHIRPath)',
    file: /dist\/fhirpath\/|invariant|node_modules\/fhirpath/,
    target: '≤ 25 %',
  },
  {
    what: 'codes, displays and bindings',
    file: /dist\/terminology\/|codings|bindings|coded-node|rules\/(code|binding)-/,
  },
  { what: 'the walk over the elements, with all other rules', file: /dist\/validator\// },
  { what: 'the collection of garbage', file: /^garbage$/ },
];

/**
 * Where the time of a full validation goes on the STU3 core, by Node's profiler, once everything is compiled.
 *
 * @returns {Promise<readonly import('./measure.js').Figure[]>}
 */
export async function validationShares() {
  const texts = corpus();
  const validator = createValidator(createDefinitionStore('stu3', [openEmbeddedPackage('stu3-core')]), {
    nhs: false,
  });
  const pass = () => {
    for (const text of texts) validator.validate(readResource(text));
  };
  for (let round = 0; round < passes; round++) pass();
  const profile = await profileOf(() => {
    for (let round = 0; round < passes; round++) pass();
  });
  const shares = toShares(profile);
  return parts.map(({ what, target }) => ({
    what: `Of the time of a full validation on the STU3 core: ${what}`,
    value: `${(100 * (shares.get(what) ?? 0)).toFixed(0)} %`,
    ...(target === undefined ? {} : { target }),
  }));
}

/** @param {() => void} work */
async function profileOf(work) {
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.setSamplingInterval', { interval: 500 });
  await session.post('Profiler.start');
  work();
  const { profile } = await session.post('Profiler.stop');
  session.disconnect();
  return profile;
}

/**
 * The share of each part in the samples.
 *
 * @param {Profile} profile
 * @returns {ReadonlyMap<string, number>}
 */
function toShares({ nodes, samples = [] }) {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const parents = new Map(nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id])));
  /** @param {number} id @returns {string | undefined} */
  const partOf = (id) => {
    const frame = byId.get(id)?.callFrame;
    if (frame === undefined) return undefined;
    const file = frame.functionName === '(garbage collector)' ? 'garbage' : frame.url;
    const parent = parents.get(id);
    return (
      parts.find((part) => part.file.test(file))?.what ?? (parent === undefined ? undefined : partOf(parent))
    );
  };
  /** @type {Map<string, number>} */
  const counts = new Map();
  const judged = samples.flatMap((id) => partOf(id) ?? []);
  for (const part of judged) counts.set(part, (counts.get(part) ?? 0) + 1);
  return new Map([...counts].map(([part, count]) => [part, count / judged.length]));
}
