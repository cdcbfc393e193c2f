import { describe, expect, it } from 'vitest';
import { pathOf } from '../../../src/fhir/element-node.js';
import { readResource } from '../../../src/fhir/read-resource.js';
import { createLocator } from '../../../src/fhir/resource-document.js';
import { formatPath } from '../../../src/validator/issue-record.js';

describe('a locator', () => {
  const text = 'ab\ncd\r\nef\rgh\n';
  const locate = createLocator(text);

  it.each([
    ['a', 1, 1],
    ['b', 1, 2],
    ['c', 2, 1],
    ['d', 2, 2],
    ['e', 3, 1],
    ['g', 4, 1],
    ['h', 4, 2],
  ])('finds %s in line %i, column %i', (letter, line, column) => {
    expect(locate(text.indexOf(letter))).toEqual({ line, column });
  });

  it('finds the end', () => {
    expect(locate(text.length)).toEqual({ line: 5, column: 1 });
    expect(createLocator('')(0)).toEqual({ line: 1, column: 1 });
  });

  it('counts columns in UTF-16 units', () => {
    expect(createLocator('\ud83d\ude00x')(2)).toEqual({ line: 1, column: 3 });
  });
});

describe('the format of a text', () => {
  it.each([
    ['{"resourceType":"Patient"}', 'json'],
    [' \n<Patient xmlns="http://hl7.org/fhir"/>', 'xml'],
    ['\ufeff<Patient xmlns="http://hl7.org/fhir"/>', 'xml'],
    ['\ufeff{"resourceType":"Patient"}', 'json'],
    ['', 'json'],
    ['hello', 'json'],
  ])('is told by how it begins: %j is %s', (text, format) => {
    expect(readResource(text).format).toBe(format);
  });
});

describe('the path of an element', () => {
  const json =
    '{"resourceType":"Patient","active":true,"name":[{"given":["a","b"]}],"contained":[{"resourceType":"Organization","name":"x"}]}';
  const xml =
    '<Patient xmlns="http://hl7.org/fhir"><contained><Organization><name value="x"/></Organization></contained><active value="true"/><name><given value="a"/><given value="b"/></name></Patient>';

  function paths(text: string): readonly string[] {
    const found: string[] = [];
    const visit = (node: Parameters<typeof pathOf>[0]): void => {
      found.push(formatPath(pathOf(node)));
      node.children.forEach(visit);
    };
    visit(readResource(text).root!);
    return found.toSorted();
  }

  it('has positions where JSON has an array', () => {
    expect(paths(json)).toEqual([
      'Patient',
      'Patient.active',
      'Patient.contained[0]',
      'Patient.contained[0].name',
      'Patient.name[0]',
      'Patient.name[0].given[0]',
      'Patient.name[0].given[1]',
    ]);
  });

  it('has positions where XML repeats an element', () => {
    expect(paths(xml)).toEqual([
      'Patient',
      'Patient.active',
      'Patient.contained',
      'Patient.contained.name',
      'Patient.name',
      'Patient.name.given[0]',
      'Patient.name.given[1]',
    ]);
  });
});
