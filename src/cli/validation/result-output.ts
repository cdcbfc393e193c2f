import { closeSync, openSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { FileResult } from '../../model/file-result.js';
import { describeNotes, type ValidationNotes } from '../../report/validation/validation-notes.js';
import { toVisibleText } from '../../report/visible-text.js';
import type { Surroundings, TextSink } from '../surroundings.js';
import { layoutFor } from '../terminal-style.js';
import { readToolVersion } from '../tool-version.js';
import { toWriteError } from '../write-result.js';
import { createResultStore } from './result-store.js';

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

/** Where results go. `text` and `ndjson` go out as they come; the other forms say how many there are before they come. */
export interface ResultOutput {
  readonly add: (result: FileResult) => void;
  readonly end: (notes: ValidationNotes) => Promise<void>;
}

/** Opens the output. Throws `usage` where the file cannot be written, before anything is validated. */
export async function openOutput(request: OutputRequest, surroundings: Surroundings): Promise<ResultOutput> {
  const { output } = request;
  const file = output === undefined ? undefined : openFile(resolve(surroundings.cwd, output));
  const gathered = gatherTexts(file ?? surroundings.stdout);
  const written = await startFormat(request, { write: gathered.write }, surroundings);
  return {
    add: written.add,
    end: async (notes) => {
      await written.end(notes);
      gathered.flush();
      file?.close();
    },
  };
}

/** So much text is written at once, in UTF-16 units. */
const gatheredSize = 65_536;

/** Gathers small texts, as each write takes its time. None waits for longer than the work at hand goes on. */
function gatherTexts(sink: TextSink): { readonly write: (text: string) => void; readonly flush: () => void } {
  let gathered = '';
  let waiting: NodeJS.Immediate | undefined;
  const flush = (): void => {
    clearImmediate(waiting);
    waiting = undefined;
    if (gathered !== '') sink.write(gathered);
    gathered = '';
  };
  return {
    write: (text) => {
      gathered += text;
      if (gathered.length >= gatheredSize) flush();
      else waiting ??= setImmediate(flush);
    },
    flush,
  };
}

interface FileSink extends TextSink {
  readonly close: () => void;
}

function openFile(file: string): FileSink {
  const orSay = <T>(work: () => T): T => {
    try {
      return work();
    } catch (cause) {
      throw toWriteError(file, cause);
    }
  };
  const handle = orSay(() => openSync(file, 'w'));
  return {
    write: (text) => {
      orSay(() => {
        writeFileSync(handle, text);
      });
    },
    close: () => {
      closeSync(handle);
    },
  };
}

async function startFormat(
  { format, output, showUnchecked }: OutputRequest,
  sink: TextSink,
  surroundings: Surroundings,
): Promise<ResultOutput> {
  if (format === 'ndjson') {
    const { formatNdjsonLine } = await import('../../report/validation/format-validation-json.js');
    const add = (result: FileResult): void => {
      writeAll(formatNdjsonLine(result), sink);
    };
    return { add, end: (notes) => sayNotes(notes, surroundings) };
  }
  if (format === 'text') {
    const { startValidationText } = await import('../../report/validation/format-validation-text.js');
    const layout = output === undefined ? layoutFor(surroundings.stdout, surroundings) : {};
    const text = startValidationText({ ...layout, showUnchecked });
    return {
      add: (result) => {
        writeAll(text.add(result), sink);
      },
      end: (notes) => {
        sink.write(text.end(notes));
        return Promise.resolve();
      },
    };
  }
  const results = createResultStore();
  return {
    add: results.add,
    end: async (notes) => {
      try {
        writeAll(await formatAll(results, { format, showUnchecked, cwd: surroundings.cwd }, notes), sink);
      } finally {
        results.close();
      }
      if (format === 'operation-outcome') await sayNotes(notes, surroundings);
    },
  };
}

/** What a form of the result has no place for is said beside it. */
function sayNotes(notes: ValidationNotes, { stderr }: Surroundings): Promise<void> {
  for (const note of describeNotes(notes)) stderr.write(`${toVisibleText(note)}\n`);
  return Promise.resolve();
}

/** Each piece is out before the next one is made: a text of all of them may be more than a string can hold. */
function writeAll(pieces: Iterable<string>, sink: TextSink): void {
  for (const piece of pieces) sink.write(piece);
}

async function formatAll(
  results: Iterable<FileResult>,
  {
    format,
    showUnchecked,
    cwd,
  }: Pick<OutputRequest, 'showUnchecked'> & {
    readonly format: Exclude<Format, 'text' | 'ndjson'>;
    readonly cwd: string;
  },
  notes: ValidationNotes,
): Promise<Iterable<string>> {
  switch (format) {
    case 'json': {
      const { formatValidationJson } = await import('../../report/validation/format-validation-json.js');
      return formatValidationJson(results, notes);
    }
    case 'sarif': {
      const { formatSarif } = await import('../../report/validation/format-sarif.js');
      const { catalogue } = await import('../../validator/catalogue.js');
      return formatSarif(results, {
        version: readToolVersion(),
        rules: catalogue,
        showUnchecked,
        notes,
        cwd,
      });
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
