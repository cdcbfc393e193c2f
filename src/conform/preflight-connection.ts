import type { Exchange, TransportFailure } from '../model/exchange.js';
import { failed, notNeeded, passed } from './preflight-question.js';
import type { Answer, Question } from './preflight-question.js';

/** Name, connection, proxy and TLS: all are answered by one request to `/metadata`. */
export const connectionQuestions: readonly Question[] = [
  {
    id: 'dns',
    title: 'The host name is known',
    ask: async ({ target, probe }) => {
      const { hostname } = new URL(target.baseUrl);
      if (target.proxy !== undefined) return notNeeded('The proxy looks the name up.');
      if (isAddress(hostname)) return notNeeded(`${hostname} is an address.`);
      const failure = findFailure(await probe(), ['dns']);
      return failure
        ? failed(
            failure.message,
            'Check the spelling of baseUrl, and that this machine is on the right network or VPN.',
          )
        : passed(`${hostname} has an address.`);
    },
  },
  {
    id: 'connection',
    title: 'A connection can be made',
    ask: async ({ target, probe }) => {
      if (target.proxy !== undefined) return notNeeded('The proxy makes the connection.');
      const failure = findFailure(await probe(), ['refused']);
      return failure
        ? failed(
            failure.message,
            'Check the port in baseUrl, that the server is running, and that no firewall is between.',
          )
        : passed(`${new URL(target.baseUrl).host} takes connections.`);
    },
  },
  {
    id: 'proxy',
    title: 'The proxy lets the request through',
    ask: async ({ target, probe }) => {
      if (target.proxy === undefined) return notNeeded('The target file names no proxy.');
      const failure = findFailure(await probe(), ['proxy']);
      return failure
        ? failed(
            failure.message,
            'Check proxy in the target file, its user and password, and what it allows.',
          )
        : passed('The proxy passes requests on.');
    },
  },
  {
    id: 'tls',
    title: 'TLS is in order',
    ask: async ({ target, probe }) => {
      if (target.baseUrl.startsWith('http:')) {
        return notNeeded('baseUrl is http: everything, tokens too, is sent in the clear.');
      }
      return checkTls(await probe(), target.tls.certificate !== undefined);
    },
  },
];

function checkTls(probe: Exchange, hasCertificate: boolean): Answer {
  const failure = findFailure(probe, ['tls', 'unknown-ca', 'client-certificate']);
  const nameCertificate = 'Name a client certificate and its key under tls.certificate and tls.key.';
  if (!failure) {
    return asksForCertificate(probe) && !hasCertificate
      ? failed(
          `The server answered ${probe.response?.status ?? ''} and asks for a client certificate`,
          nameCertificate,
        )
      : passed('The certificate of the server is trusted.');
  }
  if (failure.kind === 'unknown-ca') {
    return failed(failure.message, 'Name the PEM file of the authority that signed it under tls.ca.');
  }
  if (failure.kind === 'tls') {
    return failed(
      failure.message,
      'Check that baseUrl has the right scheme, host name and port; else the server must mend it.',
    );
  }
  return failed(
    failure.message,
    hasCertificate ? 'Check that it is the one that the server knows, and still valid.' : nameCertificate,
  );
}

/** Web servers in front of the FHIR server end the handshake and say by HTTP that a certificate is missing. */
function asksForCertificate({ response }: Exchange): boolean {
  if (!response || response.status < 400 || response.status >= 500) return false;
  return (
    [495, 496].includes(response.status) ||
    /no required SSL certificate|client certificate/i.test(response.body)
  );
}

function findFailure(
  { failure }: Exchange,
  kinds: readonly TransportFailure['kind'][],
): TransportFailure | undefined {
  return failure && kinds.includes(failure.kind) ? failure : undefined;
}

function isAddress(hostname: string): boolean {
  return hostname.startsWith('[') || /^\d+\.\d+\.\d+\.\d+$/.test(hostname);
}
