import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDefinitionStore } from '../../../src/definitions/create-definition-store.js';
import { openEmbeddedPackage } from '../../../src/definitions/load/embedded.js';
import { readResource } from '../../../src/fhir/read-resource.js';
import { startReferenceServer, type RunningServer } from '../../../src/server/reference-server.js';
import { stringsAt } from '../../../src/server/resource.js';
import { servedTypes } from '../../../src/server/types/served-types.js';
import { createValidator } from '../../../src/validator/create-validator.js';
import { toIssueRecord } from '../../../src/validator/issue-record.js';
import { callerWith, createCaller, type Reply } from '../../support/server-client.js';
import { serverSeed } from '../../support/server-seed.js';

let server: RunningServer;

beforeAll(async () => {
  server = await startReferenceServer({ seed: serverSeed });
});
afterAll(() => server.close());

const findErrors = ({ text }: Reply) => {
  const validator = createValidator(createDefinitionStore('stu3', [openEmbeddedPackage('stu3-core')]));
  const { issues } = validator.validate(readResource(text));
  return issues.filter(({ severity }) => severity === 'error' || severity === 'fatal').map(toIssueRecord);
};

describe('the CapabilityStatement', () => {
  it('is given without a token, in both formats, and for OPTIONS too', async () => {
    const caller = callerWith(server);
    const [json, xml, options] = [
      await caller.get('/metadata'),
      await caller.get('/metadata?_format=xml'),
      await caller.call('OPTIONS', ''),
    ];

    expect([json, xml, options].map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(options.json).toEqual(json.json);
    expect(json.json).toMatchObject({ resourceType: 'CapabilityStatement', fhirVersion: '3.0.2' });
  });

  it('is valid, as errors and searchsets are', async () => {
    const full = await createCaller(server);

    for (const path of [
      '/metadata',
      '/metadata?_format=xml',
      '/Patient/nobody',
      '/Organization',
      '/Organization?name=x',
    ]) {
      expect(findErrors(await full.get(path))).toEqual([]);
    }
  });

  it('names profile, interactions and search parameters of each type, and where tokens are had', async () => {
    const { json } = await callerWith(server).get('/metadata');

    expect(stringsAt(json, 'rest.resource.type')).toEqual(servedTypes.map(({ type }) => type));
    expect(stringsAt(json, 'rest.resource.profile.reference')).toEqual(
      servedTypes.flatMap(({ profile }) => profile ?? []),
    );
    expect(new Set(stringsAt(json, 'rest.resource.interaction.code'))).toEqual(
      new Set(['read', 'vread', 'history-instance', 'search-type', 'create', 'update', 'delete']),
    );
    expect(stringsAt(json, 'rest.security.extension.extension.valueUri')).toEqual([server.tokenUrl]);
    expect(stringsAt(json, 'software.version')[0]).toMatch(/^\d+\.\d+\.\d+/);
  });
});
