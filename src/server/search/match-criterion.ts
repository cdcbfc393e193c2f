import type { Resource } from '../resource.js';
import { matchesDate, readDateCriterion } from './date-match.js';
import { unescapeValue } from './escaping.js';
import type { Criterion } from './search-parameter.js';
import { matchesString, type StringBehaviour } from './string-match.js';
import { matchesToken } from './token-match.js';

/** How one parameter of a search picks resources. */
export interface MatchBehaviour extends StringBehaviour {
  readonly matches: (resource: Resource, criterion: Criterion, tools: MatchTools) => boolean;
}

/** What a comparison needs besides the two values. */
export interface MatchTools {
  readonly strings: StringBehaviour;
  readonly now: Date;
}

/** Whether any value of the resource matches any value that was asked. */
export function matchesCriterion(resource: Resource, criterion: Criterion, tools: MatchTools): boolean {
  const { parameter, modifier, values } = criterion;
  switch (parameter.type) {
    case 'string':
      return pairs(parameter.values(resource), values.map(unescapeValue), (held, asked) =>
        matchesString(held, asked, modifier, tools.strings),
      );
    case 'token':
      return pairs(parameter.values(resource), values, matchesToken);
    case 'date':
      return pairs(
        parameter.values(resource),
        values.flatMap((value) => readDateCriterion(value) ?? []),
        (held, asked) => matchesDate(held, asked, tools.now),
      );
  }
}

function pairs<Held, Asked>(
  held: readonly Held[],
  asked: readonly Asked[],
  matches: (held: Held, asked: Asked) => boolean,
): boolean {
  return held.some((value) => asked.some((wanted) => matches(value, wanted)));
}
