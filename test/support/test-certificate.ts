import { createSign, generateKeyPairSync, randomBytes } from 'node:crypto';
import type { KeyObject } from 'node:crypto';

/** A certificate with its key, both PEM. Made anew for each test run and good for a day. */
export interface TestCertificate {
  readonly certificate: string;
  readonly key: string;
}

/** An authority that can sign. Its own certificate is self-signed. */
export interface TestAuthority extends TestCertificate {
  /** A certificate for an address (127.0.0.1 where none is said) and `localhost`, fit for servers and clients. */
  issue(name: string, address?: readonly number[]): TestCertificate;
}

/** Makes a certificate authority: Node can use X.509 certificates and cannot make them, so their DER is written here. */
export function createTestAuthority(name: string): TestAuthority {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const own = writeCertificate({
    subject: name,
    publicKey,
    issuer: name,
    signer: privateKey,
    address: undefined,
  });
  return {
    certificate: own,
    key: toPem(privateKey),
    issue(subject, address = [127, 0, 0, 1]) {
      const pair = generateKeyPairSync('ec', { namedCurve: 'P-256' });
      const certificate = writeCertificate({
        subject,
        publicKey: pair.publicKey,
        issuer: name,
        signer: privateKey,
        address,
      });
      return { certificate, key: toPem(pair.privateKey) };
    },
  };
}

const toPem = (key: KeyObject): string => key.export({ type: 'pkcs8', format: 'pem' }).toString();

const oid = {
  commonName: [0x55, 0x04, 0x03],
  ecdsaWithSha256: [0x2a, 0x86, 0x48, 0xce, 0x3d, 0x04, 0x03, 0x02],
  basicConstraints: [0x55, 0x1d, 0x13],
  subjectAltName: [0x55, 0x1d, 0x11],
} as const;

function tag(id: number, ...contents: readonly (Buffer | readonly number[])[]): Buffer {
  const body = Buffer.concat(contents.map((content) => Buffer.from(content)));
  const size =
    body.length < 0x80
      ? [body.length]
      : body.length < 0x100
        ? [0x81, body.length]
        : [0x82, body.length >> 8, body.length & 0xff];
  return Buffer.concat([Buffer.from([id, ...size]), body]);
}

const sequence = (...contents: readonly Buffer[]): Buffer => tag(0x30, ...contents);
const object = (id: readonly number[]): Buffer => tag(0x06, id);
const utcTime = (date: Date): Buffer =>
  tag(0x17, Buffer.from(date.toISOString().slice(2, 19).replace(/[-T:]/g, '') + 'Z'));
const toName = (name: string): Buffer =>
  sequence(tag(0x31, sequence(object(oid.commonName), tag(0x0c, Buffer.from(name)))));

interface CertificateParts {
  readonly subject: string;
  readonly publicKey: KeyObject;
  readonly issuer: string;
  readonly signer: KeyObject;
  /** Absent in the certificate of an authority. */
  readonly address: readonly number[] | undefined;
}

function writeCertificate({ subject, publicKey, issuer, signer, address }: CertificateParts): string {
  const day = 24 * 60 * 60 * 1000;
  const algorithm = sequence(object(oid.ecdsaWithSha256));
  const toBeSigned = sequence(
    tag(0xa0, tag(0x02, [2])),
    tag(0x02, [0x01], randomBytes(8)),
    algorithm,
    toName(issuer),
    sequence(utcTime(new Date(Date.now() - day)), utcTime(new Date(Date.now() + day))),
    toName(subject),
    publicKey.export({ type: 'spki', format: 'der' }),
    tag(0xa3, sequence(...toExtensions(address))),
  );
  const signature = createSign('sha256').update(toBeSigned).sign(signer);
  const der = sequence(toBeSigned, algorithm, tag(0x03, [0], signature));
  const lines = der.toString('base64').match(/.{1,64}/g) ?? [];
  return ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----', ''].join('\n');
}

function toExtensions(address: readonly number[] | undefined): readonly Buffer[] {
  const isAuthority = address === undefined;
  const constraints = sequence(
    object(oid.basicConstraints),
    tag(0x01, [0xff]),
    tag(0x04, isAuthority ? sequence(tag(0x01, [0xff])) : sequence()),
  );
  if (isAuthority) return [constraints];
  const names = sequence(tag(0x87, address), tag(0x82, Buffer.from('localhost')));
  return [constraints, sequence(object(oid.subjectAltName), tag(0x04, names))];
}
