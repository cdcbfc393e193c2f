import { Buffer } from 'node:buffer';
import { createDefinitionStore } from '../dist/definitions/create-definition-store.js';
import { openFhirLibrary } from '../dist/definitions/load/convert-xml.js';
import { openEmbeddedPackage } from '../dist/definitions/load/embedded.js';
import { readResource } from '../dist/fhir/read-resource.js';
import { coreStructureRoot } from '../dist/fhir/release.js';
import { createElementShapes } from '../dist/server/xml/element-shapes.js';
import { toXml } from '../dist/server/xml/to-xml.js';
import { createValidator } from '../dist/validator/create-validator.js';
import { examples } from './corpus.js';
import { medianMs, times } from './measure.js';

/**
 * Resources as XML: read with positions, against the same by another library, and validated, against JSON.
 *
 * @returns {Promise<readonly import('./measure.js').Figure[]>}
 */
export async function xmlSpeed() {
  const store = createDefinitionStore('stu3', [openEmbeddedPackage('stu3-core')]);
  const shapes = createElementShapes((type) => store.findStructureDefinition(`${coreStructureRoot}${type}`));
  const jsons = examples();
  const xmls = jsons.map((text) => {
    /** @type {unknown} */
    const resource = JSON.parse(text);
    return toXml(/** @type {import('../dist/server/resource.js').Resource} */ (resource), shapes);
  });
  const validator = createValidator(store, { nhs: false });
  const other = await openFhirLibrary('stu3');
  /** @param {readonly string[]} texts @param {(text: string) => unknown} work @param {number} rounds */
  const time = (texts, work, rounds) =>
    medianMs(() => {
      for (const text of texts) work(text);
    }, rounds);
  const bytes = xmls.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  const read = time(xmls, readResource, 15);
  const library = time(xmls, (text) => other.xmlToObj(text), 3);
  const asXml = time(xmls, (text) => validator.validate(readResource(text)), 9);
  const asJson = time(jsons, (text) => validator.validate(readResource(text)), 9);
  return [
    {
      what: 'XML read with positions, a second of the processor',
      value: `${(bytes / 1e6 / (read / 1000)).toFixed(1)} MB`,
      target: '≥ 12 MB',
    },
    {
      what: 'Resources read from XML a second, against the fhir library',
      value: times(library / read),
      target: '≥ 2 ×',
    },
    {
      what: 'Full validation of XML on the STU3 core, against the same resources as JSON',
      value: times(asXml / asJson),
    },
  ];
}
