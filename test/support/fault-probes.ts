import type { RunningServer } from '../../src/server/reference-server.js';
import { probe, type FaultProbe } from './describe-faults.js';
import { stringsAt, type Resource } from '../../src/server/resource.js';
import {
  askForToken,
  callerWith,
  sendForm,
  type Json,
  type Reply,
  type ServerCaller,
} from './server-client.js';
import { getFhirXml } from '../../src/server/xml/fhir-xml.js';
import { nhsNumber, patient, serverSeed } from './server-seed.js';

/** A server with callers whose tokens were issued while it had no fault. */
export interface FaultWorld {
  readonly server: RunningServer;
  readonly full: ServerCaller;
  readonly readOnly: ServerCaller;
  readonly foreign: ServerCaller;
  readonly expired: ServerCaller;
}

const nhs = 'https://fhir.nhs.uk/Id/nhs-number';
const twoOnAPage = '/Patient?_id=smith,smithson,lopez,oneill&_count=2';

/** A valid Patient whom nobody holds. */
const nora = patient('nora', '9990001057', {
  name: [{ use: 'official', family: 'New', given: ['Nora'] }],
  telecom: [{ system: 'phone', value: '01632 960007' }],
  birthDate: '1990-01-31',
});

const status = async (reply: Promise<Reply>) => (await reply).status;
const header = async (reply: Promise<Reply>, name: string) => (await reply).headers.get(name);
const stringsOf = async (reply: Promise<Reply>, path: string) => stringsAt((await reply).json, path);
const idsOf = (reply: Promise<Reply>) => stringsOf(reply, 'entry.resource.id');

function get(path: string, headers: Record<string, string> = {}): (world: FaultWorld) => Promise<Reply> {
  return ({ full }) => full.get(path, headers);
}

function create(body: object, headers: Record<string, string> = {}): (world: FaultWorld) => Promise<Reply> {
  return ({ full }) => full.call('POST', '/Patient', { body, headers });
}

function createInXml(resource: Resource): (world: FaultWorld) => Promise<Reply> {
  const headers = { 'content-type': 'application/fhir+xml' };
  return ({ full }) => full.call('POST', '/Patient', { body: getFhirXml().toXml(resource), headers });
}

/** Writes Anna Smith as she was seeded, with changes. */
function update({ full }: FaultWorld, details: object, headers: Record<string, string> = {}): Promise<Reply> {
  return full.call('PUT', '/Patient/smith', { body: { ...seeded('smith'), ...details }, headers });
}

function seeded(id: string): Resource | undefined {
  return serverSeed.find((resource) => resource.id === id);
}

async function link(reply: Promise<Reply>, relation: string): Promise<string | undefined> {
  const { json } = await reply;
  return stringsAt(json, 'link.url')[stringsAt(json, 'link.relation').indexOf(relation)];
}

/** The ids on the second page, by its offset, so that no link is needed. */
const secondPage = ({ full }: FaultWorld) => idsOf(full.get(`${twoOnAPage}&_offset=2`));

/** Claims about Patient. */
async function claims({ full }: FaultWorld): Promise<Json> {
  const { json } = await full.get('/metadata');
  const [resources] = [json['rest']].flat().map((rest) => rest?.['resource']);
  const [found] = [resources].flat().filter((resource) => (resource?.['type'] as unknown) === 'Patient');
  return found ?? {};
}

const token = (world: FaultWorld) => askForToken(world.server, 'full');
const isText = (value: unknown) => typeof value === 'string';

/** By the fault's id. */
export const faultProbes: Readonly<Record<string, FaultProbe<FaultWorld>>> = {
  // The capability statement
  'metadata-needs-token': probe(({ server }) => status(callerWith(server).get('/metadata')), 200, 401),
  'metadata-wrong-version': probe((w) => stringsOf(get('/metadata')(w), 'fhirVersion'), ['3.0.2'], ['4.0.1']),
  'metadata-invalid': probe((w) => stringsOf(get('/metadata')(w), 'acceptUnknown'), ['no'], []),
  'options-refused': probe(({ full }) => status(full.call('OPTIONS', '')), 200, 405),
  'capability-over-claims-search-parameter': probe(
    async (w) => stringsAt(await claims(w), 'searchParam.name').includes('address-city'),
    false,
    true,
  ),
  'capability-over-claims-interaction': probe(
    (w) => status(w.full.call('DELETE', '/Patient/jones')),
    204,
    405,
  ),
  'capability-over-claims-type': probe((w) => status(get('/Organization/surgery')(w)), 200, 404),
  'capability-under-claims-search-parameter': probe(
    async (w) => stringsAt(await claims(w), 'searchParam.name').includes('birthdate'),
    true,
    false,
  ),
  'capability-under-claims-interaction': probe(
    async (w) => stringsAt(await claims(w), 'interaction.code').includes('create'),
    true,
    false,
  ),
  'capability-under-claims-version-read': probe(
    async (w) => stringsAt(await claims(w), 'interaction.code').includes('vread'),
    true,
    false,
  ),
  'capability-patient-only': probe(
    async (w) => (await stringsOf(get('/metadata')(w), 'rest.resource.type')).length > 1,
    true,
    false,
  ),
  'capability-misses-profile': probe(
    async (w) => stringsAt(await claims(w), 'profile.reference').length,
    1,
    0,
  ),
  'capability-misses-format': probe(
    async (w) =>
      (await stringsOf(get('/metadata')(w), 'format')).filter((format) => format.includes('xml')).length,
    2,
    0,
  ),
  'capability-misses-security': probe(
    (w) => stringsOf(get('/metadata')(w), 'rest.security.service.coding.code'),
    ['OAuth'],
    [],
  ),
  'capability-wrong-token-url': probe(
    async (w) => {
      const named = await stringsOf(get('/metadata')(w), 'rest.security.extension.extension.valueUri');
      return named.length === 0 || named[0] === w.server.tokenUrl;
    },
    true,
    false,
  ),

  // The token endpoint
  'wrong-secret-accepted': probe(
    ({ server }) => status(sendForm(server.tokenUrl, clientForm(server.clients.full.clientId, 'wrong'))),
    400,
    200,
  ),
  'unknown-client-accepted': probe(
    ({ server }) => status(sendForm(server.tokenUrl, clientForm('nobody', 'wrong'))),
    400,
    200,
  ),
  'grant-type-not-needed': probe(({ server }) => status(askForToken(server, 'full', {})), 400, 200),
  'token-error-without-code': probe(
    ({ server }) => stringsOf(askForToken(server, 'full', { grant_type: 'none' }), 'error'),
    ['unsupported_grant_type'],
    [],
  ),
  'token-created': probe((w) => status(token(w)), 200, 201),
  'token-cacheable': probe((w) => header(token(w), 'cache-control'), 'no-store', null),
  'token-without-expiry': probe(async (w) => (await token(w)).json['expires_in'], 600, undefined),
  'token-type-wrong': probe((w) => stringsOf(token(w), 'token_type'), ['Bearer'], ['mac']),
  'token-without-scope': probe((w) => stringsOf(token(w), 'scope'), ['system/*.read system/*.write'], []),
  'refresh-token-issued': probe(async (w) => isText((await token(w)).json['refresh_token']), false, true),

  'unknown-grant-type-accepted': probe(
    ({ server }) => status(askForToken(server, 'full', { grant_type: 'magic' })),
    400,
    200,
  ),

  // Access
  'read-scope-may-not-read': probe(({ readOnly }) => status(readOnly.get('/Patient/smith')), 200, 403),
  'no-token-accepted': probe(({ server }) => status(callerWith(server).get('/Practitioner/patel')), 401, 200),
  'garbage-token-accepted': probe(
    ({ server }) => status(callerWith(server, { authorization: 'Bearer x' }).get('/Practitioner/patel')),
    401,
    200,
  ),
  'expired-token-accepted': probe(({ expired }) => status(expired.get('/Practitioner/patel')), 401, 200),
  'foreign-token-accepted': probe(({ foreign }) => status(foreign.get('/Practitioner/patel')), 401, 200),
  'read-scope-may-write': probe(
    async ({ readOnly }) =>
      [401, 403].includes(await status(readOnly.call('POST', '/Patient', { body: nora }))),
    true,
    false,
  ),
  'scope-refused-as-unauthorized': probe(
    ({ readOnly }) => status(readOnly.call('PUT', '/Patient/nobody', { body: {} })),
    403,
    401,
  ),
  'www-authenticate-missing': probe(
    async ({ expired, server }) => [
      await header(callerWith(server).get('/Practitioner/patel'), 'www-authenticate'),
      (await expired.get('/Patient/smith')).headers.has('www-authenticate'),
    ],
    ['Bearer realm="CareConnect"', true],
    [null, false],
  ),
  'patient-data-in-error': probe(
    async (w) => /Anna Mary Smith.*9990001006/.test((await get('/Patient/nobody')(w)).text),
    false,
    true,
  ),
  'cache-allowed': probe((w) => header(get('/Patient/smith')(w), 'cache-control'), 'no-store', null),

  // Errors and formats
  'text-plain-errors': probe(
    async (w) => (await header(get('/Patient/nobody')(w), 'content-type')) === 'text/plain',
    false,
    true,
  ),
  'error-with-200': probe((w) => status(get('/Practitioner/nobody/_history/1')(w)), 404, 200),
  'not-found-without-outcome': probe(
    async (w) => (await get('/Patient/nobody/_history/1')(w)).text === '',
    false,
    true,
  ),
  'outcome-without-issue': probe(
    async (w) => 'issue' in (await get('/Patient?_id=smith&_count=x')(w)).json,
    true,
    false,
  ),
  'unknown-id-is-500': probe((w) => status(get('/Practitioner/nobody')(w)), 404, 500),
  'xml-asked-json-sent': probe(
    (w) => header(get('/Patient/smith', { accept: 'application/fhir+xml' })(w), 'content-type'),
    'application/fhir+xml; charset=utf-8',
    'application/fhir+json; charset=utf-8',
  ),
  'format-parameter-ignored': probe(
    (w) => header(get('/Patient/smith?_format=xml')(w), 'content-type'),
    'application/fhir+xml; charset=utf-8',
    'application/fhir+json; charset=utf-8',
  ),
  'xml-loses-birth-date': probe(
    async (w) => (await get('/Patient/lopez?_format=xml')(w)).text.includes('birthDate'),
    true,
    false,
  ),
  'older-media-type-refused': probe(
    (w) => status(get('/Patient/smith', { accept: 'application/json+fhir' })(w)),
    200,
    406,
  ),
  'content-type-wrong': probe(
    (w) => header(get('/Patient/smith')(w), 'content-type'),
    'application/fhir+json; charset=utf-8',
    'application/json',
  ),
  'unacceptable-answered': probe((w) => status(get('/Patient/smith', { accept: 'text/csv' })(w)), 406, 200),
  'any-content-type-read': probe((w) => status(create(nora, { 'content-type': 'text/plain' })(w)), 415, 201),
  'xml-body-refused': probe(async (w) => (await status(createInXml(nora)(w))) === 415, false, true),
  'xml-body-loses-birth-date': probe(
    async (w) => (await stringsOf(createInXml(nora)(w), 'birthDate')).length,
    1,
    0,
  ),
  'malformed-body-is-500': probe(
    ({ full }) =>
      status(
        full.call('POST', '/Patient', { headers: { 'content-type': 'application/fhir+json' }, body: '{' }),
      ),
    400,
    500,
  ),
  'etag-missing': probe((w) => header(get('/Patient/smith')(w), 'etag'), 'W/"1"', null),
  'last-modified-missing': probe(
    async (w) => (await header(get('/Patient/smith')(w), 'last-modified')) !== null,
    true,
    false,
  ),
  'head-refused': probe(({ full }) => status(full.call('HEAD', '/Patient/smith')), 200, 405),

  // What a search finds and refuses
  'returns-everyone': probe(
    (w) => idsOf(get('/Patient?_id=smith')(w)),
    ['smith'],
    ['smith', 'smithson', 'lopez', 'oneill', 'jones'],
  ),
  'search-ignores-identifier': probe(
    (w) => idsOf(get(`/Patient?identifier=${nhs}|9990001014&gender=male`)(w)),
    ['smithson'],
    ['smithson', 'jones'],
  ),
  'search-ignores-identifier-system': probe(
    (w) => idsOf(get('/Patient?identifier=https://example.org/local|9990001006&gender=female')(w)),
    ['oneill'],
    ['smith', 'oneill'],
  ),
  'search-ignores-family': probe((w) => idsOf(get('/Patient?family=jones&_id=smith')(w)), [], ['smith']),
  'search-ignores-given': probe((w) => idsOf(get('/Patient?given=david&_id=smith')(w)), [], ['smith']),
  'search-ignores-name': probe((w) => idsOf(get('/Patient?name=jones&_id=smith')(w)), [], ['smith']),
  'search-ignores-gender': probe((w) => idsOf(get('/Patient?gender=male&_id=smith')(w)), [], ['smith']),
  'search-ignores-birthdate': probe((w) => idsOf(get('/Patient?birthdate=1970&_id=smith')(w)), [], ['smith']),
  'search-ignores-postcode': probe(
    (w) => idsOf(get('/Patient?address-postalcode=AB1&_id=smith')(w)),
    [],
    ['smith'],
  ),
  'search-ignores-practitioner-identifier': probe(
    (w) => idsOf(get('/Practitioner?identifier=999000005678')(w)),
    ['green'],
    ['patel', 'green'],
  ),
  'search-any-parameter': probe(
    (w) => idsOf(get('/Practitioner?name=tom&_id=patel')(w)),
    [],
    ['patel', 'green'],
  ),
  'birthdate-prefix-ignored': probe(
    (w) => idsOf(get('/Patient?birthdate=ge1900&_id=smith')(w)),
    ['smith'],
    [],
  ),
  'search-case-sensitive': probe((w) => idsOf(get('/Patient?family=SMITH&_id=smith')(w)), ['smith'], []),
  'search-accent-sensitive': probe((w) => idsOf(get('/Patient?family=Lopez&_id=lopez')(w)), ['lopez'], []),
  'search-whole-strings-only': probe((w) => idsOf(get('/Patient?family=Smi&_id=smith')(w)), ['smith'], []),
  'post-search-refused': probe(
    ({ full }) =>
      status(
        full.call('POST', '/Patient/_search', {
          headers: { 'content-type': 'application/x-www-form-urlencoded' },
          body: '_id=smith',
        }),
      ),
    200,
    405,
  ),
  'single-parameter-allowed': probe((w) => status(get('/Patient?gender=female')(w)), 400, 200),
  'identifier-alone-refused': probe((w) => status(get(`/Patient?identifier=${nhs}|9990001006`)(w)), 200, 400),
  'mandatory-combination-refused': probe(
    (w) => status(get('/Patient?name=Smith&birthdate=1950-03-09')(w)),
    200,
    400,
  ),
  'invalid-date-ignored': probe((w) => status(get('/Patient?_id=smith&birthdate=1950-13-45')(w)), 400, 200),
  'strict-handling-ignored': probe(
    (w) => status(get('/Patient?_id=smith&shoe-size=43', { prefer: 'handling=strict' })(w)),
    400,
    200,
  ),
  'unknown-parameter-refused': probe((w) => status(get('/Patient?_id=smith&shoe-size=43')(w)), 200, 400),

  // The searchset
  'bare-array-instead-of-bundle': probe(
    async (w) => Array.isArray((await get('/Organization?name=mill')(w)).json),
    false,
    true,
  ),
  'bundle-type-wrong': probe(
    (w) => stringsOf(get('/Organization?name=mill')(w), 'type'),
    ['searchset'],
    ['collection'],
  ),
  'no-match-is-404': probe((w) => status(get('/Practitioner?_id=nobody')(w)), 200, 404),
  'total-missing': probe(async (w) => 'total' in (await get('/Practitioner?_id=patel')(w)).json, true, false),
  'total-counts-page': probe(async (w) => (await get('/Practitioner?_count=1')(w)).json['total'], 2, 1),
  'self-link-missing': probe(
    async (w) => isText(await link(get('/Practitioner?_id=patel')(w), 'self')),
    true,
    false,
  ),
  'self-link-relative': probe(
    async (w) => (await link(get('/Practitioner?_id=patel')(w), 'self'))?.startsWith('/') ?? false,
    false,
    true,
  ),
  'self-link-echoes-ignored': probe(
    async (w) =>
      (await link(get('/Practitioner?_id=patel&shoe-size=43')(w), 'self'))?.includes('shoe-size') ?? false,
    false,
    true,
  ),
  'full-url-missing': probe(
    async (w) => (await stringsOf(get('/Practitioner?_id=patel')(w), 'entry.fullUrl')).length,
    1,
    0,
  ),
  'full-url-internal-host': probe(
    async (w) =>
      JSON.stringify((await get('/Practitioner?_id=patel')(w)).json).includes('http://fhir.internal/'),
    false,
    true,
  ),
  'search-mode-missing': probe(
    (w) => stringsOf(get('/Practitioner?_id=patel')(w), 'entry.search.mode'),
    ['match'],
    [],
  ),
  'count-ignored': probe(async (w) => (await idsOf(get('/Practitioner?_count=1')(w))).length, 1, 2),
  'next-link-missing': probe(async (w) => isText(await link(get(twoOnAPage)(w), 'next')), true, false),
  'page-repeats-entry': probe(async (w) => (await secondPage(w)).includes('smithson'), false, true),
  'page-loses-entry': probe(async (w) => (await secondPage(w)).includes('lopez'), true, false),

  // What is shown of a record
  'wrong-patient-on-read': probe((w) => stringsOf(get('/Patient/smith')(w), 'id'), ['smith'], ['smithson']),
  'version-read-returns-latest': probe(
    async (w) => {
      await update(w, { gender: 'unknown' });
      return stringsOf(get('/Patient/smith/_history/1')(w), 'meta.versionId');
    },
    ['1'],
    ['2'],
  ),
  'deleted-record-still-read': probe(
    async (w) => {
      await w.full.call('DELETE', '/Patient/jones');
      return status(get('/Patient/jones')(w));
    },
    410,
    200,
  ),
  'practitioner-not-found': probe((w) => status(get('/Practitioner/green')(w)), 200, 404),
  'version-read-refused': probe((w) => status(get('/Practitioner/green/_history/1')(w)), 200, 404),
  'unknown-version-read': probe((w) => status(get('/Practitioner/green/_history/9')(w)), 404, 200),
  'profile-missing-from-meta': probe(
    async (w) => (await stringsOf(get('/Organization/surgery')(w), 'meta.profile')).length,
    1,
    0,
  ),
  'nhs-number-status-missing': probe(
    (w) => stringsOf(get('/Patient/oneill')(w), 'identifier.extension.valueCodeableConcept.coding.code'),
    ['01'],
    [],
  ),
  'official-name-missing': probe((w) => stringsOf(get('/Patient/oneill')(w), 'name.use'), ['official'], []),
  'gender-not-in-value-set': probe((w) => stringsOf(get('/Patient/oneill')(w), 'gender'), ['female'], ['F']),
  'birth-date-shifted': probe(
    (w) => stringsOf(get('/Patient/oneill')(w), 'birthDate'),
    ['2001-07-15'],
    ['2001-07-14'],
  ),
  'deceased-lost': probe(
    (w) => stringsOf(get('/Patient/smithson')(w), 'deceasedDateTime'),
    ['2018-05-01T10:00:00+01:00'],
    [],
  ),
  'diacritics-lost': probe((w) => stringsOf(get('/Patient/lopez')(w), 'name.family'), ['López'], ['Lopez']),
  'second-address-lost': probe(
    (w) => stringsOf(get('/Patient/smith')(w), 'address.city'),
    ['Otley', 'Whitby'],
    ['Otley'],
  ),

  // Writing
  'create-without-location': probe(
    async (w) => isText(await header(create(nora)(w), 'location')),
    true,
    false,
  ),
  'location-relative': probe(
    async (w) => (await header(create(nora)(w), 'location'))?.startsWith('/') ?? false,
    false,
    true,
  ),
  'create-answers-200': probe((w) => status(create(nora)(w)), 201, 200),
  'created-not-found-by-search': probe(
    async (w) => {
      const [id = ''] = await stringsOf(create(nora)(w), 'id');
      return (await idsOf(get(`/Patient?_id=${id}`)(w))).includes(id);
    },
    true,
    false,
  ),
  'telecom-lost-on-create': probe((w) => stringsOf(create(nora)(w), 'telecom.value'), ['01632 960007'], []),
  'extension-lost-on-update': probe(
    (w) => stringsOf(update(w, { gender: 'unknown' }), 'extension.valueCodeableConcept.coding.code'),
    ['A'],
    [],
  ),
  'update-changes-nothing': probe(
    (w) => stringsOf(update(w, { active: true, gender: 'other' }), 'gender'),
    ['other'],
    ['female'],
  ),
  'update-keeps-version': probe((w) => stringsOf(update(w, {}), 'meta.versionId'), ['2'], ['1']),
  'update-refused': probe(
    ({ full }) => status(full.call('PUT', '/Practitioner/green', { body: seeded('green') })),
    200,
    405,
  ),
  'update-not-found-by-search': probe(
    async (w) => {
      await update(w, { gender: 'unknown' });
      return (await stringsOf(get('/Patient?_id=smith')(w), 'entry.resource.gender')).includes('unknown');
    },
    true,
    false,
  ),
  'update-of-another-id-accepted': probe((w) => status(update(w, { id: 'jones' })), 400, 200),
  'if-match-ignored': probe((w) => status(update(w, {}, { 'if-match': 'W/"7"' })), 412, 200),
  'update-creates': probe(({ full }) => status(full.call('PUT', '/Patient/nora', { body: nora })), 405, 201),
  'conditional-create-duplicates': probe(
    (w) => {
      const body = { ...nora, identifier: [nhsNumber('9990001006')] };
      return stringsOf(create(body, { 'if-none-exist': `identifier=${nhs}|9990001006` })(w), 'name.family');
    },
    ['Smith'],
    ['New'],
  ),
  'duplicate-nhs-number-accepted': probe(
    async (w) => (await status(create({ ...nora, identifier: [nhsNumber('9990001006')] })(w))) < 300,
    false,
    true,
  ),
  'invalid-nhs-number-accepted': probe(
    async (w) => isText(await header(create({ ...nora, identifier: [nhsNumber('9990001050')] })(w), 'etag')),
    false,
    true,
  ),
  'check-digit-zero-refused': probe(
    async (w) => (await status(create({ ...nora, identifier: [nhsNumber('9990001170')] })(w))) < 300,
    true,
    false,
  ),
  'invalid-resource-accepted': probe(
    async (w) => isText(await header(create({ ...nora, gender: 'unicorn' })(w), 'last-modified')),
    false,
    true,
  ),
  'invalid-resource-unexplained': probe(
    (w) => stringsOf(create({ ...nora, gender: 'unicorn' })(w), 'issue.expression'),
    ['Patient.gender'],
    [],
  ),
};

function clientForm(clientId: string, clientSecret: string): Record<string, string> {
  return { grant_type: 'client_credentials', client_id: clientId, client_secret: clientSecret };
}
