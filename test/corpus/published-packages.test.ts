import { describe, expect, it } from 'vitest';
import { createDefinitionStore } from '../../src/definitions/create-definition-store.js';
import { openEmbeddedPackage } from '../../src/definitions/load/embedded.js';
import { loadPackage } from '../../src/definitions/load/load-package.js';
import { createTerminology } from '../../src/terminology/create-terminology.js';
import { findCorpusFolder } from '../support/corpus-folder.js';

const careConnectFolder = findCorpusFolder('reference/careconnect-stu3');
const nhsDigitalFolder = findCorpusFolder('reference/nhsdigital-stu3');

async function loadFolder(folder: string) {
  const notices: string[] = [];
  const onNotice = (notice: string) => notices.push(notice);
  const loaded = await loadPackage(folder, { release: 'stu3', cwd: '/', packageCache: '/', onNotice });
  return { loaded, notices };
}

describe.skipIf(careConnectFolder === undefined)('the published CareConnect definitions', () => {
  it('load as one package without a notice', async () => {
    const { loaded, notices } = await loadFolder(careConnectFolder!);
    const count = (type: string) => loaded.entries.filter(({ resourceType }) => resourceType === type).length;
    expect([count('StructureDefinition'), count('ValueSet'), count('CodeSystem')]).toEqual([91, 60, 25]);
    expect(notices).toEqual([]);
  });

  it('bind value sets that local content decides, but for those of SNOMED CT and of one missing list', async () => {
    const { loaded } = await loadFolder(careConnectFolder!);
    const store = createDefinitionStore('stu3', [loaded, openEmbeddedPackage('stu3-core')]);
    const terminology = createTerminology(store);
    const reasons = new Map<string, number>();
    for (const { resourceType, url = '' } of loaded.entries) {
      if (resourceType !== 'ValueSet') continue;
      const { result, reason = result } = terminology.checkCode(url, { code: 'no-such-code' });
      reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
    }
    expect(Object.fromEntries(reasons)).toEqual({
      'not-in': 34,
      'the codes of code system http://snomed.info/sct are not held locally': 25,
      'the codes of code system https://fhir.hl7.org.uk/STU3/CodeSystem/GPConnect-SecondaryListValues-1 are not held locally': 1,
    });
  });
});

describe.skipIf(nhsDigitalFolder === undefined)('the further published NHS definitions', () => {
  it('load as one package, but for a profile that says it is for another release', async () => {
    const { loaded, notices } = await loadFolder(nhsDigitalFolder!);
    expect(loaded.entries).toHaveLength(917);
    expect(notices).toHaveLength(1);
    expect(notices[0]).toMatch(
      /ITK-Payload-Bundle-1 is left out, as it is for FHIR 1\.0\.0 and not 3\.0\.2$/,
    );
  });
});
