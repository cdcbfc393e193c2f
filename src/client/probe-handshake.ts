import { isIP } from 'node:net';
import { connect } from 'node:tls';
import type { TlsMaterial } from './tls-material.js';

/** What a server does when a TLS connection is made and nothing is asked: it waits, hangs up, or says what is wrong. */
export type Handshake = 'open' | 'closed' | Error;

/** How long a server that means to hang up may take for it. */
const patienceMs = 1000;

/**
 * Makes a TLS connection and sends nothing. In TLS 1.3 a server looks at the client certificate after the client holds
 * the handshake for done, so its alert is often lost under the request that was already sent; here it can be heard.
 */
export function probeHandshake(url: URL, { ca, client }: TlsMaterial): Promise<Handshake> {
  const host = url.hostname.replace(/^\[|\]$/g, '');
  return new Promise((resolve) => {
    const socket = connect({
      host,
      port: url.port === '' ? 443 : Number(url.port),
      ALPNProtocols: ['http/1.1'],
      ...(isIP(host) === 0 && { servername: host }),
      ...(ca && { ca: [...ca] }),
      ...client,
    });
    const finish = (result: Handshake): void => {
      clearTimeout(timer);
      socket.destroy();
      resolve(result);
    };
    const timer = setTimeout(finish, patienceMs, 'open');
    // The alert comes as data does: it is only read where somebody reads.
    socket.resume();
    socket.on('error', finish);
    socket.on('close', () => {
      finish('closed');
    });
  });
}
