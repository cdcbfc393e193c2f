import { rmSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { readExecutedPage, runPageCommand, writePageFiles } from '../support/executed-page.js';

const { files, commands } = readExecutedPage('docs/validate-configuration.md');
const folder = writePageFiles(files);

afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe('docs/validate-configuration.md', () => {
  it('has files and commands', () => {
    expect([...files.keys()]).toContain('careconnect.yaml');
    expect(commands.length).toBeGreaterThan(2);
  });

  it.each(commands.map((command) => [command.words.join(' '), command] as const))(
    'prints what %s prints',
    async (_, command) => {
      const { printed, code } = await runPageCommand(command, folder);
      expect(printed).toBe(command.printed);
      if (command.code !== undefined) expect(code).toBe(command.code);
    },
  );
});
