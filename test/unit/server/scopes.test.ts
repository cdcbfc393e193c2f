import { describe, expect, it } from 'vitest';
import { allows, isWithin } from '../../../src/server/auth/scopes.js';

describe('allows', () => {
  it.each([
    ['system/Patient.read', 'Patient', 'read', true],
    ['system/Patient.read', 'Patient', 'write', false],
    ['system/Patient.read', 'Organization', 'read', false],
    ['system/*.read', 'Organization', 'read', true],
    ['system/*.write', 'Organization', 'read', false],
    ['system/Patient.*', 'Patient', 'write', true],
    ['system/*.*', 'Patient', 'write', true],
    ['user/Patient.read', 'Patient', 'read', false],
    ['system/Patient.delete', 'Patient', 'read', false],
    ['', 'Patient', 'read', false],
  ] as const)('%s for %s %s: %s', (scope, type, right, allowed) => {
    expect(allows([scope], type, right)).toBe(allowed);
  });
});

describe('isWithin', () => {
  it.each([
    ['system/Patient.read', ['system/*.read'], true],
    ['system/*.read', ['system/Patient.read'], false],
    ['system/*.*', ['system/*.read', 'system/*.write'], false],
    ['system/Patient.write', ['system/*.read', 'system/*.write'], true],
    ['anything', ['system/*.*'], false],
  ])('%s within %j: %s', (scope, granted, within) => {
    expect(isWithin(scope, granted)).toBe(within);
  });
});
