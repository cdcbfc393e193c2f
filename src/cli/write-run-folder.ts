import { mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { scanForSecrets } from '../client/scan-for-secrets.js';
import { findNhsNumbers, type NumberPolicy } from '../conform/evidence/find-nhs-numbers.js';
import type { Evidence } from '../conform/evidence/to-evidence.js';
import type { FinishedRun } from '../conform/run-suites.js';
import type { EvidenceLevel } from '../model/evidence-level.js';
import type { Exchange } from '../model/exchange.js';
import { ToolkitError } from '../model/toolkit-error.js';
import { formatExchanges } from '../report/format-exchanges.js';
import { formatRunJson } from '../report/format-run-json.js';
import { formatRunJUnit } from '../report/format-run-junit.js';
import { formatRunHtml } from '../report/html/format-run-html.js';

export const runFormats = ['html', 'json', 'junit'] as const;
export type RunFormat = (typeof runFormats)[number];

/** A file of a run folder. */
interface RunFile {
  readonly file: string;
  readonly text: string;
}

/** The reports of a run, by the format that asks for them. */
export function makeReports(
  result: FinishedRun['result'],
  exchanges: readonly Exchange[],
  formats: readonly RunFormat[],
): readonly RunFile[] {
  const makers: Readonly<Record<RunFormat, () => RunFile>> = {
    html: () => ({ file: 'index.html', text: formatRunHtml(result, exchanges) }),
    json: () => ({ file: 'run.json', text: formatRunJson(result) }),
    junit: () => ({ file: 'junit.xml', text: formatRunJUnit(result) }),
  };
  return formats.map((format) => makers[format]());
}

/**
 * Writes all that is known of a run into a folder. Every text is searched for secrets first, and for NHS numbers that may
 * not stand in it; where one is found nothing is written at all.
 *
 * @throws ToolkitError `internal` where a text holds one, naming the file, the line and the secret's name.
 */
export async function writeRunFolder(
  folder: string,
  { run, exchanges, mayStand }: Evidence,
  formats: readonly RunFormat[],
): Promise<void> {
  const files = [
    ...makeReports(run.result, exchanges, formats),
    { file: 'messages.ndjson', text: run.messages },
    { file: 'exchanges.ndjson', text: formatExchanges(exchanges) },
  ];
  refuseSecrets(files, run.secrets);
  refuseNhsNumbers(files, mayStand, run.result.run.evidence);
  await mkdir(folder, { recursive: true });
  for (const { file, text } of files) await writeFile(join(folder, file), text);
}

function refuseSecrets(files: readonly RunFile[], secrets: FinishedRun['secrets']): void {
  const leaks = scanForSecrets(files, secrets);
  if (leaks.length === 0) return;
  const places = leaks.map(({ file, line, name }) => `${file}:${String(line)} (${name})`).join(', ');
  throw new ToolkitError('internal', `Secrets would have been written to ${places}; no report was written`);
}

/** How many places are named before the rest is counted. */
const namedPlaces = 5;

function refuseNhsNumbers(files: readonly RunFile[], mayStand: NumberPolicy, level: EvidenceLevel): void {
  const places = findNhsNumbers(files, mayStand);
  if (places.length === 0) return;
  const named = places.slice(0, namedPlaces).map(({ file, line }) => `${file}:${String(line)}`);
  const rest = places.length > namedPlaces ? ` and ${String(places.length - namedPlaces)} more places` : '';
  const advice =
    level === 'full'
      ? 'They are of no test range and not in the target file, so they may be of real people: run with --evidence masked.'
      : 'They should have been masked: run with --evidence headers, and report this as a fault of the toolkit.';
  throw new ToolkitError(
    'internal',
    `NHS numbers would have been written to ${named.join(', ')}${rest}; no report was written. ${advice}`,
  );
}

/** Lets `latest`, beside the folder, point to it. */
export async function pointLatestTo(folder: string): Promise<void> {
  const latest = join(dirname(folder), 'latest');
  await rm(latest, { recursive: true, force: true });
  await symlink(basename(folder), latest, 'dir');
}
