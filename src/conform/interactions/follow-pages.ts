import type { Answer } from '../answer.js';
import { findNextLink } from '../expectations/expect-matches.js';
import type { Scenario } from '../scenario/scenario.js';

/** A list that goes on for more pages than this is not followed to its end. */
const maximumPages = 20;

/** All pages of a list, by the link `next` of each, within bounds. */
export async function followPages(scenario: Scenario, first: Answer): Promise<readonly Answer[]> {
  const pages: Answer[] = [first];
  let next = findNextLink(first);
  while (next !== undefined && pages.length < maximumPages) {
    const { method, url } = (pages.at(-1) ?? first).exchange.request;
    const ledBy = `the link "next" of ${method} ${url}`;
    const page = await scenario.ask({ method: 'GET', url: next, ledBy });
    pages.push(page);
    next = findNextLink(page);
  }
  return pages;
}
