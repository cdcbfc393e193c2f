import type { ElementNode, ValueForm } from '../fhir/element-node.js';
import { jsonFormOf } from '../fhir/primitive-formats.js';
import type { CompiledElement } from './compiled-element.js';
import type { ElementKind } from './compile-tools.js';
import { jsonArray } from './rules/json-array.js';
import { jsonCompanion } from './rules/json-companion.js';
import { jsonNestedArray } from './rules/json-nested-array.js';
import { typeForm, wordsOfForms } from './rules/type-form.js';
import type { ValidationContext } from './validation-context.js';

/** The form in which a value of an element is written. */
export function formOf(kind: ElementKind, typeCode: string | undefined): ValueForm {
  if (kind === 'xhtml') return 'xhtml';
  return kind === 'primitive' ? jsonFormOf(typeCode ?? 'string') : 'object';
}

/**
 * Whether an element is written in the form of its type. Where it is not, that is said once, at the outermost place; its
 * content is dropped, so that nothing else is said because of it.
 */
export function judgeShape(node: ElementNode, element: CompiledElement, context: ValidationContext): boolean {
  const isFitting = hasForm(node, element.form);
  const isMisplaced = context.document.format === 'json' && node.inArray !== element.facts.max > 1;
  if (isFitting && !isMisplaced) return true;
  // The reader compared the value with the companion beside it.
  if (!context.isReadProblem(jsonCompanion.id, node)) {
    if (isMisplaced && (isFitting || node.inArray)) reportArray(node, element, context);
    else reportForm(node, element, context);
  }
  if (!isFitting) dropContent(node, element);
  return isFitting;
}

function hasForm({ form, hasCompanion }: ElementNode, expected: ValueForm): boolean {
  switch (expected) {
    case 'xhtml':
      return form === 'xhtml' || form === 'string';
    case 'object':
      return form === 'object' || (form === 'none' && !hasCompanion);
    default:
      return form === expected || form === 'text' || form === 'none';
  }
}

/** Of several items of an array that should be none, the first tells. */
function reportArray(node: ElementNode, { source }: CompiledElement, context: ValidationContext): void {
  if (node.index > 0) return;
  const params = { element: node.name, isArray: node.inArray };
  context.add({ rule: jsonArray.id, severity: jsonArray.severity, node, params, source });
}

function reportForm(node: ElementNode, element: CompiledElement, context: ValidationContext): void {
  const { source, typeCode: type = 'Element', form: expected } = element;
  if (node.form === 'array') {
    context.add({ rule: jsonNestedArray.id, severity: jsonNestedArray.severity, node, params: {}, source });
    return;
  }
  const found = node.form === 'none' ? 'a companion alone' : wordsOfForms[node.form];
  const params = { element: node.name, type, found, expected: wordsOfForms[expected] };
  context.add({ rule: typeForm.id, severity: typeForm.severity, node, params, source });
}

/** What a companion says of a primitive holds whatever its value is. */
function dropContent(node: ElementNode, { kind }: CompiledElement): void {
  node.isMisshapen = true;
  node.value = undefined;
  if (kind !== 'primitive' || node.form === 'object') node.children = [];
}
