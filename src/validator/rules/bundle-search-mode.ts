import { findChild } from '../../fhir/element-node.js';
import { entriesOf, typeOfBundle, typeOfEntry } from '../bundle.js';
import { defineRule } from '../rule.js';

/** Without a mode, matches and what was included cannot be told apart where types differ. */
export const bundleSearchMode = defineRule({
  id: 'bundle-search-mode',
  fhirIssueType: 'structure',
  severity: 'error',
  summary:
    'An entry of a search result says why it is there: outcome for an OperationOutcome, else match or include.',
  spec: 'https://hl7.org/fhir/STU3/valueset-search-entry-mode.html',
  message: (params: { type: string; mode?: string | undefined }) => {
    if (params.mode === undefined)
      return `Nothing says whether this ${params.type} matches the search or was included with what does: search.mode is missing.`;
    return params.mode === 'outcome'
      ? `The search mode is outcome, which is for an OperationOutcome; found ${params.type}.`
      : `The search mode is ${params.mode}, where an OperationOutcome needs outcome.`;
  },
  compile: ({ facts, base, isRoot }, tools) => {
    if (base !== undefined || !isRoot || facts.path !== 'Bundle') return undefined;
    return (node, context) => {
      if (typeOfBundle(node) !== 'searchset') return;
      const entries = entriesOf(node);
      const isMixed = new Set(entries.map(typeOfEntry)).size > 1;
      for (const entry of entries) {
        const search = findChild(entry, 'search');
        const mode = search === undefined ? undefined : findChild(search, 'mode');
        const type = typeOfEntry(entry);
        if (type === undefined || search?.isMisshapen === true) continue;
        if (mode === undefined && isMixed) {
          const place = { node: entry, child: 'search', severity: 'warning' } as const;
          tools.report(place, context, { type });
        } else if (mode !== undefined && (mode.value === 'outcome') !== (type === 'OperationOutcome')) {
          tools.report({ node: mode }, context, { type, mode: mode.value });
        }
      }
    };
  },
});
