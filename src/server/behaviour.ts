import { answerBehaviour, type AnswerBehaviour } from './answer-behaviour.js';
import { accessBehaviour, type AccessBehaviour } from './auth/check-access.js';
import { tokenBehaviour, type TokenBehaviour } from './auth/token-behaviour.js';
import { binaryBehaviour, type BinaryBehaviour } from './read-binary.js';
import { formatBehaviour, type FormatBehaviour } from './media-types.js';
import { operationBehaviour, type OperationBehaviour } from './operations/operation-behaviour.js';
import { readBehaviour, type ReadBehaviour } from './read-resource.js';
import { searchBehaviour, type SearchBehaviour } from './search/search-behaviour.js';
import { writeBehaviour, type WriteBehaviour } from './write-behaviour.js';

/**
 * Every seam of the server: a function for each duty that a fault may get wrong. The correct functions stand
 * beside the code that calls them.
 */
export interface Behaviour
  extends
    AccessBehaviour,
    AnswerBehaviour,
    BinaryBehaviour,
    FormatBehaviour,
    OperationBehaviour,
    ReadBehaviour,
    SearchBehaviour,
    TokenBehaviour,
    WriteBehaviour {}

/** How the server behaves without a fault. */
export const correctBehaviour: Behaviour = {
  ...accessBehaviour,
  ...answerBehaviour,
  ...binaryBehaviour,
  ...formatBehaviour,
  ...operationBehaviour,
  ...readBehaviour,
  ...searchBehaviour,
  ...tokenBehaviour,
  ...writeBehaviour,
};
