import type { Instant } from '@cairn/kernel';
import { hasAttended, readAttendance, type AttendedWorkshop, type Attendee, type Exception } from './attendance.rules.js';

it.each([
  ['all of it', 120, 120, 80, true],
  ['exactly the share', 96, 120, 80, true],
  ['a minute less', 95, 120, 80, false],
  ['a share that does not come out even', 60, 75, 80, true],
  ['a minute less of it', 59, 75, 80, false],
  ['not there', 0, 120, 80, false],
  ['not recorded', null, 120, 80, false],
  ['a lower share', 60, 120, 50, true],
])('hasAttended: %s', (_, minutes, of, percent, expected) => expect(hasAttended(minutes, of, percent)).toBe(expected));

const workshop: AttendedWorkshop = {
  status: 'PLANNED',
  startsAt: '2026-12-03T09:00:00.000Z' as Instant,
  timeZone: 'Europe/Berlin',
  minutes: 120,
  attendancePercent: 80,
};
const now = new Date('2026-12-03T11:00:00Z');
const booked = (personId: string, minutesAttended: number | null = null): Attendee => ({ personId, state: 'BOOKED', minutesAttended });
const asked = (personId: string): Attendee => ({ personId, state: 'INVITED', minutesAttended: null });

describe('readAttendance', () => {
  it.each<[string, readonly Attendee[], readonly Exception[], readonly string[]]>([
    ['everybody booked was there', [booked('ana'), booked('ben')], [], ['ana 120', 'ben 120']],
    ['but for the exceptions', [booked('ana'), booked('ben')], [{ personId: 'ben', minutes: 0 }], ['ana 120', 'ben 0']],
    ['whoever was only asked was not', [asked('ana')], [], []],
    ['unless they came', [asked('ana')], [{ personId: 'ana', minutes: 90 }], ['ana 90 walked in']],
    ['which is not said by nothing', [asked('ana')], [{ personId: 'ana', minutes: 0 }], []],
    ['in a correction the exceptions are complete', [booked('ana', 0), booked('ben', 120)], [{ personId: 'ben', minutes: 60 }], ['ana 120', 'ben 60']],
  ])('%s', (_, attendees, exceptions, expected) => {
    const read = readAttendance(workshop, attendees, exceptions, now);
    expect(read.ok && read.value.map((line) => `${line.personId} ${line.after}${line.walkedIn ? ' walked in' : ''}`)).toEqual(expected);
  });

  it.each<[string, Partial<AttendedWorkshop>, readonly Exception[], string]>([
    ['named twice', {}, [1, 2].map((minutes) => ({ personId: 'ana', minutes })), 'ATTENDANCE_TWICE'],
    ['longer than it took', {}, [{ personId: 'ana', minutes: 121 }], 'ATTENDANCE_MINUTES'],
    ['part of a minute', {}, [{ personId: 'ana', minutes: 0.5 }], 'ATTENDANCE_MINUTES'],
    ['cancelled', { status: 'CANCELLED' }, [], 'WORKSHOP_CANCELLED'],
    ['not begun', { startsAt: '2026-12-03T11:00:00.001Z' as Instant }, [], 'WORKSHOP_NOT_STARTED'],
    ['just begun', { startsAt: '2026-12-03T10:59:00.000Z' as Instant }, [], 'WORKSHOP_UNDER_WAY'],
    ['a moment before somebody can have been there long enough', { startsAt: '2026-12-03T09:24:00.001Z' as Instant }, [], 'WORKSHOP_UNDER_WAY'],
  ])('refuses: %s', (_, more, exceptions, code) => {
    const read = readAttendance({ ...workshop, ...more }, [booked('ana')], exceptions, now);
    expect(read.ok ? undefined : read.error.code).toBe(code);
  });

  it.each<[string, Partial<AttendedWorkshop>]>([
    ['from the minute on', { startsAt: '2026-12-03T09:24:00.000Z' as Instant }],
    ['as the practice counts', { startsAt: '2026-12-03T10:00:00.000Z' as Instant, attendancePercent: 50 }],
    ['to put right what was recorded', { status: 'HELD', startsAt: '2026-12-03T10:30:00.000Z' as Instant }],
  ])('is open %s', (_, more) => expect(readAttendance({ ...workshop, ...more }, [booked('ana')], [], now).ok).toBe(true));

  it('says from when on', () => {
    const read = readAttendance({ ...workshop, startsAt: '2026-12-03T10:30:00.000Z' as Instant }, [booked('ana')], [], now);
    expect(read.ok ? undefined : read.error.message).toBe(
      'This workshop is under way, and nobody has been there for 80 % of it yet. Record who was there from 13:06.',
    );
  });
});
