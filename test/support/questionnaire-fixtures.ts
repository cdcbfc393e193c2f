import type { DefinitionResource } from '../../src/fhir/definition-resources.js';

const smoking = {
  linkId: 'smoking',
  type: 'group',
  item: [
    { linkId: 'smokes', type: 'boolean', required: true },
    {
      linkId: 'per-day',
      type: 'integer',
      required: true,
      enableWhen: [{ question: 'smokes', answerBoolean: true }],
    },
  ],
};

const asthma = {
  resourceType: 'Questionnaire',
  id: 'asthma',
  url: 'https://example.org/Questionnaire/asthma',
  status: 'active',
  item: [
    { linkId: 'since', type: 'date' },
    {
      linkId: 'inhaler',
      type: 'choice',
      option: [
        { valueCoding: { system: 'urn:example:inhalers', code: 'reliever' } },
        { valueCoding: { system: 'urn:example:inhalers', code: 'preventer' } },
      ],
    },
    { linkId: 'remarks', type: 'string', maxLength: 20 },
    smoking,
  ],
};

const inhalers = {
  resourceType: 'CodeSystem',
  url: 'urn:example:inhalers',
  status: 'active',
  content: 'complete',
  concept: [{ code: 'reliever' }, { code: 'preventer' }, { code: 'nebuliser' }],
};

/** The Questionnaires that examples of the rules answer, in the form of STU3, with the codes of their options. */
export const questionnaireFixtures: readonly DefinitionResource[] = [asthma, inhalers];
