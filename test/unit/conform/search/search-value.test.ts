import { describe, expect, it } from 'vitest';
import { matchesCriterion } from '../../../../src/conform/expectations/matches-criterion.js';
import { findSearchValues } from '../../../../src/conform/interactions/search-values.js';
import {
  escapeSearchValue,
  formatTokenValue,
  readTokenValue,
  unescapeSearchValue,
} from '../../../../src/conform/search/search-value.js';
import { readResource } from '../../../../src/fhir/read-resource.js';
import { splitUnescaped } from '../../../../src/server/search/escaping.js';

describe('the value of a search parameter', () => {
  it.each(['Smith, Jones & Partners', 'A|B', 'C:\\D', '$1', '\\,|$'])(
    'keeps what would separate: %s',
    (text) => {
      const value = escapeSearchValue(text);
      expect(unescapeSearchValue(value)).toBe(text);
      for (const separator of [',', '|', '$']) expect(splitUnescaped(value, separator)).toEqual([value]);
    },
  );

  it.each([
    [{ system: 'https://a.example/b|c', code: '1,2' }, 'https://a.example/b\\|c|1\\,2'],
    [{ system: 's', code: 'ends in \\' }, 's|ends in \\\\'],
    [{ code: 'a|b' }, 'a\\|b'],
    [{ system: '', code: 'a' }, '|a'],
  ])('may be a token: %j', (token, value) => {
    expect(formatTokenValue(token)).toBe(value);
    expect(readTokenValue(value)).toEqual(token);
  });
});

describe('a record with separators in what it holds', () => {
  const { root } = readResource(
    JSON.stringify({
      resourceType: 'Organization',
      identifier: [{ system: 'https://a.example/Id', value: 'A,1' }],
      name: 'Smith, Jones',
    }),
  );
  if (root === undefined) throw new Error('no organization');

  it.each([
    ['name', 'Smith\\, Jones'],
    ['identifier', 'https://a.example/Id|A\\,1'],
  ])('is searched by %s with them escaped, and fits what it is searched by', (parameter, value) => {
    expect(findSearchValues(root, parameter)?.fitting).toBe(value);
    expect(matchesCriterion(root, { parameter, value }, 'http://target.test/fhir')).toBe(true);
  });

  it('does not fit a value of which it has only one half', () => {
    const criterion = { parameter: 'identifier', value: 'https://a.example/Id|A' };
    expect(matchesCriterion(root, criterion, 'http://target.test/fhir')).toBe(false);
  });
});
