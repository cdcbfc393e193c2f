import { describe, expect, it } from 'vitest';
import type { DefinitionResource } from '../../../src/fhir/definition-resources.js';
import { embeddedPackage } from '../../support/embedded-package.js';
import { readResources } from '../../support/read-definitions.js';

interface Parameter {
  readonly name: string;
  readonly use: string;
  readonly min: number;
  readonly max: string;
  readonly type?: string;
  readonly documentation?: string;
  readonly binding?: { readonly valueSetReference: { readonly reference: string } };
  readonly part?: readonly Parameter[];
}

interface OperationDefinition extends DefinitionResource {
  readonly code: string;
  readonly resource: readonly string[];
  readonly system: boolean;
  readonly type: boolean;
  readonly instance: boolean;
  readonly idempotent: boolean;
  readonly parameter: readonly Parameter[];
}

const isOperationDefinition = (resource: DefinitionResource): resource is OperationDefinition =>
  resource.resourceType === 'OperationDefinition';

/** `in patientIdentifier 1..500 Identifier`; the parts of a parameter stand under it. */
const format = ({ use, name, min, max, type, part = [] }: Parameter): readonly string[] => [
  [use, name, `${min}..${max}`, ...(type === undefined ? [] : [type])].join(' '),
  ...part.flatMap(format).map((line) => `  ${line}`),
];

describe('the operations of a patient-held record', () => {
  const resources = readResources(embeddedPackage);
  const operations = new Map(resources.filter(isOperationDefinition).map((one) => [one.code, one]));
  const parametersOf = (code: string): readonly string[] =>
    operations.get(code)?.parameter.flatMap(format) ?? [];

  it('are four, each called on a type or an instance of it', () => {
    const called = [...operations.values()].map(
      ({ resource, code, type, instance, system }) =>
        `${resource.join()}${instance ? '/[id]' : ''}/$${code} ${String(type)} ${String(system)}`,
    );
    expect(called.toSorted()).toEqual([
      'DocumentReference/$read-receipt-query true false',
      'Organization/$generate-invitation-tokens true false',
      'Patient/$status-query true false',
      'Questionnaire/[id]/$send-questionnaire-request false false',
    ]);
  });

  it('ask for the status of up to 5000 patients', () => {
    expect(parametersOf('status-query')).toEqual([
      'in patientIdentifier 1..5000 Identifier',
      'out patientStatus 1..5000',
      '  out patientIdentifier 1..1 Identifier',
      '  out deceased 0..1 boolean',
      '  out registered 0..1 boolean',
      '  out dateOfBirth 0..1 date',
      '  out diagnostics 0..1 string',
    ]);
  });

  it('make tokens for up to 500 patients', () => {
    expect(parametersOf('generate-invitation-tokens')).toEqual([
      'in patientIdentifier 1..500 Identifier',
      'out patientTokens 0..500',
      '  out patientIdentifier 1..1 Identifier',
      '  out token 1..1 string',
      '  out code 1..1 string',
      '  out expiry 1..1 dateTime',
    ]);
  });

  it('ask for the receipts of up to 5000 documents', () => {
    expect(parametersOf('read-receipt-query')).toEqual([
      'in documentIdentifier 1..5000 string',
      'out readReceipt 0..5000',
      '  out documentIdentifier 1..1 string',
      '  out read 0..1 dateTime',
    ]);
  });

  it('send a questionnaire to up to 500 patients', () => {
    expect(parametersOf('send-questionnaire-request')).toEqual([
      'in requestor 1..1 Reference',
      'in target 1..500 Reference',
      'in notificationFlag 0..1 code',
    ]);
  });

  it('change nothing where they only ask', () => {
    const asking = [...operations.values()].filter(({ idempotent }) => idempotent).map(({ code }) => code);
    expect(asking.toSorted()).toEqual(['read-receipt-query', 'status-query']);
  });

  it('explain each parameter and part, and name value sets that are there', () => {
    const urls = new Set(resources.map(({ url }) => url));
    const parameters = [...operations.values()].flatMap(({ parameter }) => parameter);
    for (const one of parameters.flatMap((parameter) => [parameter, ...(parameter.part ?? [])])) {
      expect(one.documentation).toMatch(/\.$/);
      if (one.binding !== undefined) expect(urls).toContain(one.binding.valueSetReference.reference);
    }
  });

  it('have URLs of the project, which end in their type and id', () => {
    for (const { url, id = '' } of operations.values())
      expect(url).toBe(`https://careconnect-conformance.example/STU3/OperationDefinition/${id}`);
  });
});
