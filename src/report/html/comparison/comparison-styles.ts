import { reportStyles } from '../report-styles.js';

/** The style sheet of the report on a run, with what a comparison has besides. */
export const comparisonStyles = `${reportStyles}
.mark-breaking, .mark-breaking .shape { color: var(--unmet); }
.mark-compatible, .mark-compatible .shape { color: var(--met); }
.mark-editorial, .mark-same { color: var(--quiet); }
.evidence-breaking { border-left-color: var(--unmet); }
.evidence-compatible { border-left-color: var(--met); }
.evidence-editorial { border-left-color: var(--rule); }
.evidence h3 + .meta { margin-bottom: .3rem; }
.change { margin: 0; padding: .7rem 0; border-top: 1px solid var(--rule); }
.change p { margin: 0; }
.change .place { margin-bottom: .15rem; }
.change .mark { margin-right: .4rem; }
.change .compared { margin-top: .4rem; }
.change .compared > div { background: var(--wash); }
@media print {
  .change { break-inside: avoid; }
}
`;
