import type { ValueSetInclude } from '../../fhir/definition-resources.js';
import type { FhirRelease } from '../../fhir/release.js';
import type { CodeInSystem, CodeInValueSet, CodeQuestion } from '../../terminology/terminology-service.js';

/** One call of `$validate-code`. */
export interface CodeOperation {
  /** Below the base URL. */
  readonly path: string;
  /** A Parameters resource. */
  readonly body: object;
  /** What the server has to know to answer, in words. */
  readonly about: string;
}

/**
 * The operation that answers a question, as the server's release has it. STU3 knows `$validate-code` on value sets alone
 * (https://hl7.org/fhir/STU3/valueset-operations.html), so that a code system is asked for there as the value set of
 * all its codes; R4 has one on code systems too (https://hl7.org/fhir/R4/codesystem-operations.html).
 */
export function toOperation(question: CodeQuestion, release: FhirRelease): CodeOperation {
  return question.ask === 'code' ? askSystem(question, release) : askValueSet(question, release);
}

function askSystem(question: CodeInSystem, release: FhirRelease): CodeOperation {
  const { system, version, code, display } = question;
  const coding = toCoding({ system, version, code, display });
  const about = `code system ${system}`;
  if (release === 'r4') {
    const body = toParameters([{ name: 'url', valueUri: system }, coding]);
    return { path: 'CodeSystem/$validate-code', body, about };
  }
  const whole = { system, ...(version === undefined ? {} : { version }) };
  return { path: valueSetPath, body: toParameters([toValueSet(whole), coding]), about };
}

function askValueSet({ valueSet, system, code }: CodeInValueSet, release: FhirRelease): CodeOperation {
  const coded: readonly object[] =
    system === undefined
      ? [
          { name: 'code', valueCode: code },
          { name: 'inferSystem', valueBoolean: true },
        ]
      : [toCoding({ system, code })];
  const isPart = typeof valueSet !== 'string';
  const named = isPart ? [toValueSet(valueSet)] : toUrl(valueSet, release);
  return {
    path: valueSetPath,
    body: toParameters([...named, ...coded]),
    about: isPart ? `code system ${valueSet.system ?? ''}` : `value set ${valueSet}`,
  };
}

const valueSetPath = 'ValueSet/$validate-code';

/** R4 has the version in a parameter of its own. */
function toUrl(canonical: string, release: FhirRelease): readonly object[] {
  const [url = '', version] = canonical.split('|');
  if (version === undefined || release === 'stu3') return [{ name: 'url', valueUri: canonical }];
  return [
    { name: 'url', valueUri: url },
    { name: 'valueSetVersion', valueString: version },
  ];
}

function toValueSet(include: ValueSetInclude): object {
  const resource = { resourceType: 'ValueSet', status: 'active', compose: { include: [include] } };
  return { name: 'valueSet', resource };
}

interface Coding {
  readonly system: string;
  readonly version?: string | undefined;
  readonly code: string;
  readonly display?: string | undefined;
}

const toCoding = (valueCoding: Coding): object => ({ name: 'coding', valueCoding });

const toParameters = (parameter: readonly object[]): object => ({ resourceType: 'Parameters', parameter });
