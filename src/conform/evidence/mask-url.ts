import type { Masker } from './masker.js';

/** Types that define something and speak of no person; their ids are names. */
const definitions =
  /^(?:StructureDefinition|ValueSet|CodeSystem|ConceptMap|NamingSystem|OperationDefinition|SearchParameter|CapabilityStatement|ImplementationGuide)$/;
const typeAndId = /(?<=^|\/)([A-Z][A-Za-z]+)\/([A-Za-z0-9.-]{1,64})(?=$|\/|\?|#)/g;
/** Parameters that steer a request, and those whose values are codes. */
const keptParameters =
  /^(?:_(?!id$|content$|text$|list$).*|gender|status|active|deceased|type|category|intent|code|scope|grant_type|client_id)$/;

/** An address or a reference with other ids of records and other values of what was searched for. */
export function maskUrl(url: string, masker: Masker): string {
  if (masker.isKept(url)) return url;
  const [, address = '', query, fragment = ''] = /^([^?#]*)(?:\?([^#]*))?(#.*)?$/s.exec(url) ?? [];
  const path = address.replace(typeAndId, (all, type: string, id: string) =>
    definitions.test(type) || type === 'Id' ? all : `${type}/${masker.learn(id, masker.id)}`,
  );
  return `${path}${query === undefined ? '' : `?${maskQuery(query, masker)}`}${fragment}`;
}

/** What a form or the query of an address says, with other values. */
export function maskQuery(query: string, masker: Masker): string {
  return query
    .split('&')
    .map((pair) => {
      const [name = '', ...rest] = pair.split('=');
      const written = rest.join('=');
      const plain = decode(name).replace(/:.*$/, '');
      if (rest.length === 0 || keptParameters.test(plain)) return pair;
      return `${name}=${maskParameter(written, masker)}`;
    })
    .join('&');
}

function maskParameter(written: string, masker: Masker): string {
  const value = decode(written.replaceAll('+', ' '));
  // Of a token, the system is kept.
  const [, system = '', own = ''] = /^((?:[^|]*\|)?)(.*)$/s.exec(value) ?? [];
  const [, prefix = '', text = ''] = /^((?:eq|ne|gt|ge|lt|le|sa|eb|ap)(?=\d))?(.*)$/s.exec(own) ?? [];
  const mask = maskOne(text, masker);
  // Encoded as it was, as far as that can be told.
  const encode = /[:/|@]/.test(written) ? encodeURI : encodeURIComponent;
  if (written !== value) masker.learn(written, () => encode(system + prefix + mask));
  return encode(system + prefix + mask);
}

function maskOne(text: string, masker: Masker): string {
  if (/^\d{4}-\d{2}/.test(text)) return masker.learn(text, masker.date);
  if (/^[A-Z][A-Za-z]+\/[^/]+$/.test(text) || /^https?:/.test(text)) return maskUrl(text, masker);
  return masker.learn(text, masker.text);
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
