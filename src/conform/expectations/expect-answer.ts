import { findHeader, findResource, type Answer } from '../answer.js';
import { findValue, selectNodes, selectValues } from '../select-nodes.js';
import {
  joinJudgements,
  judgeOne,
  toDeviation,
  toHeaderDeviation,
  toNodeDeviation,
  type Judgement,
} from './judgement.js';

/** The formats of FHIR resources that scenarios ask for. */
export type FormatWord = 'JSON' | 'XML';

const mediaTypes: Readonly<Record<FormatWord, RegExp>> = {
  JSON: /^application\/(fhir\+json|json\+fhir)\s*(;|$)/i,
  XML: /^application\/(fhir\+xml|xml\+fhir)\s*(;|$)/i,
};

/** Every one of the answers has one of the statuses. */
export function expectStatus(answers: readonly Answer[], statuses: readonly number[]): Judgement {
  const expected = `the status ${statuses.join(' or ')}`;
  return joinJudgements(
    answers.map((answer) => {
      const { status } = answer.response;
      return judgeOne(
        statuses.includes(status) ? undefined : toDeviation(answer, expected, describeStatus(answer)),
      );
    }),
  );
}

/** The body is a resource of this type. */
export function expectResourceType(answer: Answer, type: string): Judgement {
  const found = findResource(answer)?.resourceType;
  return judgeOne(
    found === type ? undefined : toDeviation(answer, `a resource of the type ${type}`, describeBody(answer)),
  );
}

/** The status with what came along; of the answer to a token request the status alone. */
function describeStatus(answer: Answer): string {
  const status = `the status ${String(answer.response.status)}`;
  return answer.exchange.purpose === 'token' ? status : `${status} with ${describeBody(answer)}`;
}

/** What a body is, in a few words. */
export function describeBody(answer: Answer): string {
  const root = findResource(answer);
  if (root?.resourceType === 'OperationOutcome') {
    const codes = new Set(selectValues(root, 'issue.code'));
    return `an OperationOutcome of the code ${[...codes].join(', ') || '(none)'}`;
  }
  if (root?.resourceType !== undefined) return `a resource of the type ${root.resourceType}`;
  if (answer.response.body === '') return 'no body';
  if (answer.response.bytes !== undefined) return 'a body that is not valid UTF-8';
  const [problem] = answer.document?.problems ?? [];
  const why = problem === undefined ? '' : ` (${problem.rule})`;
  return `a body that is no FHIR resource${why}, sent as ${findHeader(answer, 'content-type') ?? 'nothing in particular'}`;
}

/** The body is an OperationOutcome with an issue of the severity error or fatal, and each issue has a code. */
export function expectErrorOutcome(answer: Answer): Judgement {
  const root = findResource(answer);
  if (root?.resourceType !== 'OperationOutcome') {
    return judgeOne(toDeviation(answer, 'an OperationOutcome that tells of an error', describeBody(answer)));
  }
  const issues = selectNodes(root, 'issue');
  const severities = issues.map((issue) => findValue(issue, 'severity'));
  const tells = severities.some((severity) => severity === 'error' || severity === 'fatal');
  const uncoded = issues.find((issue) => findValue(issue, 'code') === undefined);
  return joinJudgements([
    judgeOne(
      tells
        ? undefined
        : toNodeDeviation(answer, root, {
            expected: 'an issue of the severity error or fatal',
            found: issues.length === 0 ? 'no issue' : `severities ${severities.join(', ')}`,
          }),
    ),
    judgeOne(
      uncoded === undefined
        ? undefined
        : toNodeDeviation(answer, uncoded, { expected: 'an issue with a code', found: 'an issue without' }),
    ),
  ]);
}

/** The body, where it is an OperationOutcome, tells of no error; there need not be a body. */
export function expectNoError(answer: Answer): Judgement {
  const root = findResource(answer);
  const issues = root?.resourceType === 'OperationOutcome' ? selectNodes(root, 'issue') : [];
  const error = issues.find((issue) => ['error', 'fatal'].includes(findValue(issue, 'severity') ?? ''));
  return judgeOne(
    error === undefined
      ? undefined
      : toNodeDeviation(answer, error, {
          expected: 'no issue of the severity error or fatal',
          found: `an issue with the code ${findValue(error, 'code') ?? '(none)'}`,
        }),
  );
}

/** An issue of the OperationOutcome points to an element by this name, in `expression` or `location`. */
export function expectIssueAt(answer: Answer, element: string): Judgement {
  const root = findResource(answer);
  const places =
    root === undefined
      ? []
      : [...selectValues(root, 'issue.expression'), ...selectValues(root, 'issue.location')];
  const isNamed = places.some((place) => new RegExp(`\\b${element}\\b`).test(place));
  return judgeOne(
    isNamed
      ? undefined
      : toDeviation(
          answer,
          `an issue with an expression or location that names ${element}`,
          places.join(', ') || 'no expression and no location',
        ),
  );
}

/** The answer to HEAD has the headers of GET and no body (https://hl7.org/fhir/STU3/http.html#head). */
export function expectHead(answer: Answer): Judgement {
  const { body } = answer.response;
  return joinJudgements([
    judgeOne(
      body === '' ? undefined : toDeviation(answer, 'no body', `a body of ${String(body.length)} characters`),
    ),
    expectContentType(answer, 'JSON'),
  ]);
}

/** The body and its Content-Type are in the format. */
export function expectFormat(answer: Answer, format: FormatWord): Judgement {
  const written = answer.document?.format.toUpperCase();
  return joinJudgements([
    judgeOne(
      written === format
        ? undefined
        : toDeviation(
            answer,
            `a body in ${format}`,
            written === undefined ? describeBody(answer) : `a body in ${written}`,
          ),
    ),
    expectContentType(answer, format),
  ]);
}

/** The Content-Type is FHIR's for the format: STU3's own, or the older one that CareConnect's documentation shows. */
export function expectContentType(answer: Answer, format: FormatWord): Judgement {
  const value = findHeader(answer, 'content-type') ?? '';
  const expected = `the content type application/fhir+${format.toLowerCase()}`;
  return judgeOne(
    mediaTypes[format].test(value) ? undefined : toHeaderDeviation(answer, 'content-type', expected),
  );
}

/** A Cache-Control header forbids every store (https://www.rfc-editor.org/rfc/rfc9111#section-5.2.2.5). */
export function expectNoStore(answer: Answer): Judgement {
  const directives = (findHeader(answer, 'cache-control') ?? '').toLowerCase().split(/\s*,\s*/);
  return judgeOne(
    directives.includes('no-store')
      ? undefined
      : toHeaderDeviation(answer, 'cache-control', 'the header Cache-Control with no-store'),
  );
}

/** An ETag header names the version that the body's `meta.versionId` names, where there is a body. */
export function expectVersionTag(answer: Answer): Judgement {
  const version = findVersionTag(answer);
  if (version === undefined) {
    return judgeOne(toHeaderDeviation(answer, 'etag', 'an ETag header such as W/"1"'));
  }
  const root = findResource(answer);
  const inBody = root === undefined ? undefined : findValue(root, 'meta.versionId');
  const agrees = inBody === undefined || inBody === version;
  return judgeOne(
    agrees
      ? undefined
      : toHeaderDeviation(answer, 'etag', `an ETag header with the version ${inBody} of the body`),
  );
}

/** The version that the ETag header names (https://hl7.org/fhir/STU3/http.html#versioning). */
export function findVersionTag(answer: Answer): string | undefined {
  return /^(?:W\/)?"([^"]+)"$/.exec(findHeader(answer, 'etag') ?? '')?.[1];
}

/** The version that the body or, without one, the ETag header names. */
export function findVersion(answer: Answer): string | undefined {
  const root = findResource(answer);
  const inBody = root === undefined ? undefined : findValue(root, 'meta.versionId');
  return inBody ?? findVersionTag(answer);
}

/** A Last-Modified header holds a date. */
export function expectLastModified(answer: Answer): Judgement {
  const value = findHeader(answer, 'last-modified') ?? '';
  return judgeOne(
    Number.isNaN(Date.parse(value))
      ? toHeaderDeviation(answer, 'last-modified', 'the header Last-Modified with a date')
      : undefined,
  );
}

/** A Location header names the new resource below the base URL (https://hl7.org/fhir/STU3/http.html#create). */
export function expectLocation(
  answer: Answer,
  { baseUrl, type }: { readonly baseUrl: string; readonly type: string },
): Judgement {
  const value = findHeader(answer, 'location') ?? '';
  const path = value.startsWith(`${baseUrl}/`) ? value.slice(baseUrl.length + 1) : '';
  const isNamed = new RegExp(`^${type}/[A-Za-z0-9.-]{1,64}(/_history/[A-Za-z0-9.-]{1,64})?$`).test(path);
  return judgeOne(
    isNamed
      ? undefined
      : toHeaderDeviation(answer, 'location', `the header Location with ${baseUrl}/${type}/[id]`),
  );
}

/** A WWW-Authenticate header asks for a bearer token (https://www.rfc-editor.org/rfc/rfc6750#section-3). */
export function expectChallenge(answer: Answer): Judgement {
  const value = findHeader(answer, 'www-authenticate') ?? '';
  return judgeOne(
    /(^|,)\s*bearer(\s|,|$)/i.test(value)
      ? undefined
      : toHeaderDeviation(
          answer,
          'www-authenticate',
          'the header WWW-Authenticate that asks for a Bearer token',
        ),
  );
}
