import type { ElementNode } from '../../fhir/element-node.js';
import { findResource, type Answer } from '../answer.js';
import { formatKeys, type AskedPatient } from '../interactions/registration.js';
import { findValue, selectNodes } from '../select-nodes.js';
import {
  judgeEach,
  judgeOne,
  nothingExamined,
  toDeviation,
  toNodeDeviation,
  type Deviation,
  type Judgement,
} from './judgement.js';

/** One output parameter of an operation, with the parts that it is made of. */
export interface OutputParameter {
  readonly node: ElementNode;
  /** The value of a part, as written, whatever its type. */
  readonly part: (name: string) => string | undefined;
}

/** The output parameters of a name (https://hl7.org/fhir/STU3/parameters.html). */
export function listOutput(answer: Answer, name: string): readonly OutputParameter[] {
  const root = findResource(answer);
  const parameters = root?.resourceType === 'Parameters' ? selectNodes(root, 'parameter') : [];
  return parameters
    .filter((node) => findValue(node, 'name') === name)
    .map((node) => ({ node, part: (part) => findPart(node, part) }));
}

function findPart(node: ElementNode, name: string): string | undefined {
  const part = selectNodes(node, 'part').find((each) => findValue(each, 'name') === name);
  const value = part?.children.find((child) => child.name.startsWith('value'));
  return value === undefined ? undefined : (value.value ?? findValue(value, 'value'));
}

/** Each patient who was asked for is answered for once, and nobody else is. */
export function expectAnsweredFor(answer: Answer, name: string, asked: readonly AskedPatient[]): Judgement {
  const output = listOutput(answer, name);
  const answered = output.map(({ part }) => part('patientIdentifier'));
  const wanted = new Set(asked.map(({ value }) => value));
  const missing = asked.filter(({ value }) => !answered.includes(value));
  const extra = output.filter(({ part }, at) => {
    const value = part('patientIdentifier');
    return value === undefined || !wanted.has(value) || answered.indexOf(value) < at;
  });
  if (wanted.size === 0) return nothingExamined('Nobody was asked for.');
  const [first] = extra;
  if (missing.length > 0) {
    const values = [...new Set(missing.map(({ value }) => value))];
    const of = `${String(values.length)} of ${String(wanted.size)} patients`;
    const found = `no ${name} for ${of}: ${formatSome(values)}${nameKeys(missing)}`;
    return judgeOne(toDeviation(answer, `one ${name} for each patient who was asked for`, found));
  }
  return {
    examined: wanted.size,
    deviations:
      first === undefined
        ? []
        : [
            toNodeDeviation(answer, first.node, {
              expected: `one ${name} for each patient who was asked for, and no other`,
              found: describeExtra(name, first.part('patientIdentifier'), wanted),
            }),
          ],
  };
}

function describeExtra(name: string, value: string | undefined, wanted: ReadonlySet<string>): string {
  if (value === undefined) return `a ${name} without patientIdentifier`;
  return wanted.has(value)
    ? `a second ${name} for ${value}`
    : `a ${name} for ${value}, who was not asked for`;
}

/** The first of them, and how many more there are. */
function formatSome(values: readonly string[]): string {
  const rest = values.length - shownValues;
  return rest > 0 ? `${values.slice(0, shownValues).join(', ')} and ${String(rest)} more` : values.join(', ');
}

const shownValues = 3;

/** Whom the target file says that they are: it may be that which is wrong. */
function nameKeys(asked: readonly AskedPatient[]): string {
  const keys = formatKeys(asked);
  return keys === '' ? '' : `, in the target file ${keys}`;
}

/** What a part of an output parameter must be. */
export interface PartRule {
  readonly name: string;
  /** In words, for the evidence. */
  readonly expected: string | ((asked: AskedPatient) => string);
  readonly fits: (value: string | undefined, asked: AskedPatient) => boolean;
}

function toText(expected: PartRule['expected'], asked: AskedPatient): string {
  return typeof expected === 'string' ? expected : expected(asked);
}

/** The output parameter of each patient who was asked for has parts as the rules want them. */
export function expectParts(
  answer: Answer,
  {
    name,
    asked,
    rules,
  }: { readonly name: string; readonly asked: readonly AskedPatient[]; readonly rules: readonly PartRule[] },
): Judgement {
  const output = listOutput(answer, name);
  const pairs = asked.flatMap((patient) =>
    rules.map((rule) => ({
      patient,
      rule,
      found: output.find(({ part }) => part('patientIdentifier') === patient.value),
    })),
  );
  return judgeEach(
    pairs,
    ({ patient, rule, found }): Deviation | undefined => {
      if (found === undefined) {
        const named = output.map(({ part }) => part('patientIdentifier') ?? '(nobody)');
        const instead = named.length === 0 ? 'none at all' : `one for ${formatSome(named)}`;
        return toDeviation(
          answer,
          `a ${name} for ${patient.value}, who was asked for${nameKeys([patient])}`,
          instead,
        );
      }
      const value = found.part(rule.name);
      if (rule.fits(value, patient)) return undefined;
      return toNodeDeviation(answer, found.node, {
        expected: `${rule.name} of ${patient.value} to be ${toText(rule.expected, patient)}${nameKeys([patient])}`,
        found: value === undefined ? `no ${rule.name}` : `${rule.name} ${value}`,
      });
    },
    'Nobody was asked for.',
  );
}

/** No output parameter of that name for anybody asked about. Nothing is said of an answer that is no Parameters resource. */
export function expectNoOutput(answer: Answer, name: string, asked: readonly AskedPatient[] = []): Judgement {
  const [first] = listOutput(answer, name);
  if (first === undefined) {
    return findResource(answer)?.resourceType === 'Parameters'
      ? judgeOne()
      : nothingExamined('The answer is no Parameters resource.');
  }
  const whom = asked.filter(({ value }) => value === first.part('patientIdentifier'));
  const found = `a ${name}${nameKeys(whom)}`;
  return judgeOne(toNodeDeviation(answer, first.node, { expected: `no ${name}`, found }));
}

/** The values of a part differ from each other. */
export function expectDistinct(answer: Answer, name: string, part: string): Judgement {
  const output = listOutput(answer, name);
  if (output.length < 2) return nothingExamined(`There are not two ${name} to compare.`);
  const values = output.map((each) => each.part(part));
  return judgeEach(
    output.slice(1),
    ({ node }) => {
      const at = output.findIndex((each) => each.node === node);
      return values.indexOf(values[at]) === at
        ? undefined
        : toNodeDeviation(answer, node, {
            expected: `a ${part} that no other ${name} has`,
            found: `the ${part} of another`,
          });
    },
    '',
  );
}
