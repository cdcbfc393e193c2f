import { describe, expect, it } from 'vitest';
import { createReach } from '../../../../src/fsh/cache/reach.js';

const url = (name: string) => `http://example.org/${name}`;
const definition = (name: string, ...says: readonly string[]) => ({ url: url(name), says });

/** Whether what is said of `subject` hangs on what `changed` is. */
function hangsOn(
  subject: object,
  changed: { readonly url: string },
  others: readonly { readonly url: string }[] = [],
  isEverywhere: (url: string) => boolean = () => false,
): boolean {
  const resource = { ...subject };
  const hash = (version: string) =>
    createReach([resource, ...others, { ...changed, version }], isEverywhere).hash(resource);
  return hash('1') !== hash('2');
}

describe('a resource leads to', () => {
  it.each([
    ['a value', { meta: { profile: [url('p')] } }],
    ['a value with a version', { reference: `${url('p')}|1.0.0` }],
    ['a part of an expression', { expression: `conformsTo('${url('p')}') and true` }],
    ['a part of a text', { text: `See (${url('p')}), which says so` }],
    ['a fragment', { reference: `${url('p')}#part` }],
  ])('a definition whose URL is %s', (_, resource) => {
    expect(hangsOn(resource, definition('p'))).toBe(true);
  });

  it('what that definition leads to, in circles too', () => {
    const others = [definition('p', url('q')), definition('q', url('r'), url('p'))];
    expect(hangsOn({ profile: url('p') }, definition('r'), others)).toBe(true);
  });

  it('a definition that is everywhere', () => {
    expect(hangsOn({}, definition('p'), [], (each) => each === url('p'))).toBe(true);
  });

  it('any definition with a URL that cannot be told from the text around it', () => {
    expect(hangsOn({}, definition('a,b'))).toBe(true);
  });

  it('no definition that is not named', () => {
    expect(hangsOn({ profile: url('pp') }, definition('p'))).toBe(false);
  });
});

describe('what references may lead to', () => {
  const targets = (...names: readonly string[]) => [{ code: 'Reference', targetProfile: names.map(url) }];
  const profile = (name: string, says: object = {}) => ({
    resourceType: 'StructureDefinition',
    url: url(name),
    type: 'Patient',
    differential: { element: [{ path: 'Patient' }, { path: 'Patient.link.other', type: targets('p') }] },
    ...says,
  });
  const looking = { resourceType: 'Patient', meta: { profile: [url('q')] } };
  const named = (says: object = {}) => ({
    ...profile('p'),
    differential: { element: [{ path: 'Patient' }] },
    ...says,
  });

  /** Whether what is said of `subject`, which claims `q`, hangs on a change of `p` from one thing to another. */
  function differs(
    subject: object,
    changes: object,
    others: readonly { readonly url: string }[] = [profile('q')],
  ) {
    const hash = (says: object) =>
      createReach([subject, ...others, named(says)] as never, () => false).hash(subject as never);
    return hash({}) !== hash(changes);
  }
  const more = { differential: { element: [{ path: 'Patient' }, { path: 'Patient.name', min: 1 }] } };

  it.each([
    ['its type', { type: 'Person' }],
    ['what it is based on', { baseDefinition: url('other') }],
    ['whether it is a profile', { derivation: 'specialization' }],
    ['that it has no elements', { differential: undefined }],
    ['that nothing can be judged by it', { differential: { element: [{ path: 'Patient' }, { min: 1 }] } }],
  ])('matters by %s', (_, changes) => {
    expect(differs(looking, changes)).toBe(true);
  });

  it.each([
    ['its elements', more],
    ['its texts', { description: 'Another' }],
  ])('does not matter by %s, where nothing of it can be seen', (_, changes) => {
    expect(differs(looking, changes)).toBe(false);
  });

  it.each([
    ['a resource is contained', { ...looking, contained: [{ resourceType: 'Patient', id: 'a' }] }],
    ['a resource is in a Bundle', { resourceType: 'Bundle', entry: [{ resource: looking }] }],
    ['a resource points to itself', { ...looking, link: [{ other: { reference: '#' } }] }],
  ])('matters as a whole where %s', (_, subject) => {
    expect(differs(subject, more)).toBe(true);
  });

  const path = '$this.resolve()';
  const sliced = {
    path: 'Patient.link',
    slicing: { discriminator: [{ type: 'profile', path }], rules: 'open' },
  };
  const through = { differential: { element: [sliced, { path: 'Patient.link.other', type: targets('p') }] } };

  it('matters as a whole where slices look through references, on the way too', () => {
    expect(differs(looking, more, [profile('q', through)])).toBe(true);
    const onTop = profile('q', { baseDefinition: url('base'), differential: { element: [] } });
    expect(differs(looking, more, [onTop, profile('base', through)])).toBe(true);
  });

  it('does not matter for a profile that is itself judged, as nothing refers by it', () => {
    const judged = profile('q', through);
    const hash = (says: object) => createReach([judged, named(says)], () => false).hash(judged);
    expect(hash(more)).toBe(hash({}));
    expect(hash({ type: 'Person' })).not.toBe(hash({}));
  });
});

it('says another thing of another resource', () => {
  const reach = createReach([], () => false);
  expect(reach.hash({ id: 'a' })).not.toBe(reach.hash({ id: 'b' }));
});
