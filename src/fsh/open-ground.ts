import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import type { DefinitionEntry, DefinitionPackage } from '../definitions/definition-store.js';
import { openEmbeddedPackage } from '../definitions/load/embedded.js';
import { loadPackage } from '../definitions/load/load-package.js';
import { toGroundKey } from './cache/fingerprint.js';
import type { SushiConfig } from './config/sushi-config.js';
import type { PackageSpecs } from './sushi/sushi-exchange.js';

/** What a project stands on. */
export interface Ground {
  /** The lifted core. */
  readonly core: readonly DefinitionEntry[];
  readonly packages: PackageSpecs;
  /** Names all of it, and changes when any of it does. */
  readonly key: string;
}

/** Which packages a project builds on besides those that its configuration names. */
export interface GroundOptions {
  readonly packages?: readonly string[] | undefined;
  readonly cwd?: string | undefined;
  readonly packageCache?: string | undefined;
}

/** Given packages are nearer than those of the configuration. Nothing but their files' times is read now. */
export function openGround(config: SushiConfig, options: GroundOptions): Ground {
  const { packages: given = [], cwd = process.cwd() } = options;
  const packageCache = options.packageCache ?? join(homedir(), '.fhir', 'packages');
  const specs = [...given, ...listDependencies(config)];
  const core = openEmbeddedPackage('lifted-stu3').entries;
  const places = specs.map((spec) => {
    const path = resolve(cwd, spec);
    return existsSync(path) ? path : join(packageCache, spec);
  });
  return { core, packages: { specs, cwd, packageCache }, key: toGroundKey({ core, packages: places }) };
}

/** As `name#version`. The core comes with the toolkit, whether it is named or not. */
function listDependencies({ dependencies = {} }: SushiConfig): readonly string[] {
  const named = Object.entries(dependencies).filter(([name]) => name !== 'hl7.fhir.r3.core');
  return named.map(([name, version]) => `${name}#${version}`);
}

/**
 * The packages themselves. `onNotice` is told what was left out of them, and why.
 *
 * @throws ToolkitError where a package is missing, damaged, or made for another release.
 */
export function loadPackages(
  { specs, cwd, packageCache }: PackageSpecs,
  onNotice?: (notice: string) => void,
): Promise<readonly DefinitionPackage[]> {
  const options = { release: 'stu3', cwd, packageCache, onNotice } as const;
  return Promise.all(specs.map((spec) => loadPackage(spec, options)));
}
