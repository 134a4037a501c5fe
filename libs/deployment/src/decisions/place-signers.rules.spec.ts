import { followHandOvers } from './place-signers.rules.js';
import type { SignerPlace } from './signers.rules.js';

const place = (personId: string, capacities: SignerPlace['capacities'], parameterKeys: string[]): SignerPlace => ({
  personId,
  name: personId,
  capacities,
  parameterKeys,
});
const row = (id: string, personId: string, status = 'WAITING', handedOverFromId: string | null = null) => ({
  id,
  personId,
  name: personId,
  status,
  handedOverFromId,
});

describe('followHandOvers', () => {
  it.each([
    ['nobody handed over', [row('1', 'dana')], ['dana']],
    ['Dana handed over to Pat', [row('1', 'dana', 'HANDED_OVER'), row('2', 'pat', 'WAITING', '1')], ['pat']],
    ['Pat handed on to Eve', [row('1', 'dana', 'HANDED_OVER'), row('2', 'pat', 'HANDED_OVER', '1'), row('3', 'eve', 'APPROVED', '2')], ['eve']],
    ['Pat handed back', [row('1', 'dana', 'HANDED_OVER'), row('2', 'pat', 'HANDED_OVER', '1'), row('3', 'dana', 'WAITING', '2')], ['dana']],
    ['nothing was sent before', [], ['dana']],
  ])('when %s', (_, before, holders) => {
    expect(followHandOvers([place('dana', ['CLIENT_LEAD'], ['cycle'])], before).map((one) => one.personId)).toEqual(holders);
  });

  it('lets a person who took over somebody else’s place sign once for both', () => {
    const before = [row('1', 'dana', 'HANDED_OVER'), row('2', 'ian', 'WAITING', '1')];
    expect(followHandOvers([place('dana', ['CLIENT_LEAD'], ['cycle', 'levels']), place('ian', ['SPONSOR'], ['levels'])], before)).toEqual([
      { personId: 'ian', name: 'ian', capacities: ['CLIENT_LEAD', 'SPONSOR'], parameterKeys: ['cycle', 'levels'] },
    ]);
  });
});
