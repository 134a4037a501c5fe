import type { Checked, Hit } from '../check.js';
import { onDraft } from '../parts.js';

const levelOf = { ORGANISATION: 'organisation', UNIT: 'unit', TEAM: 'team', CROSS_FUNCTIONAL: 'crossFunctional' } as const;
const names = { organisation: 'the organisation', unit: 'units', team: 'teams', crossFunctional: 'teams across functions', individual: 'individuals' } as const;

/** OKRs are set at the levels and by the teams that the plan names, and nowhere else. */
export function levelNotAllowed({ draft, plan }: Checked): Hit[] {
  const { allowed, teams } = plan.levels;
  const { id, name, kind } = draft.team;
  const level = levelOf[kind];
  const subject = onDraft('team');
  const fix = 'Talk with your coach about the level';
  if (!allowed.includes(level)) {
    const who = allowed.map((one) => names[one]).join(', ');
    return [{ subject, words: `${name} is of a level at which no OKRs are set: ${names[level]}.`, reason: `OKRs are set by ${who}.`, fix }];
  }
  if (kind !== 'TEAM' || teams === 'all' || teams.length === 0 || teams.includes(id)) return [];
  return [{ subject, words: `${name} is not among the teams that were chosen to set OKRs.`, reason: 'Only the chosen teams set OKRs.', fix }];
}
