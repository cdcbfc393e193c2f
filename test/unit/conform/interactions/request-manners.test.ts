import { describe, expect, it } from 'vitest';
import { searchingManners, sendingManners } from '../../../../src/conform/interactions/request-manners.js';
import { getByWords } from '../../../../src/conform/words.js';

describe('a search that is sent by POST', () => {
  it('repeats a parameter that is asked for more than once: all its values must fit', () => {
    const query = { patient: '1', date: ['ge2019-03-10', 'le2019-03-10'] };
    const request = getByWords(searchingManners, 'by POST')({ method: 'GET', path: 'Observation', query });
    expect(request).toEqual({
      method: 'POST',
      path: 'Observation/_search',
      body: 'patient=1&date=ge2019-03-10&date=le2019-03-10',
      contentType: 'application/x-www-form-urlencoded',
    });
  });
});

describe('a record that is sent in XML', () => {
  it('keeps each digit of a decimal', async () => {
    const body = '{"resourceType":"Observation","valueQuantity":{"value":7.10,"unit":"mmol/L"}}';
    const plain = { method: 'POST', path: 'Observation', body };
    const request = await getByWords(sendingManners, 'in XML')(plain);
    expect(request).toMatchObject({ method: 'POST', path: 'Observation', contentType: 'xml' });
    expect(request.body).toContain('<valueQuantity><value value="7.10"/><unit value="mmol/L"/>');
  });
});
