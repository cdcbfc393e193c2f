import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { runHere } from './command-line.js';

/** A command of a page and what the page says that it prints, with its exit code where the page asks for that. */
export interface PageCommand {
  readonly words: readonly string[];
  readonly printed: string;
  readonly code: number | undefined;
}

/**
 * The files of a page (a fence whose first line has a name after the language) and the commands in its `console` fences:
 * each begins with `$ careconnect`, its output follows, and `$ echo $?` asks for the exit code.
 */
export function readExecutedPage(path: string): {
  readonly files: ReadonlyMap<string, string>;
  readonly commands: readonly PageCommand[];
} {
  const fences = [...readFileSync(path, 'utf8').matchAll(/^```(\w+) ?(\S*)\n([^]*?)^```$/gm)];
  const files = fences
    .filter(([, , name]) => name !== '')
    .map(([, , name = '', text = '']) => [name, text] as const);
  const commands = fences
    .filter(([, language]) => language === 'console')
    .flatMap(([, , , text = '']) =>
      text
        .split(/^\$ careconnect /m)
        .slice(1)
        .map(readCommand),
    );
  return { files: new Map(files), commands };
}

function readCommand(text: string): PageCommand {
  const [line = '', ...rest] = text.split('\n');
  const [printed = '', code] = rest.join('\n').split('$ echo $?\n');
  return { words: line.split(' '), printed, code: code === undefined ? undefined : Number(code) };
}

/** Writes the files of a page into a new folder, and returns the folder. */
export function writePageFiles(files: ReadonlyMap<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'careconnect-page-'));
  for (const [name, text] of files) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

/** What a command of a page really prints, both streams together, and how it ends. */
export async function runPageCommand(
  { words }: PageCommand,
  cwd: string,
): Promise<{ readonly printed: string; readonly code: number | null }> {
  const { stdout, stderr, code } = await runHere(words, { cwd });
  return { printed: stdout + stderr, code };
}
