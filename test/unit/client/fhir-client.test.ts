import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { findClosedPort, startHttp, startHttps, startTcp } from '../../support/local-server.js';
import type { LocalServer } from '../../support/local-server.js';
import { createTestAuthority } from '../../support/test-certificate.js';
import { createTestClient, createTestTarget } from '../../support/test-target.js';

const opened: { close(): Promise<void> }[] = [];
const keep = <T extends { close(): Promise<void> }>(server: T): T => {
  opened.push(server);
  return server;
};
afterEach(async () => {
  await Promise.all(opened.splice(0).map((each) => each.close()));
});

const http = async (...args: Parameters<typeof startHttp>): Promise<LocalServer> =>
  keep(await startHttp(...args));

describe('a request', () => {
  it('goes below the base URL with FHIR headers and is recorded with its response', async () => {
    const server = await http(() => ({ status: 201, headers: { 'X-One': ['a', 'b'] }, body: '{"a":1}' }));
    const client = keep(
      createTestClient(createTestTarget(`${server.origin}/fhir/`, { headers: { 'X-Key': 'k' } })),
    );
    const exchange = await client.send({
      method: 'POST',
      path: '/Patient',
      query: { identifier: 'a|b c', _tag: ['1', '2'] },
      body: '{}',
    });
    expect(server.requests[0]).toMatchObject({
      method: 'POST',
      url: '/fhir/Patient?identifier=a%7Cb%20c&_tag=1&_tag=2',
      body: '{}',
      headers: { accept: 'application/fhir+json', 'content-type': 'application/fhir+json', 'x-key': 'k' },
    });
    expect(exchange).toMatchObject({
      id: 'x1',
      purpose: 'interaction',
      request: {
        method: 'POST',
        url: `${server.origin}/fhir/Patient?identifier=a%7Cb%20c&_tag=1&_tag=2`,
        body: '{}',
      },
      response: { status: 201, headers: { 'x-one': 'a, b' }, body: '{"a":1}' },
      redacted: [],
    });
    expect(client.recorded).toEqual([exchange]);
  });

  it.each([
    ['xml', { accept: 'xml', body: '<Patient/>' }, 'application/fhir+xml', 'application/fhir+xml'],
    ['other', { accept: 'text/csv', contentType: 'text/plain', body: 'x' }, 'text/csv', 'text/plain'],
    ['none', { accept: 'none', contentType: 'none', body: 'x' }, undefined, undefined],
  ])('says the media types that are asked for: %s', async (_, request, accept, contentType) => {
    const server = await http(() => ({}));
    const client = keep(createTestClient(createTestTarget(server.origin)));
    await client.send({ method: 'PUT', path: 'Patient/1', ...request });
    expect(server.requests[0]!.headers.accept).toBe(accept);
    expect(server.requests[0]!.headers['content-type']).toBe(contentType);
  });

  it('lets its own headers win over all others', async () => {
    const server = await http(() => ({}));
    const client = keep(createTestClient(createTestTarget(server.origin, { headers: { Accept: 'a/a' } })));
    await client.send({ method: 'GET', path: '', headers: { ACCEPT: 'b/b' } });
    expect(server.requests[0]!.headers.accept).toBe('b/b');
  });

  it.each([
    ['/fhir/Patient/1/_history/2', '/fhir/Patient/1/_history/2'],
    ['Patient/1', '/fhir/Patient/1'],
  ])('resolves the reference %s against the base URL', async (url, expected) => {
    const server = await http(() => ({}));
    const client = keep(createTestClient(createTestTarget(`${server.origin}/fhir`)));
    await client.send({ method: 'GET', url });
    expect(server.requests[0]!.url).toBe(expected);
  });

  it.each(['http://', 'ftp://example.org/x', 'urn:uuid:1'])(
    'cannot be sent to %s, which is recorded',
    async (url) => {
      const client = keep(createTestClient(createTestTarget('http://127.0.0.1:1/fhir')));
      const exchange = await client.send({ method: 'GET', url });
      expect(exchange.failure).toMatchObject({
        kind: 'malformed',
        message: expect.stringContaining(url) as string,
      });
      expect(client.recorded).toEqual([exchange]);
    },
  );

  it('does not follow a redirect', async () => {
    const server = await http(() => ({ status: 302, headers: { location: '/elsewhere' } }));
    const client = keep(createTestClient(createTestTarget(server.origin)));
    const { response } = await client.send({ method: 'GET', path: 'Patient/1' });
    expect(response).toMatchObject({ status: 302, headers: { location: '/elsewhere' } });
    expect(server.requests).toHaveLength(1);
  });

  it('gives HEAD an empty body', async () => {
    const server = await http(() => ({ headers: { 'content-length': '12' } }));
    const client = keep(createTestClient(createTestTarget(server.origin)));
    expect((await client.send({ method: 'HEAD', path: 'Patient/1' })).response).toMatchObject({
      status: 200,
      body: '',
    });
  });
});

describe('a response body', () => {
  it('that is not UTF-8 is shown with U+FFFD, and a note says so', async () => {
    const server = await http(() => ({ body: Buffer.from([0x61, 0xff, 0x62]) }));
    const client = keep(createTestClient(createTestTarget(server.origin)));
    const exchange = await client.send({ method: 'GET', path: 'x' });
    expect(exchange.response).toMatchObject({ body: 'a\uFFFDb', bytes: { length: 3 } });
    expect(exchange.notes).toEqual([expect.stringContaining('not valid UTF-8')]);
  });

  it('that is not UTF-8 is told by its bytes, and text by itself', async () => {
    const bodies = [Buffer.from([0x61, 0xff, 0x62]), Buffer.from([0x61, 0xfe, 0x62]), Buffer.from('aéb')];
    const server = await http(() => ({ body: bodies.shift() ?? '' }));
    const client = keep(createTestClient(createTestTarget(server.origin)));
    const received = [];
    for (const path of ['1', '2', '3']) received.push((await client.send({ method: 'GET', path })).response);
    const digest = (...bytes: readonly number[]) =>
      createHash('sha256').update(Uint8Array.from(bytes)).digest('hex');
    expect(received.map((response) => response?.bytes)).toEqual([
      { length: 3, sha256: digest(0x61, 0xff, 0x62) },
      { length: 3, sha256: digest(0x61, 0xfe, 0x62) },
      undefined,
    ]);
  });

  it('keeps its byte order mark', async () => {
    const server = await http(() => ({ body: '\uFEFF{}' }));
    const client = keep(createTestClient(createTestTarget(server.origin)));
    const exchange = await client.send({ method: 'GET', path: 'x' });
    expect(exchange.response!.body).toBe('\uFEFF{}');
    expect(exchange.notes).toBeUndefined();
  });

  it('is unpacked where the server compresses unasked', async () => {
    const server = await http(() => ({
      headers: { 'content-encoding': 'gzip' },
      body: gzipSync('{"a":"é"}'),
    }));
    const client = keep(createTestClient(createTestTarget(server.origin)));
    expect((await client.send({ method: 'GET', path: 'x' })).response!.body).toBe('{"a":"é"}');
  });

  it.each([
    ['plain', {}, 'x'.repeat(2001)],
    ['packed', { 'content-encoding': 'gzip' }, gzipSync('x'.repeat(2001))],
  ])('of more bytes than allowed is a failure: %s', async (_, headers, body) => {
    const server = await http(() => ({ headers, body }));
    const client = keep(createTestClient(createTestTarget(server.origin), { maxBodyBytes: 2000 }));
    expect((await client.send({ method: 'GET', path: 'x' })).failure).toMatchObject({ kind: 'too-large' });
  });

  it('that cannot be unpacked is a failure', async () => {
    const server = await http(() => ({ headers: { 'content-encoding': 'gzip' }, body: 'no gzip' }));
    const client = keep(createTestClient(createTestTarget(server.origin)));
    expect((await client.send({ method: 'GET', path: 'x' })).failure).toMatchObject({ kind: 'malformed' });
  });
});

describe('a failure', () => {
  const failureOf = async (baseUrl: string, changes = {}): Promise<string | undefined> => {
    const client = keep(createTestClient(createTestTarget(baseUrl, { timeoutMs: 1000, ...changes })));
    const exchange = await client.send({ method: 'GET', path: 'metadata' });
    expect(exchange.response).toBeUndefined();
    expect(client.recorded).toEqual([exchange]);
    expect(exchange.failure?.message).toMatch(/^\S.{10,}/);
    return exchange.failure?.kind;
  };

  it('of a closed port is "refused"', async () => {
    expect(await failureOf(`http://127.0.0.1:${await findClosedPort()}`)).toBe('refused');
  });

  it('of an unknown name is "dns"', async () => {
    expect(await failureOf('http://no-such-host.invalid/fhir', { timeoutMs: 20_000 })).toBe('dns');
  });

  it('of a server that never answers is "timeout"', async () => {
    const server = await http(() => () => undefined);
    expect(await failureOf(server.origin, { timeoutMs: 200 })).toBe('timeout');
  });

  it('of a body that never ends is "timeout"', async () => {
    const server = await http(() => (_, response) => {
      response.write('{');
    });
    expect(await failureOf(server.origin, { timeoutMs: 200 })).toBe('timeout');
  });

  it('of a connection that is cut before the answer is "dropped"', async () => {
    const server = await http(() => (request) => request.socket.destroy());
    expect(await failureOf(server.origin)).toBe('dropped');
  });

  it('of a connection that is cut within the body is "dropped"', async () => {
    const server = await http(() => (_, response) => {
      response.writeHead(200, { 'content-length': '100' });
      response.write('{', () => response.socket?.destroy());
    });
    expect(await failureOf(server.origin)).toBe('dropped');
  });

  it('of a server that does not speak HTTP is "malformed"', async () => {
    const server = keep(await startTcp((socket) => socket.end('SSH-2.0-OpenSSH_9.6\r\n')));
    expect(await failureOf(server.origin)).toBe('malformed');
  });

  it('of https to a port without TLS is "tls"', async () => {
    const server = await http(() => ({}));
    expect(await failureOf(server.origin.replace('http:', 'https:'))).toBe('tls');
  });
});

describe('a connection that the server closes while it is idle', () => {
  /** Answers the first request of a connection; what it does with the second is up to the test. */
  async function startHasty(onSecond: (request: IncomingMessage) => void): Promise<LocalServer> {
    const seen = new WeakSet<object>();
    return http(() => (request, response) => {
      const isSecond = seen.has(request.socket);
      seen.add(request.socket);
      if (isSecond) onSecond(request);
      else response.end('{}');
    });
  }
  /** A connection is not idle, and so used again, before undici has seen to it. */
  const idle = (): Promise<void> => setTimeout(20);
  const drop = (request: IncomingMessage): void => {
    request.socket.destroy();
  };
  const reset = (request: IncomingMessage): void => {
    request.socket.resetAndDestroy();
  };
  const dropHalfway = (request: IncomingMessage): void => {
    request.socket.write('HTTP/1.1 200 OK\r\nContent-', () => request.socket.destroy());
  };

  it.each([
    ['GET', 'an end', drop],
    ['HEAD', 'an end', drop],
    ['OPTIONS', 'an end', drop],
    ['GET', 'a reset', reset],
  ])('is no failure of a request that changes nothing: %s after %s', async (method, _, onSecond) => {
    const server = await startHasty(onSecond);
    const client = keep(createTestClient(createTestTarget(server.origin)));
    await client.send({ method: 'GET', path: 'first' });
    await idle();
    const exchange = await client.send({ method, path: 'second' });
    expect(exchange.response?.status).toBe(200);
    expect(exchange.notes).toEqual([
      'The server had closed the idle connection that the request went out on, so it was sent once more on another',
    ]);
    expect(server.requests.map(({ url }) => url)).toEqual(['/first', '/second', '/second']);
  });

  it.each([
    ['that may have changed something', 'POST', drop],
    ['that may have changed something', 'PUT', drop],
    ['that may have changed something', 'DELETE', drop],
    ['that was answered in part', 'GET', dropHalfway],
  ])('does not have a request repeated %s: %s', async (_, method, onSecond) => {
    const server = await startHasty(onSecond);
    const client = keep(createTestClient(createTestTarget(server.origin)));
    await client.send({ method: 'GET', path: 'first' });
    await idle();
    const exchange = await client.send({ method, path: 'second' });
    expect(exchange.failure?.kind).toBe('dropped');
    expect(server.requests).toHaveLength(2);
  });

  it('is not taken for one that is cut when it is new, nor is a request sent a third time', async () => {
    let left = 1;
    const server = await http(() => (request, response) => {
      if (left-- > 0) response.end('{}');
      else request.socket.destroy();
    });
    const client = keep(createTestClient(createTestTarget(server.origin)));
    await client.send({ method: 'GET', path: 'first' });
    await idle();
    expect((await client.send({ method: 'GET', path: 'second' })).failure?.kind).toBe('dropped');
    expect((await client.send({ method: 'GET', path: 'third' })).failure?.kind).toBe('dropped');
    expect(server.requests.map(({ url }) => url)).toEqual(['/first', '/second', '/second', '/third']);
  });
});

describe('TLS', () => {
  const authority = createTestAuthority('Test only authority');
  const { certificate: cert, key } = authority.issue('127.0.0.1');
  const folder = mkdtempSync(join(tmpdir(), 'tls-'));
  const write = (name: string, text: string): string => {
    const file = join(folder, name);
    writeFileSync(file, text);
    return file;
  };
  const ca = write('ca.pem', authority.certificate);
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  const person = authority.issue('a client');
  const client = {
    certificate: write('client.pem', person.certificate),
    key: write('client.key', person.key),
  };

  it('with an unknown authority fails as "unknown-ca", and works when the authority is named', async () => {
    const server = keep(await startHttps({ cert, key }, () => ({ body: 'hello' })));
    const stranger = keep(createTestClient(createTestTarget(server.origin)));
    expect((await stranger.send({ method: 'GET', path: 'x' })).failure?.kind).toBe('unknown-ca');
    const friend = keep(createTestClient(createTestTarget(server.origin, { tls: { ca } })));
    expect((await friend.send({ method: 'GET', path: 'x' })).response?.body).toBe('hello');
  });

  it('with a certificate for another name fails as "tls"', async () => {
    const foreign = authority.issue('elsewhere', [10, 0, 0, 1]);
    const server = keep(await startHttps({ cert: foreign.certificate, key: foreign.key }, () => ({})));
    const target = createTestTarget(server.origin, { tls: { ca } });
    const { failure } = await keep(createTestClient(target)).send({ method: 'GET', path: 'x' });
    expect(failure).toMatchObject({
      kind: 'tls',
      message: expect.stringContaining('another host name') as string,
    });
  });

  it('shows the client certificate to the base URL and to no other origin', async () => {
    const subjects: string[] = [];
    const server = { cert, key, ca: authority.certificate, requestCert: true, rejectUnauthorized: false };
    const respond: Parameters<typeof startHttps>[1] = () => (request, response) => {
      const peer = 'getPeerCertificate' in request.socket ? request.socket.getPeerCertificate : undefined;
      const found: unknown = typeof peer === 'function' ? peer.call(request.socket) : undefined;
      subjects.push(JSON.stringify((found as { subject?: unknown } | undefined)?.subject ?? null));
      response.end('ok');
    };
    const home = keep(await startHttps(server, respond));
    const other = keep(await startHttps(server, respond));
    const target = createTestTarget(home.origin, { tls: { ca, ...client }, follow: [other.origin] });
    const sender = keep(createTestClient(target));
    await sender.send({ method: 'GET', path: 'x' });
    await sender.send({ method: 'GET', url: `${other.origin}/x` });
    expect(subjects).toEqual(['{"CN":"a client"}', 'null']);
  });

  it.each([
    ['TLSv1.2', 'none', 'tls', 'none is configured'],
    ['TLSv1.2', 'a foreign one', 'tls', 'may not accept the client certificate'],
    ['TLSv1.3', 'none', 'client-certificate', 'none is configured'],
    ['TLSv1.3', 'a foreign one', 'client-certificate', 'does not accept the client certificate'],
  ] as const)(
    'with a server that demands a client certificate says so: %s, %s',
    async (maxVersion, which, kind, message) => {
      const stranger = createTestAuthority('Test only stranger').issue('a stranger');
      const own = { certificate: write('s.pem', stranger.certificate), key: write('s.key', stranger.key) };
      const demanding = {
        cert,
        key,
        ca: authority.certificate,
        requestCert: true,
        rejectUnauthorized: true,
        maxVersion,
      };
      const server = keep(await startHttps(demanding, () => ({})));
      const target = createTestTarget(server.origin, { tls: { ca, ...(which === 'none' ? {} : own) } });
      const { failure } = await keep(createTestClient(target)).send({ method: 'GET', path: 'x' });
      expect(failure).toMatchObject({ kind, message: expect.stringContaining(message) as string });
    },
  );

  it('with a connection that is cut after the request is still "dropped"', async () => {
    const server = keep(await startHttps({ cert, key }, () => (request) => request.socket.destroy()));
    const target = createTestTarget(server.origin, { tls: { ca } });
    expect((await keep(createTestClient(target)).send({ method: 'GET', path: 'x' })).failure?.kind).toBe(
      'dropped',
    );
  });

  it.each([
    ['a file that is not there', { ca: join(folder, 'none.pem') }, 'none.pem, which cannot be read'],
    ['a file that is not PEM', { ca: write('not.pem', 'hello') }, 'not.pem, which is not a PEM file'],
    ['a key of another certificate', { ...client, key: write('other.key', key) }, 'cannot be used together'],
  ])('throws at once for %s', (_, tls, message) => {
    const create = (): unknown => createTestClient(createTestTarget('https://127.0.0.1', { tls }));
    expect(create).toThrow(message);
    expect(create).toThrow(expect.objectContaining({ code: 'configuration-invalid' }) as Error);
  });
});
