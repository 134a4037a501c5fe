import {
  addDays,
  addMonths,
  addWorkingDays,
  atWallTime,
  day,
  dayIn,
  daysBetween,
  instant,
  isTimeZone,
  nextWallTime,
  timeIn,
  workingDaysBetween,
} from './time.js';

describe('day', () => {
  it.each(['2026-02-29', '2026-13-01', '26-01-01', 'tomorrow', '2026-1-1', ''])('refuses %p', (text) => {
    expect(() => day(text)).toThrow(RangeError);
  });
  it('takes a leap day', () => expect(day('2028-02-29')).toBe('2028-02-29'));
});

describe('working days', () => {
  it.each([
    ['Thursday plus three is Tuesday', '2026-11-26', 3, '2026-12-01'],
    ['Saturday plus one is Monday', '2026-11-28', 1, '2026-11-30'],
    ['Monday minus one is Friday', '2026-11-30', -1, '2026-11-27'],
    ['nothing added stays', '2026-11-29', 0, '2026-11-29'],
  ])('%s', (_, from, days, expected) => expect(addWorkingDays(day(from), days)).toBe(expected));

  it.each([
    ['over a weekend', '2026-11-27', '2026-11-30', 1],
    ['the same day', '2026-11-27', '2026-11-27', 0],
    ['backwards', '2026-11-27', '2026-11-20', 0],
  ])('counts %s', (_, from, to, expected) => expect(workingDaysBetween(day(from), day(to))).toBe(expected));
});

describe('nextWallTime', () => {
  it.each([
    ['before nine it is today', '2026-11-26T07:00:00.000Z', 'Europe/Berlin', '2026-11-26T08:00:00.000Z'],
    ['at nine it is tomorrow', '2026-11-26T08:00:00.000Z', 'Europe/Berlin', '2026-11-27T08:00:00.000Z'],
    ['the night clocks go forward', '2027-03-27T09:00:00.000Z', 'Europe/Berlin', '2027-03-28T07:00:00.000Z'],
    ['the night clocks go back', '2026-10-24T09:00:00.000Z', 'Europe/Berlin', '2026-10-25T08:00:00.000Z'],
    ['half-hour zones', '2026-11-26T13:00:00.000Z', 'America/St_Johns', '2026-11-27T12:30:00.000Z'],
    ['a day that a zone skipped', '2011-12-30T09:00:00.000Z', 'Pacific/Apia', '2011-12-30T19:00:00.000Z'],
  ])('%s', (_, now, zone, expected) => expect(nextWallTime(now as never, '09:00', zone)).toBe(expected));

  it('moves a skipped wall time forward', () => expect(atWallTime(day('2027-03-28'), '02:30', 'Europe/Berlin')).toBe('2027-03-28T01:30:00.000Z'));
});

it('knows the day of a moment in a zone', () => {
  expect(dayIn('Pacific/Apia', new Date('2026-11-26T12:00:00Z'))).toBe('2026-11-27');
  expect(dayIn('America/St_Johns', instant(new Date('2026-11-26T02:00:00Z')))).toBe('2026-11-25');
});

describe('the wall clock of a zone', () => {
  const asIntl = (zone: string, at: Date): string => {
    const parts = new Intl.DateTimeFormat('en-CA', {
      timeZone: zone,
      ...{ year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
    } as Intl.DateTimeFormatOptions).formatToParts(at);
    const of = (type: string): string => parts.find((part) => part.type === type)?.value ?? '';
    return `${of('year')}-${of('month')}-${of('day')} ${of('hour')}:${of('minute')}`;
  };

  it.each([
    ['UTC', '2026-11-26'],
    ['Europe/Berlin', '2026-03-29'],
    ['Europe/Berlin', '2026-10-25'],
    ['America/St_Johns', '2026-11-01'],
    ['Australia/Lord_Howe', '2026-04-04'],
    ['Pacific/Apia', '2011-12-30'],
    ['Asia/Kathmandu', '1969-12-31'],
  ])('in %s around %s shows what the time zone database says', (zone, around) => {
    const start = Date.parse(`${around}T00:00:00Z`) - 86_400_000;
    // Backwards first, so that a day is also first met in its middle.
    for (const quarter of [...Array(288).keys()].reverse()) {
      const at = new Date(start + quarter * 900_000 + 59_999);
      expect(`${dayIn(zone, at)} ${timeIn(zone, at)}`).toBe(asIntl(zone, at));
    }
  });

  it('refuses what is no moment or no zone', () => {
    expect(() => dayIn('UTC', new Date('never'))).toThrow(RangeError);
    expect(() => dayIn('Mars/Base', new Date())).toThrow(RangeError);
  });
});

it('counts days over a leap day', () => {
  expect(daysBetween(day('2028-02-28'), day('2028-03-01'))).toBe(2);
  expect(addDays(day('2028-02-28'), 1)).toBe('2028-02-29');
});

it.each([
  ['Europe/Berlin', true],
  ['UTC', true],
  ['Mars/Base', false],
  ['EST', false],
  ['', false],
])('zone %p: %p', (name, known) => expect(isTimeZone(name)).toBe(known));

it.each([
  ['ends where the next one begins', '2027-01-04', 4, '2027-05-04'],
  ['stays in a shorter month', '2027-10-31', 4, '2028-02-29'],
  ['crosses the year', '2026-12-01', 3, '2027-03-01'],
])('a number of months %s', (_, from, months, to) => expect(addMonths(day(from), months)).toBe(to));
