import type { KeyProblem } from './target-problem.js';

/** A dialect has what it needs, and nothing is there for another one. */
export function checkDialect(value: unknown): readonly KeyProblem[] {
  const file = toObject(value);
  const dialect = file['dialect'] ?? 'careconnect';
  return [
    ...(dialect === 'gp-connect' ? checkGpConnect(file) : []),
    ...Object.entries(sections).flatMap(([key, owner]): readonly KeyProblem[] =>
      key in file && dialect !== owner
        ? [
            {
              path: [key],
              at: 'key',
              found: 'a key that is not used',
              expected: `dialect: ${owner} beside it`,
            },
          ]
        : [],
    ),
  ];
}

/** What stands in the file for one dialect only. */
const sections: Readonly<Record<string, string>> = {
  gpConnect: 'gp-connect',
  patientHeldRecord: 'patient-held-record',
};

/** The header Authorization holds who asks, so that no token has a place in it. */
function checkGpConnect(file: Readonly<Record<string, unknown>>): readonly KeyProblem[] {
  const missing: readonly KeyProblem[] =
    'gpConnect' in file
      ? []
      : [
          {
            path: ['gpConnect'],
            at: 'value',
            found: 'nothing',
            expected: 'the key gpConnect with who asks, which the dialect gp-connect needs',
          },
        ];
  const endpoints = Object.entries(toObject(file['endpoints']));
  const places = [
    { path: ['auth'], holder: file },
    ...endpoints.map(([use, holder]) => ({ path: ['endpoints', use, 'auth'], holder: toObject(holder) })),
  ];
  const tokens = places.flatMap(({ path, holder }): readonly KeyProblem[] => {
    const type = toObject(holder['auth'])['type'] ?? 'none';
    if (type === 'none' || typeof type !== 'string') return [];
    const expected = 'none: the dialect gp-connect says in the header Authorization who asks';
    return [{ path: [...path, 'type'], at: 'value', found: `"${type}"`, expected }];
  });
  return [...missing, ...tokens, ...checkClaims(file['claims'])];
}

/** Its token is none that a server could refuse, so that scenarios on tokens would judge wrongly. */
function checkClaims(claims: unknown): readonly KeyProblem[] {
  if (!Array.isArray(claims)) return [];
  return claims.flatMap((claim: unknown, at): readonly KeyProblem[] =>
    typeof claim === 'string' && /^security(\.|$)/.test(claim)
      ? [
          {
            path: ['claims', String(at)],
            at: 'value',
            found: `"${claim}"`,
            expected: 'no claim of security: the dialect gp-connect has no tokens that let in',
          },
        ]
      : [],
  );
}

function toObject(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, unknown>>)
    : {};
}
