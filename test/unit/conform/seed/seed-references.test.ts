import { describe, expect, it } from 'vitest';
import { parseExactJson, formatExactJson } from '../../../../src/fhir/exact-json.js';
import { rewriteReferences } from '../../../../src/conform/seed/seed-references.js';

const there = (reference: string) => (key: string) => (key === 'Patient/p' ? { reference } : undefined);
const absent = (key: string) => (key === 'Location/l' ? { display: 'Ward 4' } : undefined);

describe('rewriting references', () => {
  it('names the record where it stands now, however deep the reference is', () => {
    const resource = {
      resourceType: 'Flag',
      extension: [
        { url: 'Patient/p-is-no-key', valueReference: { reference: 'Patient/p', display: 'Jane' } },
      ],
      subject: { reference: 'Patient/p' },
    };
    expect(rewriteReferences(resource, there('Patient/7'))).toEqual({
      resourceType: 'Flag',
      extension: [
        { url: 'Patient/p-is-no-key', valueReference: { reference: 'Patient/7', display: 'Jane' } },
      ],
      subject: { reference: 'Patient/7' },
    });
  });

  it('leaves other references, contained ones and texts alone', () => {
    const resource = { recorder: { reference: '#a' }, note: 'Patient/p', about: { reference: 'Patient/q' } };
    expect(rewriteReferences(resource, there('Patient/7'))).toEqual(resource);
  });

  it('rewrites the URL of an attachment', () => {
    const document = { content: [{ attachment: { contentType: 'text/plain', url: 'Binary/b' } }] };
    const to = (key: string) => (key === 'Binary/b' ? { reference: 'Binary/9' } : undefined);
    expect(rewriteReferences(document, to)).toEqual({
      content: [{ attachment: { contentType: 'text/plain', url: 'Binary/9' } }],
    });
  });

  it('tells in words what cannot be named, in the words of the reference where it has some', () => {
    const encounter = {
      location: [
        { location: { reference: 'Location/l' } },
        { location: { reference: 'Location/l', display: 'Bay 2' } },
      ],
    };
    expect(rewriteReferences(encounter, absent)).toEqual({
      location: [{ location: { display: 'Ward 4' } }, { location: { display: 'Bay 2' } }],
    });
  });

  it('loses no digit', () => {
    const text = '{"valueQuantity":{"value":7.10},"subject":{"reference":"Patient/p"}}';
    const rewritten = rewriteReferences(parseExactJson(text), there('Patient/7'));
    expect(formatExactJson(rewritten)).toBe(text.replace('Patient/p', 'Patient/7'));
  });
});
