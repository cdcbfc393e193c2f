import { isJsonObject } from '../../definitions/is-definition-resource.js';
import { findRelease, type FhirRelease } from '../../fhir/release.js';
import type { Reply } from './operation-sender.js';

/** What a terminology server says of itself. */
export interface ServerFacts {
  /** The release whose operations it has; later ones than R4 have R4's. */
  readonly release: FhirRelease;
  /** Version of FHIR and of the software: another one may answer otherwise. */
  readonly version: string;
}

/** Reads a server's CapabilityStatement; a text says why it is none that helps. */
export function readServerFacts(reply: Reply): ServerFacts | string {
  if ('kind' in reply) return reply.reason;
  const { status, body } = reply;
  const fhirVersion = isJsonObject(body) ? body['fhirVersion'] : undefined;
  if (!isJsonObject(body) || typeof fhirVersion !== 'string')
    return `it answered ${String(status)} to metadata, without a CapabilityStatement that says its version of FHIR`;
  const release = toRelease(fhirVersion);
  if (release === undefined) return `it speaks FHIR ${fhirVersion}, expected STU3 or later`;
  const software = isJsonObject(body['software']) ? body['software'] : {};
  const parts = [fhirVersion, software['name'], software['version']];
  return { release, version: parts.filter((part) => typeof part === 'string').join(' ') };
}

function toRelease(fhirVersion: string): FhirRelease | undefined {
  const release = findRelease(fhirVersion);
  if (release !== undefined) return release;
  const major = Number.parseInt(fhirVersion, 10);
  if (major === 3) return 'stu3';
  return major >= 4 ? 'r4' : undefined;
}
