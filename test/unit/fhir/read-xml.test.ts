import { describe, expect, it } from 'vitest';
import type { ElementNode } from '../../../src/fhir/element-node.js';
import { readXml } from '../../../src/fhir/read-xml.js';
import { createLocator } from '../../../src/fhir/resource-document.js';

const patient = (content: string): string => `<Patient xmlns="http://hl7.org/fhir">${content}</Patient>`;

/** Rule and place of each problem, the place as line and column. */
function problemsOf(text: string): readonly string[] {
  const locate = createLocator(text);
  return readXml(text).problems.map(({ rule, offset }) => {
    const { line, column } = locate(offset);
    return `${rule} ${line}:${column}`;
  });
}

function childrenOf(text: string): readonly ElementNode[] {
  return readXml(text).root?.children ?? [];
}

function sketch(nodes: readonly ElementNode[]): readonly string[] {
  return nodes.map(
    ({ name, index, value, form, isAttribute }) =>
      `${name}[${index}]=${value ?? form}${isAttribute ? '@' : ''}`,
  );
}

describe('the elements of XML', () => {
  it('are nodes with the text of their value', () => {
    const text = patient(
      '<name id="n1"><given value="Jane"/><given value="Mary"/></name><active value="true"/>',
    );
    const [name, active] = childrenOf(text);
    expect(sketch(name!.children)).toEqual(['id[0]=n1@', 'given[0]=Jane', 'given[1]=Mary']);
    expect(active).toMatchObject({ name: 'active', value: 'true', form: 'text', inArray: false });
  });

  it('keep decimals as written', () => {
    expect(sketch(childrenOf(patient('<x value="1.50"/>')))).toEqual(['x[0]=1.50']);
  });

  it('have the place of their tag', () => {
    const text = patient('\n  <active\n     value="true"/>\r\n  <gender value="male"/>');
    const locate = createLocator(text);
    expect(childrenOf(text).map(({ offset }) => locate(offset))).toEqual([
      { line: 2, column: 3 },
      { line: 4, column: 3 },
    ]);
  });

  it('resolve the entities and characters of XML in values', () => {
    expect(sketch(childrenOf(patient('<x value="&lt;a&gt; &amp; &quot;b&quot; &#233;"/>')))).toEqual([
      'x[0]=<a> & "b" é',
    ]);
  });

  it('may be prefixed', () => {
    const text = '<f:Patient xmlns:f="http://hl7.org/fhir"><f:active value="true"/></f:Patient>';
    expect(problemsOf(text)).toEqual([]);
    expect(readXml(text).root).toMatchObject({ name: 'Patient', resourceType: 'Patient' });
  });

  it('pass over comments, processing instructions and white space', () => {
    const text = `<?xml version="1.0" encoding="UTF-8"?>\n<!-- x -->${patient('<!-- y --> <?z?>\n<active value="true"/>')}\n`;
    expect(problemsOf(text)).toEqual([]);
    expect(sketch(childrenOf(text))).toEqual(['active[0]=true']);
  });

  it('hold a resource as their own content', () => {
    const text = patient('<contained><Organization><id value="o"/></Organization></contained>');
    const [contained] = childrenOf(text);
    expect(contained).toMatchObject({ name: 'contained', resourceType: 'Organization' });
    expect(sketch(contained!.children)).toEqual(['id[0]=o']);
  });

  it.each([
    '<contained><A/><B/></contained>',
    '<contained><x value="1"/><B/></contained>',
    '<contained><A><id value="a"/></A><B/></contained>',
  ])('hold one resource and nothing beside it: %s', (content) => {
    expect(readXml(patient(content)).problems.map(({ rule }) => rule)).toContain('xml-nested-resource');
  });
});

describe('what is refused at once', () => {
  it.each([
    ['<!DOCTYPE Patient><Patient xmlns="http://hl7.org/fhir"/>', 'xml-doctype'],
    [
      '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><Patient xmlns="http://hl7.org/fhir"/>',
      'xml-doctype',
    ],
    [patient('<x value="&e;"/>'), 'xml-syntax'],
    [patient('<x value="&nbsp;"/>'), 'xml-syntax'],
    [patient('<x>'), 'xml-syntax'],
    [patient('<x value=1/>'), 'xml-syntax'],
    [patient('<x value="1" value="2"/>'), 'xml-syntax'],
    [patient('<x value="\u0001"/>'), 'xml-syntax'],
    [patient('<y:x value="1"/>'), 'xml-syntax'],
    [`${patient('')}${patient('')}`, 'xml-syntax'],
    ['<Patient', 'xml-syntax'],
    ['', 'xml-syntax'],
    ['<Patient/>', 'xml-namespace'],
    ['<Patient xmlns="urn:hl7-org:v3"/>', 'xml-namespace'],
  ])('%s', (text, rule) => {
    const { root, problems } = readXml(text);
    expect(root).toBeUndefined();
    expect(problems.map((problem) => problem.rule)).toEqual([rule]);
  });

  it('says where', () => {
    expect(problemsOf(patient('\n<a>\n</b>'))).toEqual(['xml-syntax 3:4']);
  });

  it('is nesting without end', () => {
    const text = patient(`${'<a>'.repeat(100_000)}${'</a>'.repeat(100_000)}`);
    expect(readXml(text).problems.map(({ rule }) => rule)).toEqual(['xml-syntax']);
  });
});

describe('attributes', () => {
  it.each([
    ['<active value="true" xml:lang="en"/>', ['xml-attribute 1:38']],
    [
      '<active value="true" xsi:type="boolean" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"/>',
      ['xml-attribute 1:38'],
    ],
    ['<active value="true" schemaLocation="x"/>', ['xml-attribute 1:38']],
    ['<extension url="http://example.org"><valueString value="x"/></extension>', []],
    ['<modifierExtension url="http://example.org"><valueString value="x"/></modifierExtension>', []],
    ['<extension><url value="http://example.org"/></extension>', ['xml-attribute 1:49']],
    ['<photo url="http://example.org"/>', ['xml-attribute 1:38']],
    ['<photo><url value="http://example.org"/></photo>', []],
    ['<name id="a"><family value="x"/></name>', []],
    ['<name><id value="a"/></name>', ['xml-attribute 1:44']],
    ['<contained><Organization id="a"/></contained>', ['xml-attribute 1:49']],
    ['<contained><Organization><id value="a"/></Organization></contained>', []],
  ])('%s', (content, problems) => {
    expect(problemsOf(patient(content))).toEqual(problems);
  });

  it('may name schemas', () => {
    const text =
      '<Patient xmlns="http://hl7.org/fhir" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://hl7.org/fhir patient.xsd"/>';
    expect(problemsOf(text)).toEqual([]);
  });
});

describe('text and other namespaces', () => {
  it('text has no place between elements', () => {
    const { problems } = readXml(patient('<active value="true">yes</active>'));
    expect(problems).toMatchObject([
      { rule: 'xml-text', params: { found: 'yes' }, node: { name: 'active' } },
    ]);
    expect(problemsOf(patient('<![CDATA[x]]>'))).toEqual(['xml-text 1:38']);
  });

  it('an element of another namespace is passed over with all that it holds', () => {
    const text = patient(
      '<active xmlns="urn:x" value="true"><y xmlns="http://hl7.org/fhir" z="1"/></active><gender value="male"/>',
    );
    expect(problemsOf(text)).toEqual(['xml-namespace 1:38']);
    expect(sketch(childrenOf(text))).toEqual(['gender[0]=male']);
  });
});

describe('a narrative', () => {
  const divOf = (text: string): ElementNode | undefined =>
    readXml(text).root?.children.at(-1)?.children.at(-1);

  it('is kept as it is written', () => {
    const div =
      '<div xmlns="http://www.w3.org/1999/xhtml"><p class=\'x\'>a &amp; <b>b</b></p><!-- c --></div>';
    const text = patient(`<text><status value="generated"/>${div}</text>`);
    expect(divOf(text)).toMatchObject({ name: 'div', form: 'xhtml', value: div, children: [] });
    expect(problemsOf(text)).toEqual([]);
  });

  it.each([
    [
      '<Patient xmlns="http://hl7.org/fhir" xmlns:h="http://www.w3.org/1999/xhtml"><text><h:div><h:p>x</h:p></h:div></text></Patient>',
      '<h:div xmlns:h="http://www.w3.org/1999/xhtml"><h:p>x</h:p></h:div>',
    ],
    [
      '<f:Patient xmlns:f="http://hl7.org/fhir" xmlns="http://www.w3.org/1999/xhtml"><f:text><div>x</div></f:text></f:Patient>',
      '<div xmlns="http://www.w3.org/1999/xhtml">x</div>',
    ],
    [
      '<f:Patient xmlns:f="http://hl7.org/fhir" xmlns="http://www.w3.org/1999/xhtml"><f:text><div/></f:text></f:Patient>',
      '<div xmlns="http://www.w3.org/1999/xhtml"/>',
    ],
  ])('takes a namespace with it that is declared further out', (text, value) => {
    expect(divOf(text)?.value).toBe(value);
    expect(problemsOf(text)).toEqual([]);
  });
});
