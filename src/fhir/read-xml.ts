import { SaxesParser, type SaxesAttributeNS, type SaxesTagNS } from 'saxes';
import { ElementNode } from './element-node.js';
import { maximumDepth } from './json-scanner.js';
import type { ResourceDocument, SyntaxProblem } from './resource-document.js';

const fhirNamespace = 'http://hl7.org/fhir';
const schemaInstanceNamespace = 'http://www.w3.org/2001/XMLSchema-instance';
const xhtmlNamespace = 'http://www.w3.org/1999/xhtml';

/**
 * Reads a resource from its XML form (https://hl7.org/fhir/STU3/xml.html). Document type declarations
 * and entities are refused. What is wrong with the text itself becomes a problem; a text that is not
 * well-formed gives no root. Never throws.
 */
export function readXml(text: string): ResourceDocument {
  const reader = new XmlReader(text);
  return { format: 'xml', text, root: reader.readRoot(), problems: reader.problems };
}

const manyChildren = 32;

/** Ends the parse at the first thing that makes going on pointless. */
class XmlRefusal extends Error {}

class XmlReader {
  readonly problems: SyntaxProblem[] = [];
  readonly #text: string;
  readonly #parser = new SaxesParser({ xmlns: true, position: true });
  /** Open elements; `undefined` where an element has no node of its own. */
  readonly #open: (ElementNode | undefined)[] = [];
  #root: ElementNode | undefined;
  /** For elements with many children: the last child of each name. */
  readonly #lastByName = new Map<ElementNode, Map<string, ElementNode>>();
  #tagOffset = 0;
  /** Where the last tag ends. */
  #contentOffset = 0;
  /** Number of open XHTML elements, and where the outermost began. */
  #xhtmlDepth = 0;
  #xhtmlStart = 0;
  /** The namespace of the open XHTML, where an element further out declares it; the value must stand by itself. */
  #xhtmlDeclaration = '';

  constructor(text: string) {
    this.#text = text;
  }

  readRoot(): ElementNode | undefined {
    this.#listen();
    try {
      this.#parser.write(this.#text).close();
    } catch (error) {
      if (!(error instanceof XmlRefusal)) throw error;
      return undefined;
    }
    return this.#root;
  }

  #listen(): void {
    const parser = this.#parser;
    parser.on('error', (error) => {
      this.#refuse('xml-syntax', { found: error.message.replace(/^\d+:\d+:\s*/, '').replace(/\.$/, '') });
    });
    parser.on('doctype', () => {
      this.#refuse('xml-doctype', {});
    });
    parser.on('opentagstart', () => {
      this.#tagOffset = this.#text.lastIndexOf('<', this.#parser.position - 1);
    });
    parser.on('opentag', (tag) => {
      if (this.#xhtmlDepth === 0) this.#openElement(tag);
      else if (++this.#xhtmlDepth > maximumDepth) this.#refuseDepth();
      this.#contentOffset = parser.position;
    });
    parser.on('closetag', () => {
      if (this.#xhtmlDepth > 0) this.#closeXhtml();
      else this.#open.pop();
      this.#contentOffset = parser.position;
    });
    parser.on('text', (text) => {
      this.#checkText(text);
    });
    parser.on('cdata', (text) => {
      this.#checkText(text);
    });
  }

  #refuse(rule: string, params: SyntaxProblem['params']): never {
    const end = Math.min(this.#parser.position, this.#text.length);
    this.problems.push({ rule, offset: Math.max(0, end - 1), params });
    throw new XmlRefusal(rule);
  }

  #refuseDepth(): never {
    this.#refuse('xml-syntax', { found: `more than ${String(maximumDepth)} levels of nested elements` });
  }

  #openElement(tag: SaxesTagNS): void {
    if (this.#open.length >= maximumDepth) this.#refuseDepth();
    const parent = this.#open.at(-1);
    if (parent === undefined && this.#open.length > 0) {
      this.#open.push(undefined);
    } else if (tag.uri === xhtmlNamespace && tag.local === 'div' && parent !== undefined) {
      this.#openXhtml(tag, parent);
    } else if (tag.uri !== fhirNamespace) {
      this.#refuseNamespace(tag, parent);
    } else if (parent === undefined) {
      this.#openRoot(tag);
    } else if (/^[A-Z]/.test(tag.local)) {
      this.#openResource(tag, parent);
    } else {
      this.#openChild(tag, parent);
    }
  }

  #refuseNamespace(tag: SaxesTagNS, parent: ElementNode | undefined): void {
    this.#problem('xml-namespace', parent, { name: tag.local, found: tag.uri });
    if (parent === undefined) throw new XmlRefusal('xml-namespace');
    this.#open.push(undefined);
  }

  #openRoot(tag: SaxesTagNS): void {
    const root = new ElementNode(tag.local, undefined, 0, this.#tagOffset);
    root.resourceType = tag.local;
    this.#root = root;
    this.#readAttributes(tag, root);
    this.#open.push(root);
  }

  /** A resource inside an element (`contained`, `resource`): its children are the element's own. */
  #openResource(tag: SaxesTagNS, parent: ElementNode): void {
    if (parent.resourceType !== undefined || parent.children.length > 0) {
      this.#problem('xml-nested-resource', parent, { name: tag.local });
      this.#open.push(undefined);
      return;
    }
    parent.resourceType = tag.local;
    this.#readAttributes(tag, parent);
    this.#open.push(parent);
  }

  #openChild(tag: SaxesTagNS, parent: ElementNode): void {
    const node = this.#addChild(parent, tag.local, this.#tagOffset);
    this.#readAttributes(tag, node);
    this.#open.push(node);
    if (isAttributeOf(parent, tag.local))
      this.#problem('xml-attribute', node, { name: tag.local, expected: 'attribute' });
  }

  #addChild(parent: ElementNode, name: string, offset: number): ElementNode {
    const last = this.#findLast(parent, name);
    if (last !== undefined) last.isRepeated = true;
    const node = new ElementNode(name, parent, last === undefined ? 0 : last.index + 1, offset);
    parent.children.push(node);
    this.#lastByName.get(parent)?.set(name, node);
    return node;
  }

  /** The last child of that name. Repetitions mostly follow each other; among many children they are looked up. */
  #findLast(parent: ElementNode, name: string): ElementNode | undefined {
    const { children } = parent;
    const previous = children.at(-1);
    if (previous === undefined || previous.name === name) return previous;
    if (children.length < manyChildren) return children.findLast((child) => child.name === name);
    const known = this.#lastByName.get(parent);
    if (known !== undefined) return known.get(name);
    const lastByName = new Map(children.map((child) => [child.name, child]));
    this.#lastByName.set(parent, lastByName);
    return lastByName.get(name);
  }

  /**
   * `value` is the element's own value; `id` and an extension's `url` are elements in JSON. Of others there is only
   * the one by which XML Schema lets any element name its schemas.
   */
  #readAttributes(tag: SaxesTagNS, node: ElementNode): void {
    for (const attribute of Object.values(tag.attributes)) {
      if (isNamespaceDeclaration(attribute)) continue;
      if (attribute.uri === '' && attribute.local === 'value') {
        node.value = attribute.value;
        node.form = 'text';
      } else if (attribute.uri === '' && (attribute.local === 'id' || attribute.local === 'url')) {
        const child = this.#addChild(node, attribute.local, this.#tagOffset);
        child.value = attribute.value;
        child.form = 'text';
        child.isAttribute = true;
        if (!isAttributeOf(node, attribute.local))
          this.#problem('xml-attribute', child, { name: attribute.local, expected: 'element' });
      } else if (attribute.uri !== schemaInstanceNamespace || attribute.local !== 'schemaLocation') {
        this.#problem('xml-attribute', node, { name: attribute.name });
      }
    }
  }

  #openXhtml(tag: SaxesTagNS, parent: ElementNode): void {
    this.#xhtmlDepth = 1;
    this.#xhtmlStart = this.#tagOffset;
    this.#xhtmlDeclaration = Object.hasOwn(tag.ns, tag.prefix) ? '' : declarationOf(tag.prefix);
    this.#open.push(this.#addChild(parent, 'div', this.#tagOffset));
  }

  #closeXhtml(): void {
    if (--this.#xhtmlDepth > 0) return;
    const node = this.#open.pop();
    if (node === undefined) return;
    const text = this.#text.slice(this.#xhtmlStart, this.#parser.position);
    node.value = text.replace(/^<[^\s/>]+/, (start) => start + this.#xhtmlDeclaration);
    node.form = 'xhtml';
  }

  #checkText(text: string): void {
    if (this.#xhtmlDepth > 0 || text.trim() === '') return;
    const node = this.#open.at(-1);
    if (node === undefined) return;
    const offset = this.#contentOffset + (text.length - text.trimStart().length);
    this.problems.push({ rule: 'xml-text', offset, params: { found: text.trim().slice(0, 40) }, node });
  }

  #problem(rule: string, node: ElementNode | undefined, params: SyntaxProblem['params']): void {
    this.problems.push(
      node === undefined
        ? { rule, offset: this.#tagOffset, params }
        : { rule, offset: this.#tagOffset, params, node },
    );
  }
}

function declarationOf(prefix: string): string {
  return ` ${prefix === '' ? 'xmlns' : `xmlns:${prefix}`}="${xhtmlNamespace}"`;
}

/** The `id` of a resource is an element, that of any other element an attribute; `url` is one on extensions only. */
function isAttributeOf(parent: ElementNode, name: string): boolean {
  if (name === 'id') return parent.resourceType === undefined;
  return name === 'url' && (parent.name === 'extension' || parent.name === 'modifierExtension');
}

function isNamespaceDeclaration(attribute: SaxesAttributeNS): boolean {
  return attribute.prefix === 'xmlns' || attribute.name === 'xmlns';
}
