import type { GpConnectParty } from '../../src/model/target.js';

/** Somebody who asks in the dialect of GP Connect. */
export const gpConnectParty: GpConnectParty = {
  from: '200000000359',
  to: '918999198993',
  issuer: 'https://consumer.example.org',
  organization: { odsCode: 'A11111', name: 'Consumer organisation' },
  practitioner: { id: 'p-1', sdsUserId: '111222333444', family: 'Jones', given: 'Claire' },
  device: {
    system: 'https://consumer.example.org/Id/device',
    value: 'd-1',
    model: 'Conformance',
    version: '1.0',
  },
};
