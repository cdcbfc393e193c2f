import type { StructureDefinition } from '../../fhir/definition-resources.js';
import { describeSlice } from '../../validator/describe-slice.js';
import type { Discriminator } from '../../validator/discriminator.js';
import type { ElementFacts } from '../../validator/element-facts.js';
import type { FactSource } from '../../validator/fact-source.js';
import { defaultDiscriminators } from '../../validator/slicing.js';
import type { ReportQuality } from './quality-problem.js';

/** Slices of a definition whose members cannot be told from others, by the discriminators that it gives. */
export function checkSlices(
  definition: StructureDefinition,
  source: FactSource,
  report: ReportQuality,
): void {
  const structure = source.findStructure(definition.url);
  if (structure === undefined || structure === 'no-elements') return;
  const said = (definition.differential?.element ?? []).map(({ id = '' }) => id);
  const isOwn = ({ id }: ElementFacts) => said.some((each) => each === id || each.startsWith(`${id}.`));
  visit(structure.root, (sliced) => {
    checkSlicing(sliced, { isOwn, source, report });
  });
}

function visit(facts: ElementFacts, look: (sliced: ElementFacts) => void): void {
  if (facts.slices.length > 0) look(facts);
  for (const below of [...facts.children, ...facts.slices]) visit(below, look);
}

interface SliceCheck {
  /** Whether the definition itself says something of the slice. */
  readonly isOwn: (slice: ElementFacts) => boolean;
  readonly source: FactSource;
  readonly report: ReportQuality;
}

function checkSlicing(sliced: ElementFacts, { isOwn, source, report }: SliceCheck): void {
  const earlier = new Map<string, ElementFacts>();
  for (const slice of sliced.slices) {
    // A type in the name of a choice, as in valueString, tells it.
    if (sliced.isChoice && !slice.isChoice) continue;
    const discriminators = discriminatorsOf(sliced, slice);
    const told = discriminators.map((each) => describeSlice(each, slice, source));
    const key = told.join('\n');
    const same = earlier.get(key);
    earlier.set(key, slice);
    const params = { slice: slice.sliceName ?? '', element: sliced.path };
    const isUndecided = told.every((each) => each === 'nothing');
    if (isUndecided && isOwn(slice)) {
      const by = discriminators.map(({ type, path }) => `${type} of ${path}`);
      report({ rule: 'fsh-slice-undecided', params: { ...params, by }, element: slice.id });
    } else if (same !== undefined && !told.includes('beyond') && (isOwn(slice) || isOwn(same))) {
      const other = same.sliceName ?? '';
      report({ rule: 'fsh-slice-alike', params: { ...params, other, told }, element: slice.id });
    }
  }
}

function discriminatorsOf(sliced: ElementFacts, slice: ElementFacts): readonly Discriminator[] {
  const given = sliced.slicing?.discriminator ?? [];
  return given.length === 0 ? defaultDiscriminators(slice, sliced.isChoice) : given;
}
