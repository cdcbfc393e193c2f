import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const main = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url));
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'careconnect-watch-'));
  mkdirSync(join(folder, 'profiles'));
  writeFileSync(
    join(folder, 'sushi-config.yaml'),
    'id: example.watch\ncanonical: https://example.org\nname: Watch\nstatus: draft\nversion: 0.1.0\nfhirVersion: 3.0.2\n',
  );
  write('profile.fsh', profile('1..'));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

const profile = (cardinality: string): string =>
  `Profile: NamedPatient\nParent: Patient\nTitle: "Named"\nDescription: "A patient with a name."\n* name ${cardinality}\n`;

function write(name: string, text: string): void {
  writeFileSync(join(folder, 'profiles', name), text);
}

/** A compilation that watches; `next` gives what it prints for each compilation. */
function startWatching() {
  const child = spawn(process.execPath, [main, 'compile', '--watch'], { cwd: folder });
  const said = { text: '' };
  let wake = (): void => undefined;
  const isDone = (): boolean => said.text.includes('Ctrl-C ends it.');
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      said.text += text;
      wake();
    });
  }
  return {
    next: async (): Promise<string> => {
      while (!isDone()) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
      const { text } = said;
      said.text = '';
      return text;
    },
    end: (): Promise<unknown> => {
      child.kill('SIGINT');
      return new Promise((resolve) => child.on('close', resolve));
    },
  };
}

describe('compile --watch', () => {
  it('compiles again after each change, lives on with what is wrong, and ends cleanly', async () => {
    const watching = startWatching();
    expect(await watching.next()).toContain('1 profile\n');
    write('profile.fsh', profile('1..x'));
    expect(await watching.next()).toContain('profiles/profile.fsh:5');
    writeFileSync(join(folder, 'sushi-config.yaml'), 'id: [\n');
    expect(await watching.next()).toContain('sushi-config.yaml');
    writeFileSync(
      join(folder, 'sushi-config.yaml'),
      'id: example.watch\ncanonical: https://example.org\nname: Watch\nstatus: draft\nversion: 0.2.0\nfhirVersion: 3.0.2\n',
    );
    await watching.next();
    write('profile.fsh', profile('1..'));
    expect(await watching.next()).toContain('0 errors');
    write('another.fsh', profile('1..1').replace('NamedPatient', 'OncePatient'));
    expect(await watching.next()).toContain('2 profiles');
    expect(await watching.end()).toBe(0);
  });
});
