import type { Fault } from '../fault.js';
import { refuse } from '../refusal.js';
import type { Searchset, SearchsetEntry, SearchsetLink } from '../search/search-behaviour.js';
import { isObject, isResource, valuesAt, type Resource } from '../resource.js';
import { alterAnswer } from './alter-answer.js';

/** Defects of the Bundle that answers a search, and of its pages. */
export const searchsetFaults: readonly Fault[] = [
  {
    id: 'bare-array-instead-of-bundle',
    title: 'A search answers with an array',
    description: 'A search answers in JSON with an array of resources instead of a Bundle.',
    requirement: 'CC-PAT-010',
    alter: (correct) =>
      alterAnswer(correct, (answer) =>
        isSearchset(answer.body) ? { ...answer, body: resourcesOf(answer.body) } : answer,
      ),
  },
  {
    id: 'bundle-type-wrong',
    title: 'The Bundle is no searchset',
    description: 'A search answers with a Bundle of type "collection".',
    requirement: 'CC-PAT-010',
    alter: ({ shapeSearchset }) => ({
      shapeSearchset: (searchset) => ({ ...shapeSearchset(searchset), type: 'collection' }),
    }),
  },
  {
    id: 'no-match-is-404',
    title: 'Nothing found is an error',
    description: 'A search without a match is answered with 404 instead of an empty searchset.',
    requirement: 'CC-PAT-011',
    alter: ({ shapeSearchset }) => ({
      shapeSearchset: (searchset) => {
        if (searchset.total === 0) throw refuse(404, 'not-found', 'Nothing was found');
        return shapeSearchset(searchset);
      },
    }),
  },
  {
    id: 'total-missing',
    title: 'The Bundle has no total',
    description: 'Bundle.total is absent.',
    requirement: 'CC-PAT-017',
    alter: alterSearchset(({ total: _total, ...searchset }) => searchset),
  },
  {
    id: 'total-counts-page',
    title: 'The total counts the page',
    description: 'Bundle.total is the number of entries on the page instead of that of all matches.',
    requirement: 'CC-PAT-017',
    alter: alterSearchset((searchset) => ({ ...searchset, total: searchset.entry?.length ?? 0 })),
  },
  {
    id: 'self-link-missing',
    title: 'The Bundle has no self link',
    description: 'Bundle.link has no relation "self".',
    requirement: 'CC-PAT-017',
    alter: alterLinks((links) => links.filter(({ relation }) => relation !== 'self')),
  },
  {
    id: 'self-link-relative',
    title: 'The self link is relative',
    description: 'The URL of the self link has no scheme and host.',
    alter: alterLinks((links) =>
      links.map((link) => (link.relation === 'self' ? { ...link, url: withoutOrigin(link.url) } : link)),
    ),
  },
  {
    id: 'self-link-echoes-ignored',
    title: 'The self link shows what was ignored',
    description: 'The self link repeats an unknown parameter, as if it had been used.',
    alter: ({ selfParameters }) => ({
      selfParameters: (query) => [...selfParameters(query), ...query.ignored],
    }),
  },
  {
    id: 'full-url-missing',
    title: 'Entries have no fullUrl',
    description: 'Bundle.entry.fullUrl is absent.',
    requirement: 'CC-PAT-017',
    alter: alterEntries((entries) => entries.map(({ fullUrl: _fullUrl, ...entry }) => entry)),
  },
  {
    id: 'full-url-internal-host',
    title: 'fullUrl names an internal host',
    description: 'Bundle.entry.fullUrl starts with http://fhir.internal/ instead of the base URL.',
    alter: alterEntries((entries) =>
      entries.map((entry) => ({
        ...entry,
        fullUrl: `http://fhir.internal${withoutOrigin(entry.fullUrl ?? '')}`,
      })),
    ),
  },
  {
    id: 'search-mode-missing',
    title: 'Entries do not say why they are there',
    description: 'Bundle.entry.search is absent; matches must be marked.',
    requirement: 'CC-PAT-017',
    alter: alterEntries((entries) => entries.map(({ search: _search, ...entry }) => entry)),
  },
  {
    id: 'count-ignored',
    title: '_count is ignored',
    description: 'A page holds all matches whatever `_count` asks.',
    requirement: 'CC-PAT-018',
    alter: () => ({ pageSize: () => Number.MAX_SAFE_INTEGER }),
  },
  {
    id: 'next-link-missing',
    title: 'There is no way to the next page',
    description: 'A page that is not the last has no link with relation "next".',
    requirement: 'CC-PAT-018',
    alter: alterLinks((links) => links.filter(({ relation }) => relation !== 'next')),
  },
  {
    id: 'page-repeats-entry',
    title: 'A page repeats an entry',
    description: 'The second page begins with the last entry of the first.',
    requirement: 'CC-PAT-018',
    alter: () => ({
      takePage: (matches, offset, size) => matches.slice(Math.max(0, offset - 1), offset + size),
    }),
  },
  {
    id: 'page-loses-entry',
    title: 'A page loses an entry',
    description: 'The second page leaves out its first entry; no page shows it.',
    requirement: 'CC-PAT-018',
    alter: ({ takePage }) => ({
      takePage: (matches, offset, size) => takePage(matches, offset, size).slice(offset > 0 ? 1 : 0),
    }),
  },
];

function alterSearchset(alter: (searchset: Searchset) => Searchset): Fault['alter'] {
  return ({ shapeSearchset }) => ({ shapeSearchset: (searchset) => alter(shapeSearchset(searchset)) });
}

function alterLinks(alter: (links: readonly SearchsetLink[]) => readonly SearchsetLink[]): Fault['alter'] {
  return alterSearchset((searchset) => ({ ...searchset, link: alter(searchset.link) }));
}

function alterEntries(
  alter: (entries: readonly SearchsetEntry[]) => readonly SearchsetEntry[],
): Fault['alter'] {
  return alterSearchset((searchset) =>
    searchset.entry === undefined ? searchset : { ...searchset, entry: alter(searchset.entry) },
  );
}

function withoutOrigin(url: string): string {
  return url.replace(/^https?:\/\/[^/]+/, '');
}

function isSearchset(body: unknown): body is Resource {
  return isObject(body) && body['type'] === 'searchset';
}

function resourcesOf(bundle: Resource): readonly Resource[] {
  return valuesAt(bundle, 'entry.resource').filter(isResource);
}
