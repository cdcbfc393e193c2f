import { afterEach, describe, expect, it } from 'vitest';
import { createRequestRate } from '../../../src/client/request-rate.js';
import { readRetryAfter } from '../../../src/client/retry-after.js';
import { startHttp } from '../../support/local-server.js';
import type { LocalServer } from '../../support/local-server.js';
import { createTestClient, createTestTarget } from '../../support/test-target.js';

const opened: { close(): Promise<void> }[] = [];
afterEach(async () => {
  await Promise.all(opened.splice(0).map((each) => each.close()));
});

describe('the rate of requests', () => {
  it('keeps to the concurrency', async () => {
    const rate = createRequestRate({ concurrency: 2 }, () => performance.now());
    let running = 0;
    let most = 0;
    const task = async (): Promise<void> => {
      most = Math.max(most, (running += 1));
      await new Promise((resolve) => setTimeout(resolve, 5));
      running -= 1;
    };
    await Promise.all(Array.from({ length: 7 }, () => rate.run(task)));
    expect(most).toBe(2);
    expect(running).toBe(0);
  });

  it('goes on after a task that throws', async () => {
    const rate = createRequestRate({ concurrency: 1 }, () => performance.now());
    await expect(rate.run(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await rate.run(() => Promise.resolve(1))).toBe(1);
  });

  it('spaces requests evenly', async () => {
    const rate = createRequestRate({ concurrency: 10, requestsPerSecond: 50 }, () => performance.now());
    const from = performance.now();
    await Promise.all([1, 2, 3, 4, 5].map(() => rate.run(() => Promise.resolve())));
    expect(performance.now() - from).toBeGreaterThanOrEqual(75);
  });
});

describe('Retry-After', () => {
  const now = new Date('2026-01-01T00:00:00Z');

  it.each([
    ['7', 7000],
    [' 0 ', 0],
    ['Thu, 01 Jan 2026 00:00:05 GMT', 5000],
    ['Wed, 31 Dec 2025 00:00:00 GMT', 0],
    ['soon', undefined],
    ['-1', undefined],
    ['', undefined],
    [undefined, undefined],
  ])('of %o is a wait of %o ms', (value, expected) => {
    expect(readRetryAfter(value, now)).toBe(expected);
  });

  async function startBusy(status: number, retryAfter: string): Promise<LocalServer> {
    const server = await startHttp(() => ({ status, headers: { 'retry-after': retryAfter } }));
    opened.push(server);
    return server;
  }

  it.each([429, 503])('of a %i is honoured once, and both exchanges are recorded', async (status) => {
    const server = await startBusy(status, '0');
    const client = createTestClient(createTestTarget(server.origin));
    opened.push(client);
    const exchange = await client.send({ method: 'POST', path: 'Patient', body: '{}' });
    expect(exchange.response?.status).toBe(status);
    expect(server.requests.map(({ body }) => body)).toEqual(['{}', '{}']);
    expect(client.recorded.map(({ id }) => id)).toEqual(['x1', 'x2']);
    expect(client.recorded[0]!.notes).toEqual(['Retry-After asks for 0 s; sent again once after that']);
    expect(exchange).toMatchObject({ id: 'x2', notes: ['Sent again after the Retry-After of exchange x1'] });
  });

  it.each([
    [429, '3600'],
    [500, '0'],
  ])('of a %i with %s seconds is not waited for', async (status, retryAfter) => {
    const server = await startBusy(status, retryAfter);
    const client = createTestClient(createTestTarget(server.origin));
    opened.push(client);
    await client.send({ method: 'GET', path: 'Patient/1' });
    expect(server.requests).toHaveLength(1);
  });
});
