import type { Checked, Hit } from '../check.js';
import { isBlank } from '../parts.js';

const reason = 'A team writes its mission and checks its dependencies before it drafts objectives.';

/** Where the plan asks for it, a team says why it exists before it says what it wants. */
export const missionMissing = ({ draft, plan }: Checked): Hit[] =>
  plan.teamMission.required && (draft.mission === null || isBlank(draft.mission))
    ? [{ subject: { type: 'MISSION', id: null, field: 'mission' }, words: 'The team has no mission yet.', reason, fix: 'Write the mission' }]
    : [];

/** Where the plan asks for it, a team looks at whom it needs and who needs it before it writes objectives. */
export const alignmentMissing = ({ draft, plan }: Checked): Hit[] =>
  plan.teamMission.required && !draft.aligned
    ? [{ subject: { type: 'ALIGNMENT', id: null, field: 'aligned' }, words: 'The alignment check is not finished.', reason, fix: 'Take five minutes for it' }]
    : [];
