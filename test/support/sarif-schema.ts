import { Ajv } from 'ajv';

const text = { type: 'object', required: ['text'], properties: { text: { type: 'string', minLength: 1 } } };
/** URIs have no spaces and no backslashes; ours are relative, or absolute where a file lies elsewhere. */
const uri = { type: 'string', pattern: "^(?:file:///)?[A-Za-z0-9._~!$&'()*+,;=@%/-]+$" };
const level = { enum: ['none', 'note', 'warning', 'error'] };

const rule = {
  type: 'object',
  required: ['id', 'shortDescription', 'fullDescription', 'help', 'helpUri', 'defaultConfiguration'],
  additionalProperties: false,
  properties: {
    id: { type: 'string', minLength: 1 },
    shortDescription: text,
    fullDescription: text,
    help: { ...text, properties: { ...text.properties, markdown: { type: 'string', minLength: 1 } } },
    helpUri: { type: 'string', pattern: '^https://\\S+$' },
    defaultConfiguration: { type: 'object', additionalProperties: false, properties: { level } },
    properties: {
      type: 'object',
      properties: { tags: { type: 'array', items: { type: 'string' }, uniqueItems: true } },
    },
  },
};

const region = {
  type: 'object',
  required: ['startLine'],
  additionalProperties: false,
  properties: { startLine: { type: 'integer', minimum: 1 }, startColumn: { type: 'integer', minimum: 1 } },
};

const location = {
  type: 'object',
  required: ['physicalLocation'],
  additionalProperties: false,
  properties: {
    physicalLocation: {
      type: 'object',
      required: ['artifactLocation'],
      additionalProperties: false,
      properties: {
        artifactLocation: {
          type: 'object',
          required: ['uri'],
          additionalProperties: false,
          properties: { uri },
        },
        region,
      },
    },
    logicalLocations: {
      type: 'array',
      minItems: 1,
      items: {
        type: 'object',
        required: ['fullyQualifiedName', 'kind'],
        additionalProperties: false,
        properties: { fullyQualifiedName: { type: 'string', minLength: 1 }, kind: { const: 'element' } },
      },
    },
  },
};

const suppression = {
  type: 'object',
  required: ['kind', 'status', 'justification'],
  additionalProperties: false,
  properties: {
    kind: { enum: ['inSource', 'external'] },
    status: { enum: ['accepted', 'underReview', 'rejected'] },
    justification: { type: 'string', minLength: 1 },
  },
};

const result = {
  type: 'object',
  required: ['ruleId', 'level', 'message', 'locations'],
  additionalProperties: false,
  properties: {
    ruleId: { type: 'string', minLength: 1 },
    ruleIndex: { type: 'integer', minimum: 0 },
    kind: { enum: ['notApplicable', 'pass', 'fail', 'review', 'open', 'informational'] },
    level,
    message: text,
    locations: { type: 'array', minItems: 1, items: location },
    partialFingerprints: {
      type: 'object',
      minProperties: 1,
      additionalProperties: { type: 'string', minLength: 1 },
    },
    suppressions: { type: 'array', minItems: 1, items: suppression },
    properties: { type: 'object' },
  },
  // Only what is a failure has a level (3.27.10 of the specification).
  if: { required: ['kind'], properties: { kind: { not: { const: 'fail' } } } },
  then: { properties: { level: { const: 'none' } } },
};

const invocation = {
  type: 'object',
  required: ['executionSuccessful'],
  additionalProperties: false,
  properties: {
    executionSuccessful: { type: 'boolean' },
    toolExecutionNotifications: {
      type: 'array',
      minItems: 1,
      items: {
        type: 'object',
        required: ['message'],
        additionalProperties: false,
        properties: { level, message: text },
      },
    },
  },
};

/** What of SARIF 2.1.0 we write (https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html), by its own rules. */
const log = {
  type: 'object',
  required: ['$schema', 'version', 'runs'],
  additionalProperties: false,
  properties: {
    $schema: { type: 'string' },
    version: { const: '2.1.0' },
    runs: {
      type: 'array',
      items: {
        type: 'object',
        required: ['tool', 'results', 'invocations', 'columnKind'],
        additionalProperties: false,
        properties: {
          tool: {
            type: 'object',
            required: ['driver'],
            additionalProperties: false,
            properties: {
              driver: {
                type: 'object',
                required: ['name', 'version', 'rules'],
                additionalProperties: false,
                properties: {
                  name: { type: 'string', minLength: 1 },
                  version: { type: 'string', minLength: 1 },
                  rules: { type: 'array', uniqueItems: true, items: rule },
                },
              },
            },
          },
          columnKind: { enum: ['utf16CodeUnits', 'unicodeCodePoints'] },
          invocations: { type: 'array', items: invocation },
          results: { type: 'array', items: result },
        },
      },
    },
  },
};

const validate = new Ajv({ allErrors: true, strict: false }).compile(log);

/** What is wrong with a SARIF log; empty where nothing is. */
export function findSarifFaults(value: unknown): readonly string[] {
  return validate(value)
    ? []
    : (validate.errors ?? []).map(({ instancePath, message = '' }) => `${instancePath} ${message}`);
}
