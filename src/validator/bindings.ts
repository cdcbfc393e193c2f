import type { ElementNode } from '../fhir/element-node.js';
import { isCode } from '../fhir/primitive-formats.js';
import type { Severity } from '../model/issue.js';
import type { Membership, Terminology } from '../terminology/terminology.js';
import { findCodesOf, type CodedNode } from './coded-node.js';
import type { CompileTools, ElementUnderCompilation } from './compile-tools.js';
import type { BindingFacts } from './element-facts.js';
import { nameSources } from './format-reason.js';
import type { Check } from './rule.js';
import { bindingCycle } from './rules/binding-cycle.js';
import { bindingUnchecked } from './rules/binding-unchecked.js';
import { joinUnknown } from './unknown-codes.js';
import type { ValidationContext } from './validation-context.js';

/** What a bound element says, in words, for messages. */
export interface BindingFinding {
  readonly [name: string]: string | undefined;
  readonly found: string;
  readonly valueSet: string;
  /** Why the code is out, beyond not being listed, and what the answer rests on. */
  readonly because?: string | undefined;
}

/**
 * The check of a binding of one strength: some code of the element must be in the value set. Where local
 * content cannot decide, that is listed as unchecked, unless the binding only gives advice.
 */
export function compileBinding(
  strength: BindingFacts['strength'],
  element: ElementUnderCompilation,
  tools: CompileTools<BindingFinding>,
): Check | undefined {
  const { binding } = element.facts;
  if (binding?.strength !== strength || isInherited(element, binding)) return undefined;
  const needsCode = strength === 'required' && codesNeeded.has(element.typeCode ?? '');
  const demand = { valueSet: binding.valueSet, needsCode, severity: severityOf[strength] };
  return compileMembership(demand, element, tools);
}

/** The check of the value set beyond which a weaker binding does not let codes go. */
export function compileLimit(
  element: ElementUnderCompilation,
  tools: CompileTools<BindingFinding>,
): Check | undefined {
  const limit = element.facts.binding?.maxValueSet;
  if (limit === undefined || limit === element.base?.binding?.maxValueSet) return undefined;
  return compileMembership({ valueSet: limit, needsCode: false, severity: 'error' }, element, tools);
}

/** What a binding asks of the codes of an element. */
interface Demand {
  readonly valueSet: string;
  /** Whether text or a display alone falls short. */
  readonly needsCode: boolean;
  /** How bad it is where no code is in the value set; information is advice only. */
  readonly severity: Severity;
}

const severityOf = {
  required: 'error',
  extensible: 'warning',
  preferred: 'information',
  example: 'information',
} as const;

function compileMembership(
  demand: Demand,
  { isRoot, typeCode, facts }: ElementUnderCompilation,
  tools: CompileTools<BindingFinding>,
): Check | undefined {
  const { valueSet, needsCode } = demand;
  const codesOf = findCodesOf(typeCode);
  if (isRoot || codesOf === undefined) return undefined;
  const alsoAllowed = allowedBeside.get(facts.path);
  return (node, context) => {
    const codes = codesOf(node);
    // What is no code at all is in no value set either, and is an issue of its own.
    if (!codes.every(({ code }) => isCode(code))) return;
    const answers = codes.map((each) => tools.terminology.checkCode(valueSet, each));
    if (answers.some((answer) => answer.result === 'in')) return;
    if (codes.some(({ code }) => alsoAllowed?.has(code))) return;
    const undecided = answers.find((answer) => answer.result === 'unknown');
    if (undecided !== undefined) {
      if (demand.severity === 'information') return;
      for (const { questions } of answers) if (questions !== undefined) context.ask(questions);
      reportUndecided(undecided, { node, valueSet }, tools, context);
    } else if (codes.length > 0 || (needsCode && saysSomething(node))) {
      if (!holdsMisshapen(node)) reportOutside({ node, codes, answers }, demand, tools, context);
    }
  };
}

/** What is written in the wrong form is an issue of its own, and nobody knows which code is meant. */
function holdsMisshapen(node: ElementNode): boolean {
  return node.children.some((child) => child.isMisshapen || child.children.some((each) => each.isMisshapen));
}

interface Outside {
  readonly node: ElementNode;
  readonly codes: readonly CodedNode[];
  readonly answers: readonly Membership[];
}

function reportOutside(
  { node, codes, answers }: Outside,
  demand: Demand,
  tools: CompileTools<BindingFinding>,
  context: ValidationContext,
): void {
  const { isSaid, texts } = joinUnknown(codes, demand, context);
  if (isSaid) return;
  const { valueSet } = demand;
  tools.report({ node }, context, { found: describe(codes), valueSet, because: explain(answers, texts) });
}

/** Codes that the text of the specification allows beside a bound value set, by the path of the element. */
const allowedBeside: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['CapabilityStatement.format', new Set(['xml', 'json', 'ttl'])],
]);

function reportUndecided(
  { cycle, reason = 'its content is not at hand' }: Membership,
  { node, valueSet }: { readonly node: ElementNode; readonly valueSet: string },
  { origin }: Pick<CompileTools<BindingFinding>, 'origin'>,
  context: ValidationContext,
): void {
  if (cycle !== undefined) {
    const { id: rule, severity } = bindingCycle;
    context.add({ rule, severity, node, params: { valueSet, cycle }, source: origin });
  }
  const text = bindingUnchecked.message({ valueSet, reason });
  context.addUnchecked({ rule: bindingUnchecked.id, node, reason: text, source: origin });
}

/** Whether some code of an element of this type is in a value set. */
export function checkCodes(
  node: ElementNode,
  typeCode: string | undefined,
  valueSet: string,
  { terminology, context }: { readonly terminology: Terminology; readonly context: ValidationContext },
): Membership['result'] {
  const codes = findCodesOf(typeCode)?.(node);
  if (codes === undefined) return 'unknown';
  const answers = codes.map((each) => terminology.checkCode(valueSet, each));
  if (answers.some(({ result }) => result === 'in')) return 'in';
  for (const { questions } of answers) if (questions !== undefined) context.ask(questions);
  return answers.some(({ result }) => result === 'unknown') ? 'unknown' : 'not-in';
}

function isInherited(element: ElementUnderCompilation, binding: BindingFacts): boolean {
  const inherited = element.base?.binding;
  return inherited?.strength === binding.strength && inherited.valueSet === binding.valueSet;
}

/** Types of which a required binding asks for a code: text or a display alone does not meet it. */
const codesNeeded = new Set(['Coding', 'CodeableConcept']);

/** Extensions may say why there is no code. */
function saysSomething(node: ElementNode): boolean {
  return node.children.some(({ name }) => name !== 'id' && name !== 'extension');
}

function describe(codes: readonly CodedNode[]): string {
  if (codes.length === 0) return 'no code';
  return codes
    .map(({ system, code }) => (system === undefined ? `"${code}"` : `"${code}" of ${system}`))
    .join(', ');
}

function explain(answers: readonly Membership[], known: readonly string[]): string | undefined {
  const reasons = answers.flatMap(({ reason }) => reason ?? []);
  const sources = answers.flatMap(({ approximated = [] }) => approximated);
  const parts = [...new Set([...known, ...reasons, ...(sources.length === 0 ? [] : [nameSources(sources)])])];
  return parts.length === 0 ? undefined : parts.join('; ');
}
