import type { DefinitionStore } from '../definitions/definition-store.js';
import { nameVersion, type CodeSystemLookup } from './code-system-lookup.js';
import type { CompiledValueSet } from './compiled-value-set.js';
import { compileValueSet } from './compile-value-set.js';
import { isUnknown } from './decision.js';
import { systemsByDocument } from './systems-by-grammar.js';

/** A value set by its canonical URL, prepared when first asked for. One that is not held answers that it is not. */
export type GetValueSet = (canonical: string) => CompiledValueSet;

export function createValueSetLookup(store: DefinitionStore, codeSystems: CodeSystemLookup): GetValueSet {
  const compiled = new Map<string, CompiledValueSet>();
  const getValueSet: GetValueSet = (canonical) => {
    const known = compiled.get(canonical) ?? compileNow(canonical);
    compiled.set(canonical, known);
    return known;
  };
  const compileNow = (canonical: string): CompiledValueSet => {
    const context = { codeSystems, getValueSet };
    const valueSet = store.findValueSet(canonical);
    if (valueSet !== undefined) return compileValueSet(valueSet, context);
    // In STU3's core the name of a document can stand for a value set.
    const system = systemsByDocument.get(canonical);
    if (system !== undefined)
      return compileValueSet(
        { resourceType: 'ValueSet', url: canonical, compose: { include: [{ system }] } },
        context,
      );
    const reason = explainAbsence(canonical, store);
    return { name: canonical, check: () => isUnknown(reason), listSystems: () => new Set() };
  };
  return getValueSet;
}

function explainAbsence(canonical: string, store: DefinitionStore): string {
  const [url = '', version] = canonical.split('|');
  const other = version === undefined ? undefined : store.findValueSet(url);
  if (other === undefined) return `value set ${canonical} is not held locally`;
  return `value set ${url} is held locally in ${nameVersion(other.version)}, and version ${version ?? ''} is meant`;
}
