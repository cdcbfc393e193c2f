/**
 * A regular expression whose worst case is its own size times the length of the text, whatever it says: all ways through
 * it are walked at once, character by character (https://swtch.com/~rsc/regexp/regexp1.html).
 */
export interface LinearPattern {
  /** Whether some part of the text matches; undefined where the text is too long even so. */
  readonly test: (text: string) => boolean | undefined;
}

type CharacterTest = (character: string) => boolean;
type Edge = '^' | '$' | '\\b' | '\\B';

type Part =
  | { readonly kind: 'character'; readonly test: CharacterTest }
  | { readonly kind: 'edge'; readonly edge: Edge }
  | { readonly kind: 'sequence' | 'choice'; readonly parts: readonly Part[] }
  | { readonly kind: 'repetition'; readonly part: Part; readonly min: number; readonly max: number };

/** A state: what the next character must be, an edge that must be here, several ways on, or the end. */
interface State {
  readonly test?: CharacterTest;
  readonly edge?: Edge;
  readonly next: readonly number[];
}

const mostStates = 10_000;
const mostNested = 200;
const mostSteps = 50_000_000;

/**
 * Reads a pattern of JavaScript, in the strict mode if that takes it, where a dot is any character. Gives the reason
 * where it is none, or uses what cannot be matched so: groups that are referred to, and looking ahead or behind.
 */
export function compileLinearPattern(source: string, ignoreCase = false): LinearPattern | string {
  const flags = ['us', 's']
    .map((each) => each + (ignoreCase ? 'i' : ''))
    .find((each) => isPattern(source, each));
  if (flags === undefined) return 'its regular expression is none';
  if (/\\[1-9k]|\(\?(?!:)/.test(withLetters(source))) return 'its regular expression looks around or back';
  try {
    const states = toStates(new PatternReader(source, flags).read());
    return { test: (text) => matches(states, flags.startsWith('u') ? Array.from(text) : text.split('')) };
  } catch (error) {
    if (error instanceof TooLarge) return 'its regular expression is too large';
    throw error;
  }
}

class TooLarge extends Error {}

/** With a letter for each escaped character and class, in which parentheses stand for themselves. */
function withLetters(source: string): string {
  return source.replace(/\\[^1-9k]|\[(?:\\[^]|[^\]\\])*\]/g, 'x');
}

function isPattern(source: string, flags: string): boolean {
  try {
    new RegExp(source, flags);
    return true;
  } catch {
    return false;
  }
}

const atomSource =
  '\\\\(?:u\\{[0-9A-Fa-f]+\\}|u[0-9A-Fa-f]{4}|x[0-9A-Fa-f]{2}|[pP]\\{[^}]*\\}|c[A-Za-z]|[^])|\\[(?:\\\\[^]|[^\\]\\\\])*\\]|[^]';

/** Reads a pattern that is known to be one. */
class PatternReader {
  readonly #source: string;
  readonly #flags: string;
  readonly #atom: RegExp;
  #position = 0;
  #depth = 0;

  constructor(source: string, flags: string) {
    this.#source = source;
    this.#flags = flags;
    this.#atom = new RegExp(atomSource, flags.startsWith('u') ? 'uy' : 'y');
  }

  read(): Part {
    const choices = [this.#readSequence()];
    while (this.#takes('|')) choices.push(this.#readSequence());
    return { kind: 'choice', parts: choices };
  }

  #readSequence(): Part {
    const parts: Part[] = [];
    while (this.#position < this.#source.length && !'|)'.includes(this.#source.charAt(this.#position)))
      parts.push(this.#readRepeated());
    return { kind: 'sequence', parts };
  }

  #readRepeated(): Part {
    const part = this.#readTerm();
    const [, sign = '', least = '', range, most = ''] =
      this.#take(/(?:([*+?])|\{(\d+)(,(\d*))?\})\??/y) ?? [];
    if (sign === '' && least === '') return part;
    if (sign !== '')
      return { kind: 'repetition', part, min: sign === '+' ? 1 : 0, max: sign === '?' ? 1 : Infinity };
    const max = range === undefined ? Number(least) : most === '' ? Infinity : Number(most);
    return { kind: 'repetition', part, min: Number(least), max };
  }

  #readTerm(): Part {
    if (this.#take(/\((?:\?:)?/y) !== null) {
      if (++this.#depth > mostNested) throw new TooLarge();
      const inner = this.read();
      this.#depth--;
      this.#takes(')');
      return inner;
    }
    const atom = this.#take(this.#atom)?.[0] ?? '';
    if (atom === '^' || atom === '$' || atom === '\\b' || atom === '\\B') return { kind: 'edge', edge: atom };
    return { kind: 'character', test: compileCharacter(new RegExp(`^(?:${atom})$`, this.#flags)) };
  }

  #takes(text: string): boolean {
    const isThere = this.#source.startsWith(text, this.#position);
    if (isThere) this.#position += text.length;
    return isThere;
  }

  #take(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.#position;
    const found = pattern.exec(this.#source);
    if (found !== null) this.#position += found[0].length;
    return found;
  }
}

/** Most characters are ASCII and come again. */
function compileCharacter(pattern: RegExp): CharacterTest {
  const known = new Map<string, boolean>();
  return (character) => {
    const before = known.get(character);
    if (before !== undefined) return before;
    const is = pattern.test(character);
    if (known.size < 256) known.set(character, is);
    return is;
  };
}

/** The states of a pattern from its end to its beginning: the last one is where it begins, the first one its end. */
function toStates(pattern: Part): readonly State[] {
  const states: State[] = [{ next: [] }];
  const add = (state: State): number => {
    if (states.length >= mostStates) throw new TooLarge();
    return states.push(state) - 1;
  };
  const build = (part: Part, next: number): number => {
    switch (part.kind) {
      case 'character':
        return add({ test: part.test, next: [next] });
      case 'edge':
        return add({ edge: part.edge, next: [next] });
      case 'sequence':
        return part.parts.reduceRight((after, each) => build(each, after), next);
      case 'choice':
        return add({ next: part.parts.map((each) => build(each, next)) });
      case 'repetition':
        return repeat(part, next);
    }
  };
  const repeat = ({ part, min, max }: Extract<Part, { kind: 'repetition' }>, next: number): number => {
    let entry = next;
    if (max === Infinity) {
      const ways = [next];
      entry = add({ next: ways });
      ways.push(build(part, entry));
    } else {
      for (let count = min; count < max; count++) entry = add({ next: [build(part, entry), next] });
    }
    for (let count = 0; count < min; count++) entry = build(part, entry);
    return entry;
  };
  add({ next: [build(pattern, 0)] });
  return states;
}

function matches(states: readonly State[], characters: readonly string[]): boolean | undefined {
  if (states.length * (characters.length + 1) > mostSteps) return undefined;
  const start = states.length - 1;
  /** Up to which position each state was looked at, plus one. */
  const seen = new Int32Array(states.length);
  let reached: number[] = [];
  for (let at = 0; at <= characters.length; at++) {
    // A match may begin anywhere.
    const waiting = follow(states, [...reached, start], { characters, at, seen });
    if (seen[0] === at + 1) return true;
    const character = characters[at];
    if (character === undefined) return false;
    reached = waiting
      .filter((state) => states[state]?.test?.(character) === true)
      .flatMap((state) => states[state]?.next ?? []);
  }
  return false;
}

interface Place {
  readonly characters: readonly string[];
  readonly at: number;
  readonly seen: Int32Array;
}

/** The states that wait for a character, from those that were reached on. */
function follow(states: readonly State[], from: number[], place: Place): readonly number[] {
  const waiting: number[] = [];
  for (let index = from.pop(); index !== undefined; index = from.pop()) {
    const state = states[index];
    if (state === undefined || place.seen[index] === place.at + 1) continue;
    place.seen[index] = place.at + 1;
    if (state.test !== undefined) waiting.push(index);
    else if (state.edge === undefined || isEdge(state.edge, place)) from.push(...state.next);
  }
  return waiting;
}

function isEdge(edge: Edge, { characters, at }: Place): boolean {
  if (edge === '^') return at === 0;
  if (edge === '$') return at === characters.length;
  const isBoundary = isWord(characters[at - 1]) !== isWord(characters[at]);
  return isBoundary === (edge === '\\b');
}

function isWord(character: string | undefined): boolean {
  return character !== undefined && /^\w$/.test(character);
}
