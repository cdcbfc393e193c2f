import type { StructureDefinition } from '../../fhir/definition-resources.js';
import type { ReportProblem } from './lower-problem.js';

/** What a name means in STU3: a resource, a data type, or nothing. */
export type FindKind = (type: string) => 'resource' | 'datatype' | undefined;

type Contexts = NonNullable<StructureDefinition['context']>;
type LoweredContexts = Pick<StructureDefinition, 'contextType' | 'context'>;
type ContextKind = NonNullable<StructureDefinition['contextType']>;

interface Place {
  /** Absent for `*`, which is of any kind. */
  readonly kind?: ContextKind;
  readonly path: string;
}

/**
 * R4's list of typed contexts as STU3's one `contextType` and list of paths
 * (https://hl7.org/fhir/STU3/structuredefinition-definitions.html#StructureDefinition.contextType).
 */
export function lowerContexts(
  contexts: Contexts,
  findKind: FindKind,
  report: ReportProblem,
): LoweredContexts {
  const places = contexts.flatMap((context) => lowerContext(context, findKind, report) ?? []);
  const kinds = new Set(places.flatMap(({ kind }) => kind ?? []));
  if (kinds.size > 1) report({ rule: 'fsh-context-mixed', params: { kinds: [...kinds] } });
  const [contextType = 'resource'] = kinds;
  return places.length === 0 ? {} : { contextType, context: places.map(({ path }) => path) };
}

function lowerContext(
  context: Contexts[number],
  findKind: FindKind,
  report: ReportProblem,
): Place | undefined {
  if (typeof context === 'string') return { path: context };
  const { type, expression } = context;
  const refuse = (reason: string): Place | undefined => {
    report({ rule: 'fsh-context-unsupported', params: { expression, reason } });
    return undefined;
  };
  if (type === 'extension') return { kind: 'extension', path: expression };
  if (type !== 'element') return refuse(`contexts of type ${type} came with R4`);
  if (expression === 'Element') return { path: '*' };
  const path = toPath(expression);
  if (path === undefined) return refuse('it names a profile and no element');
  const kind = findKind(path.replace(/\..*/, ''));
  if (kind === undefined) return refuse('it does not start with a resource or data type of STU3');
  if (path !== expression) report({ rule: 'fsh-context-widened', params: { expression, path } });
  return { kind, path };
}

/** `https://example.org/Profile#Patient.name:official` becomes `Patient.name`. */
function toPath(expression: string): string | undefined {
  if (!expression.includes('://')) return expression;
  const hash = expression.lastIndexOf('#');
  return hash < 0 ? undefined : expression.slice(hash + 1).replaceAll(/:[^.]*/g, '');
}
