/** The page's style sheet: one column of text, light, dark, paper and phone. No colour stands alone for a verdict. */
export const reportStyles = `
:root {
  color-scheme: light dark;
  --ink: #1d2a33; --quiet: #4a5c68; --paper: #ffffff; --wash: #f1f5f6; --rule: #cfd8dc;
  --link: #005eb8; --band: #003087; --focus: #ffeb3b;
  --met: #00703c; --unmet: #b3201a; --unknown: #8a4b00;
  --met-wash: #eef7f1; --unmet-wash: #fdf1f0; --unknown-wash: #fdf6ea;
}
@media screen and (prefers-color-scheme: dark) {
  :root {
    --ink: #e6ecef; --quiet: #a9b8c1; --paper: #121a20; --wash: #1b262e; --rule: #3b4a54;
    --link: #8cc4ff; --band: #0b2748; --focus: #ffeb3b;
    --met: #74d3a0; --unmet: #ff9d92; --unknown: #f0bd6a;
    --met-wash: #14281f; --unmet-wash: #2e1c1b; --unknown-wash: #2b2314;
  }
}
*, *::before, *::after { box-sizing: border-box; }
[hidden] { display: none !important; }
html { font-size: 106.25%; scroll-padding-top: 1rem; text-size-adjust: 100%; -webkit-text-size-adjust: 100%; }
body {
  margin: 0; color: var(--ink); background: var(--paper); line-height: 1.5; overflow-wrap: anywhere;
  font-family: Arial, "Helvetica Neue", "Liberation Sans", sans-serif;
}
header, main, footer { padding: 0 max(1rem, calc(50vw - 31rem)); }
header {
  display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 2rem;
  background: var(--band); color: #ffffff; padding-block: .6rem;
}
header p { margin: 0; }
header p:first-child { font-weight: 600; }
main:focus { outline: none; }
footer { margin-top: 4rem; padding-block: 1rem 2rem; border-top: 1px solid var(--rule); color: var(--quiet); font-size: .9rem; }
.skip { position: absolute; left: -999rem; padding: .5rem 1rem; background: var(--focus); color: #000000; }
.skip:focus { left: 0; top: 0; z-index: 1; }

h1, h2, h3, h4, h5 { line-height: 1.25; margin: 0; font-weight: 600; }
h1 { font-size: 2.4rem; letter-spacing: -.01em; }
h2 { font-size: 1.5rem; margin: 3.5rem 0 .75rem; }
h3 { font-size: 1.12rem; margin: 1.75rem 0 .4rem; }
h4, h5 { font-size: .95rem; margin: 1.1rem 0 .3rem; }
h5 { color: var(--quiet); }
p { margin: 0 0 .6rem; max-width: 46rem; }
ul, ol { margin: 0 0 .6rem; padding-left: 1.3rem; }
li { margin: .2rem 0; }
dl, dd { margin: 0; }
a { color: var(--link); text-underline-offset: .15em; }
a:hover { text-decoration-thickness: .15em; }
:focus-visible { outline: 3px solid var(--focus); outline-offset: 0; box-shadow: 0 0 0 5px #000000; border-radius: 2px; }
code, pre { font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, "Liberation Mono", monospace; font-size: .86em; }
pre {
  margin: .3rem 0 .6rem; padding: .7rem .9rem; white-space: pre-wrap; background: var(--wash);
  border-left: 3px solid var(--rule); line-height: 1.45;
}
pre code { font-size: inherit; }
button, input, select {
  font: inherit; font-size: .95rem; color: var(--ink); background: var(--paper);
  border: 1px solid var(--quiet); border-radius: 3px; padding: .35rem .7rem; max-width: 100%;
}
button { cursor: pointer; }
button:hover { background: var(--wash); }
.count, .meta, .note { color: var(--quiet); font-weight: 400; }
.meta, .note { font-size: .9rem; }
.advice { margin-bottom: 1rem; }
.advice button { margin-left: .5rem; padding-block: .15rem; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
html:not(.scripted) .scripted-only { display: none; }
.plain { list-style: none; padding: 0; }

.shape { width: .85em; height: .85em; vertical-align: -.06em; fill: none; stroke: currentColor; stroke-width: 2.4; stroke-linecap: round; stroke-linejoin: round; }
.mark { white-space: nowrap; font-weight: 600; }
.mark-passed, .mark-passed .shape { color: var(--met); }
.mark-failed, .mark-failed .shape { color: var(--unmet); }
.mark-error, .mark-error .shape, .mark-not-exercised, .mark-not-exercised .shape { color: var(--unknown); }
.mark-not-claimed, .mark-not-tested, .mark-not-reached { color: var(--quiet); }

.verdict { padding-top: 2.5rem; }
.verdict .subject { margin: 0; font-size: 1.12rem; color: var(--quiet); }
.verdict h1 { padding-left: .9rem; border-left: .4rem solid currentColor; }
.verdict-met h1 { color: var(--met); }
.verdict-unmet h1 { color: var(--unmet); }
.verdict-unknown h1 { color: var(--unknown); }
.verdict > .facts { margin-top: 1.2rem; }
.verdict .headline { margin: .8rem 0 1rem; font-size: 1.2rem; }
.points { margin: 0 0 1rem; padding: .8rem 1rem; background: var(--wash); }
.points h2 { margin: 0 0 .3rem; font-size: 1rem; }
.points ul { margin: 0; }
.glance { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 1rem 3rem; align-items: start; margin-top: 1.5rem; }
.facts > div, .levels > div { display: grid; grid-template-columns: 11rem minmax(0, 1fr); gap: 0 1rem; padding: .3rem 0; border-top: 1px solid var(--rule); }
.facts dt, .levels dt { color: var(--quiet); }
.glance .facts > div { grid-template-columns: 8rem minmax(0, 1fr); }

table { border-collapse: collapse; width: 100%; }
caption { text-align: left; font-weight: 600; padding: 1.5rem 0 .4rem; font-size: 1.12rem; }
th, td { text-align: left; vertical-align: top; padding: .45rem 1.2rem .45rem 0; border-top: 1px solid var(--rule); font-weight: 400; }
thead th { color: var(--quiet); font-size: .9rem; border-top: 0; }
tbody tr:last-child > * { border-bottom: 1px solid var(--rule); }
th:last-child, td:last-child { padding-right: 0; }
.counts { width: auto; }
.counts caption { padding: 0 0 .2rem; font-size: 1rem; }
.counts td, .counts thead th:not(:first-child) { text-align: right; font-variant-numeric: tabular-nums; }
.counts .zero .mark, .counts .zero .shape, .counts .zero td { color: var(--quiet); font-weight: 400; }
.matrix th[scope=row] { width: 9.5rem; font-weight: 600; }
.matrix td:nth-child(3) { width: 9.5rem; }
.matrix td:nth-child(4) { width: 17rem; }
.matrix .meta, .issues .place { display: block; }
.matrix .plain { margin: 0; }
.matrix .plain li:first-child { margin-top: 0; }
.matrix .plain .shape { margin-right: .35em; }
.level { display: block; font-weight: 400; color: var(--quiet); font-size: .9rem; }
:target { background: var(--unknown-wash); }

nav { margin-top: 2.5rem; }
nav h2 { font-size: 1rem; margin: 0 0 .3rem; }
nav ul { display: flex; flex-wrap: wrap; gap: .1rem 1.6rem; list-style: none; padding: 0; color: var(--quiet); }
.filter { display: flex; flex-wrap: wrap; gap: .6rem 1rem; align-items: end; margin-top: 1.5rem; padding: 1rem; background: var(--wash); }
.filter label { display: block; font-size: .9rem; color: var(--quiet); }
.filter div:first-child { flex: 1 1 14rem; }
.filter div:first-child input { width: 100%; }
.filter input, .filter select, .filter button { min-height: 2.35rem; }
.filter p { flex-basis: 100%; margin: 0; }
.filter p:empty { display: none; }

.evidence { margin: 1.5rem 0 2.5rem; padding-left: 1.3rem; border-left: .25rem solid var(--unknown); }
.evidence-failed { border-left-color: var(--unmet); }
.evidence-accepted { border-left-color: var(--quiet); }
.acceptance { padding: .5rem .9rem; background: var(--wash); }
.block { display: block; }
.evidence h3 { margin-top: 0; font-size: 1.2rem; }
.reason { font-size: 1.05rem; }
.requirements { list-style: none; padding: 0; }
.requirements .meta { display: block; }
.finding { margin: 1.2rem 0; }
.sentence { margin-bottom: .3rem; }
.compared > div { display: grid; grid-template-columns: 6rem minmax(0, 1fr); gap: 0 1rem; padding: .35rem .9rem; background: var(--met-wash); }
.compared > div:nth-child(2) { background: var(--unmet-wash); }
.compared > div:nth-child(3) { background: var(--wash); }
.compared dt { font-weight: 600; }
.compared dd { white-space: pre-wrap; }
.issues { list-style: none; padding: 0; }
.issues > li { padding: .35rem 0; border-top: 1px solid var(--rule); }
.issues .issues { padding-left: 1.2rem; }
.issues .place { color: var(--quiet); font-size: .9rem; }
.severity { font-weight: 600; color: var(--unknown); }
.severity-error, .severity-fatal { color: var(--unmet); }
.severity-information { color: var(--quiet); }
.command-head { display: flex; flex-wrap: wrap; align-items: end; gap: .3rem 1rem; margin-top: 1.1rem; }
.command-head h4 { margin: 0; }
.command-head button { font-size: .85rem; padding: .1rem .6rem; }

summary { cursor: pointer; padding: .35rem 0; }
summary:hover { background: var(--wash); }
summary .meta { margin-left: .3rem; white-space: nowrap; }
.inside { padding: .2rem 0 .8rem 1.2rem; margin-bottom: .4rem; border-left: 1px solid var(--rule); }
details.scenario { border-top: 1px solid var(--rule); }
.steps > li { margin: .5rem 0; }
.steps p { margin: 0; }
.headers { list-style: none; padding: 0; font-size: .9rem; }
.request { padding-left: 1rem; }
.since { font-variant-numeric: tabular-nums; }
.checks li { margin: .5rem 0; }
.checks p { margin: 0; }

@media screen and (max-width: 46rem) {
  html { font-size: 100%; }
  h1 { font-size: 1.9rem; }
  .glance { grid-template-columns: minmax(0, 1fr); }
  .counts { width: 100%; }
  .stacked thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .stacked, .stacked tbody, .stacked tr, .stacked th, .stacked td { display: block; width: auto !important; padding: 0; border: 0; }
  .stacked tr { padding: .6rem 0; border-top: 1px solid var(--rule); }
  .stacked td { padding-top: .25rem; }
  .stacked tbody tr:last-child > * { border: 0; }
  .stacked caption { display: block; padding: 1.2rem 0 .4rem; }
  .level { display: inline; margin-left: .4rem; }
  .evidence { padding-left: .8rem; }
  .inside { padding-left: .7rem; }
  .glance .counts { order: -1; }
  .advice button { margin-left: 0; }
}
@media screen and (max-width: 30rem) {
  .facts > div, .glance .facts > div, .levels > div, .compared > div { grid-template-columns: minmax(0, 1fr); }
  .facts dt, .levels dt { font-size: .9rem; }
  .filter > *, .filter input, .filter select { width: 100%; flex: 1 1 100%; }
}
@media print {
  @page { margin: 18mm 15mm; }
  html { font-size: 9.5pt; }
  header { background: none; color: inherit; padding: 0 0 .4rem; border-bottom: 1px solid var(--rule); }
  header, main, footer { padding-inline: 0; }
  nav, .skip, .scripted-only { display: none !important; }
  h2 { margin-top: 2rem; }
  h2, h3, h4, h5, summary, caption { break-after: avoid; }
  .compared, .points, tr, .issues > li, .steps > li { break-inside: avoid; }
  .verdict { padding-top: 1rem; }
  a { color: inherit; text-decoration: none; }
  pre, .points, .compared > div { background: none !important; border: 1px solid var(--rule); }
  summary { list-style: none; }
  summary::-webkit-details-marker { display: none; }
  details:not([data-print=closed])::details-content { content-visibility: visible; display: block; }
}
`;
