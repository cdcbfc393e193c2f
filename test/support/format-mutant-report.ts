import type { ConstraintKind, ConstraintMutant, Unbroken } from './constraint-mutants.js';

/** A mutant with what the validator said of it. */
export interface JudgedMutant {
  readonly mutant: ConstraintMutant;
  readonly outcome: 'found' | 'found with others' | 'left open' | 'missed';
}

const kinds: readonly ConstraintKind[] = [
  'minimum',
  'maximum',
  'fixed value',
  'required binding',
  'type',
  'reference target',
  'target profile',
  'order of slices',
];

/** The page that says how many constraints the validator is shown to check, and one line with the rate. */
export function formatMutantReport(
  judged: readonly JudgedMutant[],
  unbroken: readonly Unbroken[],
): { readonly page: string; readonly summary: string } {
  const found = judged.filter(({ outcome }) => outcome.startsWith('found')).length;
  const open = judged.filter(({ outcome }) => outcome === 'left open').length;
  const missed = judged.length - found - open;
  const rate = ((100 * found) / (judged.length - open)).toFixed(1);
  const summary = `${judged.length} constraints broken: ${found} found, ${open} said to be undecidable, ${missed} missed; ${rate} % of what can be decided. ${unbroken.length} cannot be broken alone.`;
  const page = [
    '# What the validator would notice',
    '',
    'Each constraint that a CareConnect definition states is broken alone: the smallest change of a complete example that breaks just this one. Every breach has to be found, by the right rule at the right element. `npm run validator-power` does it and writes this page.',
    '',
    summary,
    '',
    ...table(
      [
        'constraint',
        'broken',
        'found',
        'found, and what follows from it',
        'undecidable, and said',
        'missed',
        'not broken',
      ],
      kinds.map((kind) => {
        const ofKind = judged.filter(({ mutant }) => mutant.constraint === kind);
        const count = (outcome: JudgedMutant['outcome']): string =>
          String(ofKind.filter((each) => each.outcome === outcome).length);
        const left = unbroken.filter(({ constraint }) => constraint === kind).length;
        return [
          kind,
          String(ofKind.length),
          count('found'),
          count('found with others'),
          count('left open'),
          count('missed'),
          String(left),
        ];
      }),
    ),
    '',
    'Undecidable are slices that their published discriminators cannot tell apart, codes that only a terminology service knows, and references that may lead to a profile which is not published: the result of such a resource lists them as unchecked.',
    '',
    '## Not broken',
    '',
    ...table(['constraint', 'why no mutant breaks it alone', 'elements'], countReasons(unbroken)),
    '',
  ].join('\n');
  return { page, summary };
}

function countReasons(unbroken: readonly Unbroken[]): readonly (readonly string[])[] {
  const counts = new Map<string, number>();
  for (const { constraint, reason } of unbroken) {
    const key = `${constraint}\n${reason}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return [...counts]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, count]) => [...key.split('\n'), String(count)]);
}

/** A table of Markdown whose columns are aligned, as the formatter of the project would have it. */
function table(head: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  const widths = head.map((name, at) => Math.max(name.length, ...rows.map((row) => row[at]?.length ?? 0)));
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(' | ')} |`;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)];
}
