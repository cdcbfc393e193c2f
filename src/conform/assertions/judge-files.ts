import {
  expectFile,
  expectFileSent,
  expectSameFile,
  expectSizeAndHash,
} from '../expectations/expect-file.js';
import { nothingExamined, type Judgement } from '../expectations/judgement.js';
import { getAnswer, type Scenario } from '../scenario/scenario.js';

const notFetched = 'No file of a document was fetched.';

/** The last answer is the file itself, under the media type that its document names. */
export function judgeFile(scenario: Scenario): Judgement {
  const { attachment } = scenario.memory;
  return attachment === undefined ? nothingExamined(notFetched) : expectFile(getAnswer(scenario), attachment);
}

/** The last answer holds the file of which its document tells the size and the hash. */
export function judgeSizeAndHash(scenario: Scenario): Judgement {
  const { attachment } = scenario.memory;
  return attachment === undefined
    ? nothingExamined(notFetched)
    : expectSizeAndHash(getAnswer(scenario), attachment);
}

/** The last answer is the file that the scenario has written, as it is or in a Binary. */
export function judgeFileSent(scenario: Scenario): Judgement {
  const { file } = scenario.memory;
  return file === undefined
    ? nothingExamined('No file was written.')
    : expectFileSent(getAnswer(scenario), file.bytes);
}

/** The first answer is the file as it is, the second wraps the same in a Binary. */
export function judgeSameFile({ memory }: Scenario): Judgement {
  const [raw, wrapped] = memory.answers;
  return raw === undefined || wrapped === undefined
    ? nothingExamined('The file was not fetched twice.')
    : expectSameFile(raw, wrapped);
}
