import { watch } from 'chokidar';

/** What is watched, and until when. */
export interface WatchOptions {
  /** Files and folders; a folder with all that is in it. One that is not there yet is waited for. */
  readonly paths: readonly string[];
  readonly signal: AbortSignal;
}

/** Editors write a file in several steps, and a branch that is checked out changes many files: one change together. */
const quietMs = 150;

/**
 * Runs `work` once, and again after each change, never twice at a time: what changes meanwhile is worked on next.
 * `onWatching` is called when changes are seen from now on. Ends when the signal is aborted and `work` is done.
 */
export async function watchFiles(
  { paths, signal }: WatchOptions,
  work: () => Promise<void>,
  onWatching: () => void,
): Promise<void> {
  const watcher = watch([...paths], { ignoreInitial: true });
  const changes = createChanges(signal);
  watcher.on('all', changes.note);
  try {
    await new Promise<void>((resolve) => {
      watcher.once('ready', () => {
        resolve();
      });
    });
    do {
      changes.forget();
      await work();
      onWatching();
    } while (await changes.wait());
  } finally {
    await watcher.close();
  }
}

interface Changes {
  readonly note: () => void;
  readonly forget: () => void;
  /** Resolves when there was a change and nothing more for a moment: true; or when the signal is aborted: false. */
  readonly wait: () => Promise<boolean>;
}

function createChanges(signal: AbortSignal): Changes {
  let isChanged = false;
  let timer: NodeJS.Timeout | undefined;
  let settle: ((goOn: boolean) => void) | undefined;
  const check = (): void => {
    if (signal.aborted) settle?.(false);
    else if (isChanged && timer === undefined) settle?.(true);
  };
  signal.addEventListener('abort', check, { once: true });
  return {
    note: () => {
      isChanged = true;
      clearTimeout(timer);
      timer = setTimeout(() => {
        timer = undefined;
        check();
      }, quietMs);
    },
    forget: () => {
      isChanged = false;
    },
    wait: () =>
      new Promise((resolve) => {
        settle = resolve;
        check();
      }),
  };
}
