import { findChildValue, type ElementNode } from '../../fhir/element-node.js';
import { nhsNumberSystem } from '../../fhir/nhs-number.js';
import { findResource, type Answer } from '../answer.js';
import { followTo, judgeFollowed } from '../interactions/follow-reference.js';
import { toAddress } from '../references.js';
import { getAnswer, type Scenario } from '../scenario/scenario.js';
import { findValue, selectNodes, selectValues } from '../select-nodes.js';
import { describeBody } from './expect-answer.js';
import { judgeEach, judgeOne, toDeviation, toNodeDeviation, type Judgement } from './judgement.js';

const odsSystem = 'https://fhir.nhs.uk/Id/ods-organization-code';
const verificationStatus =
  'https://fhir.hl7.org.uk/STU3/StructureDefinition/Extension-CareConnect-NHSNumberVerificationStatus-1';

/** What a patient banner shows of a Patient, with where it is found. */
export const bannerParts: Readonly<Record<string, (patient: ElementNode) => boolean>> = {
  name: hasOneOf('name.family', 'name.text'),
  'birth date': hasOneOf('birthDate'),
  gender: hasOneOf('gender'),
  'NHS number and whether it was verified': (patient) =>
    selectNodes(patient, 'identifier').some(
      (identifier) =>
        findValue(identifier, 'system') === nhsNumberSystem &&
        findValue(identifier, 'value') !== undefined &&
        selectNodes(identifier, 'extension').some((each) => findValue(each, 'url') === verificationStatus),
    ),
  address: hasOneOf('address.line', 'address.text', 'address.postalCode'),
  GP: hasOneOf('generalPractitioner.reference', 'generalPractitioner.display'),
};

function hasOneOf(...paths: readonly string[]): (patient: ElementNode) => boolean {
  return (patient) => paths.some((path) => findValue(patient, path) !== undefined);
}

/** The answer is a Patient with this part of a banner. */
export function expectBannerPart(answer: Answer, part: string): Judgement {
  const patient = findResource(answer);
  if (patient?.resourceType !== 'Patient')
    return judgeOne(toDeviation(answer, 'a Patient', describeBody(answer)));
  const isThere = bannerParts[part]?.(patient) ?? false;
  return judgeOne(
    isThere ? undefined : toDeviation(answer, `a Patient with ${part}`, 'a Patient without it'),
  );
}

/** The answer is a Patient who has died, by flag or by date. */
export function expectDeath(answer: Answer): Judgement {
  const patient = findResource(answer);
  const hasDied =
    patient !== undefined &&
    (findValue(patient, 'deceasedBoolean') === 'true' ||
      findValue(patient, 'deceasedDateTime') !== undefined);
  return judgeOne(
    hasDied
      ? undefined
      : toDeviation(answer, 'deceasedBoolean true, or deceasedDateTime', 'a patient who is alive'),
  );
}

/** What the patient names as the organization in charge is an Organization. */
export function expectPracticeType(scenario: Scenario): Judgement {
  const answer = getAnswer(scenario);
  const { baseUrl } = scenario.session.target;
  const named = listReferences(answer, 'managingOrganization').flatMap((reference) => {
    const address = toAddress(findValue(reference, 'reference') ?? '', baseUrl);
    return address === undefined ? [] : [{ reference, type: address.type }];
  });
  return judgeEach(
    named,
    ({ reference, type }) =>
      type === 'Organization'
        ? undefined
        : toNodeDeviation(answer, reference, {
            expected: 'a reference to an Organization',
            found: `one to a ${type}`,
          }),
    'The patient names no organization of the target.',
  );
}

/** Each Organization that the patient names as practice or in charge, and that can be read, has an ODS code. */
export async function expectOdsCodes(scenario: Scenario): Promise<Judgement> {
  return judgeFollowed(
    scenario,
    judgeEach(
      await listPractices(scenario),
      ({ answer, reference, practice }) => {
        if (selectValues(practice, 'identifier.system').includes(odsSystem)) return undefined;
        const found = selectValues(practice, 'identifier.system').join(', ') || 'no identifier';
        return toNodeDeviation(answer, reference, {
          expected: `an Organization with an identifier of ${odsSystem}`,
          found,
        });
      },
      noPractice,
    ),
  );
}

/** Where the patient's reference to an Organization gives a name, it is the name or an alias that the Organization has. */
export async function expectPracticeNames(scenario: Scenario): Promise<Judgement> {
  const displayed = (await listPractices(scenario)).flatMap((each) => {
    const display = findChildValue(each.reference, 'display');
    return display === undefined ? [] : [{ ...each, display }];
  });
  return judgeFollowed(
    scenario,
    judgeEach(
      displayed,
      ({ answer, reference, practice, display }) => {
        const names = [...selectValues(practice, 'name'), ...selectValues(practice, 'alias')];
        if (names.some((name) => toPlain(name) === toPlain(display))) return undefined;
        const expected = `the name of the Organization, ${names.join(' or ') || '(none)'}`;
        return toNodeDeviation(answer, reference, { expected, found: display });
      },
      'The patient gives no name of an Organization that can be read.',
    ),
  );
}

const noPractice = 'The patient names no Organization of the target that can be read.';

interface Practice {
  readonly answer: Answer;
  readonly reference: ElementNode;
  readonly practice: ElementNode;
}

async function listPractices(scenario: Scenario): Promise<readonly Practice[]> {
  const answer = getAnswer(scenario);
  const references = ['managingOrganization', 'generalPractitioner'].flatMap((name) =>
    listReferences(answer, name),
  );
  const followed = await Promise.all(
    references.map(async (reference) => ({
      reference,
      practice: await followTo(scenario, findValue(reference, 'reference') ?? '', 'Organization'),
    })),
  );
  return followed.flatMap(({ reference, practice }) =>
    practice === undefined ? [] : [{ answer, reference, practice }],
  );
}

function listReferences(answer: Answer, element: string): readonly ElementNode[] {
  const patient = findResource(answer);
  return patient?.resourceType === 'Patient' ? selectNodes(patient, element) : [];
}

/** Names are the same in capitals and with other spaces. */
function toPlain(name: string): string {
  return name.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase();
}
