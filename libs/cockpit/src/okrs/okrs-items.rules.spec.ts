import { at, facts, on, thursday } from '../facts-for-specs.js';
import { okrsItems } from './okrs-items.rules.js';
import { noOkrs, type OkrsFacts } from './okrs.facts.js';

const draft = { id: 'd', teamName: 'Field Service', cycleNumber: 2, sentAt: at('2026-11-25T09:00:00.000Z'), revision: 1, rulesOpen: 0 };
const cycle = { number: 1, status: 'DRAFTING', startsOn: on('2026-11-23'), teams: 5, sent: 0, ready: 1, published: 3 } as const;
const shown = (okrs: Partial<OkrsFacts>) =>
  okrsItems(facts({ okrs: { ...noOkrs, ...okrs } }), thursday).map((item) => [item.group, item.what, item.why, item.when]);

describe('okrsItems', () => {
  it.each<[string, Partial<OkrsFacts>, unknown[]]>([
    ['nothing to do', {}, []],
    ['a draft', { drafts: [draft] }, [[2, 'Draft ready: Field Service', 'Sent Wednesday 25 November for cycle 2. No rule is open.', 'since Wed 25 Nov']]],
    [
      'one that was sent again, with open rules',
      { drafts: [{ ...draft, revision: 3, rulesOpen: 2, sentAt: at('2026-11-26T09:00:00.000Z') }] },
      [[2, 'Draft ready: Field Service', 'Sent again Thursday 26 November for cycle 2. 2 rules are open.', 'today']],
    ],
    [
      'a cycle whose day has come',
      { cycle },
      [[4, 'The first cycle can start', '3 of 5 teams have published. Its first day is Monday 23 November.', '3 working days']],
    ],
    [
      'a later one',
      { cycle: { ...cycle, number: 2, published: 1 } },
      [[4, 'Cycle 2 can start', '1 of 5 teams has published. Its first day is Monday 23 November.', '3 working days']],
    ],
    ['nobody published', { cycle: { ...cycle, published: 0 } }, []],
    ['too early', { cycle: { ...cycle, startsOn: on('2026-11-27') } }, []],
    ['it runs', { cycle: { ...cycle, status: 'RUNNING' }, runs: true }, []],
    ['the one before is not closed', { cycle, runs: true }, []],
  ])('%s', (_, okrs, items) => {
    expect(shown(okrs)).toEqual(items);
  });

  it('is another item when it is sent again, so that a snooze does not hide it', () => {
    const keyOf = (revision: number) => okrsItems(facts({ okrs: { ...noOkrs, drafts: [{ ...draft, revision }] } }), thursday)[0]?.key;
    expect(keyOf(1)).not.toBe(keyOf(2));
  });
});
