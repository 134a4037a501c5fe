import { checked, draftOf, planOf } from '../draft.fixture.js';
import { alignmentMissing, missionMissing } from './steps.rules.js';

const optional = planOf({ teamMission: { required: false } });

it.each([
  ['none', draftOf({ mission: null }), planOf(), 1],
  ['only spaces', draftOf({ mission: '  ' }), planOf(), 1],
  ['written', draftOf(), planOf(), 0],
  ['none, and not asked for', draftOf({ mission: null }), optional, 0],
])('missionMissing: %s', (_, draft, plan, count) => expect(missionMissing(checked(draft, plan))).toHaveLength(count));

it.each([
  ['not done', draftOf({ aligned: false }), planOf(), 1],
  ['done', draftOf(), planOf(), 0],
  ['not done, and not asked for', draftOf({ aligned: false }), optional, 0],
])('alignmentMissing: %s', (_, draft, plan, count) => expect(alignmentMissing(checked(draft, plan))).toHaveLength(count));
