import { createServer } from 'node:http';
import { connect } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { findClosedPort, startHttp, startHttps } from '../../support/local-server.js';
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

interface Proxy {
  readonly origin: string;
  readonly tunnels: string[];
  readonly credentials: (string | undefined)[];
  close(): Promise<void>;
}

/** A proxy that tunnels, or answers every CONNECT with the given status. */
async function startTunnel(status = 200): Promise<Proxy> {
  const sockets = new Set<Socket>();
  const tunnels: string[] = [];
  const credentials: (string | undefined)[] = [];
  const server = createServer((_, response) => response.writeHead(501).end());
  server.on('connection', (socket) => sockets.add(socket));
  server.on('connect', (request, socket) => {
    tunnels.push(request.url ?? '');
    credentials.push(request.headers['proxy-authorization']);
    socket.on('error', () => undefined);
    if (status !== 200) {
      socket.end(`HTTP/1.1 ${status} No\r\n\r\n`);
      return;
    }
    const [host = '', port = ''] = (request.url ?? '').split(':');
    const upstream = connect(Number(port), host, () => {
      socket.write('HTTP/1.1 200 OK\r\n\r\n');
      upstream.pipe(socket).pipe(upstream);
    });
    upstream.on('error', () => socket.destroy());
    sockets.add(upstream);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return keep({
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    tunnels,
    credentials,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => {
          resolve();
        });
        for (const socket of sockets) socket.destroy();
      }),
  });
}

describe('a proxy', () => {
  it('tunnels https, with its password from the environment, and the certificate of the server is still checked', async () => {
    const authority = createTestAuthority('Test only authority');
    const { certificate: cert, key } = authority.issue('127.0.0.1');
    const folder = mkdtempSync(join(tmpdir(), 'proxy-'));
    const ca = join(folder, 'ca.pem');
    writeFileSync(ca, authority.certificate);
    const server = keep(await startHttps({ cert, key }, () => ({ body: 'hello' })));
    const proxy = await startTunnel();
    const withPassword = proxy.origin.replace('//', '//user:${PROXY_SECRET}@');
    const env = { PROXY_SECRET: 'p@ss:word/1' };
    const target = createTestTarget(server.origin, { proxy: withPassword, tls: { ca } });
    const client = keep(createTestClient(target, { env }));
    const exchange = await client.send({ method: 'GET', path: 'x' });
    expect(exchange.response?.body).toBe('hello');
    expect(proxy.tunnels).toEqual([server.origin.slice('https://'.length)]);
    expect(proxy.credentials).toEqual([`Basic ${Buffer.from('user:p@ss:word/1').toString('base64')}`]);
    expect(client.secrets.find(`x ${proxy.credentials.join(' ')}`)).toHaveLength(1);
    const stranger = keep(createTestClient(createTestTarget(server.origin, { proxy: proxy.origin })));
    expect((await stranger.send({ method: 'GET', path: 'x' })).failure?.kind).toBe('unknown-ca');
    rmSync(folder, { recursive: true });
  });

  it('gets plain http requests whole', async () => {
    const proxy = keep(await startHttp(({ url }) => ({ body: `for ${url}` })));
    const client = keep(
      createTestClient(createTestTarget('http://fhir.invalid/base', { proxy: proxy.origin })),
    );
    const { response } = await client.send({ method: 'GET', path: 'Patient/1' });
    expect(response?.body).toBe('for http://fhir.invalid/base/Patient/1');
    expect(proxy.requests[0]!.headers.host).toBe('fhir.invalid');
  });

  it.each([
    [
      'that refuses to connect',
      'https://fhir.invalid',
      502,
      'answered 502 instead of connecting to fhir.invalid',
    ],
    ['that wants credentials', 'https://fhir.invalid', 407, 'asks for credentials'],
  ])('%s is a failure of the proxy', async (_, baseUrl, status, message) => {
    const proxy = await startTunnel(status);
    const client = keep(createTestClient(createTestTarget(baseUrl, { proxy: proxy.origin })));
    const { failure } = await client.send({ method: 'GET', path: 'x' });
    expect(failure).toMatchObject({ kind: 'proxy', message: expect.stringContaining(message) as string });
  });

  it('that wants credentials for plain http is a failure of the proxy', async () => {
    const proxy = keep(await startHttp(() => ({ status: 407 })));
    const client = keep(createTestClient(createTestTarget('http://fhir.invalid', { proxy: proxy.origin })));
    expect((await client.send({ method: 'GET', path: 'x' })).failure?.kind).toBe('proxy');
  });

  it.each(['http://fhir.invalid', 'https://fhir.invalid'])(
    'that is not there is a failure of the proxy: %s',
    async (baseUrl) => {
      const proxy = `http://127.0.0.1:${await findClosedPort()}`;
      const client = keep(createTestClient(createTestTarget(baseUrl, { proxy })));
      expect((await client.send({ method: 'GET', path: 'x' })).failure).toMatchObject({
        kind: 'proxy',
        message: expect.stringContaining('nothing listens there') as string,
      });
    },
  );
});
