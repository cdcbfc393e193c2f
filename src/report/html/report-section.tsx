import type { ComponentChildren, VNode } from 'preact';

/** The sections of the page after the verdict, in their order; the contents list is made from them. */
export interface SectionEntry {
  /** The id of the section, ours and unique on the page. */
  readonly id: string;
  readonly title: string;
  readonly count?: number;
  readonly content: VNode;
}

interface SectionProps {
  readonly id: string;
  readonly title: string;
  readonly count?: number | undefined;
  readonly children: ComponentChildren;
}

/** A section under its heading, as a landmark. */
export function ReportSection({ id, title, count, children }: SectionProps): VNode {
  return (
    <section id={id} aria-labelledby={`${id}-heading`} data-section>
      <h2 id={`${id}-heading`}>
        {title}
        {count !== undefined && <span class="count"> ({count})</span>}
      </h2>
      {children}
      <p class="note" data-none hidden>
        The filter hides everything here.
      </p>
    </section>
  );
}

/** What stands on the page, as links. */
export function Contents({ sections }: { readonly sections: readonly SectionEntry[] }): VNode {
  return (
    <nav aria-labelledby="contents">
      <h2 id="contents">Contents</h2>
      <ul>
        {sections.map(({ id, title, count }) => (
          <li>
            <a href={`#${id}`}>{title}</a>
            {count !== undefined && ` (${count})`}
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** A button that opens and closes all details of the section it stands in; there where scripts run. */
export function ExpandButton(): VNode {
  return (
    <button type="button" class="scripted-only" data-expand>
      Open all
    </button>
  );
}
