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

it('says another thing of another resource', () => {
  const reach = createReach([], () => false);
  expect(reach.hash({ id: 'a' })).not.toBe(reach.hash({ id: 'b' }));
});
