import { describe, expect, it } from 'vitest';
import { toTransportFailure } from '../../../src/client/transport-failure.js';

const context = { url: new URL('https://fhir.example.org/x'), proxy: undefined, hasClientCertificate: false };
const withCode = (code: string): Error => Object.assign(new Error(`Something of ${code}`), { code });

describe('a failure of the network', () => {
  it.each([
    ['EAI_AGAIN', 'dns', 'the name server did not answer'],
    ['EHOSTUNREACH', 'refused', 'no route to the host'],
    ['UND_ERR_CONNECT_TIMEOUT', 'refused', 'firewall'],
    ['CERT_HAS_EXPIRED', 'tls', 'expired'],
    ['ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION', 'tls', 'ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION'],
    ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'unknown-ca', 'not signed by an authority'],
    ['ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED', 'client-certificate', 'none is configured'],
    ['EPIPE', 'dropped', 'closed the connection'],
    ['UND_ERR_HEADERS_OVERFLOW', 'too-large', 'headers'],
    ['SOMETHING_NEW', 'malformed', 'Something of SOMETHING_NEW (SOMETHING_NEW)'],
  ])('with the code %s is "%s"', (code, kind, message) => {
    expect(toTransportFailure(withCode(code), context)).toEqual({
      kind,
      message: expect.stringContaining(message) as string,
    });
  });

  it('is found behind the error that was thrown, one for each address tried', () => {
    const tried = new AggregateError([withCode('ECONNREFUSED'), withCode('ECONNREFUSED')]);
    const thrown = new TypeError('fetch failed', { cause: tried });
    expect(toTransportFailure(thrown, context).kind).toBe('refused');
  });

  it('of a proxy is never blamed on the server', () => {
    const proxied = { ...context, proxy: 'proxy.example.org:3128' };
    for (const code of [
      'ECONNREFUSED',
      'ENOTFOUND',
      'EAI_AGAIN',
      'UND_ERR_CONNECT_TIMEOUT',
      'UND_ERR_PRX_TLS',
    ]) {
      expect(toTransportFailure(withCode(code), proxied)).toEqual({
        kind: 'proxy',
        message: expect.stringContaining('proxy.example.org:3128') as string,
      });
    }
  });

  it('says that a configured client certificate was refused', () => {
    const failure = toTransportFailure(withCode('ERR_SSL_TLSV1_ALERT_UNKNOWN_CA'), {
      ...context,
      hasClientCertificate: true,
    });
    expect(failure).toEqual({
      kind: 'client-certificate',
      message: 'fhir.example.org refused the client certificate',
    });
  });

  it('that is no error at all is told as it is', () => {
    expect(toTransportFailure('odd', context)).toMatchObject({ kind: 'malformed' });
  });
});
