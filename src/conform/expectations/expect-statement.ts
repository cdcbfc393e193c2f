import { findRelease } from '../../fhir/release.js';
import type { ElementNode } from '../../fhir/element-node.js';
import { findResource, type Answer } from '../answer.js';
import type { RecordType } from '../record-type.js';
import { findValue, selectValues } from '../select-nodes.js';
import { findClaimedType, findTokenUrl, listClaimedParameters } from '../statement.js';
import { describeBody } from './expect-answer.js';
import {
  joinJudgements,
  judgeEach,
  judgeOne,
  toDeviation,
  toNodeDeviation,
  type Judgement,
} from './judgement.js';

/** Search parameters of Patient that CareConnect makes mandatory. */
const mandatoryParameters = ['identifier', 'name', 'family', 'given', 'gender', 'birthdate'];

/** `fhirVersion` is a version of STU3. */
export function expectStu3(answer: Answer): Judgement {
  return judgeStatement(answer, (statement) => {
    const version = findValue(statement, 'fhirVersion');
    return judgeOne(
      version !== undefined && findRelease(version) === 'stu3'
        ? undefined
        : toDeviation(answer, 'fhirVersion 3.0.x', `fhirVersion ${version ?? '(none)'}`),
    );
  });
}

/** `format` lists each of the formats in which the statement was answered. */
export function expectFormatsListed(answer: Answer, answered: readonly ('JSON' | 'XML')[]): Judgement {
  return judgeStatement(answer, (statement) => {
    const listed = selectValues(statement, 'format');
    return judgeEach(
      answered,
      (format) =>
        listed.some((code) => code.toLowerCase().includes(format.toLowerCase()))
          ? undefined
          : toDeviation(
              answer,
              `the format ${format}, in which the server answers`,
              `the formats ${listed.join(', ') || '(none)'}`,
            ),
      'The statement could be had in no format.',
    );
  });
}

/** The statement names a token endpoint. */
export function expectTokenUrl(answer: Answer): Judgement {
  return judgeStatement(answer, (statement) =>
    judgeOne(
      findTokenUrl(statement) === undefined
        ? toDeviation(
            answer,
            'rest.security with the extension oauth-uris that names the token endpoint',
            'no token endpoint',
          )
        : undefined,
    ),
  );
}

/** Patient is offered, and at least one further type with a profile of CareConnect. */
export function expectPatientAndMore(answer: Answer): Judgement {
  return judgeStatement(answer, (statement) => {
    const types = selectValues(statement, 'rest.resource.type');
    const found = `the types ${types.join(', ') || '(none)'}`;
    return joinJudgements([
      judgeOne(types.includes('Patient') ? undefined : toDeviation(answer, 'the type Patient', found)),
      judgeOne(
        types.some((type) => type !== 'Patient')
          ? undefined
          : toDeviation(answer, 'at least one type besides Patient', found),
      ),
    ]);
  });
}

/**
 * The profile that the profile set of the target has for a type is named: in the entry for the type, or among the profiles
 * that the server supports (https://hl7.org/fhir/STU3/profiling.html#profile-uses).
 */
export function expectProfileNamed(answer: Answer, type: RecordType, profile: string | undefined): Judgement {
  if (profile === undefined)
    return { examined: 0, deviations: [], reason: `The target file names no profile for ${type}.` };
  return judgeStatement(answer, (statement) => {
    const claimed = findClaimedType(statement, type);
    if (claimed === undefined)
      return { examined: 0, deviations: [], reason: `The statement does not offer ${type}.` };
    const named = [
      ...selectValues(claimed, 'profile.reference'),
      ...selectValues(claimed, 'supportedProfile'),
    ];
    const supported = selectValues(statement, 'profile.reference');
    return judgeOne(
      [...named, ...supported].some((each) => each.split('|')[0] === profile)
        ? undefined
        : toNodeDeviation(answer, claimed, {
            expected: `the profile ${profile}`,
            found: named.join(', ') || 'no profile',
          }),
    );
  });
}

/** Each mandatory search parameter of Patient is claimed. */
export function expectMandatoryParameters(answer: Answer): Judgement {
  return judgeStatement(answer, (statement) => {
    const claimed = listClaimedParameters(statement, 'Patient');
    return judgeEach(
      mandatoryParameters,
      (name) =>
        claimed.includes(name)
          ? undefined
          : toDeviation(
              answer,
              `the search parameter ${name} of Patient`,
              `the parameters ${claimed.join(', ') || '(none)'}`,
            ),
      '',
    );
  });
}

function judgeStatement(answer: Answer, judge: (statement: ElementNode) => Judgement): Judgement {
  const root = findResource(answer);
  if (root?.resourceType === 'CapabilityStatement') return judge(root);
  return judgeOne(toDeviation(answer, 'a CapabilityStatement', describeBody(answer)));
}
