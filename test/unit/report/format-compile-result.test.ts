import { describe, expect, it } from 'vitest';
import type { ArtifactKind } from '../../../src/fsh/artifact-kind.js';
import type { CompiledArtifact, CompileResult } from '../../../src/fsh/compile-result.js';
import type { IssueRecord } from '../../../src/model/issue.js';
import { formatCompileResult } from '../../../src/report/format-compile-result.js';

let line = 0;

function artifact(kind: ArtifactKind, id: string, members: Partial<CompiledArtifact> = {}): CompiledArtifact {
  line += 10;
  const resourceType = kind === 'example' ? 'Patient' : 'StructureDefinition';
  return { kind, resourceType, id, file: `${id}.json`, source: { file: 'a.fsh', line }, ...members };
}

const result = (members: Partial<CompileResult>): CompileResult => ({
  name: 'example.test',
  version: '1.0.0',
  issues: [],
  artifacts: [],
  cached: false,
  written: true,
  outDir: 'build/package',
  tarball: 'build/example.test-1.0.0.tgz',
  ...members,
});

const issueAt = ({ source }: CompiledArtifact, members: Partial<IssueRecord> = {}): IssueRecord => ({
  rule: 'element-min',
  severity: 'error',
  code: 'required',
  expression: 'Patient.name',
  message: 'It is missing.',
  ...source,
  column: 1,
  ...members,
});

describe('the text of a compilation', () => {
  it('counts what was made by kind, examples by how they are', () => {
    const wrong = artifact('example', 'wrong');
    const artifacts = [
      ...Array.from({ length: 10 }, (_, index) => artifact('profile', `p${String(index)}`)),
      artifact('extension', 'e'),
      artifact('value-set', 'v1'),
      artifact('value-set', 'v2'),
      artifact('code-system', 'c'),
      artifact('concept-map', 'm'),
      artifact('other-definition', 'o1', { resourceType: 'SearchParameter' }),
      artifact('other-definition', 'o2', { resourceType: 'NamingSystem' }),
      artifact('other-definition', 'o3', { resourceType: 'NamingSystem' }),
      artifact('example', 'x'),
      artifact('example', 'y', { breaks: 'slice-min' }),
      wrong,
    ];
    const text = formatCompileResult(result({ artifacts, issues: [issueAt(wrong)] }));
    expect(text.slice(text.indexOf('Compiled')))
      .toBe(`Compiled, and not valid: 21 resources, 1 error, 0 warnings
  10 profiles
   1 extension
   2 value sets
   1 code system
   1 concept map
   3 other definitions, NamingSystem 2, SearchParameter 1
   1 example, valid
   1 example, broken on purpose
   1 example, with errors
Package  build/package
Tarball  build/example.test-1.0.0.tgz
`);
  });

  it('lists the examples that broke as intended by the rule that they break, and no others', () => {
    const broken = ['a', 'b', 'c'].map((id) => artifact('example', id, { breaks: 'slice-min' }));
    const other = artifact('example', 'd', { breaks: 'element-max' });
    const unbroken = artifact('example', 'e', { breaks: 'element-max' });
    const issues = [issueAt(unbroken, { rule: 'fsh-example-unbroken' })];
    const text = formatCompileResult(result({ artifacts: [...broken, other, unbroken], issues }), {
      width: 50,
    });
    expect(text).toContain(`4 examples broke as intended
  element-max  Patient/d
  slice-min    Patient/a, Patient/b, Patient/c

`);
  });

  it('says of each problem where it is, and nothing of mere information', () => {
    const example = artifact('example', 'x', { source: { file: 'x.fsh', line: 7 } });
    const issues = [issueAt(example), issueAt(example, { severity: 'information', message: 'Well.' })];
    const text = formatCompileResult(result({ artifacts: [example], issues }));
    expect(text).toContain('x.fsh:7:1 error element-min\n  Patient.name: It is missing.\n\n');
    expect(text).not.toContain('Well.');
  });

  it('counts nothing where there is no package, and says where nothing had changed', () => {
    const issues = [issueAt(artifact('profile', 'p'))];
    expect(formatCompileResult(result({ written: false, issues }))).toMatch(
      /Not compiled: 1 error, 0 warnings\n$/,
    );
    expect(formatCompileResult(result({ cached: true }))).toMatch(/0 warnings \(nothing had changed\)\n/);
  });
});
