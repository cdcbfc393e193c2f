import { createHash } from 'node:crypto';
import type { FileResult } from '../../model/file-result.js';
import type { IssueRecord, Severity, UncheckedRecord } from '../../model/issue.js';
import { formatJsonPieces } from '../json-pieces.js';
import { describePlace } from './name-profile.js';
import { splitName } from './split-name.js';
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
  /** The folder that relative names of files start from: what lies below it is named relative to it. */
  readonly cwd: string;
}

/**
 * Results as SARIF 2.1.0 (https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html), which code hosts show
 * beside the lines of a change. What a configuration left out is a suppressed result with its reason. A fingerprint
 * depends on file, rule, element and message, and not on the line, so that a finding stays one when lines move; of equal
 * ones, the second and further ones are numbered. The text comes in pieces, and the results are gone through twice: the
 * rules that found something come first.
 */
export function* formatSarif(results: Iterable<FileResult>, options: SarifOptions): Generator<string> {
  const used = findRules(results, options);
  const rules = options.rules.filter(({ id }) => used.has(id));
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
        results: listFindings(results, rules, options),
      },
    ],
  };
  yield* formatJsonPieces(log, 2);
  yield '\n';
}

function findRules(results: Iterable<FileResult>, { showUnchecked }: SarifOptions): ReadonlySet<string> {
  const used = new Set<string>();
  for (const { issues, overrides = [], unchecked } of results) {
    for (const { rule } of issues) used.add(rule);
    for (const { issue } of overrides) used.add(issue.rule);
    if (showUnchecked) for (const { rule } of unchecked) used.add(rule);
  }
  return used;
}

function* listFindings(
  results: Iterable<FileResult>,
  rules: readonly SarifRule[],
  options: SarifOptions,
): Generator<object> {
  const context: FindingContext = { ...options, count: createCounter() };
  const indexes = new Map(rules.map(({ id }, index) => [id, index]));
  for (const result of results) {
    for (const { ruleId, ...finding } of toFindings(result, context)) {
      const ruleIndex = indexes.get(ruleId);
      yield { ruleId, ...(ruleIndex === undefined ? {} : { ruleIndex }), ...finding };
    }
  }
}

function toInvocation(notes: ValidationNotes): object {
  const said = describeNotes(notes).map((text) => ({ level: 'warning', message: { text } }));
  return {
    executionSuccessful: !notes.isInterrupted,
    ...(said.length === 0 ? {} : { toolExecutionNotifications: said }),
  };
}

function toDescriptor({ id, severity, summary, spec }: SarifRule): object {
  const [family = id] = id.split('-');
  return {
    id,
    shortDescription: { text: summary },
    fullDescription: { text: summary },
    help: {
      text: `${summary} The specification: ${spec}. "careconnect rules ${id}" says it again.`,
      markdown: `${summary} [The specification](${spec}) says so; \`careconnect rules ${id}\` says it again.`,
    },
    helpUri: spec,
    defaultConfiguration: { level: levels[severity] },
    properties: { tags: ['fhir', family] },
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

interface FindingContext extends Pick<SarifOptions, 'showUnchecked' | 'cwd'> {
  /** How often it was asked for the same text, this time included. */
  readonly count: (text: string) => number;
}

function createCounter(): (text: string) => number {
  const counts = new Map<string, number>();
  return (text) => {
    const count = (counts.get(text) ?? 0) + 1;
    counts.set(text, count);
    return count;
  };
}

function toFindings(result: FileResult, context: FindingContext): readonly Finding[] {
  const { issues, overrides = [], unchecked } = result;
  const changed = new Map(overrides.map((override) => [keyOf(override.issue), override]));
  return [
    ...issues.map((issue) => {
      const override = changed.get(keyOf(issue));
      const finding = toFinding(result, issue, context);
      if (override === undefined) return finding;
      return { ...finding, properties: { found: override.issue.severity, reason: override.reason } };
    }),
    ...overrides
      .filter(({ to }) => to === 'ignored')
      .map(({ issue, reason }) => ({
        ...toFinding(result, issue, context),
        suppressions: [{ kind: 'external', status: 'accepted', justification: reason }],
      })),
    ...(context.showUnchecked ? unchecked.map((each) => toOpenFinding(result, each, context)) : []),
  ];
}

function keyOf({ rule, expression, message, line, column }: IssueRecord): string {
  return [rule, expression, message, line, column].join('\n');
}

function toFinding({ file }: FileResult, issue: IssueRecord, context: FindingContext): Finding {
  return {
    ruleId: issue.rule,
    level: levels[issue.severity],
    message: { text: `${issue.message} ${describePlace(issue)}`.trim() },
    locations: [toLocation(file, issue, context)],
    partialFingerprints: { 'careconnect/v1': toFingerprint(file, issue, context) },
  };
}

/** SARIF's word for what a tool could not decide. */
function toOpenFinding({ file }: FileResult, unchecked: UncheckedRecord, context: FindingContext): Finding {
  return {
    ruleId: unchecked.rule,
    kind: 'open',
    level: 'none',
    message: { text: unchecked.reason },
    locations: [toLocation(file, unchecked, context)],
  };
}

interface Placed {
  readonly expression: string;
  readonly line?: number;
  readonly column?: number;
}

function toLocation(file: string, { expression, line, column }: Placed, { cwd }: FindingContext): object {
  const named = splitName(file).line;
  const ofName = named === undefined ? undefined : { startLine: named };
  const region = line === undefined ? ofName : { startLine: line, startColumn: column ?? 1 };
  return {
    physicalLocation: {
      artifactLocation: { uri: toUri(file, cwd) },
      ...(region === undefined ? {} : { region }),
    },
    ...(expression === '' ? {} : { logicalLocations: [{ fullyQualifiedName: expression, kind: 'element' }] }),
  };
}

function toUri(name: string, cwd: string): string {
  const { file } = splitName(name);
  if (file === '-') return 'stdin';
  const path = withSlashes(file);
  const folder = `${withSlashes(cwd).replace(/\/$/, '')}/`;
  const relative = path.startsWith(folder) ? path.slice(folder.length) : path.replace(/^\.\//, '');
  const isAbsolute = /^(?:[A-Za-z]:)?\//.test(relative);
  const uri = relative.split('/').map(encodeURIComponent).join('/');
  return isAbsolute ? `file://${uri.startsWith('/') ? '' : '/'}${uri}` : uri;
}

function withSlashes(path: string): string {
  return path.replaceAll('\\', '/');
}

function toFingerprint(
  file: string,
  { rule, expression, message }: IssueRecord,
  { cwd, count }: FindingContext,
): string {
  const identity = [toUri(file, cwd), rule, expression, message].join('\n');
  const hash = createHash('sha256').update(identity).digest('hex').slice(0, 32);
  const nth = count(hash);
  return nth === 1 ? hash : `${hash}:${String(nth)}`;
}
