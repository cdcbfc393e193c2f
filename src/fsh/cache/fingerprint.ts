import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { DefinitionEntry } from '../../definitions/definition-store.js';
import type { FshSource } from '../sushi/sushi-exchange.js';
import { hashFolder, hashText } from './hash-files.js';

/** What SUSHI compiles against. */
export interface GroundInputs {
  /** The lifted core, each entry with the checksum of its resource. */
  readonly core: readonly DefinitionEntry[];
  /** Folders and files of the packages that are built on, judged by the names, sizes and times of their files. */
  readonly packages: readonly string[];
}

/** All that the outcome of a compilation depends on. */
export interface CompileInputs {
  readonly config: string;
  readonly sources: readonly FshSource[];
  /** What the project's resources are judged by. */
  readonly judge: string;
}

/** One hash over the inputs. */
export function toFingerprint(inputs: CompileInputs): string {
  return hashText(JSON.stringify(inputs));
}

/**
 * One hash over what resources are judged by: the ground that they stand on, the code of the toolkit
 * with the versions of its libraries, and what the caller's own part depends on.
 */
export function toJudgeKey(ground: string, cacheKey: string): string {
  const libraries = readFileSync(new URL('../../../package.json', import.meta.url), 'utf8');
  return hashText(JSON.stringify([ground, cacheKey, libraries, hashCode((part) => !unrelated.has(part))]));
}

/** One hash over what SUSHI compiles against and with: packages, our code around it, its version and Node's. */
export function toGroundKey({ core, packages }: GroundInputs): string {
  const code = hashCode((part) => compiling.has(part));
  return hashText(
    JSON.stringify([core, packages, packages.map(listFiles), code, sushiVersion(), process.version]),
  );
}

function listFiles(path: string): readonly string[] {
  if (!existsSync(path)) return [];
  const names = statSync(path).isDirectory()
    ? readdirSync(path, { recursive: true, encoding: 'utf8' }).toSorted()
    : [''];
  return names.map((name) => {
    const { size, mtimeMs } = statSync(join(path, name));
    return `${name} ${String(size)} ${String(mtimeMs)}`;
  });
}

/** Parts of the toolkit that neither compiling nor judging what was compiled can reach. */
const unrelated: ReadonlySet<string> = new Set(['client', 'conform', 'report', 'server', 'steps', 'data']);

/** Parts that SUSHI's process loads. */
const compiling: ReadonlySet<string> = new Set(['model', 'fhir', 'definitions', 'fsh']);

function hashCode(isWanted: (part: string) => boolean): Readonly<Record<string, string>> {
  const root = fileURLToPath(new URL('../../', import.meta.url));
  return hashFolder(root, (path) => {
    const [part = ''] = relative(root, path).split(sep);
    return /\.[jt]sx?$/.test(path) && !path.endsWith('.d.ts') && isWanted(part);
  });
}

function sushiVersion(): string {
  const main = createRequire(import.meta.url).resolve('fsh-sushi');
  return readFileSync(join(dirname(main), '..', 'package.json'), 'utf8');
}
