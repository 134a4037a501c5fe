import { machineRules } from '@cairn/deployment';
import { isOpenedFor, isTeamOpened, personBound, teamStanding, wholeStanding, type GatePerson, type Opening, type TrainingRule } from './gate.rules.js';

type Answer = { who: 'everyoneWhoWrites' } | { who: 'leadAndChampions'; authorsPercent: number } | { who: 'teamLeads' };
const rule = (value: Answer): TrainingRule => machineRules([{ key: 'trainingRule', value }]).trainingRule;
const everyone = rule({ who: 'everyoneWhoWrites' });
const most = rule({ who: 'leadAndChampions', authorsPercent: 80 });
const leads = rule({ who: 'teamLeads' });

/** `lwc+`: leads, writes, champion, cleared. */
const person = (name: string, marks: string, teamId: string | null = 'housing'): GatePerson => ({
  ...{ personId: name, teamId, leadsTeam: marks.includes('l'), writesOkrs: marks.includes('w'), isChampion: marks.includes('c') },
  state: marks.includes('+') ? 'CLEARED' : marks.includes('-') ? 'LAPSED' : 'NONE',
});
const team = (...marks: string[]) => marks.map((one, at) => person(`${at}${one}`, one));
const told = (people: readonly GatePerson[], of: TrainingRule, openings: readonly Opening[] = []) => {
  const held = teamStanding(people, of, openings);
  return `${held.done} of ${held.total}, ${held.isOpen ? 'open' : `left: ${held.missing.map((one) => one.personId).join(' ')}${held.lacksLead ? ' a lead' : ''}`}`;
};

describe('everyone who writes', () => {
  it.each([
    ['all are cleared', team('lw+', 'w+', 'w+'), '3 of 3, open'],
    ['one is not', team('lw+', 'w', 'w+'), '2 of 3, left: 1w'],
    ['a lapsed one is not', team('lw+', 'w-', 'w+'), '2 of 3, left: 1w-'],
    ['who does not write does not count', team('lw+', 'w+', ''), '2 of 2, open'],
    ['a lead who does not write does not either', team('l', 'w+'), '1 of 1, open'],
    ['nobody writes', team(''), '0 of 0, open'],
    ['it does not ask for a lead', team('w+'), '1 of 1, open'],
  ])('%s', (_, people, expected) => expect(told(people, everyone)).toBe(expected));
});

describe('lead, champions and a share of the authors', () => {
  it.each([
    ['all are cleared', team('lw+', 'w+', 'w+', 'w+', 'w+'), '4 of 4, open'],
    ['80 % of five authors are four, the lead among them', team('lw+', 'w+', 'w+', 'w+', 'w'), '4 of 4, open'],
    ['three of five are too few', team('lw+', 'w+', 'w+', 'w', 'w'), '3 of 4, left: 3w 4w'],
    ['80 % of four authors are all four', team('lw+', 'w+', 'w+', 'w'), '3 of 4, left: 3w'],
    ['not without the lead, whatever the share', team('lw', 'w+', 'w+', 'w+', 'w+'), '3 of 4, left: 0lw'],
    ['not without a champion, whatever the share', team('lw+', 'wc', 'w+', 'w+', 'w+'), '3 of 4, left: 1wc'],
    ['a champion who does not write counts as well', team('lw+', 'c', 'w+'), '2 of 3, left: 1c'],
    ['a lead who does not write counts as well', team('l', 'w+'), '1 of 2, left: 0l'],
    ['a team without a lead waits for one', team('w+', 'w+'), '2 of 3, left:  a lead'],
  ])('%s', (_, people, expected) => expect(told(people, most)).toBe(expected));

  it('asks for the share that was agreed', () =>
    expect(told(team('lw+', 'w+', 'w', 'w'), rule({ who: 'leadAndChampions', authorsPercent: 50 }))).toBe('2 of 2, open'));
});

describe('team leads', () => {
  it.each([
    ['the lead is cleared', team('lw+', 'w', 'c'), '1 of 1, open'],
    ['the lead is not', team('lw', 'w+'), '0 of 1, left: 0lw'],
    ['one of two leads is not', team('l+', 'l'), '1 of 2, left: 1l'],
    ['nobody leads', team('w+'), '0 of 1, left:  a lead'],
  ])('%s', (_, people, expected) => expect(told(people, leads)).toBe(expected));
});

describe('whoever was let in early', () => {
  const letIn = (personId: string): Opening[] => [{ teamId: null, personId }];
  it.each([
    ['counts as not trained, and nobody waits for them', team('lw+', 'w'), everyone, '1w', '1 of 2, open'],
    ['stays on the list while another is waited for', team('lw+', 'w', 'wc'), everyone, '1w', '1 of 3, left: 1w 2wc'],
    ['fills up the share of the authors', team('lw+', 'w+', 'w+', 'w', 'w'), most, '3w', '3 of 4, open'],
    ['stands in for no other', team('lw', 'w+', 'w+', 'w+', 'w'), most, '4w', '3 of 4, left: 0lw'],
    ['names no lead', team('w'), leads, '0w', '0 of 1, left:  a lead'],
  ])('%s', (_, people, of, personId, expected) => expect(told(people, of, letIn(personId))).toBe(expected));
});

it.each([
  ['everyoneWhoWrites', everyone, true, true],
  ['leadAndChampions', most, true, true],
  ['teamLeads', leads, true, false],
] as const)('%s binds the lead and who writes', (_, of, lead, author) => {
  expect(personBound({ leadsTeam: true }, of)).toBe(lead);
  expect(personBound({ leadsTeam: false }, of)).toBe(author);
});

describe('an early opening', () => {
  const ana = { teamId: 'housing', personId: 'ana' };
  it.each([
    ['for the whole engagement', { teamId: null, personId: null }, true, true],
    ['for the team', { teamId: 'housing', personId: null }, true, true],
    ['for another team', { teamId: 'parks', personId: null }, false, false],
    ['for the person', { teamId: null, personId: 'ana' }, true, false],
    ['for another person', { teamId: null, personId: 'ben' }, false, false],
  ])('%s', (_, opening, forAna, forTeam) => {
    expect(isOpenedFor([opening], ana)).toBe(forAna);
    expect(isTeamOpened([opening], 'housing')).toBe(forTeam);
  });
  it('for another team lets nobody without a team in', () =>
    expect(isOpenedFor([{ teamId: 'parks', personId: null }], { teamId: null, personId: 'ana' })).toBe(false));
});

describe('the whole engagement', () => {
  const people = [person('ana', 'lw+'), person('ben', 'w'), person('chu', 'lw+', 'parks'), person('dev', 'w', 'parks'), person('eve', 'w', null)];
  const whole = (of: TrainingRule, openings: readonly Opening[] = [], teams = ['housing', 'parks', 'empty']) => {
    const held = wholeStanding(people, teams, of, openings);
    return `${held.done} of ${held.total}${held.isOpen ? ' open' : ''}: ${held.missing.map((one) => (held.letIn.includes(one) ? `(${one.personId})` : one.personId)).join(' ')} ${held.leaderless.join(' ')}`.trim();
  };
  it.each([
    ['counts all teams and those without one', everyone, [], '2 of 5: ben dev eve'],
    ['counts a team that was opened early as not trained', everyone, [{ teamId: 'parks', personId: null }], '2 of 5: ben (dev) eve'],
    ['is open when all of it was opened, with nobody trained by it', everyone, [{ teamId: null, personId: null }], '2 of 5 open: (ben) (dev) (eve)'],
    ['keeps whoever was let in early on the list', everyone, [{ teamId: null, personId: 'ben' }], '2 of 5: (ben) dev eve'],
    [
      'is open when nobody else is waited for',
      everyone,
      ['ben', 'dev', 'eve'].map((personId) => ({ teamId: null, personId })),
      '2 of 5 open: (ben) (dev) (eve)',
    ],
    ['counts the leads alone where the plan says so', leads, [], '2 of 2 open:'],
  ])('%s', (_, of, openings, expected) => expect(whole(of, openings)).toBe(expected));
  it('waits for no team that was opened early, even where nobody leads it', () => {
    const held = (openings: readonly Opening[]) => wholeStanding([person('ana', 'w+'), person('chu', 'lw+', 'parks')], ['housing', 'parks'], leads, openings);
    expect([held([]).isOpen, held([{ teamId: 'housing', personId: null }]).isOpen]).toEqual([false, true]);
    expect(held([{ teamId: 'housing', personId: null }]).total).toBe(2);
  });
  it('names teams without a lead', () => expect(wholeStanding([person('ana', 'w+')], ['housing'], leads, []).leaderless).toEqual(['housing']));
});
