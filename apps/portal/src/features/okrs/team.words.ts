import { plural } from '../../app/words.js';
import type { DraftStepKey } from '../../graphql/graphql.js';
import type { CycleFacts, OkrsPageFacts } from './cycle-page.js';

type Team = OkrsPageFacts['teams'][number];

const stepWords: Readonly<Record<DraftStepKey, string>> = {
  MISSION: 'writes its mission',
  ALIGNMENT: 'settles what it depends on',
  OBJECTIVE: 'writes objectives',
  KEY_RESULTS: 'writes key results',
  REFINE: 'sorts what it measures',
  PRESCORE: 'sets levels and champions',
  REVIEW: 'looks it over before sending it',
};

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** A draft held against the plan; unknown while it is looked at. */
export interface TeamCheck {
  readonly stepsDone: number;
  readonly openRules: number;
}

/** Where a team stands and who is next, in a few words; `act` opens the draft. */
export function nextOf(
  team: Pick<Team, 'status' | 'started' | 'step' | 'mine'>,
  { status: cycle }: Pick<CycleFacts, 'status'>,
  check?: TeamCheck,
): { readonly title: string; readonly act: string | null } {
  switch (team.status) {
    case null:
      return { title: cycle === 'PLANNED' ? 'Drafts when drafting opens' : 'Has no draft in this cycle', act: null };
    case 'SENT':
      return { title: 'Sent, the coach is next', act: team.mine ? 'Look at it' : 'Read the draft' };
    case 'READY':
      return { title: 'Ready to publish', act: team.mine ? 'Publish' : 'Read the draft' };
    case 'PUBLISHED':
      return { title: 'Published', act: null };
    case 'LOOK_AGAIN':
      return { title: ['Looks at it again, the team is next', ...checkWords(check).slice(1)].join(', '), act: team.mine ? 'Go on' : 'Read the draft' };
    case 'DRAFTING':
      if (!team.started) return { title: 'Nothing written yet', act: team.mine ? 'Write' : null };
      return {
        title: [team.step ? capital(stepWords[team.step]) : 'Is writing', ...checkWords(check)].join(', '),
        act: team.mine ? 'Go on' : 'Read the draft',
      };
  }
}

/** How far it is, and what the plan still asks. */
const checkWords = (check: TeamCheck | undefined): readonly string[] =>
  check === undefined ? [] : [`${check.stepsDone} of 7 steps done`, ...(check.openRules > 0 ? [`${plural(check.openRules, 'rule', 'rules')} to fix`] : [])];
