import { expect, it } from 'vitest';
import { locateElement } from '../../../../src/fsh/lower/locate-element.js';

const at = (line: number) => ({ file: 'a.fsh', line, column: 1, endLine: line });

const artifact = {
  resource: { type: 'Extension' },
  place: at(1),
  rules: [
    { path: 'extension[period]', place: at(4) },
    { path: 'extension[period]', place: at(5) },
    { path: 'valueString', place: at(6) },
    { path: 'value[x]', place: at(7) },
  ],
};

it.each([
  ['the first rule on the element itself', 'Extension.extension:period', 4],
  ['a rule on the element above', 'Extension.extension:period.url', 4],
  ['a rule on a type slice, which FSH writes by its name', 'Extension.value[x]:valueString', 6],
  ['a rule on a choice', 'Extension.value[x]', 7],
  ['the definition, where no rule is about it', 'Extension.url', 1],
  ['the definition, where the problem is about no element', undefined, 1],
])('points to %s', (_, element, line) => {
  expect(locateElement(artifact, element)).toEqual(at(line));
});
