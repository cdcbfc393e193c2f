import type { ComponentChildren, VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { clip } from '../clip.js';
import { toVisibleText } from '../visible-text.js';
import { contentSecurityPolicy } from './content-security-policy.js';

interface PageProps {
  /** Of the document, for tabs and histories; cut where it is long. */
  readonly title: string;
  /** What kind of page it is, and its most telling fact, at the top of it. */
  readonly kind: string;
  readonly about: string;
  readonly styles: string;
  readonly script?: string;
  /** What stands in the footer. */
  readonly made: ComponentChildren;
  readonly children: ComponentChildren;
}

/**
 * One page that needs nothing else: its policy allows its one style sheet and its one script by their hashes, and
 * nothing from anywhere. What it holds begins with a verdict.
 */
export function Page({ title, kind, about, styles, script, made, children }: PageProps): VNode {
  return (
    <html lang="en-GB">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content={contentSecurityPolicy(styles, script)} />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="referrer" content="no-referrer" />
        <title>{clip(title, 200).text}</title>
        <style dangerouslySetInnerHTML={{ __html: styles }} />
      </head>
      <body>
        <a class="skip" href="#main">
          Skip to the verdict
        </a>
        <header>
          <p>{kind}</p>
          <p>{about}</p>
        </header>
        <main id="main" tabIndex={-1}>
          {children}
        </main>
        <footer>
          <p>{made}</p>
        </footer>
        {script !== undefined && <script dangerouslySetInnerHTML={{ __html: script }} />}
      </body>
    </html>
  );
}

/** The text of a page, with control characters made visible. */
export function renderPage(page: VNode): string {
  return `<!doctype html>\n${toVisibleText(renderToString(page))}\n`;
}
