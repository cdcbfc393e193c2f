import { describe, expect, it } from 'vitest';
import { ruleFixtures } from '../support/rule-fixtures.js';
import { validate } from '../support/validate.js';
import { ruleTables } from './tables/rule-tables.js';

const against = { definitions: ruleFixtures, mustSupport: true };

describe.each(ruleTables)('$rule', ({ rule, valid, invalid }) => {
  it.each(valid)('says nothing of %s', (resource) => {
    const { issues, unchecked } = validate(resource, against);
    expect(issues).toEqual([]);
    expect(unchecked).toEqual([]);
  });

  it.each(invalid)('is broken alone, at $path $at: $resource', ({ resource, path, at }) => {
    const { issues, unchecked } = validate(resource, against);
    const found = issues.map((issue) => `${issue.rule} ${issue.expression} ${issue.line}:${issue.column}`);
    const left = unchecked.map((each) => `${each.rule} ${each.expression}`);
    if (at === undefined) expect([found, left]).toEqual([[], [`${rule} ${path}`]]);
    else expect(found).toEqual([`${rule} ${path} ${at}`]);
  });
});
