import { readFileSync } from 'node:fs';
import { Ajv, type ErrorObject } from 'ajv';

/** Compiles one of the published schemas; the returned function gives the faults of a value, none where it conforms. */
export function readSchema(name: string, pointer = ''): (value: unknown) => readonly ErrorObject[] {
  const file = new URL(`../../schemas/${name}`, import.meta.url);
  const schema = JSON.parse(readFileSync(file, 'utf8')) as { readonly $id: string };
  const ajv = new Ajv({ allErrors: true, strict: true, strictRequired: false });
  ajv.addSchema(schema);
  const validate = ajv.compile({ $ref: `${schema.$id}${pointer}` });
  return (value) => {
    validate(value);
    return validate.errors ?? [];
  };
}
