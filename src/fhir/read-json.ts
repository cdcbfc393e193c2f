import { ElementNode } from './element-node.js';
import { JsonMembers } from './json-members.js';
import {
  closeBrace,
  closeBracket,
  colon,
  JsonScanner,
  JsonSyntaxError,
  openBrace,
  openBracket,
  quote,
  startsNumber,
} from './json-scanner.js';
import type { ResourceDocument, SyntaxProblem } from './resource-document.js';

/**
 * Reads a resource from its JSON form (https://hl7.org/fhir/STU3/json.html). What is wrong with the
 * text itself becomes a problem; a text that is no JSON object gives no root. Never throws.
 */
export function readJson(text: string): ResourceDocument {
  const reader = new JsonReader(text);
  return { format: 'json', text, root: reader.readRoot(), problems: reader.problems };
}

class JsonReader {
  readonly problems: SyntaxProblem[] = [];
  readonly #scanner: JsonScanner;

  constructor(text: string) {
    this.#scanner = new JsonScanner(text);
  }

  readRoot(): ElementNode | undefined {
    try {
      return this.#readDocument();
    } catch (error) {
      if (!(error instanceof JsonSyntaxError)) throw error;
      this.#problem('json-syntax', error.offset, undefined, { found: error.found, expected: error.expected });
      return undefined;
    }
  }

  #readDocument(): ElementNode | undefined {
    const scanner = this.#scanner;
    if (scanner.text.charCodeAt(0) === 0xfeff) {
      this.#problem('json-byte-order-mark', 0, undefined, {});
      scanner.position = 1;
    }
    if (scanner.peek() !== openBrace) scanner.fail('a JSON object');
    const root = new ElementNode('', undefined, 0, scanner.position);
    root.form = 'object';
    this.#readObject(root);
    if (!Number.isNaN(scanner.peek())) scanner.fail('the end of the text after the resource');
    const isSaid = this.problems.some(({ rule, node }) => rule === 'json-resource-type' && node === root);
    if (root.resourceType === undefined && !isSaid)
      this.#problem('json-resource-type', root.offset, root, {});
    return root;
  }

  /** Reads the members of an object into the children of `node`. */
  #readObject(node: ElementNode): void {
    if (!this.#scanner.open(openBrace)) return;
    const members = new JsonMembers();
    do {
      this.#readMember(node, members);
    } while (this.#scanner.goesOn(closeBrace));
    this.#checkNulls(node);
    if (members.companionLengths !== undefined) this.#checkLengths(node, members);
  }

  #readMember(node: ElementNode, members: JsonMembers): void {
    const scanner = this.#scanner;
    scanner.peek();
    const offset = scanner.position;
    const name = scanner.readName();
    const isNew = members.add(name);
    scanner.take(colon);
    if (!isNew) {
      this.#problem('json-duplicate-key', offset, node, { name });
      scanner.skipValue();
    } else if (name === 'resourceType') {
      this.#readResourceType(node);
    } else if (isCompanionName(name)) {
      this.#readCompanion(node, name.slice(1), offset, members);
    } else {
      this.#readElement(node, name, offset, members);
    }
  }

  #readResourceType(node: ElementNode): void {
    const scanner = this.#scanner;
    const code = scanner.peek();
    if (code !== quote) {
      this.#problem('json-resource-type', scanner.position, node, { found: describe(code) });
      scanner.skipValue();
      return;
    }
    node.resourceType = scanner.readString();
  }

  #readElement(parent: ElementNode, name: string, offset: number, members?: JsonMembers): void {
    const scanner = this.#scanner;
    const made = members?.companionNames?.has(name) === true ? nodesOf(parent, name) : undefined;
    if (scanner.peek() !== openBracket) {
      this.#readValue(this.#valueAt(parent, { name, index: 0, inArray: false, offset }, made));
      return;
    }
    const arrayOffset = scanner.position;
    if (!scanner.open(openBracket)) {
      this.#problem('json-empty-array', arrayOffset, parent, { name });
      return;
    }
    const ofObjects = scanner.peek() === openBrace;
    let index = 0;
    do {
      scanner.peek();
      const place = { name, index: index++, inArray: true, offset: scanner.position };
      this.#readValue(this.#valueAt(parent, place, made));
    } while (scanner.goesOn(closeBracket));
    if (!ofObjects && members !== undefined) (members.valueLengths ??= new Map()).set(name, index);
  }

  /** A new child, or the one of `made`, those that the other of value and companion made before. */
  #childAt(parent: ElementNode, place: ChildPlace, made: NodesByIndex | undefined): ElementNode {
    const known = made?.get(place.index);
    if (known !== undefined) return known;
    const child = new ElementNode(place.name, parent, place.index, place.offset);
    child.inArray = place.inArray;
    parent.children.push(child);
    return child;
  }

  /** The node that a value is for. One that its companion made before takes the value's place in the text. */
  #valueAt(parent: ElementNode, place: ChildPlace, made: NodesByIndex | undefined): ElementNode {
    const child = this.#childAt(parent, place, made);
    if (made !== undefined) {
      if (child.inArray !== place.inArray)
        this.#problem('json-companion', place.offset, child, unlikeArrays(place));
      child.offset = place.offset;
      child.inArray = place.inArray;
    }
    return child;
  }

  #readValue(node: ElementNode): void {
    const scanner = this.#scanner;
    const code = scanner.peek();
    if (code === quote) {
      node.value = scanner.readString();
      node.form = 'string';
    } else if (code === openBrace) {
      if (node.hasCompanion) this.#dropCompanion(node);
      node.form = 'object';
      this.#readObject(node);
    } else if (code === openBracket) {
      node.form = 'array';
      scanner.skipValue();
    } else if (startsNumber(code)) {
      node.value = scanner.readNumber();
      node.form = 'number';
    } else {
      const word = scanner.readWord();
      if (word !== 'null') {
        node.value = word;
        node.form = 'boolean';
      } else if (!node.inArray) {
        this.#problem('json-null', node.offset, node, { name: node.name });
      }
    }
  }

  /** A companion that was read before turns out to stand beside an object, where there is none. */
  #dropCompanion(node: ElementNode): void {
    this.#problem('json-companion', node.offset, node, { name: node.name, problem: besideObject });
    node.children = [];
    node.hasCompanion = false;
  }

  /** `_name`: the id and extensions of the primitive element `name`. */
  #readCompanion(parent: ElementNode, name: string, offset: number, members: JsonMembers): void {
    const scanner = this.#scanner;
    (members.companionNames ??= new Set()).add(name);
    const made = members.has(name) ? nodesOf(parent, name) : undefined;
    if (scanner.peek() !== openBracket) {
      this.#readCompanionValue(parent, { name, index: 0, inArray: false, offset }, made);
      return;
    }
    if (!scanner.open(openBracket)) {
      this.#problem('json-empty-array', offset, parent, { name: `_${name}` });
      return;
    }
    let index = 0;
    do {
      scanner.peek();
      const place = { name, index: index++, inArray: true, offset: scanner.position };
      this.#readCompanionValue(parent, place, made);
    } while (scanner.goesOn(closeBracket));
    (members.companionLengths ??= new Map()).set(name, index);
  }

  #readCompanionValue(parent: ElementNode, at: ChildPlace, made: NodesByIndex | undefined): void {
    const scanner = this.#scanner;
    const code = scanner.peek();
    if (code === 0x6e && at.inArray) {
      scanner.readWord();
      return;
    }
    if (code !== openBrace) {
      this.#problem('json-companion', scanner.position, parent, {
        name: at.name,
        problem: `found ${describe(code)}, expected an object`,
      });
      scanner.skipValue();
      return;
    }
    const node = this.#childAt(parent, at, made);
    if (node.form === 'object') {
      this.#problem('json-companion', at.offset, node, {
        name: at.name,
        problem: besideObject,
      });
      scanner.skipValue();
      return;
    }
    if (node.inArray !== at.inArray && node.form !== 'none') {
      this.#problem('json-companion', at.offset, node, unlikeArrays(at));
    }
    node.hasCompanion = true;
    this.#readObject(node);
    if (node.children.length === 0)
      this.#problem('json-companion', at.offset, node, { name: at.name, problem: 'it is empty' });
  }

  /** An array and its companion array are of one length; null fills the gaps in either. */
  #checkLengths(parent: ElementNode, members: JsonMembers): void {
    const { valueLengths, companionLengths } = members;
    if (valueLengths === undefined || companionLengths === undefined) return;
    for (const [name, companions] of companionLengths) {
      const values = valueLengths.get(name);
      if (values === undefined || values === companions) continue;
      const problem = `it has ${countItems(companions)}, the array beside it has ${String(values)}`;
      this.#problem('json-companion', parent.offset, parent, { name, problem });
    }
  }

  /** A null in an array holds the place of a companion; where there is none it is wrong. */
  #checkNulls(parent: ElementNode): void {
    for (const child of parent.children) {
      if (child.inArray && child.form === 'none' && !child.hasCompanion) {
        this.#problem('json-null', child.offset, child, { name: child.name });
      }
    }
  }

  #problem(
    rule: string,
    offset: number,
    node: ElementNode | undefined,
    params: SyntaxProblem['params'],
  ): void {
    this.problems.push(node === undefined ? { rule, offset, params } : { rule, offset, params, node });
  }
}

const underscore = 0x5f;

/** No element's name begins with an underscore, so two of them are no companion's. */
function isCompanionName(name: string): boolean {
  return name.charCodeAt(0) === underscore && name.length > 1 && name.charCodeAt(1) !== underscore;
}

type NodesByIndex = ReadonlyMap<number, ElementNode>;

function nodesOf(parent: ElementNode, name: string): NodesByIndex {
  const nodes = new Map<number, ElementNode>();
  for (const child of parent.children) if (child.name === name) nodes.set(child.index, child);
  return nodes;
}

interface ChildPlace {
  readonly name: string;
  readonly index: number;
  readonly inArray: boolean;
  readonly offset: number;
}

const besideObject = 'it stands beside an object';

function unlikeArrays({ name }: ChildPlace): SyntaxProblem['params'] {
  return { name, problem: 'one of the two is an array, the other is not' };
}

function countItems(count: number): string {
  return count === 1 ? '1 item' : `${String(count)} items`;
}

function describe(code: number): string {
  if (Number.isNaN(code)) return 'the end of the text';
  if (code === quote) return 'a string';
  if (code === openBracket) return 'an array';
  if (code === openBrace) return 'an object';
  if (code === 0x6e) return 'null';
  return code === 0x74 || code === 0x66 ? 'a boolean' : 'a number';
}
