import { checkWaypoint } from './waypoint.rules.js';

describe('checkWaypoint', () => {
  it.each([
    ['a new name', 'First', undefined],
    ['a name that is part of another', 'Sec', undefined],
    ['no name', '  ', 'WAYPOINT_NAME_MISSING'],
    ['the longest name', 'x'.repeat(120), undefined],
    ['a letter more', 'x'.repeat(121), 'WAYPOINT_NAME_LONG'],
    ['a taken name in other capitals', 'second ', 'WAYPOINT_NAME_TAKEN'],
  ])('%s', (_, name, refused) => {
    const checked = checkWaypoint({ name }, ['Second']);
    expect(checked.ok ? undefined : checked.error.code).toBe(refused);
  });

  it('takes superfluous spaces out', () => expect(checkWaypoint({ name: ' A  b ' }, [])).toEqual({ ok: true, value: { name: 'A b' } }));
});
