import { thereAndBack } from './sheet-round-trip.fixture.js';

/** Export and import of the same OKRs change nothing, whatever stands in them. */
describe.each(['xlsx', 'csv'] as const)('there and back by .%s', (format) => {
  it.each(Array.from({ length: 40 }, (_, index) => index + 1))('OKRs of seed %d are the same', async (seed) => {
    const { rows, checked } = await thereAndBack(seed, format);
    const stops = checked.groups.filter((group) => group.kind !== 'WARNING' || group.code === 'CARRIED').map((group) => [group.code, group.rows[0]]);
    expect(stops).toEqual([]);
    expect(checked.counts).toEqual({ create: 0, change: 0, same: rows.length, wait: 0, reject: 0 });
    expect(checked.plan.flatMap((team) => [team.mission ?? [], team.objectives, team.lines].flat())).toEqual([]);
  });
});
