import { changedParts } from './changed-parts.rules.js';

const signed = {
  name: 'OKR Coach',
  issuer: { id: 'did:web:a', name: 'Northlight' },
  validUntil: '2028-11-26',
  credentialSubject: { identifier: [{ identityHash: 'Priya' }], licenseNumber: '7F3K92QD', achievement: { name: 'OKR Coach' } },
  proof: { proofValue: 'z1' },
};

it.each<[string, object, readonly string[]]>([
  ['nothing', signed, []],
  ['the order of its fields', { ...signed, issuer: { name: 'Northlight', id: 'did:web:a' } }, []],
  ['the holder', { ...signed, credentialSubject: { ...signed.credentialSubject, identifier: [{ identityHash: 'Petra' }] } }, ['who holds it']],
  [
    'the title in both places',
    { ...signed, name: 'X', credentialSubject: { ...signed.credentialSubject, achievement: { name: 'X' } } },
    ['what was certified'],
  ],
  ['days and signature', { ...signed, validUntil: '2099-01-01', proof: { proofValue: 'z2' } }, ['the last day', 'the signature']],
  ['a part left away', { ...signed, credentialSubject: undefined }, ['who holds it', 'its number', 'what was certified']],
])('names what differs: %s', (_, file, parts) => expect(changedParts(file, signed)).toEqual(parts));
