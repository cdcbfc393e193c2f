import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv';
import { isNode, LineCounter, parseDocument, type Document } from 'yaml';
import { ToolkitError } from '../../model/toolkit-error.js';
import type { Capability, Requirement, RequirementCatalogue } from './requirement.js';

interface CatalogueFile {
  readonly capabilities: readonly Capability[];
  readonly requirements: readonly Requirement[];
}

const schemaUrl = new URL('../../../schemas/requirements.schema.json', import.meta.url);

/**
 * Reads the catalogue of requirements (YAML) and checks it against `schemas/requirements.schema.json`.
 * Throws `configuration-invalid` with file, line and what was expected.
 */
export async function readRequirements(file: string): Promise<RequirementCatalogue> {
  const text = await readText(file);
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const [syntax] = document.errors;
  if (syntax !== undefined) throw new ToolkitError('configuration-invalid', `${file}: ${syntax.message}`);
  const lineOf = (path: readonly (string | number)[]): number => findLine(document, lines, path);
  const value: unknown = document.toJS();
  const isCatalogue = await compileSchema();
  if (!isCatalogue(value))
    throw new ToolkitError('configuration-invalid', describe(file, isCatalogue.errors, lineOf));
  return {
    file: basename(file),
    ...value,
    lines: value.requirements.map((_, at) => lineOf(['requirements', at])),
  };
}

async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    throw new ToolkitError('configuration-invalid', `The catalogue of requirements ${file} cannot be read`, {
      cause: error,
    });
  }
}

async function compileSchema(): Promise<ValidateFunction<CatalogueFile>> {
  const schema: unknown = JSON.parse(await readFile(schemaUrl, 'utf8'));
  if (typeof schema !== 'object' || schema === null) {
    throw new ToolkitError('internal', `${schemaUrl.pathname} is no JSON Schema`);
  }
  return new Ajv({ allErrors: true }).compile<CatalogueFile>(schema);
}

function findLine(document: Document, lines: LineCounter, path: readonly (string | number)[]): number {
  for (let length = path.length; length >= 0; length--) {
    const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
  }
  return 1;
}

function describe(
  file: string,
  errors: readonly ErrorObject[] | null | undefined,
  lineOf: (path: readonly (string | number)[]) => number,
): string {
  return (errors ?? [])
    .map((error) => {
      const path = error.instancePath.split('/').slice(1).map(toKey);
      const key = path.length === 0 ? 'the file' : path.join('.');
      return `${file}:${String(lineOf(path))}: ${key} ${error.message ?? 'is not as expected'}${toDetail(error)}`;
    })
    .join('\n');
}

function toKey(part: string): string | number {
  return /^\d+$/.test(part) ? Number(part) : part;
}

function toDetail({ params }: ErrorObject): string {
  const named: unknown = params['additionalProperty'] ?? params['allowedValues'];
  return named === undefined ? '' : ` (${Array.isArray(named) ? named.join(', ') : JSON.stringify(named)})`;
}
