import { GraphQLError } from 'graphql';
import { DayScalar } from './day.scalar.js';
import { InstantScalar } from './instant.scalar.js';
import { UuidScalar } from './uuid.scalar.js';
import { ZonedDateTimeScalar } from './zoned-date-time.scalar.js';

const id = '3e2f9a54-6b0c-4c5e-9b43-0f6f0c1f7a11';

describe('scalars', () => {
  it.each([
    [UuidScalar, id, id],
    [UuidScalar, id.toUpperCase(), id],
    [DayScalar, '2028-02-29', '2028-02-29'],
    [InstantScalar, '2026-11-30T09:00:00Z', '2026-11-30T09:00:00.000Z'],
    [InstantScalar, '2026-11-30T10:00:00.25+01:00', '2026-11-30T09:00:00.250Z'],
    [ZonedDateTimeScalar, '2026-11-30T14:00[Europe/Berlin]', '2026-11-30T14:00+01:00[Europe/Berlin]'],
    [ZonedDateTimeScalar, '2026-07-30T14:00+02:00[Europe/Berlin]', '2026-07-30T14:00+02:00[Europe/Berlin]'],
    // An hour that daylight saving skips moves on.
    [ZonedDateTimeScalar, '2027-03-28T02:30[Europe/Berlin]', '2027-03-28T03:30+02:00[Europe/Berlin]'],
  ])('%s reads %s', (scalar, text, value) => expect(scalar.parseValue(text)).toBe(value));

  it.each<[typeof UuidScalar, unknown]>([
    [UuidScalar, 'not-an-id'],
    [UuidScalar, `${id}0`],
    [UuidScalar, 12],
    [DayScalar, '2026-02-30'],
    [DayScalar, '2026-1-1'],
    [DayScalar, '2026-11-30T00:00:00Z'],
    [DayScalar, null],
    [InstantScalar, '2026-02-30T09:00:00Z'],
    [InstantScalar, '2026-11-30T09:00:00'],
    [InstantScalar, 1_700_000_000_000],
    [ZonedDateTimeScalar, '2026-11-30T14:00'],
    [ZonedDateTimeScalar, '2026-11-30T14:00[Nowhere/Land]'],
    [ZonedDateTimeScalar, '2026-11-30T14:00+05:00[Europe/Berlin]'],
    [ZonedDateTimeScalar, '2026-11-30T14:00[+01:00]'],
  ])('%s refuses %p in words', (scalar, value) => {
    expect(() => scalar.parseValue(value)).toThrow(GraphQLError);
    expect(() => scalar.parseValue(value)).toThrow(/^This must be an? .*such as/);
  });

  it('writes moments that a driver gave as dates', () => expect(InstantScalar.serialize(new Date('2026-11-30T09:00:00Z'))).toBe('2026-11-30T09:00:00.000Z'));
  it('writes no number where a day stands', () => expect(() => DayScalar.serialize(20261130)).toThrow(TypeError));
});
