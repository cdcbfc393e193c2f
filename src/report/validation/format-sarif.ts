import { createHash } from 'node:crypto';
import type { FileResult } from '../../model/file-result.js';
import type { IssueRecord, Severity, UncheckedRecord } from '../../model/issue.js';
import { formatJsonPieces } from '../json-pieces.js';
import { describePlace } from './name-profile.js';
import { describeNotes, type ValidationNotes } from './validation-notes.js';

/** What is said of a rule in a log. */
export interface SarifRule {
  readonly id: string;
  readonly severity: Severity;
  readonly summary: string;
  readonly spec: string;
}

export interface SarifOptions {
  /** Version of the toolkit. */
  readonly version: string;
  /** The catalogue; the log lists those of it that found something. */
  readonly rules: readonly SarifRule[];
  /** Adds what could not be checked, as results of kind `open`. */
  readonly showUnchecked: boolean;
  readonly notes: ValidationNotes;
}

/**
 * Results as SARIF 2.1.0 (https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html), which code hosts show
 * beside the lines of a change. What a configuration left out is a suppressed result with its reason. A fingerprint
 * depends on file, rule, element and message, and not on the line, so that a finding stays one when lines move.
 */
export function* formatSarif(results: readonly FileResult[], options: SarifOptions): Generator<string> {
  const findings = results.flatMap((result) => toFindings(result, options));
  const used = new Set(findings.map(({ ruleId }) => ruleId));
  const rules = options.rules.filter(({ id }) => used.has(id));
  const indexes = new Map(rules.map(({ id }, index) => [id, index]));
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'careconnect-conformance',
            version: options.version,
            rules: rules.map(toDescriptor),
          },
        },
        columnKind: 'utf16CodeUnits',
        invocations: [toInvocation(options.notes)],
        results: findings.map(({ ruleId, ...finding }) => {
          const ruleIndex = indexes.get(ruleId);
          return { ruleId, ...(ruleIndex === undefined ? {} : { ruleIndex }), ...finding };
        }),
      },
    ],
  };
  yield* formatJsonPieces(log, 2);
  yield '\n';
}

function toInvocation(notes: ValidationNotes): object {
  const said = describeNotes(notes).map((text) => ({ level: 'warning', message: { text } }));
  return {
    executionSuccessful: !notes.isInterrupted,
    ...(said.length === 0 ? {} : { toolExecutionNotifications: said }),
  };
}

function toDescriptor({ id, severity, summary, spec }: SarifRule): object {
  return {
    id,
    shortDescription: { text: summary },
    helpUri: spec,
    defaultConfiguration: { level: levels[severity] },
  };
}

const levels: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  fatal: 'error',
  error: 'error',
  warning: 'warning',
  information: 'note',
};

interface Finding {
  readonly ruleId: string;
  readonly [member: string]: unknown;
}

function toFindings(result: FileResult, { showUnchecked }: SarifOptions): readonly Finding[] {
  const ignored = (result.overrides ?? []).filter(({ to }) => to === 'ignored');
  return [
    ...result.issues.map((issue) => toFinding(result, issue)),
    ...ignored.map(({ issue, reason }) => ({
      ...toFinding(result, issue),
      suppressions: [{ kind: 'external', status: 'accepted', justification: reason }],
    })),
    ...(showUnchecked ? result.unchecked.map((unchecked) => toOpenFinding(result, unchecked)) : []),
  ];
}

function toFinding({ file }: FileResult, issue: IssueRecord): Finding {
  return {
    ruleId: issue.rule,
    level: levels[issue.severity],
    message: { text: `${issue.message} ${describePlace(issue)}`.trim() },
    locations: [toLocation(file, issue)],
    partialFingerprints: { 'careconnect/v1': toFingerprint(file, issue) },
  };
}

/** SARIF's word for what a tool could not decide. */
function toOpenFinding({ file }: FileResult, unchecked: UncheckedRecord): Finding {
  return {
    ruleId: unchecked.rule,
    kind: 'open',
    level: 'none',
    message: { text: unchecked.reason },
    locations: [toLocation(file, unchecked)],
  };
}

interface Placed {
  readonly expression: string;
  readonly line?: number;
  readonly column?: number;
}

function toLocation(file: string, { expression, line, column }: Placed): object {
  const region = line === undefined ? lineOfName(file) : { startLine: line, startColumn: column ?? 1 };
  return {
    physicalLocation: {
      artifactLocation: { uri: toUri(file) },
      ...(region === undefined ? {} : { region }),
    },
    ...(expression === '' ? {} : { logicalLocations: [{ fullyQualifiedName: expression, kind: 'element' }] }),
  };
}

const lineOfNdjson = /^(.*\.ndjson):(\d+)$/i;

/** A line of NDJSON is named by its file and its number. */
function lineOfName(file: string): { readonly startLine: number } | undefined {
  const line = lineOfNdjson.exec(file)?.[2];
  return line === undefined ? undefined : { startLine: Number(line) };
}

function toUri(file: string): string {
  if (file === '-' || file.startsWith('-:')) return 'stdin';
  const path = (lineOfNdjson.exec(file)?.[1] ?? file).replaceAll('\\', '/').replace(/^\.\//, '');
  const uri = path.split('/').map(encodeURIComponent).join('/');
  return path.startsWith('/') ? `file://${uri}` : uri;
}

function toFingerprint(file: string, { rule, expression, message }: IssueRecord): string {
  const identity = [toUri(file), rule, expression, message].join('\n');
  return createHash('sha256').update(identity).digest('hex').slice(0, 32);
}
