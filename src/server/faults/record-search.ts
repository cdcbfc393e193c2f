import type { Fault } from '../fault.js';
import { refuse } from '../refusal.js';
import { valuesAt } from '../resource.js';
import { readReference } from '../search/reference-match.js';
import type { Criterion } from '../search/search-parameter.js';
import { alterMatching, alterValuesAsked } from './alter-search.js';

/** Defects of how references and periods are compared, of whatever type. */
export const recordSearchFaults: readonly Fault[] = [
  {
    id: 'reference-type-ignored',
    title: 'A search by reference ignores the type',
    description: 'patient=Organization/1 finds what refers to Patient/1.',
    requirement: 'CC-CLI-017',
    alter: alterReferences((value) => readReference(value)?.id ?? value),
  },
  {
    id: 'reference-base-ignored',
    title: 'A search by reference ignores the server',
    description: 'patient=https://another.example/Patient/1 finds what refers to Patient/1 of this server.',
    requirement: 'CC-CLI-017',
    alter: alterReferences((value) => value.replace(/^https?:\/\/.+\/([A-Z][A-Za-z]+\/[^/]+)$/, '$1')),
  },
  {
    id: 'reference-matched-by-ending',
    title: 'A search by reference compares endings',
    description: 'patient=1 finds what refers to Patient/21: the end of the reference is compared.',
    requirement: 'CC-CLI-017',
    alter: alterMatching(({ resource, criterion, decide }) => {
      const { parameter, values } = criterion;
      if (parameter.type !== 'reference' || criterion.chained !== undefined) return decide();
      return parameter
        .values(resource)
        .some((held) => values.some((asked) => held.endsWith(asked.split('/').at(-1) ?? asked)));
    }),
  },
  {
    id: 'reference-type-not-allowed',
    title: 'A search by a reference of a wrong type is a wrong method',
    description: 'patient=Organization/1 is answered with 405, though a search by another patient works.',
    requirement: 'CC-CLI-017',
    alter: alterMatching(({ criterion, decide }) => {
      if (isOfWrongType(criterion)) throw refuse(405, 'not-supported', 'GET is not allowed here');
      return decide();
    }),
  },
  {
    id: 'period-end-ignored',
    title: 'A search by date ignores the end of a period',
    description: 'date=ge2022-01-20 does not find a stay from 17 to 24 January 2022: its start is compared.',
    requirement: 'CC-ENC-002',
    alter: alterMatching(({ criterion, decide }) => decide(withoutEnds(criterion))),
  },
];

/** Search parameters of type reference that read each value otherwise. */
function alterReferences(alter: (value: string) => string): Fault['alter'] {
  return alterValuesAsked(
    ({ criterion }) => criterion.parameter.type === 'reference' && criterion.chained === undefined,
    alter,
  );
}

/** Whether a reference is asked for of a type that the parameter does not lead to. */
function isOfWrongType({ parameter, chained, values }: Criterion): boolean {
  if (parameter.type !== 'reference' || chained !== undefined || parameter.targets.length === 0) return false;
  return values.some((value) => {
    const { type } = readReference(value) ?? {};
    return type !== undefined && !parameter.targets.includes(type);
  });
}

/** Compares with the start of each period alone. */
function withoutEnds(criterion: Criterion): Criterion {
  const { parameter } = criterion;
  if (parameter.type !== 'date') return criterion;
  return {
    ...criterion,
    parameter: {
      ...parameter,
      values: (resource) =>
        parameter.values(resource).flatMap((held) => {
          const [start = held] = valuesAt(held, 'start');
          return typeof start === 'string' ? [start] : [];
        }),
    },
  };
}
