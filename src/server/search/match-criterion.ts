import type { Resource } from '../resource.js';
import { matchesDate, readDateCriterion } from './date-match.js';
import { unescapeValue } from './escaping.js';
import { matchesReference, readLocalReference } from './reference-match.js';
import type { ChainedCriterion, Criterion } from './search-parameter.js';
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
  readonly baseUrl: string;
  /** The current version of what a chain leads to. */
  readonly find: (type: string, id: string) => Resource | undefined;
}

/** Whether any value of the resource matches any value that was asked. */
export function matchesCriterion(resource: Resource, criterion: Criterion, tools: MatchTools): boolean {
  const { parameter, modifier, values, chained } = criterion;
  if (chained !== undefined) return matchesChain(resource, criterion, chained, tools);
  switch (parameter.type) {
    case 'string':
      return pairs(parameter.values(resource), values.map(unescapeValue), (held, asked) =>
        matchesString(held, asked, modifier, tools.strings),
      );
    case 'token':
      return pairs(parameter.values(resource), values, matchesToken);
    case 'uri':
      return pairs(parameter.values(resource), values.map(unescapeValue), (held, asked) => held === asked);
    case 'reference': {
      const question = { parameter, modifier, baseUrl: tools.baseUrl };
      return pairs(parameter.values(resource), values, (held, asked) =>
        matchesReference(held, asked, question),
      );
    }
    case 'date':
      return pairs(
        parameter.values(resource),
        values.flatMap((value) => readDateCriterion(value) ?? []),
        (held, asked) => matchesDate(held, asked, tools.now),
      );
  }
}

/** Whether any reference of the parameter leads to a resource here that matches in its turn. */
function matchesChain(
  resource: Resource,
  { parameter }: Criterion,
  { type, criterion }: ChainedCriterion,
  tools: MatchTools,
): boolean {
  if (parameter.type !== 'reference') return false;
  return parameter.values(resource).some((held) => {
    const local = readLocalReference(held, tools.baseUrl);
    const found = local?.type === type ? tools.find(type, local.id) : undefined;
    return found !== undefined && matchesCriterion(found, criterion, tools);
  });
}

function pairs<Held, Asked>(
  held: readonly Held[],
  asked: readonly Asked[],
  matches: (held: Held, asked: Asked) => boolean,
): boolean {
  return held.some((value) => asked.some((wanted) => matches(value, wanted)));
}
