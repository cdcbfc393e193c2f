import { mergeStatements, type ElementStatement } from './element-statement.js';

/** A statement under its id, with the type that the element's name carries. */
export interface PlacedStatement {
  readonly id: string;
  readonly statement: ElementStatement;
  readonly type: string | undefined;
}

/**
 * Writes a choice that is cut down to one type as the choice: `value[x]:valueString` becomes `value[x]` where nothing
 * else slices it, or where its types leave no other. What is left gets the type that its name carries.
 */
export function collapseChoices(placed: readonly PlacedStatement[]): ReadonlyMap<string, ElementStatement> {
  const byId = new Map(placed.map((each) => [each.id, each]));
  const typed = placed.map(withTypeOfName);
  const collapsed = typed.flatMap(({ id, type }) => {
    const choice = toChoice(id);
    return choice !== undefined && type !== undefined && isOnlyForm(choice, type, { byId, typed })
      ? [[id, choice] as const]
      : [];
  });
  const statements = new Map<string, ElementStatement>();
  for (const { id, statement } of typed) {
    const target = rename(id, collapsed);
    const known = statements.get(target);
    const isForm = target !== id && collapsed.some(([form]) => form === id);
    statements.set(target, known === undefined ? statement : join(known, statement, isForm));
  }
  return statements;
}

/** The choice that a slice by type slices, such as `Extension.value[x]`. */
function toChoice(id: string): string | undefined {
  return /^(.*\[x\]):[^.:/]+$/.exec(id)?.[1];
}

function withTypeOfName({ id, statement, type }: PlacedStatement): PlacedStatement {
  const slice = /\.([^.]+)\[x\]:([^.:/]+)$/.exec(id);
  if (slice === null) return { id, statement, type };
  const [only, another] = statement.types ?? [];
  const stated =
    another === undefined && only !== undefined && slice[2] === `${slice[1] ?? ''}${capitalise(only.code)}`
      ? only.code
      : undefined;
  const code = type ?? stated;
  if (code === undefined || statement.types !== undefined) return { id, statement, type: code };
  return { id, type: code, statement: { ...statement, types: [toPlainType(code)] } };
}

const capitalise = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const toPlainType = (code: string) => ({
  code,
  profiles: [],
  targets: [],
  aggregation: [],
  versioning: undefined,
});

interface Forms {
  readonly byId: ReadonlyMap<string, PlacedStatement>;
  readonly typed: readonly PlacedStatement[];
}

function isOnlyForm(choice: string, type: string, { byId, typed }: Forms): boolean {
  const forms = typed.filter(({ id }) => toChoice(id) === choice);
  const whole = byId.get(choice);
  if (whole === undefined) return forms.length === 1;
  const [only, another] = whole.statement.types ?? [];
  return forms.length === 1 && another === undefined && only?.code === type;
}

function rename(id: string, collapsed: readonly (readonly [string, string])[]): string {
  for (const [form, choice] of collapsed)
    if (id === form || id.startsWith(`${form}.`)) return choice + id.slice(form.length);
  return id;
}

/** A form adds to its choice, and the slicing that told it apart has nothing left to tell. */
function join(choice: ElementStatement, form: ElementStatement, isForm: boolean): ElementStatement {
  const { slicing, ...merged } = mergeStatements(choice, form);
  if (!isForm) return { ...merged, ...(slicing === undefined ? {} : { slicing }) };
  const min = Math.max(choice.min ?? 0, form.min ?? 0);
  const max = Math.min(choice.max ?? Infinity, form.max ?? Infinity);
  const isStated = choice.min !== undefined || form.min !== undefined;
  return {
    ...merged,
    ...(isStated ? { min } : {}),
    ...(choice.max !== undefined || form.max !== undefined ? { max } : {}),
  };
}
