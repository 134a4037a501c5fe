import type { CoachingPart } from '@cairn/identity';
import { putOn, takeOff, type OnEngagement } from './coach.rules.js';

const coaches: OnEngagement[] = [
  { personId: 'sam', part: 'LEAD' },
  { personId: 'lee', part: 'CO_COACH' },
];
const said = (result: ReturnType<typeof putOn> | ReturnType<typeof takeOff>): string =>
  result.ok
    ? [result.value]
        .flat()
        .map((one) => `${one.personId} ${one.part}`)
        .join(', ')
    : result.error.code;

it.each<[string, string, CoachingPart, string]>([
  ['somebody new', 'kim', 'SHADOW', 'kim SHADOW'],
  ['another part', 'lee', 'SHADOW', 'lee SHADOW'],
  ['a new lead, and the former one stays as co-coach', 'lee', 'LEAD', 'sam CO_COACH, lee LEAD'],
  ['the lead from outside', 'kim', 'LEAD', 'sam CO_COACH, kim LEAD'],
  ['the same part', 'lee', 'CO_COACH', 'COACH_HAS_PART'],
  ['the lead a lesser part', 'sam', 'SHADOW', 'COACH_LEAD_NEEDED'],
])('puts on %s', (_, personId, part, expected) => expect(said(putOn(coaches, { personId, part }))).toBe(expected));

it.each([
  ['lee', 'lee CO_COACH'],
  ['sam', 'COACH_LEAD_NEEDED'],
  ['kim', 'COACH_NOT_ON'],
])('takes off %s: %s', (personId, expected) => expect(said(takeOff(coaches, personId))).toBe(expected));
