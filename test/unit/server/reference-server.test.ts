import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isToolkitError } from '../../../src/model/toolkit-error.js';
import { startReferenceServer, type RunningServer } from '../../../src/server/reference-server.js';
import { stringsAt } from '../../../src/server/resource.js';
import { createCaller, callerWith, type ServerCaller } from '../../support/server-client.js';
import { serverSeed } from '../../support/server-seed.js';

let server: RunningServer;
let full: ServerCaller;

beforeAll(async () => {
  server = await startReferenceServer({ seed: serverSeed });
  full = await createCaller(server);
});
afterAll(() => server.close());

describe('read', () => {
  it('gives the record with its version and its time, not to be cached', async () => {
    const { status, headers, json } = await full.get('/Patient/smith');

    expect(status).toBe(200);
    expect(json).toMatchObject({ resourceType: 'Patient', id: 'smith', meta: { versionId: '1' } });
    expect(headers.get('etag')).toBe('W/"1"');
    expect(headers.get('last-modified')).toMatch(/GMT$/);
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('content-type')).toBe('application/fhir+json; charset=utf-8');
  });

  it('answers HEAD with the headers of GET alone', async () => {
    const reply = await full.call('HEAD', '/Patient/smith');

    expect(reply.status).toBe(200);
    expect(reply.headers.get('etag')).toBe('W/"1"');
    expect(reply.text).toBe('');
  });
});

describe('what is not there', () => {
  it.each([
    ['GET', '/Patient/nobody', 404],
    ['GET', '/Patient/smith/_history/9', 404],
    ['GET', '/Patient/nobody/_history/1', 404],
    ['GET', '/Observation/1', 404],
    ['GET', '/Account', 404],
    ['GET', '/Account/1', 404],
    ['GET', '/Patient/smith/more/and/more', 404],
    ['GET', '', 405],
    ['POST', '', 405],
    ['PATCH', '/Patient/smith', 405],
    ['PATCH', '/Patient', 405],
    ['DELETE', '/metadata', 405],
    ['POST', '/Patient/smith', 405],
  ])('%s %s is answered with %i and an OperationOutcome', async (method, path, status) => {
    const reply = await full.call(method, path);

    expect(reply.status).toBe(status);
    expect(reply.json['resourceType']).toBe('OperationOutcome');
    expect(stringsAt(reply.json, 'issue.severity')).toEqual(['error']);
    expect(reply.headers.get('allow') !== null).toBe(status === 405);
  });

  it('says what is allowed instead', async () => {
    const reply = await full.call('PATCH', '/Patient/smith');

    expect(reply.headers.get('allow')).toBe('GET, PUT, DELETE, HEAD');
  });

  it('says so outside of the FHIR endpoint too', async () => {
    const reply = await full.get(new URL('/elsewhere', server.baseUrl).href);

    expect(reply.status).toBe(404);
    expect(reply.json['resourceType']).toBe('OperationOutcome');
  });
});

describe('formats', () => {
  it.each([
    ['application/fhir+json', 'json'],
    ['application/json+fhir', 'json'],
    ['application/json', 'json'],
    ['application/fhir+xml', 'xml'],
    ['application/xml+fhir', 'xml'],
    ['application/xml', 'xml'],
    ['text/xml', 'xml'],
    ['*/*', 'json'],
    ['text/html, application/*;q=0.5', 'json'],
    ['application/fhir+json;q=0.2, application/fhir+xml;q=0.8', 'xml'],
    ['APPLICATION/FHIR+XML; charset=utf-8', 'xml'],
    ['application/fhir+json;q=0, */*;q=0.1', 'json'],
  ])('Accept: %s is answered with %s', async (accept, format) => {
    const { status, headers, text } = await full.get('/Patient/smith', { accept });

    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe(`application/fhir+${format}; charset=utf-8`);
    expect(text.startsWith(format === 'xml' ? '<?xml' : '{')).toBe(true);
  });

  it.each([
    ['xml', 'xml'],
    ['json', 'json'],
    ['application/fhir+xml', 'xml'],
    ['application%2Fxml%2Bfhir', 'xml'],
    ['text/xml', 'xml'],
  ])('_format=%s wins over Accept', async (parameter, format) => {
    const other = format === 'xml' ? 'json' : 'xml';

    const { headers } = await full.get(`/Patient/smith?_format=${parameter}`, {
      accept: `application/fhir+${other}`,
    });

    expect(headers.get('content-type')).toContain(`fhir+${format}`);
  });

  it.each([
    ['text/csv', ''],
    ['json', ''],
    ['*/*', '?_format=csv'],
  ])('what cannot be given is refused: Accept %s with "%s"', async (accept, query) => {
    const reply = await full.get(`/Patient/smith${query}`, { accept });

    expect(reply.status).toBe(406);
    expect(reply.json['resourceType']).toBe('OperationOutcome');
  });

  it('errors come in the format that was asked for', async () => {
    const { status, text } = await full.get('/Patient/nobody?_format=xml');

    expect(status).toBe(404);
    expect(text).toContain('<OperationOutcome xmlns="http://hl7.org/fhir"><issue><severity value="error"/>');
  });
});

describe('the server itself', () => {
  it('forgets what was written when it is reset, and keeps tokens', async () => {
    await full.call('POST', '/Organization', { body: { resourceType: 'Organization', name: 'New' } });
    expect((await full.get('/Organization?name=new')).json).toMatchObject({ total: 1 });

    server.reset();

    expect((await full.get('/Organization?name=new')).json).toMatchObject({ total: 0 });
  });

  it('says that it failed without saying why, and tells who runs it', async () => {
    const errors: unknown[] = [];
    const failing = await startReferenceServer({
      seed: [],
      validate: () => {
        throw new Error('the disk of Anna Smith');
      },
      reportError: (error) => errors.push(error),
    });
    const caller = await createCaller(failing);

    const reply = await caller.call('POST', '/Patient', { body: { resourceType: 'Patient' } });
    await failing.close();

    expect(reply.status).toBe(500);
    expect(reply.text).not.toContain('Anna');
    expect(errors).toHaveLength(1);
  });

  it('names the port that is taken', async () => {
    const { port } = new URL(server.baseUrl);

    const failure: unknown = await startReferenceServer({ seed: [], port: Number(port) }).catch(
      (error: unknown) => error,
    );

    expect(isToolkitError(failure) && failure.message).toContain(`cannot listen on 127.0.0.1 port ${port}`);
  });

  it('refuses a fault that it does not know and says where they are listed', async () => {
    const failure: unknown = await startReferenceServer({ seed: [], faults: ['no-such-fault'] }).catch(
      (error: unknown) => error,
    );

    expect(isToolkitError(failure) && failure.message).toMatch(
      /no fault "no-such-fault".*`careconnect faults` lists/,
    );
    expect(() => {
      server.setFaults(['no-such-fault']);
    }).toThrow('no fault');
  });

  it('ends connections when it is closed', async () => {
    const short = await startReferenceServer({ seed: [] });
    await callerWith(short).get('/metadata');

    await short.close();

    await expect(fetch(`${short.baseUrl}/metadata`)).rejects.toThrow();
  });
});
