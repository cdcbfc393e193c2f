/** A start or end tag of a page, with the names and values of its attributes as they are written. */
export interface HtmlTag {
  readonly name: string;
  readonly kind: 'start' | 'end' | 'void';
  readonly attributes: ReadonlyMap<string, string>;
}

const tag = /<(\/?)([a-z][a-z0-9]*)((?:\s+[A-Za-z][A-Za-z0-9-]*(?:="[^"]*")?)*)\s*(\/?)>/y;
const attribute = /([A-Za-z][A-Za-z0-9-]*)(?:="([^"]*)")?/g;

/**
 * Reads the tags of a page that was written by a program: lower-case names and quoted attributes only, every
 * `<` begins a tag. Stricter than a browser, so that anything unescaped is an error. Throws with the place.
 */
export function readHtmlTags(html: string): readonly HtmlTag[] {
  const tags: HtmlTag[] = [];
  for (let at = html.indexOf('<'); at !== -1; at = html.indexOf('<', tag.lastIndex)) {
    tag.lastIndex = at;
    const match = tag.exec(html);
    if (match === null) throw new Error(`No tag at ${at}: ${JSON.stringify(html.slice(at, at + 60))}`);
    const [, slash, name = '', attributes = '', closed] = match;
    tags.push({
      name,
      kind: slash === '/' ? 'end' : closed === '/' ? 'void' : 'start',
      attributes: new Map(
        [...attributes.matchAll(attribute)].map(([, key = '', value = '']) => [key, value]),
      ),
    });
  }
  return tags;
}

/** Checks that every element that is opened is closed, in order. Throws otherwise. */
export function checkNesting(tags: readonly HtmlTag[]): void {
  const open: string[] = [];
  for (const { name, kind } of tags) {
    if (kind === 'start') open.push(name);
    if (kind === 'end' && open.pop() !== name) throw new Error(`</${name}> closes another element`);
  }
  if (open.length > 0) throw new Error(`Left open: ${open.join(', ')}`);
}
