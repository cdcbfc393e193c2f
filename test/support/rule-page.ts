import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** An example of a page: a resource, FSH, or for rules of files what stands in for one. */
export interface RuleExample {
  /** `hex` are the bytes of a file; `path` names one; `yaml` goes into the configuration. */
  readonly language: 'json' | 'xml' | 'hex' | 'path' | 'fsh' | 'yaml';
  readonly text: string;
}

/** A page of docs/rules, taken apart. */
export interface RulePage {
  readonly title: string;
  readonly summary: string;
  /** Severity, FHIR's issue type and the link to the specification. */
  readonly facts: string;
  readonly headings: readonly string[];
  readonly bad: readonly RuleExample[];
  readonly good: readonly RuleExample[];
  /** The message that the page quotes for its wrong example. */
  readonly message: string | undefined;
}

const folder = resolve(import.meta.dirname, '../../docs/rules');

/** The ids of all rules that have a page, those of the compiler included. */
export function listRulePages(): readonly string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.md') && name !== 'README.md')
    .map((name) => name.slice(0, -3));
}

export function readRulePage(id: string): RulePage {
  const text = readFileSync(join(folder, `${id}.md`), 'utf8');
  const paragraphs = text.replace(/^```[^]*?^```$/gm, '').split(/\n{2,}/);
  return {
    title: paragraphs[0]?.replace(/^# /, '') ?? '',
    summary: paragraphs[1] ?? '',
    facts: paragraphs[2] ?? '',
    headings: [...text.matchAll(/^## (.*)$/gm)].map(([, heading = '']) => heading),
    bad: readFences(text, 'bad'),
    good: readFences(text, 'good'),
    message: /^```text message\n([^]*?)\n```$/m.exec(text)?.[1],
  };
}

function readFences(text: string, kind: 'bad' | 'good'): readonly RuleExample[] {
  const fences = text.matchAll(new RegExp(`^\`\`\`(\\w+) ${kind}\\n([^]*?)\\n\`\`\`$`, 'gm'));
  return [...fences].map(([, language = '', content = '']) => {
    if (!isLanguage(language)) throw new Error(`Unknown kind of example: ${language}`);
    return { language, text: content };
  });
}

function isLanguage(text: string): text is RuleExample['language'] {
  return ['json', 'xml', 'hex', 'path', 'fsh', 'yaml'].includes(text);
}
