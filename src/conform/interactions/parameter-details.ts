import type { ElementNode } from '../../fhir/element-node.js';
import { isRecordType } from '../record-type.js';
import { findDateTexts, listTokens } from '../search/held-values.js';
import { findSearchParameter, type SearchParameterFacts } from '../search/search-parameters.js';
import { formatTokenValue } from '../search/search-value.js';
import type { Detail } from './search-details.js';
import { findSearchValues, toDay } from './search-values.js';

/** The search parameters that scenarios name, by their words for them. */
const parameterWords: Readonly<Record<string, string>> = {
  actor: 'actor',
  'asserted date': 'asserted-date',
  'authoring date': 'authored',
  beginning: 'start',
  category: 'category',
  'clinical status': 'clinical-status',
  code: 'code',
  'creation date': 'created',
  date: 'date',
  'day of prescribing': 'authoredon',
  'effective date': 'effective',
  medication: 'medication',
  organization: 'organization',
  'own identifier': 'identifier',
  'organization name': 'name',
  'period of care': 'period',
  'post code': 'address-postalcode',
  practitioner: 'practitioner',
  questionnaire: 'questionnaire',
  schedule: 'schedule',
  setting: 'setting',
  'sex of the relative': 'gender',
  status: 'status',
  subject: 'subject',
  target: 'target',
  type: 'type',
};

type FindValue = (resource: ElementNode, parameter: string) => string | readonly string[] | undefined;

/** What can be made of a parameter: the words around its own, and the value that they mean. */
const forms: readonly (readonly [(word: string) => string, FindValue])[] = [
  [(word) => word, (resource, parameter) => findSearchValues(resource, parameter)?.fitting],
  [(word) => `another ${word}`, (resource, parameter) => findSearchValues(resource, parameter)?.unfitting],
  [(word) => `${word} without its system`, findBareCode],
  [(word) => `${word} from that day on`, withDay((start) => `ge${start}`)],
  [(word) => `${word} up to that day`, withDay((start) => `le${start}`)],
  [(word) => `${word} from that day on up to the same day`, withDay((start) => [`ge${start}`, `le${start}`])],
  [
    // Of the last day itself servers may think that it is not past yet.
    (word) => `${word} from the day before its last on`,
    withDay((start, end) => {
      const before = end === undefined ? undefined : toDayBefore(end);
      return before === undefined || before <= start ? undefined : `ge${before}`;
    }),
  ],
  [(word) => `${word} before that day`, withDay((start) => `lt${start}`)],
  [
    (word) => `${word} after that day`,
    withDay((_start, end) => (end === undefined ? undefined : `gt${end}`)),
  ],
  [(word) => `a ${word} that does not exist`, () => '2019-13-45'],
];

/** Details that are values of a search parameter, taken from the record itself. */
export const parameterDetails: Readonly<Record<string, Detail>> = Object.fromEntries(
  Object.entries(parameterWords).flatMap(([word, parameter]) =>
    forms.map(([toWords, findValue]): readonly [string, Detail] => [
      toWords(word),
      {
        parameter,
        needsResource: true,
        find: ({ resource }) => (resource === undefined ? undefined : findValue(resource, parameter)),
      },
    ]),
  ),
);

function findFacts({ resourceType = '' }: ElementNode, parameter: string): SearchParameterFacts | undefined {
  return isRecordType(resourceType) ? findSearchParameter(resourceType, parameter) : undefined;
}

function findBareCode(resource: ElementNode, parameter: string): string | undefined {
  const facts = findFacts(resource, parameter);
  const [token] = facts === undefined ? [] : listTokens(resource, facts);
  return token === undefined ? undefined : formatTokenValue({ code: token.code });
}

const dayMs = 24 * 60 * 60 * 1000;

/** None for a month or a year. */
function toDayBefore(day: string): string | undefined {
  return day.length < 10 ? undefined : new Date(Date.parse(day) - dayMs).toISOString().slice(0, 10);
}

function withDay(
  toValue: (start: string, end: string | undefined) => string | readonly string[] | undefined,
): FindValue {
  return (resource, parameter) => {
    const facts = findFacts(resource, parameter);
    const dates = facts === undefined ? undefined : findDateTexts(resource, facts);
    const start = dates?.start === undefined ? undefined : toDay(dates.start);
    const end = dates?.end === undefined ? undefined : toDay(dates.end);
    return start === undefined ? undefined : toValue(start, end);
  };
}
