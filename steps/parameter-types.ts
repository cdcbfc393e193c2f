import { defineParameterType } from '@cucumber/cucumber';
import { answerFacts } from '#conform/assertions/answer-facts.js';
import { eachRecordFacts } from '#conform/assertions/each-record-facts.js';
import { everyAnswerFacts } from '#conform/assertions/every-answer-facts.js';
import { patientParts } from '#conform/assertions/judge-writing.js';
import { receiptFacts } from '#conform/assertions/receipt-facts.js';
import { invitationFacts, statusFacts } from '#conform/assertions/registration-facts.js';
import { statementFacts } from '#conform/assertions/statement-facts.js';
import { patientVariationPattern } from '#conform/fixtures/patient-variations.js';
import { recordVariationPattern } from '#conform/fixtures/record-variations.js';
import { credentialWords } from '#conform/interactions/credential.js';
import { fetchingManners } from '#conform/interactions/fetch-file.js';
import { documentGroups } from '#conform/interactions/read-receipts.js';
import { statementManners } from '#conform/interactions/read-statement.js';
import { readingManners, searchingManners, sendingManners } from '#conform/interactions/request-manners.js';
import { searchDetailsPattern } from '#conform/interactions/search-details.js';
import { recipients } from '#conform/interactions/send-questionnaire.js';
import { wrongTokenRequests } from '#conform/interactions/token.js';
import { patientGroups, registrationOperations } from '#conform/interactions/registration.js';
import { effortWords } from '#conform/interactions/try-claims.js';
import { recordPlurals, recordTypes, toRecordType } from '#conform/record-type.js';
import { toCount, toStatuses, toWordPattern } from '#conform/words.js';

defineParameterType({
  name: 'record',
  regexp: toWordPattern(Object.keys(recordTypes)),
  transformer: toRecordType,
});
defineParameterType({
  name: 'records',
  regexp: toWordPattern(recordPlurals),
  transformer: toRecordType,
});
defineParameterType({ name: 'resource type', regexp: /[A-Z][A-Za-z]+/, transformer: String });
defineParameterType({ name: 'format', regexp: /JSON|XML/, transformer: String });
defineParameterType({ name: 'statuses', regexp: /\d{3}(?: or \d{3})*/, transformer: toStatuses });
defineParameterType({
  name: 'manner',
  regexp: toWordPattern(Object.keys(statementManners)),
  transformer: String,
});
defineParameterType({ name: 'variation', regexp: patientVariationPattern, transformer: String });
defineParameterType({ name: 'record variation', regexp: recordVariationPattern, transformer: String });
defineParameterType({ name: 'credential', regexp: toWordPattern(credentialWords), transformer: String });
defineParameterType({
  name: 'wrong request',
  regexp: toWordPattern(Object.keys(wrongTokenRequests)),
  transformer: String,
});
defineParameterType({ name: 'details', regexp: searchDetailsPattern, transformer: String });
defineParameterType({ name: 'effort', regexp: toWordPattern(effortWords), transformer: String });
defineParameterType({ name: 'how many', regexp: /exactly one|no/, transformer: toCount });
defineParameterType({
  name: 'answer fact',
  regexp: toWordPattern(Object.keys(answerFacts)),
  transformer: String,
});
defineParameterType({
  name: 'statement fact',
  regexp: toWordPattern(Object.keys(statementFacts)),
  transformer: String,
});
defineParameterType({
  name: 'fact of every answer',
  regexp: toWordPattern(Object.keys(everyAnswerFacts)),
  transformer: String,
});
defineParameterType({
  name: 'fact of each record',
  regexp: toWordPattern(Object.keys(eachRecordFacts)),
  transformer: String,
});
defineParameterType({
  name: 'manner of reading',
  regexp: toWordPattern(Object.keys(readingManners)),
  transformer: String,
});
defineParameterType({
  name: 'manner of sending',
  regexp: toWordPattern(Object.keys(sendingManners)),
  transformer: String,
});
defineParameterType({
  name: 'manner of searching',
  regexp: toWordPattern(Object.keys(searchingManners)),
  transformer: String,
});
defineParameterType({
  name: 'patient part',
  regexp: toWordPattern(Object.keys(patientParts)),
  transformer: String,
});
defineParameterType({
  name: 'registration',
  regexp: toWordPattern(Object.keys(registrationOperations)),
  transformer: String,
});
defineParameterType({ name: 'group of patients', regexp: toWordPattern(patientGroups), transformer: String });
defineParameterType({
  name: 'status fact',
  regexp: toWordPattern(Object.keys(statusFacts)),
  transformer: String,
});
defineParameterType({
  name: 'invitation fact',
  regexp: toWordPattern(Object.keys(invitationFacts)),
  transformer: String,
});
defineParameterType({ name: 'recipients', regexp: toWordPattern(recipients), transformer: String });
defineParameterType({ name: 'documents', regexp: toWordPattern(documentGroups), transformer: String });
defineParameterType({
  name: 'manner of fetching',
  regexp: toWordPattern(fetchingManners),
  transformer: String,
});
defineParameterType({
  name: 'receipt fact',
  regexp: toWordPattern(Object.keys(receiptFacts)),
  transformer: String,
});
