// Prints the megabytes that are alive after the examples were read, or also validated on the STU3 core.
import { createDefinitionStore } from '../dist/definitions/create-definition-store.js';
import { openEmbeddedPackage } from '../dist/definitions/load/embedded.js';
import { readResource } from '../dist/fhir/read-resource.js';
import { createValidator } from '../dist/validator/create-validator.js';
import { corpus } from './corpus.js';

const texts = corpus();
const validator =
  process.argv[2] === 'validate'
    ? createValidator(createDefinitionStore('stu3', [openEmbeddedPackage('stu3-core')]), { nhs: false })
    : undefined;
for (const text of texts) validator?.validate(readResource(text));

if (globalThis.gc === undefined) throw new Error('To be started with --expose-gc');
globalThis.gc();
const { heapUsed, external } = process.memoryUsage();
console.log((heapUsed + external) / 1024 / 1024);
// What is measured is alive until now.
if (texts.length === 0 && validator === undefined) process.exitCode = 1;
