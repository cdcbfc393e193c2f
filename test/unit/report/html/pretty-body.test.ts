import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { prettyBody } from '../../../../src/report/html/pretty-body.js';

describe('bodies indented for reading', () => {
  it('indents JSON as people write it', () => {
    const value = {
      resourceType: 'Patient',
      name: [{ given: ['A', 'B'] }],
      empty: {},
      none: [],
      active: true,
    };
    expect(prettyBody(JSON.stringify(value))).toBe(JSON.stringify(value, undefined, 2));
  });

  it('keeps every token of JSON as it was sent: decimals, escapes, repeated keys', () => {
    expect(prettyBody('{"a":1.10,"a":1E+2,"b":"\\u0041 {,} \\"x\\""}')).toBe(
      '{\n  "a": 1.10,\n  "a": 1E+2,\n  "b": "\\u0041 {,} \\"x\\""\n}',
    );
  });

  it('indents any JSON to what means the same', () => {
    fc.assert(
      fc.property(fc.json(), (json) => {
        expect(JSON.parse(prettyBody(json))).toEqual(JSON.parse(json));
      }),
    );
  });

  it('indents XML, with text in the line of its element', () => {
    expect(
      prettyBody(
        '<?xml version="1.0"?><Patient xmlns="http://hl7.org/fhir"><!-- a > b --><id value="a>b"/><text><div>Some <b>bold</b> text</div></text><x></x></Patient>',
      ),
    ).toBe(
      [
        '<?xml version="1.0"?>',
        '<Patient xmlns="http://hl7.org/fhir">',
        '  <!-- a > b -->',
        '  <id value="a>b"/>',
        '  <text>',
        '    <div>Some <b>bold</b> text</div>',
        '  </text>',
        '  <x></x>',
        '</Patient>',
      ].join('\n'),
    );
  });

  it.each([
    '{"a":',
    '[1,2',
    '<a><b attribute="unclosed',
    '<!-- never closed',
    'plain text',
    '',
    '{'.repeat(1000),
  ])('leaves %j as it was received, since it is neither', (body) => {
    expect(prettyBody(body)).toBe(body);
  });

  it('stays quick and small with nesting that has no end', () => {
    const body = '['.repeat(50_000) + ']'.repeat(50_000);
    expect(prettyBody(body).length).toBeLessThan(body.length * 60);
    const tags = '<a>'.repeat(50_000);
    expect(prettyBody(tags).length).toBeLessThan(tags.length * 60);
  });

  it('loses nothing of XML but white space between tags', () => {
    const squeeze = (text: string): string => text.replace(/\s+/g, '');
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('<a>', '</a>', '<b c="d"/>', 'text', ' ', '\n', '<!-- x -->')),
        (parts) => {
          const body = `<r>${parts.join('')}</r>`;
          expect(squeeze(prettyBody(body))).toBe(squeeze(body));
        },
      ),
    );
  });
});
