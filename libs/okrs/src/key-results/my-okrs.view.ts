import { countWords, dayWords, type Day } from '@cairn/kernel';
import { toPublish } from '../reviews/standing.words.js';
import type { MyKeyResult, MyOkrs, MyTeam } from './my-okrs.types.js';

type MyTeamFacts = Omit<MyTeam, 'next' | 'path'> & {
  readonly today: Day;
  /** When the draft was last sent; 0 where it never was. */
  readonly rulesOpen: number;
};

export interface MyOkrsFacts {
  readonly teams: readonly MyTeamFacts[];
  readonly keyResults: readonly MyKeyResult[];
}

export const myOkrsView = ({ teams, keyResults }: MyOkrsFacts): MyOkrs => ({
  teams: teams.map(({ today, rulesOpen, ...team }) => ({ ...team, next: nextFor(team, today, rulesOpen), path: pathOf(team) })),
  keyResults: [...keyResults],
});

/** A draft, and what became of it once it is published, have one address. */
const pathOf = ({ clientSlug, teamId, draftId, cycleNumber }: Omit<MyTeam, 'next' | 'path'>): string =>
  draftId === null ? `/c/${clientSlug}/okrs` : `/c/${clientSlug}/okrs/draft/${teamId}?cycle=${cycleNumber}`;

/** What a member of a team does next about its OKRs. */
export function nextFor(team: Omit<MyTeam, 'next' | 'path'>, today: Day, rulesOpen: number): string {
  const { cycleNumber, cycleStatus, draftingFrom, endsOn, status, openRemarks } = team;
  if (cycleNumber === null || cycleStatus === null) return 'The first cycle is not planned yet. Write your mission meanwhile.';
  const remarks = openRemarks > 0 ? ` ${countWords(openRemarks, 'remark')} to answer.` : '';
  if (status === null)
    return cycleStatus === 'PLANNED' && draftingFrom
      ? `Drafting for cycle ${cycleNumber} is planned from ${dayWords(draftingFrom, today)}.`
      : `Your team has no draft in cycle ${cycleNumber}.`;
  switch (status) {
    case 'DRAFTING':
      return `Draft for cycle ${cycleNumber}.${remarks}`;
    case 'SENT':
      return `With the coach.${remarks}`;
    case 'LOOK_AGAIN':
      return `The coach asks you to look again.${remarks}`;
    case 'READY':
      return rulesOpen === 0 ? 'Found ready. Publish it.' : `Found ready. ${toPublish(rulesOpen)}`;
    case 'PUBLISHED':
      return endsOn ? `Published. The cycle ends on ${dayWords(endsOn, today)}.` : 'Published.';
  }
}
