import { createHash } from 'node:crypto';

/** A page's own policy: its one style sheet and its one script, where it has one, by their hashes, and nothing from anywhere. */
export function contentSecurityPolicy(styles: string, script?: string): string {
  const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  return [
    "default-src 'none'",
    `style-src ${hash(styles)}`,
    `script-src ${script === undefined ? "'none'" : hash(script)}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}
