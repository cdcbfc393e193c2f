import type { DefinitionStore } from '../definitions/definition-store.js';
import type { AskOutside } from './ask-outside.js';
import { nameVersion, type CodeSystemLookup } from './code-system-lookup.js';
import type { CompiledValueSet } from './compiled-value-set.js';
import { compileValueSet } from './compile-value-set.js';
import { systemsByDocument } from './grammars/create-grammars.js';

/** A value set by its canonical URL, prepared when first asked for. One that is not held answers that it is not. */
export type GetValueSet = (canonical: string) => CompiledValueSet;

export function createValueSetLookup(
  store: DefinitionStore,
  codeSystems: CodeSystemLookup,
  askOutside: AskOutside,
): GetValueSet {
  const compiled = new Map<string, CompiledValueSet>();
  const getValueSet: GetValueSet = (canonical) => {
    const known = compiled.get(canonical) ?? compileNow(canonical);
    compiled.set(canonical, known);
    return known;
  };
  const compileNow = (canonical: string): CompiledValueSet => {
    const context = { codeSystems, askOutside, getValueSet };
    const valueSet = store.findValueSet(canonical);
    if (valueSet !== undefined) return compileValueSet(valueSet, context);
    // In STU3's core the name of a document can stand for a value set.
    const system = systemsByDocument.get(canonical);
    if (system !== undefined)
      return compileValueSet(
        { resourceType: 'ValueSet', url: canonical, compose: { include: [{ system }] } },
        context,
      );
    return toAbsent(canonical, explainAbsence(canonical, store), askOutside);
  };
  return getValueSet;
}

/** A value set that only a terminology service can know. Asked without a system, it has to find that itself. */
function toAbsent(valueSet: string, reason: string, askOutside: AskOutside): CompiledValueSet {
  return {
    name: valueSet,
    check: (system, code) =>
      askOutside(() => ({ ask: 'member', valueSet, ...(system === '' ? {} : { system }), code }), reason),
    listSystems: () => new Set(),
  };
}

function explainAbsence(canonical: string, store: DefinitionStore): string {
  const [url = '', version] = canonical.split('|');
  const other = version === undefined ? undefined : store.findValueSet(url);
  if (other === undefined) return `value set ${canonical} is not held locally`;
  return `value set ${url} is held locally in ${nameVersion(other.version)}, and version ${version ?? ''} is meant`;
}
