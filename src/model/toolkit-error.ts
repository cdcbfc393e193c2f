/** Codes of the errors that are thrown: misuse and outage only. Findings are values and never thrown. */
export type ToolkitErrorCode =
  | 'usage'
  | 'definition-missing'
  | 'definition-corrupt'
  | 'configuration-invalid'
  | 'compiler-failed'
  | 'transport'
  | 'internal';

/** The one base error of the toolkit. Its message names the file or thing, what was found and what was expected. */
export class ToolkitError extends Error {
  readonly code: ToolkitErrorCode;

  constructor(code: ToolkitErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'ToolkitError';
    this.code = code;
  }
}

export function isToolkitError(value: unknown): value is ToolkitError {
  return value instanceof ToolkitError;
}
