import type { ChangeRules } from './change-rule.js';

/** Changes of whole definitions and of what stands at their head. */
export const definitionRules = {
  'definition-added': {
    class: 'compatible',
    direction: 'added',
    says: 'The definition is new',
    because: 'data that does not use it is judged as before',
  },
  'definition-removed': {
    class: 'breaking',
    direction: 'removed',
    says: 'The definition is no longer there',
    because: 'what names it, in data, software and other definitions, leads nowhere',
  },
  'definition-uncomparable': {
    class: 'breaking',
    direction: 'changed',
    says: 'The definition could not be compared ({what})',
    because: 'what cannot be shown to be compatible counts as breaking',
  },
  'url-changed': {
    class: 'breaking',
    direction: 'changed',
    says: 'The canonical URL was {was} and is {is}',
    because: 'data and software know a definition by its URL',
  },
  'kind-changed': {
    class: 'breaking',
    direction: 'changed',
    says: 'The {what} was {was} and is {is}',
    because: 'it defines another kind of thing, which data of the old kind does not fit',
  },
  'base-changed': {
    class: 'compatible',
    direction: 'changed',
    says: 'It was based on {was} and is based on {is}',
    because: 'what the other base asks for is listed with the elements',
  },
  'abstract-set': {
    class: 'breaking',
    direction: 'tightened',
    says: 'It has become abstract',
    because: 'no data may be of it any longer, only of what is based on it',
  },
  'abstract-lifted': {
    class: 'compatible',
    direction: 'loosened',
    says: 'It is no longer abstract',
    because: 'data may now be of it, and all other data is judged as before',
  },
  'context-removed': {
    class: 'breaking',
    direction: 'tightened',
    says: 'The extension may no longer stand on {what}',
    because: 'data that has it there is no longer valid',
  },
  'context-added': {
    class: 'compatible',
    direction: 'loosened',
    says: 'The extension may now stand on {what}, too',
    because: 'data stays valid; readers may meet it in another place',
  },
  'context-changed': {
    class: 'breaking',
    direction: 'changed',
    says: 'The {what} of the extension was {was} and is {is}',
    because: 'it says otherwise where the extension may stand',
  },
  'context-rule-added': {
    class: 'breaking',
    direction: 'tightened',
    says: 'The extension may stand only where {what} holds',
    because: 'data that has it elsewhere is no longer valid',
  },
  'context-rule-removed': {
    class: 'compatible',
    direction: 'loosened',
    says: 'The extension no longer needs {what} to hold where it stands',
    because: 'data stays valid; readers may meet it in another place',
  },
  'status-retired': {
    class: 'compatible',
    direction: 'changed',
    says: 'The status was {was} and is {is}',
    because: 'data stays valid, and the definition should not be used for new work',
  },
  'status-changed': {
    class: 'editorial',
    direction: 'changed',
    says: 'The status was {was} and is {is}',
    because: 'it says how far the work on the definition is and changes nothing that data is judged by',
  },
  'version-changed': {
    class: 'editorial',
    direction: 'changed',
    says: 'The version was {was} and is {is}',
    because: 'a version names a state of the definition, and what that state changes is listed by itself',
  },
  'fhir-version-changed': {
    class: 'editorial',
    direction: 'changed',
    says: 'The FHIR version was {was} and is {is}',
    because: 'technical corrections of one release do not change what is valid',
  },
  'name-changed': {
    class: 'editorial',
    direction: 'changed',
    says: 'The {what} was {was} and is {is}',
    because: 'data and software know the definition by its URL',
  },
  'definition-text-changed': {
    class: 'editorial',
    direction: 'changed',
    says: 'The {what} has changed',
    because: 'it is for people, and no data or software is judged by it',
  },
} as const satisfies ChangeRules;
