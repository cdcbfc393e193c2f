import { findChildren, findChildValue, type ElementNode } from '../fhir/element-node.js';
import { isCode } from '../fhir/primitive-formats.js';
import type { Membership, Terminology } from '../terminology/terminology.js';
import type { CompileTools, ElementUnderCompilation } from './compile-tools.js';
import type { BindingFacts } from './element-facts.js';
import type { Check } from './rule.js';
import { bindingUnchecked } from './rules/binding-unchecked.js';

/** What a bound element says, in words, for messages. */
export interface BindingFinding {
  readonly [name: string]: string;
  readonly found: string;
  readonly valueSet: string;
}

interface CodedNode {
  readonly node: ElementNode;
  readonly system: string | undefined;
  readonly code: string;
}

type CodesOf = (node: ElementNode) => readonly CodedNode[];

/** How the codes of an element are found, by its type (https://hl7.org/fhir/STU3/terminologies.html#4.1). */
const codesByType: ReadonlyMap<string, CodesOf> = new Map<string, CodesOf>([
  ['code', codesOfPrimitive],
  ['string', codesOfPrimitive],
  ['uri', codesOfPrimitive],
  ['id', codesOfPrimitive],
  ['Coding', codesOfCoding],
  ['CodeableConcept', (node) => findChildren(node, 'coding').flatMap(codesOfCoding)],
  ['Quantity', codesOfCoding],
]);

function codesOfPrimitive(node: ElementNode): readonly CodedNode[] {
  const { value, form } = node;
  const isWritten = value !== undefined && (form === 'string' || form === 'text');
  return isWritten ? [{ node, system: undefined, code: value }] : [];
}

function codesOfCoding(node: ElementNode): readonly CodedNode[] {
  const code = findChildValue(node, 'code');
  return code === undefined ? [] : [{ node, system: findChildValue(node, 'system'), code }];
}

/**
 * The check of a binding of one strength: some code of the element must be in the value set. Where local
 * content cannot decide, that is listed as unchecked.
 */
export function compileBinding(
  strength: BindingFacts['strength'],
  element: ElementUnderCompilation,
  tools: CompileTools<BindingFinding>,
): Check | undefined {
  const { binding } = element.facts;
  if (element.isRoot || binding?.strength !== strength || isInherited(element, binding)) return undefined;
  const codesOf = codesByType.get(element.typeCode ?? '');
  if (codesOf === undefined) return undefined;
  const { valueSet } = binding;
  const mayLackCode = strength !== 'required' || !codesNeeded.has(element.typeCode ?? '');
  return (node, context) => {
    const codes = codesOf(node);
    // What is no code at all is in no value set either, and is an issue of its own.
    if (!codes.every(({ code }) => isCode(code))) return;
    const answers = codes.map((each) => tools.terminology.checkCode(valueSet, each));
    if (answers.some((answer) => answer.result === 'in')) return;
    const unknown = answers.find((answer) => answer.result === 'unknown');
    if (unknown !== undefined) {
      const reason = bindingUnchecked.message({ valueSet, reason: reasonOf(unknown) });
      context.addUnchecked({ rule: bindingUnchecked.id, node, reason, source: tools.origin });
    } else if (codes.length > 0 || (!mayLackCode && saysSomething(node))) {
      tools.report({ node }, context, { found: describe(codes), valueSet });
    }
  };
}

/** Whether some code of an element of this type is in a value set. */
export function checkCodes(
  node: ElementNode,
  typeCode: string | undefined,
  valueSet: string,
  terminology: Terminology,
): Membership['result'] {
  const codes = codesByType.get(typeCode ?? '')?.(node);
  if (codes === undefined) return 'unknown';
  const answers = codes.map((each) => terminology.checkCode(valueSet, each).result);
  if (answers.includes('in')) return 'in';
  return answers.includes('unknown') ? 'unknown' : 'not-in';
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

function reasonOf(answer: Membership): string {
  return answer.reason ?? 'its content is not at hand';
}

function describe(codes: readonly CodedNode[]): string {
  if (codes.length === 0) return 'no code';
  return codes
    .map(({ system, code }) => (system === undefined ? `"${code}"` : `"${code}" of ${system}`))
    .join(', ');
}
