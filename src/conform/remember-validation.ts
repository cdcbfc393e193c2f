import type { ValidatedResource, ValidateResponse } from './validate-response.js';

/**
 * Validates each body once: the same text, against the same profiles, is judged the same again. Sets of answers are
 * not remembered where a resolver comes along: it may find other Questionnaires than the last one did.
 */
export function rememberValidation(validate: ValidateResponse): ValidateResponse {
  const known = new Map<string, readonly ValidatedResource[]>();
  return (text, profiles, resolve) => {
    if (resolve !== undefined && text.includes('QuestionnaireResponse')) {
      return validate(text, profiles, resolve);
    }
    const key = JSON.stringify(profiles) + text;
    const found = known.get(key) ?? validate(text, profiles);
    known.set(key, found);
    return found;
  };
}
