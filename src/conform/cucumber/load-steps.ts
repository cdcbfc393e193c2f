import { readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { loadSupport, type ISupportCodeLibrary } from '@cucumber/cucumber/api';
import { ToolkitError } from '../../model/toolkit-error.js';
import { createCucumberEnvironment, toSources } from './cucumber-environment.js';

const loaded = new Map<string, Promise<ISupportCodeLibrary>>();

/**
 * Loads the step definitions of a folder of compiled modules, once for each folder in a process: a module runs only
 * when it is first imported, so that a second load would find no steps at all.
 */
export function loadSteps(folder: string): Promise<ISupportCodeLibrary> {
  const path = resolve(folder);
  const known = loaded.get(path) ?? load(path);
  loaded.set(path, known);
  return known;
}

async function load(folder: string): Promise<ISupportCodeLibrary> {
  const modules = await listModules(folder);
  if (modules.length === 0) {
    throw new ToolkitError('configuration-invalid', `${folder} holds no compiled steps (.js)`);
  }
  const support = { requireModules: [], requirePaths: [], loaders: [], importPaths: [...modules] };
  return loadSupport({ sources: toSources([]), support }, createCucumberEnvironment(folder));
}

async function listModules(folder: string): Promise<readonly string[]> {
  try {
    const names = await readdir(folder, { recursive: true });
    return names
      .filter((name) => name.endsWith('.js'))
      .map((name) => join(folder, name))
      .sort();
  } catch (error) {
    throw new ToolkitError('configuration-invalid', `The steps folder ${folder} cannot be read`, {
      cause: error,
    });
  }
}
