import { createDefinitionStore } from '../dist/definitions/create-definition-store.js';
import { openFhirLibrary } from '../dist/definitions/load/convert-xml.js';
import { openEmbeddedPackage } from '../dist/definitions/load/embedded.js';
import { readResource } from '../dist/fhir/read-resource.js';
import { createValidator } from '../dist/validator/create-validator.js';
import { corpus } from './corpus.js';
import { medianMs, times } from './measure.js';

/**
 * Full validation of JSON text, against JSON.parse of the same texts and against another validator.
 *
 * @returns {Promise<readonly import('./measure.js').Figure[]>}
 */
export async function validationSpeed() {
  const texts = corpus();
  const core = openEmbeddedPackage('stu3-core');
  const onCore = createValidator(createDefinitionStore('stu3', [core]), { nhs: false });
  const onProfiles = createValidator(
    createDefinitionStore('stu3', [openEmbeddedPackage('careconnect'), core]),
  );
  const other = await openFhirLibrary('stu3');
  /** @param {(text: string) => unknown} work @param {number} rounds */
  const time = (work, rounds) =>
    medianMs(() => {
      for (const text of texts) work(text);
    }, rounds);
  const parse = time((text) => /** @type {unknown} */ (JSON.parse(text)), 15);
  const read = time(readResource, 15);
  const types = time((text) => onCore.validate(readResource(text)), 9);
  const profiles = time((text) => onProfiles.validate(readResource(text)), 9);
  const library = time((text) => {
    validateByLibrary(other, text);
  }, 3);
  const bytes = texts.reduce((sum, text) => sum + text.length, 0);
  return [
    {
      what: 'Resources, and what they are',
      value: `${texts.length}, ${(bytes / 1024).toFixed(0)} KB of JSON`,
    },
    { what: 'Reading with positions, against JSON.parse', value: times(read / parse) },
    {
      what: 'Full validation on the STU3 core, against JSON.parse',
      value: times(types / parse),
      target: '≤ 5 ×',
    },
    { what: 'Full validation with CareConnect profiles, against JSON.parse', value: times(profiles / parse) },
    {
      what: 'Resources a second on the STU3 core, against the fhir library',
      value: times(library / types),
      target: '≥ 10 ×',
    },
  ];
}

/**
 * @param {import('fhir').Fhir} library
 * @param {string} text
 */
function validateByLibrary(library, text) {
  try {
    library.validate(text);
  } catch {
    // It gives up on some resources; the time until then counts.
  }
}
