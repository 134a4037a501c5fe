import ICAL from 'ical.js';
import { atWallTime, day } from '@cairn/kernel';
import { writeCalendar, type CalendarEntry, type CalendarOptions } from './write-calendar.js';

const now = new Date('2026-11-26T11:00:00Z');
const entry = (more: Partial<CalendarEntry> = {}): CalendarEntry => ({
  ...{
    uid: 'a7@cairn.example',
    sequence: 2,
    startsLocal: '2026-12-03T10:00',
    timeZone: 'Europe/Berlin',
    startsAt: atWallTime(day('2026-12-03'), '10:00', 'Europe/Berlin'),
  },
  ...{
    minutes: 120,
    summary: 'OKRs; basics, part 1',
    description: 'Outcome: one draft.\nAgenda',
    location: 'Room 4, left',
    url: 'https://cairn.example/c/oak/training/a7',
    isCancelled: false,
  },
  ...more,
});
const write = (one: CalendarEntry, options: Partial<CalendarOptions> = {}): string => writeCalendar([one], { method: 'REQUEST', now, ...options });

/** Read by other people's code. */
function read(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone);
  const events = calendar.getAllSubcomponents('vevent').map((component) => ({ component, event: new ICAL.Event(component) }));
  return { calendar, events, zones: calendar.getAllSubcomponents('vtimezone').map((zone) => zone.getFirstPropertyValue('tzid')) };
}

describe('an entry for a calendar', () => {
  it('says the same to a parser of other people', () => {
    const { calendar, events, zones } = read(
      write(entry({ organizer: { name: 'Sam Okafor', email: 'sam@example.test' }, attendee: { name: 'Ana Silva', email: 'ana@example.test' } })),
    );
    const [{ component, event } = { component: undefined, event: undefined }] = events;
    expect([calendar.getFirstPropertyValue('method'), zones, events.length]).toEqual(['REQUEST', ['Europe/Berlin'], 1]);
    expect([event?.uid, event?.sequence, event?.summary, event?.description, event?.location]).toEqual([
      ...['a7@cairn.example', 2, 'OKRs; basics, part 1', 'Outcome: one draft.\nAgenda', 'Room 4, left'],
    ]);
    expect([event?.startDate.zone.tzid, event?.startDate.toString(), event?.endDate.toString()]).toEqual([
      'Europe/Berlin',
      '2026-12-03T10:00:00',
      '2026-12-03T12:00:00',
    ]);
    expect(event?.startDate.toJSDate().toISOString()).toBe('2026-12-03T09:00:00.000Z');
    expect(['status', 'dtstamp', 'organizer', 'attendee'].map((name) => String(component?.getFirstPropertyValue(name)).replace('MAILTO:', 'mailto:'))).toEqual([
      ...['CONFIRMED', '2026-11-26T11:00:00Z', 'mailto:sam@example.test', 'mailto:ana@example.test'],
    ]);
  });

  it('ends every line as it should, the last one too', () => {
    const text = write(entry());
    expect([text.endsWith('END:VCALENDAR\r\n'), /[^\r]\n|\r\n\r\n/.test(text)]).toEqual([true, false]);
  });

  it('takes itself out again', () => {
    const { calendar, events } = read(write(entry({ isCancelled: true, sequence: 3 }), { method: 'CANCEL' }));
    expect([calendar.getFirstPropertyValue('method'), events[0]?.component.getFirstPropertyValue('status'), events[0]?.event.sequence]).toEqual([
      'CANCEL',
      'CANCELLED',
      3,
    ]);
  });

  it('breaks lines by CRLF, at 75 octets at most, and never inside a letter', () => {
    const summary = `${'Größenmaßstäbe für Überflieger, '.repeat(6)}終わり🎈`;
    const text = write(entry({ summary, attendee: { name: 'Zoë "Zo" Ångström', email: 'zo@example.test' } }));
    const lines = text.split('\r\n');
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(lines.filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
    expect(text).not.toContain('\ufffd');
    const { events } = read(text);
    expect([events[0]?.event.summary, events[0]?.event.attendees[0]?.getFirstParameter('cn')]).toEqual([summary, 'Zoë ’Zo’ Ångström']);
  });

  it.each([
    ['summer, before clocks go back', 'Europe/Berlin', '2026-10-24', '10:00', '2026-10-24T08:00:00.000Z'],
    ['winter, the week after', 'Europe/Berlin', '2026-10-26', '10:00', '2026-10-26T09:00:00.000Z'],
    ['half an hour off', 'America/St_Johns', '2026-12-03', '09:00', '2026-12-03T12:30:00.000Z'],
    ['a day ahead', 'Pacific/Apia', '2026-12-03', '09:00', '2026-12-02T20:00:00.000Z'],
    ['an old name of a zone', 'US/Eastern', '2026-07-01', '09:00', '2026-07-01T13:00:00.000Z'],
    ['UTC', 'UTC', '2026-12-03', '09:00', '2026-12-03T09:00:00.000Z'],
  ])('is the same moment everywhere: %s', (_, timeZone, on, time, moment) => {
    const { events } = read(write(entry({ timeZone, startsLocal: `${on}T${time}`, startsAt: atWallTime(day(on), time, timeZone) })));
    expect(events[0]?.event.startDate.toJSDate().toISOString()).toBe(moment);
    expect(events[0]?.event.duration.toSeconds()).toBe(7200);
  });

  it('carries the rules of each zone once in a whole calendar', () => {
    const berlin = entry();
    const apia = entry({ uid: 'b@x', timeZone: 'Pacific/Apia', startsAt: atWallTime(day('2026-12-03'), '10:00', 'Pacific/Apia') });
    const { calendar, zones, events } = read(writeCalendar([berlin, { ...berlin, uid: 'c@x' }, apia], { method: 'PUBLISH', now, name: 'Cairn' }));
    expect([calendar.getFirstPropertyValue('method'), calendar.getFirstPropertyValue('x-wr-calname'), events.length]).toEqual(['PUBLISH', 'Cairn', 3]);
    expect(zones.sort()).toEqual(['Europe/Berlin', 'Pacific/Apia']);
  });
});
