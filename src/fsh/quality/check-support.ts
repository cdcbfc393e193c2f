import type { StructureDefinition } from '../../fhir/definition-resources.js';
import type { ReportQuality } from './quality-problem.js';

/** Elements that a definition says must be supported where it, or what it is based on, forbids them. */
export function checkSupport(definition: StructureDefinition, report: ReportQuality): void {
  const own = definition.differential?.element ?? [];
  const supported = new Set(own.filter(({ mustSupport }) => mustSupport === true).map(({ id }) => id));
  const forbidden: string[] = [];
  for (const { id = '', max } of definition.snapshot?.element ?? []) {
    if (max === '0') forbidden.push(id);
    const above = forbidden.find((each) => id === each || id.startsWith(`${each}.`));
    if (above !== undefined && supported.has(id)) {
      report({ rule: 'fsh-support-forbidden', params: { element: id, forbidden: above }, element: id });
    }
  }
}
