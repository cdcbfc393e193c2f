import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createArtifactValidation } from '../../src/cli/artifact-validation.js';
import type { StructureDefinition } from '../../src/fhir/definition-resources.js';
import { loadFhirPathJs } from '../../src/fhirpath/load-fhirpath-js.js';
import { compilePackage } from '../../src/fsh/compile-package.js';
import type { CompileResult } from '../../src/fsh/compile-result.js';
import { sushiWorker } from '../support/compile-fsh.js';
import { findCorpusFolder } from '../support/corpus-folder.js';
import { embeddedPackage } from '../support/embedded-package.js';
import { writeFiles } from '../support/write-folder.js';

const definitions = findCorpusFolder('reference/nhsdigital-stu3');
const nhs = 'https://fhir.nhs.uk/STU3/StructureDefinition';

const fsh = `Profile: LocalPatient
Parent: ${nhs}/CareConnect-GPC-Patient-1
Id: local-patient
* birthDate 1..1
* identifier[nhsNumber] 1..1

Profile: LocalDocument
Parent: ${nhs}/CareConnect-ITK-OPL-Composition-1
Id: local-document
* title MS

Profile: LocalConsent
Parent: ${nhs}/NDOP-Consent-1
Id: local-consent
* patient 1..1

Instance: local-example
InstanceOf: LocalPatient
* birthDate = "1970-01-01"
* gender = #female
* identifier[nhsNumber].value = "9990000018"
* identifier[nhsNumber].extension[nhsNumberVerificationStatus].valueCodeableConcept = https://fhir.nhs.uk/STU3/CodeSystem/CareConnect-NHSNumberVerificationStatus-1#01
* name[official].family = "Jones"
`;

const config =
  'id: example.local.stu3\ncanonical: http://example.org\nname: Local\nstatus: draft\nversion: 1.0.0\nfhirVersion: 3.0.2\n';

describe.skipIf(definitions === undefined)(
  'profiles on top of NHS Digital’s, which come as differentials',
  () => {
    let folder = '';
    let result: CompileResult;

    beforeAll(async () => {
      folder = mkdtempSync(join(tmpdir(), 'build-on-packages-'));
      writeFiles(folder, { 'sushi-config.yaml': config, 'profiles/local.fsh': fsh });
      result = await compilePackage({
        projectDir: folder,
        configFile: join(folder, 'sushi-config.yaml'),
        outDir: join(folder, 'package'),
        cacheDir: join(folder, 'cache'),
        packages: [definitions ?? '', embeddedPackage],
        cwd: folder,
        validate: createArtifactValidation(await loadFhirPathJs('stu3')),
        sushiWorker,
      });
    });

    afterAll(() => {
      rmSync(folder, { recursive: true });
    });

    const read = (id: string) =>
      JSON.parse(
        readFileSync(join(folder, `package/StructureDefinition-${id}.json`), 'utf8'),
      ) as StructureDefinition;

    it('are compiled, and they and their examples are valid', () => {
      expect(result.issues.filter(({ severity }) => severity !== 'information')).toEqual([]);
      expect(result.artifacts.map(({ id }) => id)).toEqual(
        expect.arrayContaining(['local-patient', 'local-document', 'local-consent', 'local-example']),
      );
    });

    it('have all that their parents say', () => {
      const { snapshot, differential } = read('local-patient');
      const byId = new Map(snapshot?.element.map((element) => [element.id, element]));
      expect(differential?.element.map(({ id }) => id)).toEqual([
        'Patient.identifier',
        'Patient.identifier:nhsNumber',
        'Patient.birthDate',
      ]);
      expect(byId.get('Patient.identifier:nhsNumber')).toMatchObject({ min: 1, max: '1' });
      expect(byId.get('Patient.identifier:nhsNumber.system')).toMatchObject({
        fixedUri: 'https://fhir.nhs.uk/Id/nhs-number',
      });
      expect(read('local-document').snapshot?.element.length).toBeGreaterThan(1000);
    });
  },
);
