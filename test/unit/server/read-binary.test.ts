import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startReferenceServer, type RunningServer } from '../../../src/server/reference-server.js';
import { createCaller, type ServerCaller } from '../../support/server-client.js';

const text = 'Seen in clinic. Naïve.';
const letter = { resourceType: 'Binary', contentType: 'text/plain', content: toBase64(text) };
const picture = { resourceType: 'Binary', contentType: 'image/png', content: 'iVBORw0KGgo=' };

let server: RunningServer;
let full: ServerCaller;

beforeAll(async () => {
  server = await startReferenceServer({
    seed: [
      { ...letter, id: 'letter' },
      { ...picture, id: 'picture' },
    ],
  });
  full = await createCaller(server);
});
afterAll(() => server.close());

function toBase64(content: string): string {
  return Buffer.from(content).toString('base64');
}

describe('a Binary', () => {
  it.each([
    ['*/*', ''],
    ['text/plain', ''],
    ['text/*;q=0.5', ''],
    ['text/html, */*;q=0.8', ''],
    ['text/plain, application/fhir+json;q=0.5', ''],
    ['application/fhir+json', '?_format=text/plain'],
  ])('is the document itself for Accept %s with "%s"', async (accept, query) => {
    const { status, headers, text: body } = await full.get(`/Binary/letter${query}`, { accept });

    expect([status, body]).toEqual([200, text]);
    expect(headers.get('content-type')).toBe('text/plain');
    expect(headers.get('etag')).toBe('W/"1"');
    expect(headers.get('cache-control')).toBe('no-store');
  });

  it('gives the bytes as they are', async () => {
    const { headers, text: body } = await full.get('/Binary/picture', { accept: 'image/png' });

    expect(headers.get('content-type')).toBe('image/png');
    expect(body).toContain('PNG');
    expect(headers.get('content-length')).toBe('8');
  });

  it.each([
    ['application/fhir+json', ''],
    ['application/json+fhir', ''],
    ['application/json', ''],
    ['application/fhir+json, */*;q=0.1', ''],
    ['text/plain', '?_format=json'],
    ['*/*', '?_format=application/fhir%2Bjson'],
    ['text/plain', '?_format=json'],
  ])('is FHIR JSON for Accept %s with "%s"', async (accept, query) => {
    const { headers, json } = await full.get(`/Binary/letter${query}`, { accept });

    expect(json).toMatchObject(letter);
    expect(headers.get('content-type')).toBe('application/fhir+json; charset=utf-8');
  });

  it.each([
    ['application/fhir+xml', ''],
    ['text/plain', '?_format=xml'],
  ])('is FHIR XML for Accept %s with "%s"', async (accept, query) => {
    const { text: body } = await full.get(`/Binary/letter${query}`, { accept });

    expect(body).toContain(`<content value="${letter.content}"/>`);
  });

  it.each([
    ['application/pdf', ''],
    ['text/plain', '?_format=application/pdf'],
  ])('cannot be given for Accept %s with "%s"', async (accept, query) => {
    const { status, json } = await full.get(`/Binary/letter${query}`, { accept });

    expect(status).toBe(406);
    expect(json['resourceType']).toBe('OperationOutcome');
  });

  it('that is not there is refused as ever, whatever was asked for', async () => {
    const { status, json } = await full.get('/Binary/none', { accept: 'application/pdf' });

    expect(status).toBe(404);
    expect(json['resourceType']).toBe('OperationOutcome');
  });
});
