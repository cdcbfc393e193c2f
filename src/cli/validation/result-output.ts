import { closeSync, openSync, writeSync } from 'node:fs';
import { resolve } from 'node:path';
import type { FileResult } from '../../model/file-result.js';
import { ToolkitError } from '../../model/toolkit-error.js';
import type { ValidationNotes } from '../../report/validation/validation-notes.js';
import type { Surroundings, TextSink } from '../surroundings.js';
import { layoutFor } from '../terminal-style.js';
import { readToolVersion } from '../tool-version.js';

/** The forms of a result. */
export const formats = ['text', 'json', 'ndjson', 'sarif', 'junit', 'operation-outcome'] as const;
export type Format = (typeof formats)[number];

/** How the results are to be written. */
export interface OutputRequest {
  readonly format: Format;
  /** A file in place of standard output. */
  readonly output?: string | undefined;
  readonly showUnchecked: boolean;
}

/** Where results go. `text` and `ndjson` go out as they come; the other forms need all results first. */
export interface ResultOutput {
  readonly add: (result: FileResult) => void;
  readonly end: (notes: ValidationNotes) => Promise<void>;
}

/** Opens the output. Throws `usage` where the file cannot be written, before anything is validated. */
export async function openOutput(request: OutputRequest, surroundings: Surroundings): Promise<ResultOutput> {
  const { output } = request;
  if (output === undefined) return startFormat(request, surroundings.stdout, surroundings);
  const file = openFile(resolve(surroundings.cwd, output));
  const written = await startFormat(request, file, surroundings);
  return {
    add: written.add,
    end: async (notes) => {
      await written.end(notes);
      file.close();
    },
  };
}

interface FileSink extends TextSink {
  readonly close: () => void;
}

function openFile(file: string): FileSink {
  try {
    const handle = openSync(file, 'w');
    return {
      write: (text) => writeSync(handle, text),
      close: () => {
        closeSync(handle);
      },
    };
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new ToolkitError('usage', `The result cannot be written to ${file}: ${reason}`, { cause });
  }
}

async function startFormat(
  { format, output, showUnchecked }: OutputRequest,
  sink: TextSink,
  surroundings: Surroundings,
): Promise<ResultOutput> {
  if (format === 'ndjson') {
    const { formatNdjsonLine } = await import('../../report/validation/format-validation-json.js');
    return { add: (result) => sink.write(formatNdjsonLine(result)), end: () => Promise.resolve() };
  }
  if (format === 'text') {
    const { startValidationText } = await import('../../report/validation/format-validation-text.js');
    const layout = output === undefined ? layoutFor(surroundings.stdout, surroundings) : {};
    const text = startValidationText({ ...layout, showUnchecked });
    return {
      add: (result) => sink.write(text.add(result)),
      end: (notes) => {
        sink.write(text.end(notes));
        return Promise.resolve();
      },
    };
  }
  const results: FileResult[] = [];
  return {
    add: (result) => results.push(result),
    end: async (notes) => {
      sink.write(await formatAll(results, { format, showUnchecked }, notes));
    },
  };
}

async function formatAll(
  results: readonly FileResult[],
  {
    format,
    showUnchecked,
  }: Pick<OutputRequest, 'showUnchecked'> & { readonly format: Exclude<Format, 'text' | 'ndjson'> },
  notes: ValidationNotes,
): Promise<string> {
  switch (format) {
    case 'json': {
      const { formatValidationJson } = await import('../../report/validation/format-validation-json.js');
      return formatValidationJson(results, notes);
    }
    case 'sarif': {
      const { formatSarif } = await import('../../report/validation/format-sarif.js');
      const { catalogue } = await import('../../validator/catalogue.js');
      return formatSarif(results, { version: readToolVersion(), rules: catalogue, showUnchecked, notes });
    }
    case 'junit': {
      const { formatValidationJUnit } = await import('../../report/validation/format-validation-junit.js');
      return formatValidationJUnit(results, notes);
    }
    case 'operation-outcome': {
      const { formatOperationOutcome } = await import('../../report/validation/format-operation-outcome.js');
      return formatOperationOutcome(results);
    }
  }
}
