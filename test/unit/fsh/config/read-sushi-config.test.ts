import { describe, expect, it } from 'vitest';
import { readSushiConfig } from '../../../../src/fsh/config/read-sushi-config.js';
import { ToolkitError } from '../../../../src/model/toolkit-error.js';

const complete = `id: example.careconnect.stu3
canonical: https://example.org/STU3
name: Example
status: draft
version: 0.1.0
fhirVersion: 3.0.2
`;

/** The lines below the first of the error that a text brings. */
function problemsOf(text: string): readonly string[] {
  try {
    readSushiConfig(text, 'sushi-config.yaml');
  } catch (error) {
    expect(error).toBeInstanceOf(ToolkitError);
    if (!(error instanceof ToolkitError)) throw error;
    expect(error.code).toBe('configuration-invalid');
    const [head, ...problems] = error.message.split('\n');
    expect(head).toMatch(/^sushi-config\.yaml has (a problem|\d+ problems):$/);
    return problems.map((problem) => problem.trim());
  }
  throw new Error('the configuration was accepted');
}

describe('a configuration', () => {
  it('is read with what it must have', () => {
    expect(readSushiConfig(complete, 'x')).toEqual({
      id: 'example.careconnect.stu3',
      canonical: 'https://example.org/STU3',
      name: 'Example',
      status: 'draft',
      version: '0.1.0',
      fhirVersion: '3.0.2',
    });
  });

  it('may name a publisher, a licence and packages to build on', () => {
    const more = 'publisher:\n  name: Someone\nlicense: MIT\ndependencies:\n  some.package: 1.0\n';
    expect(readSushiConfig(complete + more, 'x')).toMatchObject({
      publisher: { name: 'Someone' },
      license: 'MIT',
      dependencies: { 'some.package': '1.0' },
    });
  });
});

describe('warnings that a configuration accepts', () => {
  const accept = (...lines: readonly string[]) => `${complete}accepted:\n${lines.join('\n')}\n`;

  it('are read with the places where they stand', () => {
    const { accepted } = readSushiConfig(
      accept(
        '  - rule: fsh-slice-undecided',
        '    definition: [a, b]',
        '    place: Patient.name:official',
        '    reason: Published so.',
        '  - { rule: fsh-doubtful, definition: c, reason: Meant. }',
      ),
      'x',
    );
    expect(accepted).toEqual([
      {
        rule: 'fsh-slice-undecided',
        definition: ['a', 'b'],
        place: 'Patient.name:official',
        reason: 'Published so.',
        line: 8,
        column: 5,
      },
      { rule: 'fsh-doubtful', definition: 'c', reason: 'Meant.', line: 12, column: 5 },
    ]);
  });

  it('need a rule, a definition and a reason', () => {
    expect(problemsOf(accept('  - rule: fsh-doubtful', '    definition: c'))).toEqual([
      'sushi-config.yaml:8:5: accepted.0.reason: found nothing; expected the key reason: Why this is right.',
    ]);
    expect(problemsOf(accept('  - { rule: Fsh, definition: [], reason: x, why: y }'))).toEqual([
      expect.stringContaining('accepted.0.rule: found "Fsh"; expected the id of a rule such as'),
      expect.stringContaining('accepted.0.definition: found a list; expected an id, a URL or a list of them'),
      expect.stringContaining('accepted.0.why: found an unknown key'),
    ]);
  });
});

describe('a wrong configuration', () => {
  it('is refused for another FHIR version, saying which is possible', () => {
    expect(problemsOf(complete.replace('3.0.2', '4.0.1'))).toEqual([
      'sushi-config.yaml:6:1: fhirVersion: found "4.0.1"; expected 3.0.2, as the compiler makes STU3 packages only',
    ]);
  });

  it('is told what is missing', () => {
    expect(problemsOf(complete.replace(/^canonical.*\n/m, ''))).toEqual([
      'sushi-config.yaml:1:1: canonical: found nothing; expected the key canonical: URL that the canonical URLs of the artifacts start with.',
    ]);
  });

  it('is told which key is unknown, and where', () => {
    const [problem] = problemsOf(`${complete}publisher:\n  name: Someone\n  mail: x\n`);
    expect(problem).toBe(
      'sushi-config.yaml:9:3: publisher.mail: found an unknown key; expected one of name, url, email',
    );
  });

  it('is told of every wrong value, in the order of the lines', () => {
    const wrong = complete.replace('draft', 'published').replace('0.1.0', '1').replace('/STU3', '/STU3/');
    expect(problemsOf(wrong)).toEqual([
      'sushi-config.yaml:2:1: canonical: found "https://example.org/STU3/"; expected an absolute URL without a slash at its end',
      'sushi-config.yaml:4:1: status: found "published"; expected one of draft, active, retired, unknown',
      'sushi-config.yaml:5:1: version: found "1"; expected a version such as 1.0.0',
    ]);
  });

  it('is told of values of another shape', () => {
    expect(problemsOf(complete.replace('Example', '[a, b]'))).toEqual([
      'sushi-config.yaml:3:1: name: found a list; expected a name',
    ]);
    expect(problemsOf(`${complete}publisher: Someone\n`)).toEqual([
      'sushi-config.yaml:7:1: publisher: found "Someone"; expected a mapping of keys to values',
    ]);
    expect(problemsOf(complete.replace('Example', ''))).toEqual([
      'sushi-config.yaml:3:1: name: found nothing; expected a name',
    ]);
  });

  it('is told where the YAML breaks', () => {
    const [problem] = problemsOf('id: [a\ncanonical: x\n');
    expect(problem).toMatch(/^sushi-config\.yaml:\d+:\d+: /);
  });

  it('is told that it is empty', () => {
    expect(problemsOf('')).toEqual([
      'sushi-config.yaml:1:1: found nothing; expected a mapping of keys to values',
    ]);
  });
});
