import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { readFeatures } from '../conform/features/read-features.js';
import { packageFeatures } from '../conform/package-folders.js';
import { listClaims } from '../conform/plan/list-claims.js';
import { createReferenceTarget } from '../conform/reference-target.js';
import type { RunOptions } from '../conform/run-options.js';
import { createTargetFromUrl } from '../conform/target/create-target-from-url.js';
import { readTarget } from '../conform/target/read-target.js';
import type { Target } from '../model/target.js';
import { ToolkitError } from '../model/toolkit-error.js';
import { startEmbeddedServer } from './embedded-server.js';
import type { Surroundings } from './surroundings.js';

/** A target that can be run against, and how to leave it. */
export interface OpenTarget {
  readonly target: Target;
  readonly env: RunOptions['env'];
  /** Given where the target is the embedded reference server. */
  readonly referenceFaults?: readonly string[];
  readonly close: () => Promise<void>;
}

/** Which target, as the command line names it. */
export interface TargetChoice {
  readonly target?: string | undefined;
  readonly fault: readonly string[];
}

/** Opens the target that is named, or the embedded reference server where none is. Throws as `openNamedTarget`. */
export async function openTarget(given: TargetChoice, surroundings: Surroundings): Promise<OpenTarget> {
  if (given.target === undefined) return openEmbedded(given, surroundings);
  if (given.fault.length > 0) {
    throw new ToolkitError(
      'usage',
      '--fault is for the embedded reference server and cannot go with --target',
    );
  }
  const { target } = await openNamedTarget(given.target, surroundings);
  return { target, env: surroundings.env, close: () => Promise.resolve() };
}

/**
 * The target of a target file, with the text of the file, or of a base URL. Throws `configuration-invalid` where the
 * file cannot be read or is wrong, `usage` where the URL is no base URL.
 */
export async function openNamedTarget(
  name: string,
  { cwd, env }: Pick<Surroundings, 'cwd' | 'env'>,
): Promise<{ readonly target: Target; readonly text?: string }> {
  if (isUrl(name)) return { target: createTargetFromUrl(name) };
  const text = await readTargetText(resolve(cwd, name), name);
  const claims = listClaims(await readFeatures(packageFeatures));
  return { target: readTarget(text, name, { env, claims }), text };
}

/** Whether `--target` names a server and not a file. */
export function isUrl(name: string): boolean {
  return /^https?:\/\//.test(name);
}

async function readTargetText(file: string, name: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (cause) {
    const message = `${name} cannot be read; expected a target file (YAML) or a base URL that begins with http`;
    throw new ToolkitError('configuration-invalid', message, { cause });
  }
}

async function openEmbedded({ fault }: TargetChoice, surroundings: Surroundings): Promise<OpenTarget> {
  const reportError = (error: unknown): void => {
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
    surroundings.stderr.write(`The reference server failed: ${text}\n`);
  };
  const { server, seed, roles } = await startEmbeddedServer({ faults: fault, reportError });
  const claims = listClaims(await readFeatures(packageFeatures));
  const { now, monotonic } = surroundings;
  const facts = { baseUrl: server.baseUrl, tokenUrl: server.tokenUrl, clients: server.clients, seed, roles };
  const { target, env } = await createReferenceTarget(facts, claims, { now, monotonic, newId: randomUUID });
  return {
    target,
    env: { ...surroundings.env, ...env },
    referenceFaults: fault,
    close: () => server.close(),
  };
}
