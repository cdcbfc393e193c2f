import type { FileResult, OverrideRecord } from '../../model/file-result.js';
import { issueBlocks } from '../../model/issue-order.js';
import type { IssueRecord } from '../../model/issue.js';
import { groupBy } from '../../report/group-by.js';
import type { RuleSetting } from './validate-configuration.js';

/** The rule settings of one call. They remember which of them met an issue. */
export interface RuleSettings {
  /** The result with the severities of the settings; what was changed or left out stands in `overrides`. */
  readonly apply: (result: FileResult) => FileResult;
  /** Those that met nothing so far. */
  readonly listUnused: () => readonly RuleSetting[];
}

export function createRuleSettings(settings: readonly RuleSetting[]): RuleSettings {
  const byRule = groupBy(settings.map(compileSetting), ({ setting }) => setting.rule);
  const used = new Set<RuleSetting>();
  return {
    apply: (result) => {
      const overrides: OverrideRecord[] = [];
      const issues = result.issues.flatMap((issue) => {
        const found = byRule.get(issue.rule)?.find(({ fits }) => fits(issue, result.file))?.setting;
        if (found === undefined) return [issue];
        used.add(found);
        if (found.severity === issue.severity) return [issue];
        overrides.push({
          issue,
          to: found.severity === 'ignore' ? 'ignored' : found.severity,
          reason: found.reason,
        });
        return found.severity === 'ignore' ? [] : [{ ...issue, severity: found.severity }];
      });
      return overrides.length === 0
        ? result
        : { ...result, valid: !issues.some(issueBlocks), issues, overrides };
    },
    listUnused: () => settings.filter((setting) => !used.has(setting)),
  };
}

interface CompiledSetting {
  readonly setting: RuleSetting;
  readonly fits: (issue: IssueRecord, file: string) => boolean;
}

function compileSetting(setting: RuleSetting): CompiledSetting {
  const { file, expression, profile } = setting;
  const isFile = file === undefined ? undefined : toFilePattern(file);
  const isPlace = expression === undefined ? undefined : toPlacePattern(expression);
  return {
    setting,
    fits: (issue, name) =>
      isFile?.test(name.replace(/(\.ndjson):\d+$/i, '$1')) !== false &&
      isPlace?.test(issue.expression.replace(/\[\d+\]/g, '')) !== false &&
      (profile === undefined || issue.source?.profile.split('|')[0] === profile),
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

function escapeRegex(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}
