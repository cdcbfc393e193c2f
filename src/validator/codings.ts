import { findChild, type ElementNode } from '../fhir/element-node.js';
import { isCode } from '../fhir/primitive-formats.js';
import type { CodeLookup, SystemCode } from '../terminology/terminology.js';
import { quantityTypes, readCoding, type CodedNode } from './coded-node.js';
import type { CompileTools, ElementUnderCompilation } from './compile-tools.js';
import { nameSources } from './format-reason.js';
import type { Check } from './rule.js';
import { codeAbstract } from './rules/code-abstract.js';
import { codeDisplay } from './rules/code-display.js';
import { codeInactive } from './rules/code-inactive.js';
import { codeSystemValueSet } from './rules/code-system-value-set.js';
import { codeUnchecked } from './rules/code-unchecked.js';
import type { ValidationContext } from './validation-context.js';

/** A code that its system does not have. */
export interface UnknownCode {
  readonly [name: string]: string | readonly string[] | undefined;
  readonly code: string;
  readonly system: string;
  /** What the answer rests on, where that is not the system's own content. */
  readonly because?: string | undefined;
  /** Value sets that advise another code. */
  readonly valueSets?: readonly string[];
}

const codedTypes = new Set<string>(['Coding', ...quantityTypes]);

type Tools = CompileTools<UnknownCode>;

/**
 * The check of a Coding or a Quantity by its own system, whatever it is bound to: the code is one of the system,
 * for use in data, and has the display that it is given.
 */
export function compileCodingCheck(
  { base, isRoot, typeCode }: ElementUnderCompilation,
  tools: Tools,
): Check | undefined {
  if (base !== undefined || !isRoot || !codedTypes.has(typeCode ?? '')) return undefined;
  return (node, context) => {
    const coded = readCoding(node);
    // Without a system nothing says what a code means; what is no code or no URI is an issue of its own.
    if (coded === undefined || !hasSystem(coded) || !isCode(coded.code)) return;
    judge(coded, { tools, context });
  };
}

/** A terminology service judges displays in English alone: of others it may know only some. */
function displayToAsk(node: ElementNode): string | undefined {
  const display = findChild(node, 'display')?.value;
  return display === undefined || isInEnglish(languageOf(node)) ? display : undefined;
}

const isInEnglish = (language: string | undefined): boolean =>
  language === undefined || /^en(-|$)/i.test(language);

interface Setting {
  readonly tools: Tools;
  readonly context: ValidationContext;
}

type Coding = CodedNode & SystemCode;

const hasSystem = (coded: CodedNode): coded is Coding => coded.system !== undefined && coded.system !== '';

function judge(coding: Coding, setting: Setting): void {
  const { node, system, code } = coding;
  const { tools, context } = setting;
  const lookup = tools.terminology.findCode(coding, () => displayToAsk(node));
  if (lookup.result === 'found') {
    judgeUse(coding, lookup, setting);
    judgeDisplay(coding, lookup, setting);
  } else if (lookup.result === 'not-found') {
    const { approximated, reason } = lookup;
    const place = { node: findChild(node, 'code') ?? node };
    if (approximated === undefined) tools.report(place, context, { code, system, because: reason });
    else {
      // Content that stands in may be older or younger than what the sender used.
      const params = { code, system, because: nameSources(approximated) };
      tools.report({ ...place, severity: 'warning' }, context, params);
    }
  } else {
    if (lookup.questions !== undefined) context.ask(lookup.questions);
    judgeSystem(coding, lookup, setting);
    addUnchecked(coding, lookup.reason ?? 'its system is not at hand', setting);
  }
}

function judgeSystem({ node, system }: Coding, lookup: CodeLookup, { tools, context }: Setting): void {
  if (lookup.isValueSet !== true) return;
  const { id: rule, severity } = codeSystemValueSet;
  const at = findChild(node, 'system') ?? node;
  context.add({ rule, severity, node: at, params: { system }, source: tools.origin });
}

function judgeUse({ node, system, code }: Coding, lookup: CodeLookup, { tools, context }: Setting): void {
  const { retirement, isAbstract, approximated } = lookup;
  const source = tools.origin;
  const at = findChild(node, 'code') ?? node;
  // What stands in may be of another time, when the code was given up or not yet.
  if (retirement !== undefined && approximated === undefined) {
    const params = { code, system, status: retirement };
    context.add({ rule: codeInactive.id, severity: codeInactive.severity, node: at, params, source });
  }
  if (isAbstract === true) {
    const params = { code, system };
    context.add({ rule: codeAbstract.id, severity: codeAbstract.severity, node: at, params, source });
  }
}

function judgeDisplay(coding: Coding, lookup: CodeLookup, { tools, context }: Setting): void {
  const { node, system, code } = coding;
  const child = findChild(node, 'display');
  const found = child?.value;
  if (child === undefined || found === undefined) return;
  if (lookup.isWrongDisplay !== true && (lookup.displays === undefined || lookup.displays.includes(found)))
    return;
  if (tools.terminology.acceptsDisplay(coding, found)) return;
  const source = tools.origin;
  const doubt = explainDoubt(node, lookup);
  if (doubt !== undefined) {
    const reason = `The display "${found}" of "${code}" of ${system} could not be checked: ${doubt}.`;
    context.addUnchecked({ rule: codeDisplay.id, node: child, reason, source });
    return;
  }
  const { displays: [first = ''] = [], display = first, approximated } = lookup;
  const because = approximated === undefined ? undefined : nameSources(approximated);
  const params = { found, code, system, expected: display, because };
  context.add({ rule: codeDisplay.id, severity: codeDisplay.severity, node: child, params, source });
}

/** Why a display that is not known may be right all the same. */
function explainDoubt(node: ElementNode, { isOtherVersion }: CodeLookup): string | undefined {
  if (isOtherVersion === true) return 'another version of the code system is held locally';
  const language = languageOf(node);
  if (isInEnglish(language)) return undefined;
  return `no display in the language of the resource (${language ?? ''}) is at hand`;
}

/** The language of the resource that an element stands in. */
function languageOf(node: ElementNode): string | undefined {
  let current: ElementNode | undefined = node;
  while (current !== undefined && current.resourceType === undefined) current = current.parent;
  return current === undefined ? undefined : findChild(current, 'language')?.value;
}

function addUnchecked({ node, system, code }: Coding, reason: string, { tools, context }: Setting): void {
  const text = codeUnchecked.message({ code, system, reason });
  context.addUnchecked({ rule: codeUnchecked.id, node, reason: text, source: tools.origin });
}
