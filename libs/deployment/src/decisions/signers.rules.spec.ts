import { signersFor } from './signers.rules.js';
import type { ClientPerson, SignedChange, SigningTerms } from './signers.rules.js';

const levels: SignedChange = { key: 'levels', title: 'Levels', number: 1, countersignedBy: ['CLIENT_LEAD', 'SPONSOR'] };
const scoring: SignedChange = { key: 'scoring', title: 'Scoring', number: 3, countersignedBy: ['CLIENT_LEAD'] };
const reviews: SignedChange = { key: 'reviews', title: 'Performance reviews', number: 7, countersignedBy: ['CLIENT_LEAD', 'HR_LEAD'] };
const dana: ClientPerson = { personId: 'dana', name: 'Dana Ruiz', roles: ['CLIENT_LEAD', 'AUTHOR'] };
const ian: ClientPerson = { personId: 'ian', name: 'Ian Webb', roles: ['SPONSOR'] };
const hana: ClientPerson = { personId: 'hana', name: 'Hana Lind', roles: ['HR_LEAD'] };
const first: SigningTerms = { clientName: 'Oakfield', amendment: false };
const amendment: SigningTerms = { ...first, amendment: true };

const signed = (changes: SignedChange[], people: ClientPerson[], terms: SigningTerms): string => {
  const found = signersFor(changes, people, terms);
  return found.ok
    ? found.value.map((one) => `${one.personId} as ${one.capacities.join('+')}: ${one.parameterKeys.join(', ')}`).join('; ')
    : `${found.error.code} | ${found.error.field} | ${found.error.message}`;
};

it.each([
  ['the client lead signs everything', [scoring], [dana, ian, hana], first, 'dana as CLIENT_LEAD: scoring'],
  ['the sponsor signs the levels too', [levels, scoring], [dana, ian], first, 'dana as CLIENT_LEAD: levels, scoring; ian as SPONSOR: levels'],
  ['the HR lead signs reviews too', [scoring, reviews], [dana, hana], first, 'dana as CLIENT_LEAD: scoring, reviews; hana as HR_LEAD: reviews'],
  [
    'the sponsor signs every amendment',
    [scoring, reviews],
    [dana, ian, hana],
    amendment,
    'dana as CLIENT_LEAD: scoring, reviews; ian as SPONSOR: scoring, reviews; hana as HR_LEAD: reviews',
  ],
  [
    'who holds two roles signs once, for all of them',
    [levels, scoring, reviews],
    [dana, { ...ian, roles: ['SPONSOR', 'HR_LEAD'] }],
    first,
    'dana as CLIENT_LEAD: levels, scoring, reviews; ian as SPONSOR+HR_LEAD: levels, reviews',
  ],
  [
    'one person may be all three',
    [levels, reviews],
    [{ ...dana, roles: ['HR_LEAD', 'SPONSOR', 'CLIENT_LEAD'] }],
    amendment,
    'dana as CLIENT_LEAD+SPONSOR+HR_LEAD: levels, reviews',
  ],
  [
    'of two sponsors the chosen one signs',
    [levels],
    [dana, ian, { ...hana, roles: ['SPONSOR'] }],
    { ...first, chosen: { SPONSOR: 'hana' } },
    'dana as CLIENT_LEAD: levels; hana as SPONSOR: levels',
  ],
  ['nobody signs nothing', [], [], first, ''],
])('%s', (_, changes, people, terms, who) => expect(signed(changes, people, terms)).toBe(who));

it.each([
  [
    'a client lead is missing',
    [scoring],
    [ian],
    first,
    'SIGNER_MISSING | signers.CLIENT_LEAD | Every change needs the signature of the client lead, and Oakfield has no client lead yet. Add one under People, then send.',
  ],
  [
    'an HR lead is missing',
    [scoring, reviews],
    [dana],
    first,
    'SIGNER_MISSING | signers.HR_LEAD | Parameter 7, Performance reviews, needs the signature of the HR lead, and Oakfield has no HR lead yet. Add one under People, then send.',
  ],
  [
    'a sponsor is missing for the levels',
    [levels],
    [dana],
    first,
    'SIGNER_MISSING | signers.SPONSOR | Parameter 1, Levels, needs the signature of the executive sponsor, and Oakfield has no executive sponsor yet. Add one under People, then send.',
  ],
  [
    'a sponsor is missing for an amendment',
    [scoring],
    [dana],
    amendment,
    'SIGNER_MISSING | signers.SPONSOR | A change to a plan in force needs the signature of the executive sponsor, and Oakfield has no executive sponsor yet. Add one under People, then send.',
  ],
  [
    'two client leads, none chosen',
    [scoring],
    [dana, { ...ian, roles: ['CLIENT_LEAD'] }],
    first,
    'SIGNER_AMBIGUOUS | signers.CLIENT_LEAD | Dana Ruiz and Ian Webb are each client lead of Oakfield. Choose who signs.',
  ],
  [
    'the chosen one does not hold the role',
    [scoring],
    [dana, { ...ian, roles: ['CLIENT_LEAD'] }, hana],
    { ...first, chosen: { CLIENT_LEAD: 'hana' } },
    'SIGNER_AMBIGUOUS | signers.CLIENT_LEAD | Dana Ruiz and Ian Webb are each client lead of Oakfield. Choose who signs.',
  ],
])('says who and what to do when %s', (_, changes, people, terms, said) => expect(signed(changes, people, terms)).toBe(said));

it('covers every change by the client lead, whatever is in the set and whoever holds what', () => {
  for (let mix = 1; mix < 8; mix += 1)
    for (const terms of [first, amendment]) {
      const changes = [levels, scoring, reviews].filter((_, at) => (mix & (1 << at)) !== 0);
      const found = signersFor(changes, [dana, ian, hana], terms);
      const places = found.ok ? found.value : [];
      const sponsor = places.find((one) => one.capacities.includes('SPONSOR'))?.parameterKeys ?? [];
      expect(places.find((one) => one.capacities.includes('CLIENT_LEAD'))?.parameterKeys).toEqual(changes.map((change) => change.key));
      expect(sponsor).toEqual(changes.filter((change) => terms.amendment || change.key === 'levels').map((change) => change.key));
    }
});
