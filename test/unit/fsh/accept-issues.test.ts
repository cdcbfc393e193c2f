import { describe, expect, it } from 'vitest';
import { acceptIssues } from '../../../src/fsh/accept-issues.js';
import type { AcceptedIssue } from '../../../src/fsh/config/sushi-config.js';
import type { IssueRecord } from '../../../src/model/issue.js';
import { toArtifact } from '../../support/sushi-artifact.js';

const url = 'http://example.org/p';
const artifacts = [
  toArtifact({ resourceType: 'StructureDefinition', id: 'p', url }),
  toArtifact(
    { resourceType: 'Patient', id: 'x' },
    { place: { file: 'b.fsh', line: 1, column: 1, endLine: 9 } },
  ),
];

const doubt = (members: Partial<IssueRecord> = {}): IssueRecord => ({
  rule: 'fsh-slice-undecided',
  severity: 'warning',
  code: 'value',
  expression: 'StructureDefinition',
  message: 'Doubtful.',
  source: { profile: url, element: 'Patient.name:a' },
  file: 'rules.fsh',
  line: 3,
  column: 1,
  ...members,
});
const verdict = doubt({ rule: 'binding-extensible', expression: 'Patient.gender', file: 'b.fsh', line: 1 });

const entry = (members: Partial<AcceptedIssue> = {}): AcceptedIssue => ({
  rule: 'fsh-slice-undecided',
  definition: 'p',
  reason: 'Published so.',
  line: 40,
  column: 5,
  ...members,
});

const accept = (issues: readonly IssueRecord[], ...accepted: readonly AcceptedIssue[]) =>
  acceptIssues(issues, artifacts, { accepted, file: 'sushi-config.yaml' });
const rulesOf = (issues: readonly IssueRecord[]) => issues.map(({ rule }) => rule);

describe('a warning that is accepted', () => {
  it('becomes information, with the rule and the reason in its message', () => {
    expect(accept([doubt()], entry())).toEqual([
      {
        ...doubt(),
        rule: 'fsh-accepted',
        severity: 'information',
        message: 'Doubtful. Accepted (fsh-slice-undecided): Published so.',
      },
    ]);
  });

  it.each([
    ['id', 'p'],
    ['URL', url],
    ['type and id', 'StructureDefinition/p'],
    ['a list with one of these', ['p', 'p']],
  ])('is found by %s of its definition', (_, definition) => {
    expect(rulesOf(accept([doubt()], entry({ definition })))).toEqual(['fsh-accepted']);
  });

  it.each([
    ['the id of the element', 'Patient.name:a'],
    ['the expression', 'StructureDefinition'],
    ['a list', ['Patient.name:a', 'StructureDefinition']],
  ])('is found by a place: %s', (_, place) => {
    expect(rulesOf(accept([doubt()], entry({ place })))).toEqual(['fsh-accepted']);
  });

  it('may be one of the validator, of what FSH defines at its place', () => {
    const wanted = entry({ rule: 'binding-extensible', definition: 'x', place: 'Patient.gender' });
    expect(rulesOf(accept([verdict], wanted))).toEqual(['fsh-accepted']);
  });
});

describe('what is not accepted', () => {
  it.each([
    ['another rule', entry({ rule: 'fsh-slice-alike' })],
    ['another definition', entry({ definition: 'q' })],
    ['another place', entry({ place: 'Patient.name' })],
  ])('is %s; the entry is reported at its place', (_, wanted) => {
    const [left, unused] = accept([doubt()], wanted);
    expect(left).toEqual(doubt());
    expect(unused).toMatchObject({
      rule: 'fsh-acceptance-unused',
      severity: 'warning',
      file: 'sushi-config.yaml',
      line: 40,
      column: 5,
    });
  });

  it('is an error, whatever is accepted', () => {
    const error = doubt({ severity: 'error' });
    expect(rulesOf(accept([error], entry()))).toEqual(['fsh-slice-undecided', 'fsh-acceptance-unused']);
  });

  it('is named, where one of several definitions or places needs nothing', () => {
    const messages = accept(
      [doubt()],
      entry({ definition: ['p', 'q'], place: ['Patient.name:a', 'Patient.name:b'] }),
    )
      .slice(1)
      .map(({ message }) => message.replace(/ to accept.*/, ''));
    expect(messages).toEqual([
      'There is no warning fsh-slice-undecided of p at Patient.name:b',
      'There is no warning fsh-slice-undecided of q at Patient.name:a',
      'There is no warning fsh-slice-undecided of q at Patient.name:b',
    ]);
  });
});
