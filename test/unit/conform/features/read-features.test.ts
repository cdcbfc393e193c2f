import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readFeatures } from '../../../../src/conform/features/read-features.js';
import { packageFeatures } from '../../../../src/conform/package-folders.js';
import { writeFolder } from '../../../support/write-folder.js';

const feature = `@writes
Feature: Finding
  An introduction.

  Background:
    Given a server

  @CC-PAT-001
  Scenario: A patient's name, é!
    When it is asked
    Then it answers
    And it is right
    But not slow

  @CC-PAT-002
  Scenario Outline: Found by <key>
    When searched by <key>
    Then found

    Examples:
      | key  |
      | name |

    @slow
    Examples:
      | key    |
      | gender |
`;

describe('feature files', () => {
  it('give one scenario each, and one for each row of an outline, with ids that say where they are', async () => {
    const folder = writeFolder({ 'features/demographics/find.feature': feature });
    const { scenarios } = await readFeatures(join(folder, 'features'));
    expect(scenarios.map(({ id, name, line }) => [id, name, line])).toEqual([
      ['demographics/a-patients-name-e', "A patient's name, é!", 9],
      ['demographics/found-by-key/1', 'Found by name', 22],
      ['demographics/found-by-key/2', 'Found by gender', 27],
    ]);
  });

  it('of the package have titles that say "an" before a vowel', async () => {
    const { scenarios } = await readFeatures(packageFeatures);
    const names = scenarios.map(({ name }) => name);
    expect(names).toContain('An organization can be read');
    expect(names.filter((name) => /\ba [aeio]/i.test(name))).toEqual([]);
  });

  it('give each scenario its suite, tags, requirements and steps', async () => {
    const folder = writeFolder({ 'features/demographics/find.feature': feature });
    const [first, , third] = (await readFeatures(join(folder, 'features'))).scenarios;
    expect(first).toMatchObject({
      suite: 'demographics',
      feature: 'Finding',
      uri: 'features/demographics/find.feature',
      tags: ['@writes', '@CC-PAT-001'],
      requirements: ['CC-PAT-001'],
    });
    expect(first?.steps).toEqual([
      { keyword: 'Given', text: 'a server', line: 6, asserts: false },
      { keyword: 'When', text: 'it is asked', line: 10, asserts: false },
      { keyword: 'Then', text: 'it answers', line: 11, asserts: true },
      { keyword: 'And', text: 'it is right', line: 12, asserts: true },
      { keyword: 'But', text: 'not slow', line: 13, asserts: true },
    ]);
    expect(third?.tags).toEqual(['@writes', '@CC-PAT-002', '@slow']);
    expect(third?.steps[1]?.text).toBe('searched by gender');
  });

  it('tell where each tag is written', async () => {
    const folder = writeFolder({ 'features/demographics/find.feature': feature });
    const { tags } = await readFeatures(join(folder, 'features'));
    expect(tags.map(({ name, line }) => `${name}:${String(line)}`)).toEqual([
      '@writes:1',
      '@CC-PAT-001:8',
      '@CC-PAT-002:15',
      '@slow:24',
    ]);
  });

  it('are refused with file and line where they are no Gherkin', async () => {
    const folder = writeFolder({
      'features/x/bad.feature': 'Feature: X\n  Scenario: Y\n    Given z\n    Thn y\n',
    });
    await expect(readFeatures(join(folder, 'features'))).rejects.toThrow(
      /features\/x\/bad\.feature cannot be read as Gherkin[^]*\(4:5\)/,
    );
  });

  it('are refused where a scenario asserts nothing, as where the keyword is misspelt', async () => {
    const folder = writeFolder({ 'features/x/bad.feature': 'Feature: X\n  Scenario: Y\n    Thn z\n' });
    await expect(readFeatures(join(folder, 'features'))).rejects.toThrow(
      'features/x/bad.feature:2 the scenario "Y" asserts nothing: expected a Then',
    );
  });

  it('are refused without a scenario, as where the keyword is misspelt', async () => {
    const folder = writeFolder({ 'features/x/bad.feature': 'Feature: X\n  Scenaro: Y\n    Given z\n' });
    await expect(readFeatures(join(folder, 'features'))).rejects.toThrow(
      'features/x/bad.feature holds no scenario',
    );
  });

  it('are refused outside of a suite', async () => {
    const folder = writeFolder({ 'features/lonely.feature': 'Feature: X\n' });
    await expect(readFeatures(join(folder, 'features'))).rejects.toThrow(/lonely\.feature lies in no suite/);
  });

  it('are refused where two scenarios would have one id', async () => {
    const twice = 'Feature: X\n  Scenario: Same\n    Then a\n  Scenario: same!\n    Then b\n';
    const folder = writeFolder({ 'features/x/twice.feature': twice });
    await expect(readFeatures(join(folder, 'features'))).rejects.toThrow(
      /twice\.feature:4 has the scenario id x\/same, which features\/x\/twice\.feature:2 has already/,
    );
  });

  it('are missed where the folder is empty or absent', async () => {
    const folder = writeFolder({ 'features/readme.md': '' });
    await expect(readFeatures(join(folder, 'features'))).rejects.toThrow(/holds no \.feature file/);
    await expect(readFeatures(join(folder, 'absent'))).rejects.toThrow(/cannot be read/);
  });
});
