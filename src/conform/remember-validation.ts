import type { ValidatedResource, ValidateResponse } from './validate-response.js';

/** Validates each body once: the same text, against the same profiles, is judged the same again. */
export function rememberValidation(validate: ValidateResponse): ValidateResponse {
  const known = new Map<string, readonly ValidatedResource[]>();
  return (text, profiles) => {
    const key = JSON.stringify(profiles) + text;
    const found = known.get(key) ?? validate(text, profiles);
    known.set(key, found);
    return found;
  };
}
