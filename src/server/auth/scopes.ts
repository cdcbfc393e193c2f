/**
 * What a token allows, in the form of SMART's backend services: `system/Patient.read`, `system/Patient.write`,
 * and with `*` for every type or for both rights, `system/*.read`, `system/*.*`. Read covers read, version read,
 * history, search and operations that ask; write covers create, update, delete and operations that do something.
 * The CareConnect pages name `user/Patient.read` in their samples; there is no user behind client credentials, so
 * the server uses `system/`.
 */
export type Right = 'read' | 'write';

/** Whether one of the scopes allows the right on the resource type. */
export function allows(scopes: readonly string[], type: string, right: Right): boolean {
  return scopes.some((scope) => {
    const parts = readScope(scope);
    return parts !== undefined && covers(parts.type, type) && covers(parts.right, right);
  });
}

/** Whether everything that a scope allows is allowed by the others together with nothing added. */
export function isWithin(scope: string, granted: readonly string[]): boolean {
  const asked = readScope(scope);
  if (asked === undefined) return false;
  return granted.some((candidate) => {
    const parts = readScope(candidate);
    return parts !== undefined && covers(parts.type, asked.type) && covers(parts.right, asked.right);
  });
}

function readScope(scope: string): { readonly type: string; readonly right: string } | undefined {
  const match = /^system\/(\*|[A-Z][A-Za-z]+)\.(\*|read|write)$/.exec(scope);
  return match?.[1] === undefined || match[2] === undefined ? undefined : { type: match[1], right: match[2] };
}

function covers(granted: string, asked: string): boolean {
  return granted === '*' || granted === asked;
}
