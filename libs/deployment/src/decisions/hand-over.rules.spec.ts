import { handOver } from './hand-over.rules.js';
import type { HandingSigner } from './hand-over.rules.js';

const dana: HandingSigner = {
  personId: 'dana',
  name: 'Dana Ruiz',
  capacities: ['CLIENT_LEAD'],
  parameterKeys: ['scoring', 'levels'],
  status: 'WAITING',
  verdicts: [],
};
const ian: HandingSigner = { personId: 'ian', name: 'Ian Webb', capacities: ['SPONSOR'], parameterKeys: ['levels'], status: 'WAITING', verdicts: [] };
const eve = { personId: 'eve', name: 'Eve Moss', ofPractice: false };
const toIan = { ...eve, personId: 'ian', name: 'Ian Webb' };

it('gives somebody else the whole place', () =>
  expect(handOver('WAITING', dana, eve, [dana, ian])).toEqual({
    ok: true,
    value: { joins: false, place: { personId: 'eve', name: 'Eve Moss', capacities: ['CLIENT_LEAD'], parameterKeys: ['scoring', 'levels'] } },
  }));

it('joins the place of who signs already', () =>
  expect(handOver('WAITING', ian, { ...eve, personId: 'dana', name: 'Dana Ruiz' }, [dana, ian])).toEqual({
    ok: true,
    value: { joins: true, place: { personId: 'dana', name: 'Dana Ruiz', capacities: ['CLIENT_LEAD', 'SPONSOR'], parameterKeys: ['scoring', 'levels'] } },
  }));

it('gives a place back to who handed it over before', () => {
  const gone = { ...dana, status: 'HANDED_OVER' };
  expect(handOver('WAITING', { ...dana, personId: 'eve', name: 'Eve Moss' }, { ...eve, personId: 'dana', name: 'Dana Ruiz' }, [gone, ian])).toMatchObject({
    ok: true,
    value: { joins: false },
  });
});

it.each([
  ['to the same person', 'WAITING', dana, { ...eve, personId: 'dana' }, [dana], 'HAND_OVER_SELF'],
  ['to a coach', 'WAITING', dana, { ...eve, ofPractice: true }, [dana], 'HAND_OVER_PRACTICE'],
  ['after deciding in part', 'WAITING', { ...dana, verdicts: [{}] }, eve, [dana], 'HAND_OVER_DECIDED'],
  ['to who has decided', 'WAITING', dana, toIan, [dana, { ...ian, verdicts: [{}] }], 'HAND_OVER_TO_DECIDED'],
  ['to an address that reached a stranger', 'WAITING', dana, toIan, [dana, { ...ian, status: 'NOT_ME' }], 'HAND_OVER_NOT_REACHED'],
  ['twice', 'WAITING', { ...dana, status: 'HANDED_OVER' }, eve, [dana], 'HAND_OVER_NOT_YOURS'],
  ['when it is decided', 'APPROVED', dana, eve, [dana], 'CHANGE_SET_APPROVED'],
] as const)('nobody hands over %s', (_, status, from, to, signers, code) =>
  expect(handOver(status, from, to, signers)).toMatchObject({ ok: false, error: { code } }),
);
