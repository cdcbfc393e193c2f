import { openEmbeddedPackage } from '../../definitions/load/embedded.js';
import { createDefinitionStore } from '../../definitions/create-definition-store.js';
import { readXml } from '../../fhir/read-xml.js';
import { coreStructureRoot } from '../../fhir/release.js';
import { ToolkitError } from '../../model/toolkit-error.js';
import type { Resource } from '../resource.js';
import { createElementShapes } from './element-shapes.js';
import { toJson } from './to-json.js';
import { toXml } from './to-xml.js';

/** Turns STU3 resources from JSON to XML and back. */
export interface FhirXml {
  readonly toXml: (resource: Resource) => string;
  /** Throws where the text is not FHIR XML. */
  readonly toJson: (text: string) => unknown;
}

let shared: FhirXml | undefined;

/** The one converter of the process; definitions are read when it is first used. */
export function getFhirXml(): FhirXml {
  return (shared ??= createFhirXml());
}

/** Made from the STU3 core that comes with the toolkit; each type is read when it is first met. */
function createFhirXml(): FhirXml {
  const store = createDefinitionStore('stu3', [openEmbeddedPackage('stu3-core')]);
  const shapes = createElementShapes((type) => store.findStructureDefinition(coreStructureRoot + type));
  return {
    toXml: (resource) => toXml(resource, shapes),
    toJson: (text) => {
      const { root, problems } = readXml(text);
      const [problem] = problems;
      if (root === undefined || problem !== undefined) {
        throw new ToolkitError('usage', `The text is not FHIR XML: ${problem?.rule ?? 'no root element'}`);
      }
      return toJson(root, shapes);
    },
  };
}
