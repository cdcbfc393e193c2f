import type { ChangeRules } from './change-rule.js';

/** Changes of terminology, and of definitions that are compared member by member. */
export const contentRules = {
  'code-removed': {
    class: 'breaking',
    direction: 'removed',
    says: 'The code {what} is no longer there',
    because: 'data with this code is no longer valid where the code is asked for',
  },
  'code-added': {
    class: 'compatible',
    direction: 'added',
    says: 'The code {what} is new',
    because: 'data stays valid; readers may meet a code that they do not know',
  },
  'display-changed': {
    class: 'editorial',
    direction: 'changed',
    says: 'The display of the code {what} was {was} and is {is}',
    because: 'a display is for people, and the code says what is meant',
  },
  'code-moved': {
    class: 'compatible',
    direction: 'changed',
    says: 'The code {what} stood below {was} and stands below {is}',
    because: 'the code stays valid; what value sets take in by hierarchy is listed with them',
  },
  'code-closed': {
    class: 'breaking',
    direction: 'tightened',
    says: 'The code {what} may no longer be used in data',
    because: 'data with this code is no longer valid',
  },
  'code-opened': {
    class: 'compatible',
    direction: 'loosened',
    says: 'The code {what} may now be used in data',
    because: 'data stays valid; readers may meet a code that they do not know',
  },
  'code-detail-changed': {
    class: 'compatible',
    direction: 'changed',
    says: 'A property of the code {what} was {was} and is {is}',
    because: 'the code stays valid; what value sets take in by property is listed with them',
  },
  'case-sensitivity-set': {
    class: 'breaking',
    direction: 'tightened',
    says: 'Upper and lower case of codes were the same and now differ',
    because: 'data with a code in another case is no longer valid',
  },
  'case-sensitivity-lifted': {
    class: 'compatible',
    direction: 'loosened',
    says: 'Upper and lower case of codes differed and now are the same',
    because: 'data stays valid; readers may meet codes in another case',
  },
  'system-made-incomplete': {
    class: 'breaking',
    direction: 'changed',
    says: 'The content was {was} and is {is}',
    because: 'which codes there are can no longer be told from it',
  },
  'system-made-complete': {
    class: 'compatible',
    direction: 'changed',
    says: 'The content was {was} and is {is}',
    because: 'it can be told better which codes there are',
  },
  'system-detail-changed': {
    class: 'compatible',
    direction: 'changed',
    says: 'The {what} was {was} and is {is}',
    because: 'the codes stay what they were',
  },
  'value-set-narrowed': {
    class: 'breaking',
    direction: 'tightened',
    says: 'The value set no longer takes in {what}',
    because:
      'which codes that takes away cannot be told here, and data with one of them may no longer be valid',
  },
  'value-set-widened': {
    class: 'compatible',
    direction: 'loosened',
    says: 'The value set takes in {what}, too',
    because: 'data stays valid; readers may meet codes that they do not know',
  },
  'value-set-detail-changed': {
    class: 'compatible',
    direction: 'changed',
    says: 'The {what} was {was} and is {is}',
    because: 'no listed code is added or taken away by it',
  },
  'mapping-added': {
    class: 'compatible',
    direction: 'added',
    says: 'The code {what} had no translation and has {is}',
    because: 'all other codes are translated as before',
  },
  'mapping-removed': {
    class: 'breaking',
    direction: 'removed',
    says: 'The code {what} was translated to {was} and no longer is',
    because: 'software that translates gets no answer for it',
  },
  'mapping-changed': {
    class: 'breaking',
    direction: 'changed',
    says: 'The code {what} was translated to {was} and is translated to {is}',
    because: 'the same data is translated otherwise',
  },
  'mapping-scope-changed': {
    class: 'breaking',
    direction: 'changed',
    says: 'The {what} of the map was {was} and is {is}',
    because: 'the map is for other codes than before',
  },
  'content-added': {
    class: 'compatible',
    direction: 'added',
    says: 'The entry {what} is new',
    because: 'what there was before is still there',
  },
  'content-removed': {
    class: 'breaking',
    direction: 'removed',
    says: 'The entry {what} is no longer there',
    because: 'software may count on it',
  },
  'content-changed': {
    class: 'breaking',
    direction: 'changed',
    says: 'The entry {what} was {was} and is {is}',
    because: 'software may count on what was',
  },
  'ability-granted': {
    class: 'compatible',
    direction: 'loosened',
    says: 'The entry {what} was false and is true',
    because: 'what was possible before still is',
  },
  'ability-withdrawn': {
    class: 'breaking',
    direction: 'tightened',
    says: 'The entry {what} was true and is false',
    because: 'software may count on what was possible',
  },
  'content-text-changed': {
    class: 'editorial',
    direction: 'changed',
    says: 'A text has changed ({what})',
    because: 'it is for people, and no data or software is judged by it',
  },
} as const satisfies ChangeRules;
