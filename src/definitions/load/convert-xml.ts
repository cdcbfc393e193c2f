import type { Fhir } from 'fhir';
import type { DefinitionResource } from '../../fhir/definition-resources.js';
import type { FhirRelease } from '../../fhir/release.js';
import { isStructureDefinition } from '../is-definition-resource.js';
import { openEmbeddedPackage } from './embedded.js';

/** Turns a resource in XML into JSON. Throws where the text is no resource of the release. */
export type XmlConverter = (xml: string, root: string) => unknown;

const fhirNamespace = 'http://hl7.org/fhir';

/** The name of the root element where a text is a FHIR resource in XML. */
export function findXmlRoot(text: string): string | undefined {
  const start = text.replace(/^(?:\s|<\?[^?]*\?>|<!--[\s\S]*?-->)+/, '');
  const [, root, attributes = ''] = /^<([A-Za-z]\w*)([^>]*)>/.exec(start) ?? [];
  const namespace = /\sxmlns\s*=\s*(["'])(.*?)\1/.exec(attributes)?.[2];
  return namespace === fhirNamespace ? root : undefined;
}

/**
 * A converter for definitions written in XML. It needs all types of the release, a third of a second's
 * work, so it is made only where there is XML.
 */
export async function createXmlConverter(release: FhirRelease): Promise<XmlConverter> {
  const converter = await openFhirLibrary(release);
  return (xml, root) => {
    // Comments and instructions around the root are more than the library takes.
    const end = `</${root}>`;
    const element = xml.slice(xml.indexOf(`<${root}`), xml.lastIndexOf(end) + end.length);
    const parsed: unknown = JSON.parse(converter.xmlToJson(element));
    return parsed;
  };
}

/** A writer of resources in XML, for bodies of requests. Numbers may be exact ones. Costs what a converter costs. */
export async function createXmlWriter(release: FhirRelease): Promise<(resource: object) => string> {
  const library = await openFhirLibrary(release);
  return (resource) => library.objToXml(resource);
}

/** The library with the types of our own core: those that it brings are R4's, whatever release is asked for. */
export async function openFhirLibrary(release: FhirRelease): Promise<Fhir> {
  // A CommonJS module: only its default export has all of it in Node.
  const { Fhir, ParseConformance, Versions } = (await import('fhir')).default;
  const parser = new ParseConformance(false, release === 'stu3' ? Versions.STU3 : Versions.R4);
  const core = openEmbeddedPackage(release === 'stu3' ? 'stu3-core' : 'r4-core');
  for (const entry of core.entries) {
    const isType = entry.kind !== undefined && entry.kind !== 'logical' && entry.derivation !== 'constraint';
    if (isType) parser.parseStructureDefinition(restoreIds(core.read(entry)));
  }
  return new Fhir(parser);
}

/** The slim core leaves an element's id out where it is the path; the library needs it. */
function restoreIds(definition: DefinitionResource): DefinitionResource {
  if (!isStructureDefinition(definition)) return definition;
  const element = definition.snapshot?.element.map((each) => ({ id: each.path, ...each })) ?? [];
  return { ...definition, ...{ snapshot: { element } } };
}
