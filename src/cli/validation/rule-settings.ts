import type { FileResult, OverrideRecord } from '../../model/file-result.js';
import { issueBlocks } from '../../model/issue-order.js';
import type { IssueRecord } from '../../model/issue.js';
import { groupBy } from '../../report/group-by.js';
import { splitName } from '../../report/validation/split-name.js';
import type { RuleSetting, ValidateConfiguration } from './validate-configuration.js';

/** The settings of one call. They remember which of them met something. */
export interface RuleSettings {
  /** The result with the severities of the settings; what was changed or left out stands in `overrides`. */
  readonly apply: (result: FileResult) => FileResult;
  /** Those that met nothing so far, as `careconnect.yaml:7:5 (extension-unknown)`. */
  readonly listUnused: () => readonly string[];
}

/** Applies what a configuration says of rules, and watches whether its profiles find resources of their type. */
export function createRuleSettings({
  rules,
  profiles,
}: Pick<ValidateConfiguration, 'rules' | 'profiles'>): RuleSettings {
  const byRule = groupBy(rules.map(compileSetting), ({ setting }) => setting.rule);
  const used = new Set<RuleSetting>();
  const met = new Set<string>();
  return {
    apply: (result) => {
      met.add(result.resourceType ?? '');
      return applySettings(result, (issue) => {
        const found = byRule.get(issue.rule)?.find(({ fits }) => fits(issue, result.file))?.setting;
        if (found !== undefined) used.add(found);
        return found;
      });
    },
    listUnused: () => [
      // The entries of a Bundle may be of any type.
      ...profiles
        .filter(({ type }) => !met.has(type) && !met.has('Bundle'))
        .map(({ type, place }) => `${place} (profiles.${type})`),
      ...rules.filter((rule) => !used.has(rule)).map(({ rule, place }) => `${place} (${rule})`),
    ],
  };
}

function applySettings(
  result: FileResult,
  find: (issue: IssueRecord) => RuleSetting | undefined,
): FileResult {
  const overrides: OverrideRecord[] = [];
  const issues = result.issues.flatMap((issue) => {
    const setting = find(issue);
    if (setting === undefined || setting.severity === issue.severity) return [issue];
    const { severity, reason } = setting;
    overrides.push({ issue, to: severity === 'ignore' ? 'ignored' : severity, reason });
    return severity === 'ignore' ? [] : [{ ...issue, severity }];
  });
  if (overrides.length === 0) return result;
  return { ...result, valid: !issues.some(issueBlocks), issues, overrides };
}

interface CompiledSetting {
  readonly setting: RuleSetting;
  readonly fits: (issue: IssueRecord, file: string) => boolean;
}

function compileSetting(setting: RuleSetting): CompiledSetting {
  const { file, expression, profile } = setting;
  const isFile = file === undefined ? undefined : toFilePattern(file);
  const isPlace = expression === undefined ? undefined : toPlacePattern(expression);
  const isProfile = profile === undefined ? undefined : toProfilePattern(profile);
  return {
    setting,
    fits: (issue, name) =>
      isFile?.test(splitName(name).file) !== false &&
      isPlace?.test(issue.expression.replace(/\[\d+\]/g, '')) !== false &&
      isProfile?.test(issue.source?.profile.split('|')[0] ?? '') !== false,
  };
}

/** `*` stands for anything but a slash, `**` for anything; a name without a slash is one in any folder. */
function toFilePattern(pattern: string): RegExp {
  const body = pattern
    .split(/(\*\*\/?|\*)/)
    .map((part) => (part === '*' ? '[^/]*' : part.startsWith('**') ? '(?:.*)' : escapeRegex(part)))
    .join('');
  return new RegExp(`^${pattern.includes('/') ? '(?:\\./)?' : '(?:.*/)?'}${body}$`);
}

/** An element with all below it; `*` stands for one part of the path. */
function toPlacePattern(expression: string): RegExp {
  const parts = expression.split('.').map((part) => (part === '*' ? '[^.]+' : escapeRegex(part)));
  return new RegExp(`^${parts.join('\\.')}(?:\\.|$)`);
}

function toProfilePattern(profile: string): RegExp {
  return new RegExp(`^${profile.split('*').map(escapeRegex).join('.*')}$`);
}

function escapeRegex(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}
