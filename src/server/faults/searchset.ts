import type { Fault } from '../fault.js';

/** Defects of the Bundle that answers a search, and of its pages. */
export const searchsetFaults: readonly Fault[] = [
  {
    id: 'bare-array-instead-of-bundle',
    title: 'A search answers with an array',
    description: 'A search answers in JSON with an array of resources instead of a Bundle.',
  },
  {
    id: 'bundle-type-wrong',
    title: 'The Bundle is no searchset',
    description: 'A search answers with a Bundle of type "collection".',
  },
  {
    id: 'no-match-is-404',
    title: 'Nothing found is an error',
    description: 'A search without a match is answered with 404 instead of an empty searchset.',
  },
  {
    id: 'total-missing',
    title: 'The Bundle has no total',
    description: 'Bundle.total is absent.',
  },
  {
    id: 'total-counts-page',
    title: 'The total counts the page',
    description: 'Bundle.total is the number of entries on the page instead of that of all matches.',
  },
  {
    id: 'self-link-missing',
    title: 'The Bundle has no self link',
    description: 'Bundle.link has no relation "self".',
  },
  {
    id: 'self-link-relative',
    title: 'The self link is relative',
    description: 'The URL of the self link has no scheme and host.',
  },
  {
    id: 'self-link-echoes-ignored',
    title: 'The self link shows what was ignored',
    description: 'The self link repeats an unknown parameter, as if it had been used.',
  },
  {
    id: 'full-url-missing',
    title: 'Entries have no fullUrl',
    description: 'Bundle.entry.fullUrl is absent.',
  },
  {
    id: 'full-url-internal-host',
    title: 'fullUrl names an internal host',
    description: 'Bundle.entry.fullUrl starts with http://fhir.internal/ instead of the base URL.',
  },
  {
    id: 'search-mode-missing',
    title: 'Entries do not say why they are there',
    description: 'Bundle.entry.search is absent; matches must be marked.',
  },
  {
    id: 'count-ignored',
    title: '_count is ignored',
    description: 'A page holds all matches whatever `_count` asks.',
  },
  {
    id: 'next-link-missing',
    title: 'There is no way to the next page',
    description: 'A page that is not the last has no link with relation "next".',
  },
  {
    id: 'page-repeats-entry',
    title: 'A page repeats an entry',
    description: 'The second page begins with the last entry of the first.',
  },
  {
    id: 'page-loses-entry',
    title: 'A page loses an entry',
    description: 'The second page leaves out its first entry; no page shows it.',
  },
];
