import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { DefinitionEntry } from '../../definitions/definition-store.js';
import type { FshSource } from '../sushi/sushi-exchange.js';
import { hashFolder, hashText } from './hash-files.js';

/** All that the outcome of a compilation depends on. */
export interface CompileInputs {
  readonly config: string;
  readonly sources: readonly FshSource[];
  /** The lifted core, each entry with the checksum of its resource. */
  readonly core: readonly DefinitionEntry[];
  /** Folders of the packages that are built on. They are judged by the names, sizes and times of their files. */
  readonly packages: readonly string[];
  /** What the caller's own part depends on. */
  readonly cacheKey: string;
}

/** One hash over the inputs, the code of the toolkit and the version of SUSHI. */
export function toFingerprint(inputs: CompileInputs): string {
  return hashText(JSON.stringify([inputs, inputs.packages.map(listFiles), hashCode(), sushiVersion()]));
}

function listFiles(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted();
  return files.map((file) => {
    const { size, mtimeMs } = statSync(join(folder, file));
    return `${file} ${String(size)} ${String(mtimeMs)}`;
  });
}

/** Parts of the toolkit that neither compiling nor judging what was compiled can reach. */
const unrelated: ReadonlySet<string> = new Set(['client', 'conform', 'report', 'server', 'steps', 'data']);

function hashCode(): Readonly<Record<string, string>> {
  const root = fileURLToPath(new URL('../../', import.meta.url));
  return hashFolder(root, (path) => {
    const [part = ''] = relative(root, path).split(sep);
    return /\.[jt]sx?$/.test(path) && !path.endsWith('.d.ts') && !unrelated.has(part);
  });
}

function sushiVersion(): string {
  const main = createRequire(import.meta.url).resolve('fsh-sushi');
  return readFileSync(join(dirname(main), '..', 'package.json'), 'utf8');
}
