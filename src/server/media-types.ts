import type { ResourceFormat } from '../fhir/resource-document.js';
import type { FhirRequest } from './fhir-request.js';

/** How a client asks for a format: by header and, above it, by parameter. */
interface FormatRequest {
  /** The Accept header. */
  readonly accept: string | undefined;
  /** The parameter `_format`. */
  readonly format: string | undefined;
}

/** The duties of content negotiation (https://hl7.org/fhir/STU3/http.html#mime-type). */
export interface FormatBehaviour {
  /** The format to answer in; undefined where none is acceptable. */
  readonly negotiate: (request: FormatRequest) => ResourceFormat | undefined;
  /** Whether a document is asked for as it is, and not as a Binary; `contentType` is its own. */
  readonly wantsRaw: (request: FormatRequest, contentType: string) => boolean;
  /** The format of a request's body, by its Content-Type; undefined where it is none of FHIR's. */
  readonly readContentType: (contentType: string | undefined) => ResourceFormat | undefined;
  /** The Content-Type of a response. */
  readonly contentType: (format: ResourceFormat) => string;
}

export const formatBehaviour: FormatBehaviour = {
  negotiate: ({ accept, format }) =>
    format === undefined ? negotiateAccept(accept) : formats.get(normalise(format)),
  wantsRaw,
  readContentType: (contentType) => formats.get(normalise(contentType ?? '')),
  contentType: (format) => `application/fhir+${format}; charset=utf-8`,
};

/** How a request asks for a format. */
export function readFormatRequest(request: FhirRequest): FormatRequest {
  return { accept: request.header('accept'), format: request.query.get('_format') ?? undefined };
}

/** Media types that are answered; `json+fhir` and `xml+fhir` are those of releases before STU3. */
const formats: ReadonlyMap<string, ResourceFormat> = new Map([
  ['application/fhir+json', 'json'],
  ['application/json+fhir', 'json'],
  ['application/json', 'json'],
  ['text/json', 'json'],
  ['json', 'json'],
  ['application/fhir+xml', 'xml'],
  ['application/xml+fhir', 'xml'],
  ['application/xml', 'xml'],
  ['text/xml', 'xml'],
  ['xml', 'xml'],
]);

const wildcards: ReadonlySet<string> = new Set(['*/*', 'application/*']);

function negotiateAccept(accept: string | undefined): ResourceFormat | undefined {
  if (accept === undefined || accept.trim() === '') return 'json';
  for (const range of readRanges(accept)) {
    if (wildcards.has(range)) return 'json';
    const format = range.includes('/') ? formats.get(range) : undefined;
    if (format !== undefined) return format;
  }
  return undefined;
}

/**
 * The document itself is what a client gets that asks for nothing, for its own media type or for anything; a Binary
 * is asked for by a media type of FHIR (https://hl7.org/fhir/STU3/binary.html#rest).
 */
function wantsRaw({ accept, format }: FormatRequest, contentType: string): boolean {
  const own = normalise(contentType);
  if (format !== undefined) return !formats.has(normalise(format)) && normalise(format) === own;
  if (accept === undefined || accept.trim() === '') return true;
  const ownRanges = new Set(['*/*', `${own.split('/')[0] ?? ''}/*`, own]);
  const first = readRanges(accept).find((range) => ownRanges.has(range) || formats.has(range));
  return first !== undefined && !first.includes('fhir') && ownRanges.has(first);
}

/** The media ranges of an Accept header, the most wanted first. */
function readRanges(accept: string): readonly string[] {
  const ranges = accept.split(',').map((range) => ({ type: normalise(range), quality: qualityOf(range) }));
  const wanted = ranges.filter(({ quality }) => quality > 0).sort((a, b) => b.quality - a.quality);
  return wanted.map(({ type }) => type);
}

/** Without parameters, in lower case; a `+` that form encoding made a space is put back. */
function normalise(mediaType: string): string {
  const type = mediaType.split(';')[0] ?? '';
  return type.trim().toLowerCase().replaceAll(' ', '+');
}

function qualityOf(range: string): number {
  const quality = /;\s*q=([\d.]+)/i.exec(range)?.[1];
  return quality === undefined ? 1 : Number(quality);
}
