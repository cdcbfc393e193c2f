import { describe, expect, it } from 'vitest';
import { scanForSecrets } from '../../../src/client/scan-for-secrets.js';
import { createSecretRegister } from '../../../src/client/secret-register.js';

const secret = `p&ss "w<rd>'+/=é`;
const register = createSecretRegister();
register.addCredentials('CLIENT_SECRET', 'my client', secret);

describe('a secret', () => {
  it.each([
    ['as it is', secret],
    ['in a URL', encodeURIComponent(secret)],
    ['in a form', new URLSearchParams({ a: secret }).toString()],
    ['in JSON', JSON.stringify({ a: secret })],
    ['in base64', Buffer.from(secret).toString('base64')],
    ['in base64url', Buffer.from(secret).toString('base64url')],
    ['in Basic credentials', Buffer.from(`my client:${secret}`).toString('base64')],
    [
      'in form-encoded Basic credentials',
      Buffer.from(`my+client:${new URLSearchParams({ a: secret }).toString().slice(2)}`).toString('base64'),
    ],
    ['in HTML', 'p&amp;ss &quot;w&lt;rd&gt;&#39;+/=é'],
  ])('is found and redacted %s', (_, form) => {
    const text = `before ${form} after`;
    expect(register.find(text).map(({ name }) => name)).toEqual(['CLIENT_SECRET']);
    const redacted = register.redact(text);
    expect(redacted.text).toMatch(/^before .*\[redacted\].* after$/);
    expect(redacted.found).toEqual(['CLIENT_SECRET']);
    expect(register.find(redacted.text)).toEqual([]);
  });

  it('is redacted at every place, and other text is left alone', () => {
    const own = createSecretRegister();
    own.add('TOKEN', 'abcdefgh');
    own.add('LONGER', 'abcdefgh-and-more');
    expect(own.redact('abcdefgh x abcdefgh-and-more y abcdefg')).toEqual({
      text: '[redacted] x [redacted] y abcdefg',
      found: ['LONGER', 'TOKEN'],
    });
  });

  it('that is too short to be told from words is not searched for', () => {
    const own = createSecretRegister();
    own.addCredentials('SHORT', 'me', 'test');
    expect(own.redact('this is a test')).toEqual({ text: 'this is a test', found: [] });
    expect(own.find(Buffer.from('me:test').toString('base64'))).toHaveLength(1);
  });
});

describe('a scan of files before they are written', () => {
  it('names file, line and secret, and never the value', () => {
    const leaks = scanForSecrets(
      [
        { file: 'index.html', text: 'clean' },
        { file: 'run.json', text: `a\nb ${encodeURIComponent(secret)}\n${secret}` },
      ],
      register,
    );
    expect(leaks).toEqual([
      { file: 'run.json', line: 2, name: 'CLIENT_SECRET' },
      { file: 'run.json', line: 3, name: 'CLIENT_SECRET' },
    ]);
  });
});
