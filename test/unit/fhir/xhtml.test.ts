import { describe, expect, it } from 'vitest';
import { readXhtml } from '../../../src/fhir/xhtml.js';

const div = (content: string): string => `<div xmlns="http://www.w3.org/1999/xhtml">${content}</div>`;

describe('a narrative', () => {
  it.each([
    ['plain text', 'Jane Jones'],
    ['the entities of XML', 'Smith &amp; Sons &lt;plc&gt; &quot;x&quot; &apos;y&apos;'],
    ['entities of HTML 4', '&pound;5&nbsp;&ndash;&nbsp;&eacute;&hellip;'],
    ['characters by number', '&#160;&#x2014;x'],
    ['tables and lists', '<table><tr><td>x</td></tr></table><ul><li>y</li></ul>'],
    ['a link', '<a href="https://example.org/x">x</a>'],
    ['a style', '<p style="color: red" class="x" id="p1" lang="en" xml:lang="en">x</p>'],
    ['a comment', '<!-- generated --><p>x</p>'],
  ])('may have %s', (_name, content) => {
    expect(readXhtml(div(content))).toEqual({ problems: [], hasContent: true });
  });

  it.each([
    ['a script', '<script>alert(1)</script>x', { kind: 'element', found: 'script' }],
    ['a form', '<form>x</form>', { kind: 'element', found: 'form' }],
    ['an iframe', '<iframe src="x"/>x', { kind: 'element', found: 'iframe' }],
    ['an event', '<p onclick="x()">x</p>', { kind: 'attribute', found: 'onclick' }],
    ['a script in a link', '<a href=" JavaScript:x()">x</a>', { kind: 'link', found: ' JavaScript:x()' }],
    [
      'an element of another language',
      '<svg xmlns="http://www.w3.org/2000/svg"/>x',
      { kind: 'element', found: 'svg' },
    ],
  ])('may not have %s', (_name, content, problem) => {
    expect(readXhtml(div(content)).problems).toContainEqual(problem);
  });

  it('must begin with a div in the namespace of XHTML', () => {
    expect(readXhtml('<div>x</div>').problems).toEqual([
      { kind: 'not-a-div', found: 'div without a namespace' },
    ]);
    expect(readXhtml('<p xmlns="http://www.w3.org/1999/xhtml">x</p>').problems).toEqual([
      { kind: 'not-a-div', found: 'p in http://www.w3.org/1999/xhtml' },
    ]);
  });

  it.each(['just text', '<div xmlns="http://www.w3.org/1999/xhtml"><p>x</div>', '', div('&nosuchentity;')])(
    'must be well-formed: %s',
    (text) => {
      expect(readXhtml(text).problems).toContainEqual(expect.objectContaining({ kind: 'not-well-formed' }));
    },
  );

  it.each([div(''), div(' \n\t'), div('<p/><br/>'), div('&nbsp;&#160;')])(
    'is empty without something to see: %s',
    (text) => {
      expect(readXhtml(text)).toEqual({ problems: [], hasContent: false });
    },
  );

  it('has content where there is only an image', () => {
    expect(readXhtml(div('<img src="#x" alt="a chart"/>')).hasContent).toBe(true);
  });

  it('declares no document type', () => {
    expect(readXhtml(`<!DOCTYPE div>${div('x')}`).problems).toContainEqual({
      kind: 'element',
      found: '<!DOCTYPE>',
    });
  });
});
