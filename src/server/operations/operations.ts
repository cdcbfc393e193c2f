import { answerInvitations } from './generate-invitation-tokens.js';
import type { Operation } from './operation.js';
import { answerReadReceipts } from './read-receipt-query.js';
import { answerQuestionnaireRequest } from './send-questionnaire-request.js';
import { answerStatusQuery } from './status-query.js';

/** Every operation that the server can offer. */
export const operations: readonly Operation[] = [
  {
    code: 'status-query',
    type: 'Patient',
    level: 'type',
    right: 'read',
    handler: answerStatusQuery,
  },
  {
    code: 'generate-invitation-tokens',
    type: 'Organization',
    level: 'type',
    right: 'write',
    handler: answerInvitations,
  },
  {
    code: 'read-receipt-query',
    type: 'DocumentReference',
    level: 'type',
    right: 'read',
    handler: answerReadReceipts,
  },
  {
    code: 'send-questionnaire-request',
    type: 'Questionnaire',
    level: 'instance',
    right: 'write',
    handler: answerQuestionnaireRequest,
  },
];
