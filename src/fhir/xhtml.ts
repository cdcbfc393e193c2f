import { SaxesParser, type SaxesTagNS } from 'saxes';
import { htmlEntities } from './html-entities.js';

/** Formatting may nest this deep; each level makes reading the next slower. */
const maximumDepth = 200;

const xhtmlNamespace = 'http://www.w3.org/1999/xhtml';

/** Formatting elements of HTML 4.0, chapters 7 to 11 and 15, and `a`, `img` (https://hl7.org/fhir/STU3/narrative.html). */
const allowedElements = new Set(
  (
    'a abbr acronym address b bdo big blockquote br caption cite code col colgroup dd del dfn div dl dt em ' +
    'h1 h2 h3 h4 h5 h6 hr i img ins kbd li ol p pre q samp small span strong sub sup table tbody td tfoot th ' +
    'thead tr tt ul var'
  ).split(' '),
);

const allowedAttributes = new Set(
  (
    'title style class id lang dir accesskey tabindex span width align valign char charoff abbr axis headers scope ' +
    'rowspan colspan href hreflang name rel rev charset type shape coords src alt longdesc height usemap ismap ' +
    'summary border frame rules cellspacing cellpadding cite datetime start value compact nowrap xml:lang xml:space'
  ).split(' '),
);

/** What is wrong with a narrative. */
export interface XhtmlProblem {
  readonly kind: 'not-well-formed' | 'not-a-div' | 'element' | 'attribute' | 'link';
  readonly found: string;
}

export interface XhtmlReading {
  readonly problems: readonly XhtmlProblem[];
  /** True where there is text or an image to see. */
  readonly hasContent: boolean;
}

/** Reads a narrative's `div` and says what in it is not allowed. Never throws. */
export function readXhtml(text: string): XhtmlReading {
  const problems: XhtmlProblem[] = [];
  let hasContent = false;
  let depth = 0;
  const parser = new SaxesParser({ xmlns: true, fragment: false, additionalNamespaces: {} });
  // The parser's own entities (those of XML) are inherited, so a copy would lose them.
  Object.assign(parser.ENTITIES, htmlEntities);
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('doctype', () => {
    problems.push({ kind: 'element', found: '<!DOCTYPE>' });
  });
  parser.on('opentag', (tag) => {
    // Where the outermost element is another, its content is judged by nothing.
    if (depth === 0 || problems[0]?.kind !== 'not-a-div') checkTag(tag, depth, problems);
    if (++depth > maximumDepth)
      throw new Error(`more than ${String(maximumDepth)} levels of nested elements`);
    if (tag.local === 'img') hasContent = true;
  });
  parser.on('closetag', () => {
    depth--;
  });
  const look = (content: string): void => {
    if (/[^\s\u00a0]/.test(content)) hasContent = true;
  };
  parser.on('text', look);
  parser.on('cdata', look);
  try {
    parser.write(text).close();
  } catch (error) {
    const found =
      error instanceof Error ? error.message.replace(/^\d+:\d+:\s*/, '').replace(/\.$/, '') : String(error);
    problems.push({ kind: 'not-well-formed', found });
  }
  return { problems, hasContent };
}

function checkTag(tag: SaxesTagNS, depth: number, problems: XhtmlProblem[]): void {
  if (depth === 0 && (tag.local !== 'div' || tag.uri !== xhtmlNamespace)) {
    problems.push({
      kind: 'not-a-div',
      found: tag.uri === '' ? `${tag.name} without a namespace` : `${tag.name} in ${tag.uri}`,
    });
  } else if (tag.uri !== xhtmlNamespace || !allowedElements.has(tag.local)) {
    problems.push({ kind: 'element', found: tag.name });
  }
  for (const { name, value } of Object.values(tag.attributes)) {
    if (name === 'xmlns' || name.startsWith('xmlns:')) continue;
    if (!allowedAttributes.has(name)) problems.push({ kind: 'attribute', found: name });
    else if ((name === 'href' || name === 'src') && /^\s*(javascript|vbscript):/i.test(value)) {
      problems.push({ kind: 'link', found: value });
    }
  }
}
