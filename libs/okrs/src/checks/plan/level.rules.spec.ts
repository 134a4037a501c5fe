import { checked, draftOf, planOf } from '../draft.fixture.js';
import { levelNotAllowed } from './level.rules.js';

const team = (kind: 'ORGANISATION' | 'UNIT' | 'TEAM' | 'CROSS_FUNCTIONAL') => draftOf({ team: { id: 'field', name: 'Field Service', kind } });
const levels = (allowed: readonly ('organisation' | 'unit' | 'team' | 'crossFunctional')[], teams: 'all' | string[] = 'all') =>
  planOf({ levels: { allowed, teams } });

it.each([
  ['a team where teams set OKRs', team('TEAM'), levels(['organisation', 'team']), undefined],
  ['a team where only the organisation does', team('TEAM'), levels(['organisation']), 'Field Service is of a level at which no OKRs are set: teams.'],
  ['a unit between', team('UNIT'), levels(['organisation', 'team']), 'Field Service is of a level at which no OKRs are set: units.'],
  ['a team across functions', team('CROSS_FUNCTIONAL'), levels(['crossFunctional']), undefined],
  ['a team that was not chosen', team('TEAM'), levels(['team'], ['parts']), 'Field Service is not among the teams that were chosen to set OKRs.'],
  ['a chosen team', team('TEAM'), levels(['team'], ['field']), undefined],
  ['the roster says which teams', team('TEAM'), levels(['team'], []), undefined],
  ['the organisation beside chosen teams', team('ORGANISATION'), levels(['organisation', 'team'], ['parts']), undefined],
])('levelNotAllowed: %s', (_, draft, plan, words) => expect(levelNotAllowed(checked(draft, plan))[0]?.words).toBe(words));
