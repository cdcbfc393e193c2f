import { refuse, Refusal, toOperationOutcome } from '../refusal.js';
import { stringsAt } from '../resource.js';
import { readLocalReference } from '../search/reference-match.js';
import type { ServerContext } from '../server-context.js';
import type { InputValue } from './check-input.js';
import type { OperationHandler } from './operation.js';

/** The types of what each parameter may refer to. */
const targets: ReadonlyMap<string, readonly string[]> = new Map([
  ['requestor', ['Practitioner', 'Organization']],
  ['target', ['Patient']],
]);

const flags: readonly unknown[] = ['EMAIL_NOTIFICATION_ENABLED', 'EMAIL_NOTIFICATION_DISABLED'];

/**
 * POST Questionnaire/[id]/$send-questionnaire-request: says that the patients are asked. There are no patients whom
 * the server could tell, and so no answers come.
 */
export const answerQuestionnaireRequest: OperationHandler = ({ input, request, context }) => {
  const { behaviour, store } = context;
  if (!behaviour.hasQuestionnaire(store, request.id)) {
    throw refuse(404, 'not-found', 'There is no such Questionnaire');
  }
  checkFlag(input);
  checkReferences(input, context);
  const asked = input.filter(({ name }) => name === 'target').length;
  const diagnostics = `Patients asked: ${asked}`;
  return toOperationOutcome([{ severity: 'information', code: 'informational', diagnostics }]);
};

function checkFlag(input: readonly InputValue[]): void {
  const wrong = input.find(({ name, value }) => name === 'notificationFlag' && !flags.includes(value));
  if (wrong === undefined) return;
  const diagnostics = `notificationFlag must be ${flags.join(' or ')}`;
  throw new Refusal(400, [
    { severity: 'error', code: 'code-invalid', diagnostics, expression: [wrong.expression] },
  ]);
}

function checkReferences(input: readonly InputValue[], context: ServerContext): void {
  const broken = input.filter(
    (value) => context.behaviour.checksReference(value.name) && !leadsTo(value, context),
  );
  if (broken.length === 0) return;
  throw new Refusal(
    422,
    broken.map(({ name, expression }) => ({
      severity: 'error',
      code: 'not-found',
      diagnostics: `${name} must refer to ${targets.get(name)?.join(' or ') ?? ''} that the server has`,
      expression: [`${expression}.reference`],
    })),
  );
}

/** Whether a reference leads to a resource that is here, of a type that the parameter takes. */
function leadsTo({ name, value }: InputValue, { baseUrl, store }: ServerContext): boolean {
  const types = targets.get(name);
  if (types === undefined) return true;
  const [reference = ''] = stringsAt(value, 'reference');
  const local = readLocalReference(reference, baseUrl);
  return local !== undefined && types.includes(local.type) && store.find(local.type, local.id) !== undefined;
}
