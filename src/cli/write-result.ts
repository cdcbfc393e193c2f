import { writeFile } from 'node:fs/promises';
import { ToolkitError } from '../model/toolkit-error.js';

/** Writes a result into a file. Throws `usage` where that cannot be done, naming the file and the reason. */
export async function writeResult(file: string, text: string): Promise<void> {
  try {
    await writeFile(file, text);
  } catch (cause) {
    throw toWriteError(file, cause);
  }
}

/** What is said where a result cannot be written. */
export function toWriteError(file: string, cause: unknown): ToolkitError {
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new ToolkitError('usage', `The result cannot be written to ${file}: ${reason}`, { cause });
}
