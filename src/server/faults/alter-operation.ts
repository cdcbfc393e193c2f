import type { Behaviour } from '../behaviour.js';
import type { Parameter, Part } from '../operations/parameters.js';

/** Changes what an operation answers: a list of parts for each output parameter. */
export function alterOutput(
  { shapeOutput }: Behaviour,
  operation: string,
  alter: (answers: readonly (readonly Part[])[]) => readonly (readonly Part[])[],
): Partial<Behaviour> {
  return {
    shapeOutput: (output, called) => {
      const { parameter, ...rest } = shapeOutput(output, called);
      if (called !== operation || parameter === undefined) return shapeOutput(output, called);
      const [{ name } = { name: '' }] = parameter;
      const altered: readonly Parameter[] = alter(parameter.map(({ part = [] }) => part)).map((part) => ({
        name,
        part,
      }));
      return { ...rest, resourceType: 'Parameters', ...(altered.length > 0 ? { parameter: altered } : {}) };
    },
  };
}

/** An operation that takes any number of values. */
export function liftLimit({ maximumOf }: Behaviour, operation: string): Partial<Behaviour> {
  return {
    maximumOf: (called, name, defined) =>
      called === operation ? Infinity : maximumOf(called, name, defined),
  };
}

/** An operation that takes no value where it needs one. */
export function needNone({ minimumOf }: Behaviour, operation: string): Partial<Behaviour> {
  return {
    minimumOf: (called, name, defined) => (called === operation ? 0 : minimumOf(called, name, defined)),
  };
}

/** An operation that answers for an identifier as often as it is given. */
export function answerTwice({ acceptIdentifiers }: Behaviour, operation: string): Partial<Behaviour> {
  return {
    acceptIdentifiers: (asked, called) => {
      const accepted = acceptIdentifiers(asked, called);
      return called === operation ? asked : accepted;
    },
  };
}

/** The parts with this one in place of that of its name; where there is none, nothing is added. */
export function withPart(parts: readonly Part[], part: Part): readonly Part[] {
  return parts.map((other) => (other.name === part.name ? part : other));
}

/** The parts without that of a name. */
export function withoutPart(parts: readonly Part[], name: string): readonly Part[] {
  return parts.filter((part) => part.name !== name);
}

/** The answers with the part of a name taken from the next one. */
export function rotatePart(
  answers: readonly (readonly Part[])[],
  name: string,
): readonly (readonly Part[])[] {
  return answers.map((parts, at) => {
    const next = answers[(at + 1) % answers.length]?.find((part) => part.name === name);
    return next === undefined ? parts : withPart(parts, next);
  });
}
