import { findChildren, type ElementNode } from '../../fhir/element-node.js';
import { findResource, type Answer } from '../answer.js';
import { formatNodePath } from '../format-path.js';
import { formatExcerpt } from '../format-excerpt.js';
import type { KnownRecord } from '../record-type.js';
import { findValue } from '../select-nodes.js';
import { describeBody } from './expect-answer.js';
import {
  joinJudgements,
  judgeOne,
  toDeviation,
  toNodeDeviation,
  type Deviation,
  type Judgement,
} from './judgement.js';
import { hasIdentifier } from './matches-criterion.js';

/** What a server may set itself: where a record is kept, and how it is shown to people. */
const ownedByServer: ReadonlySet<string> = new Set(['id', 'meta', 'text', 'resourceType']);

/**
 * Every element of `sent`, or those of the given names, is in the answer with the same value; what the server adds is
 * its own business.
 */
export function expectContent(
  answer: Answer,
  sent: ElementNode,
  names?: readonly string[],
  origin = 'as it was sent',
): Judgement {
  const got = findResource(answer);
  if (got === undefined || got.resourceType !== sent.resourceType) {
    return judgeOne(
      toDeviation(answer, `the ${sent.resourceType ?? 'resource'} ${origin}`, describeBody(answer)),
    );
  }
  const isAsked = (name: string): boolean => names?.includes(name) ?? !ownedByServer.has(name);
  const parts = sent.children.filter((child) => isAsked(child.name));
  return {
    examined: parts.length,
    deviations: parts.flatMap((part) => toLosses(answer, part, { got, origin })),
    ...(parts.length === 0 ? { reason: 'The resource that was sent has no content.' } : {}),
  };
}

/** Two answers hold the same resource: all content of each is in the other. */
export function expectSameContent(one: Answer, other: Answer): Judgement {
  const [first, second] = [findResource(one), findResource(other)];
  if (first === undefined) return judgeOne(toDeviation(one, 'a resource', describeBody(one)));
  if (second === undefined) return judgeOne(toDeviation(other, 'a resource', describeBody(other)));
  return joinJudgements([
    expectContent(other, first, undefined, 'as it is in the first answer'),
    expectContent(one, second, undefined, 'as it is in the second answer'),
  ]);
}

/** The resource of the answer has this code in an element. */
export function expectCode(answer: Answer, element: string, code: string): Judgement {
  const root = findResource(answer);
  if (root === undefined) return judgeOne(toDeviation(answer, 'a resource', describeBody(answer)));
  const found = findValue(root, element);
  return judgeOne(
    found === code
      ? undefined
      : toDeviation(answer, `the ${element} "${code}"`, found === undefined ? `no ${element}` : `"${found}"`),
  );
}

/** The body is the record: its type, its id and its identifier as far as they are known. */
export function expectRecord(answer: Answer, record: KnownRecord): Judgement {
  const root = findResource(answer);
  if (root?.resourceType !== record.type) {
    return judgeOne(toDeviation(answer, `a resource of the type ${record.type}`, describeBody(answer)));
  }
  const { id, identifier } = record;
  const foundId = findValue(root, 'id');
  return joinJudgements([
    ...(id === undefined
      ? []
      : [
          judgeOne(
            foundId === id
              ? undefined
              : toNodeDeviation(answer, root, {
                  expected: `the id ${id}`,
                  found: `the id ${foundId ?? '(none)'}`,
                }),
          ),
        ]),
    ...(identifier === undefined
      ? []
      : [
          judgeOne(
            hasIdentifier(root, identifier)
              ? undefined
              : toNodeDeviation(answer, root, {
                  expected: `the identifier ${identifier.system}|${identifier.value}`,
                  found: 'a record without it',
                }),
          ),
        ]),
  ]);
}

function toLosses(
  answer: Answer,
  sent: ElementNode,
  { got, origin }: { readonly got: ElementNode; readonly origin: string },
): readonly Deviation[] {
  const candidates = findChildren(got, sent.name);
  // Values of a list keep their order; parts of a record, such as its identifiers, may be listed in another.
  const same = candidates[sent.index];
  const options = sent.children.length === 0 ? candidates.slice(sent.index, sent.index + 1) : candidates;
  if (options.some((option) => isContained(sent, option))) return [];
  return [
    {
      expected: `${formatNodePath(sent)} ${origin}: ${describeNode(sent)}`,
      found: same === undefined ? 'nothing there' : describeLoss(sent, same),
      path: formatNodePath(same ?? sent),
      excerpt: candidates.length === 0 ? formatExcerpt(got) : candidates.map(formatExcerpt).join('\n'),
      exchange: answer.exchange,
    },
  ];
}

/** A relative reference may come back as an absolute one: it leads to the same record, which other scenarios follow. */
function isSameValue({ name, value = '' }: ElementNode, got: ElementNode): boolean {
  if (value === got.value) return true;
  return (
    name === 'reference' && /^https?:/.test(got.value ?? '') && got.value?.endsWith(`/${value}`) === true
  );
}

function isContained(sent: ElementNode, got: ElementNode): boolean {
  if (sent.value !== undefined && !isSameValue(sent, got)) return false;
  return sent.children.every((child) => {
    const candidates = findChildren(got, child.name);
    const options = child.children.length === 0 ? candidates.slice(child.index, child.index + 1) : candidates;
    return options.some((option) => isContained(child, option));
  });
}

/** What of the sent is not there; the whole of it would hide that among what is right. */
function describeLoss(sent: ElementNode, got: ElementNode): string {
  if (sent.children.length === 0) return describeNode(got);
  const missing = listMissing(sent, got);
  return missing.length === 0 ? describeNode(got) : `the same, but ${missing.join(', ')}`;
}

function describeChange(sent: ElementNode, got: ElementNode): string {
  if (got.value === undefined) return `no ${describeValue(sent)}`;
  return `${describeValue(got)} instead of ${JSON.stringify(sent.value ?? '')}`;
}

function listMissing(sent: ElementNode, got: ElementNode): readonly string[] {
  const own = sent.value !== undefined && sent.value !== got.value ? [describeChange(sent, got)] : [];
  return [
    ...own,
    ...sent.children.flatMap((child) => {
      const candidates = findChildren(got, child.name);
      if (candidates.some((candidate) => isContained(child, candidate))) return [];
      const same = candidates[child.index];
      return same === undefined ? listValues(child).map((value) => `no ${value}`) : listMissing(child, same);
    }),
  ];
}

function describeValue({ name, value = '' }: ElementNode): string {
  return `${name} ${JSON.stringify(value)}`;
}

function describeNode(node: ElementNode): string {
  if (node.children.length === 0) return JSON.stringify(node.value ?? '');
  return listValues(node).join(', ');
}

function listValues(node: ElementNode): readonly string[] {
  const own = node.value === undefined ? [] : [describeValue(node)];
  return [...own, ...node.children.flatMap(listValues)];
}
