import { SaxesParser } from 'saxes';
import type { FoundResource } from './found-resource.js';

/** Ends the parse of a text that is no XML or that declares a document type. */
class XmlRefusal extends Error {}

/** The resource of an XML text, then those in the entries of a Bundle; none where the text is not well-formed. */
export function listXmlResources(text: string): readonly FoundResource[] {
  const parser = new SaxesParser({ xmlns: true, position: true });
  const lister = new XmlLister();
  const refuse = (): never => {
    throw new XmlRefusal();
  };
  parser.on('error', refuse);
  parser.on('doctype', refuse);
  parser.on('opentag', ({ local, attributes }) => {
    lister.open(local, attributes['value']?.value, text.lastIndexOf('<', parser.position - 1));
  });
  parser.on('closetag', () => {
    lister.close(parser.position);
  });
  try {
    parser.write(text).close();
  } catch (error) {
    if (error instanceof XmlRefusal) return [];
    throw error;
  }
  return lister.found;
}

type Draft = { -readonly [member in keyof FoundResource]: FoundResource[member] };

/** Follows the tags: the root is on the first level, what an entry of a Bundle holds on the fourth. */
class XmlLister {
  readonly found: Draft[] = [];
  readonly #open: string[] = [];
  #fullUrl: string | undefined;

  open(name: string, value: string | undefined, start: number): void {
    const level = this.#open.push(name);
    if (level === 1 || (level === 4 && this.#isInEntry())) {
      this.found.push({ resourceType: name, fullUrl: this.#fullUrl, start, end: start });
    } else if (level === 2 || (level === 5 && this.#isInEntry())) {
      const resource = level === 2 ? this.found[0] : this.found.at(-1);
      if (resource !== undefined && (name === 'id' || name === 'url')) resource[name] ??= value;
    } else if (level === 3 && name === 'fullUrl') {
      this.#fullUrl = value;
    }
  }

  close(end: number): void {
    const level = this.#open.length;
    const resource = level === 1 ? this.found[0] : this.found.at(-1);
    if (resource !== undefined && (level === 1 || (level === 4 && this.#isInEntry()))) resource.end = end;
    if (level === 2) this.#fullUrl = undefined;
    this.#open.pop();
  }

  #isInEntry(): boolean {
    const [root, entry, resource] = this.#open;
    return root === 'Bundle' && entry === 'entry' && resource === 'resource';
  }
}
