/** A piece is written out when it has grown to this size, in UTF-16 units. */
const pieceSize = 65_536;

/** Values below this level are turned into text whole: in results, these are single issues. */
const deepest = 6;

/**
 * The text of `JSON.stringify(value, undefined, indent)` in pieces, so that no text grows beyond what one string can
 * hold (about 512 million characters), however long the lists in it are. What stands more than six levels deep is
 * written as one piece. The value is plain data; a list above that level may be anything that can be iterated, and is
 * never held as a whole.
 */
export function* formatJsonPieces(value: unknown, indent = 0): Generator<string> {
  let text = '';
  for (const part of partsOf(value, { indent, level: 0 })) {
    text += part;
    if (text.length < pieceSize) continue;
    yield text;
    text = '';
  }
  yield text;
}

interface Place {
  readonly indent: number;
  readonly level: number;
}

function* partsOf(value: unknown, place: Place): Generator<string> {
  if (typeof value !== 'object' || value === null || place.level === deepest) {
    yield stringifyAt(value, place);
    return;
  }
  const isList = Symbol.iterator in value;
  const members = isList ? itemsOf(value as Iterable<unknown>) : definedMembers(value);
  const [open, close] = isList ? ['[', ']'] : ['{', '}'];
  const inner = { ...place, level: place.level + 1 };
  let before = open;
  for (const [name, member] of members) {
    const key = isList ? '' : `${JSON.stringify(name)}:${place.indent > 0 ? ' ' : ''}`;
    yield before + lineEnd(inner) + key;
    yield* partsOf(member, inner);
    before = ',';
  }
  yield before === open ? open + close : lineEnd(place) + close;
}

function* itemsOf(list: Iterable<unknown>): Generator<readonly [string, unknown]> {
  for (const item of list) yield ['', item];
}

/** JSON has no word for what is undefined: members are left out, items of lists are null. */
function definedMembers(value: object): readonly (readonly [string, unknown])[] {
  return Object.entries(value).filter(([, member]) => member !== undefined);
}

function lineEnd({ indent, level }: Place): string {
  return indent === 0 ? '' : `\n${' '.repeat(indent * level)}`;
}

/** No string in JSON has a line end of its own, so all of them are those of the layout. */
function stringifyAt(value: unknown, place: Place): string {
  const text = JSON.stringify(value ?? null, undefined, place.indent);
  return place.indent === 0 ? text : text.replaceAll('\n', lineEnd(place));
}
