import { listed, plural } from '../../app/words.js';
import type { OkrsPageFacts } from './cycle-page.js';

interface Finding {
  readonly title: string;
  readonly context: string;
}

const of = (count: number, all: number): string => (count === all ? `All ${all} teams` : `${count} of ${plural(all, 'team', 'teams')}`);

/** Where some teams may draft and others wait for training: the names of those that wait, as far as they are few. */
function waiting(teams: OkrsPageFacts['teams']): string {
  const names = teams.map(({ name }) => name);
  const who = names.length > 3 ? `${names.length} teams` : listed(names);
  return `${who} ${names.length === 1 ? 'waits' : 'wait'} for training`;
}

function drafting({ counts, teams: all }: Pick<OkrsPageFacts, 'counts' | 'teams'>): string {
  const { teams, sent, ready, published, drafting: writing, notStarted } = counts;
  if (teams === 0) return 'No team takes part yet';
  if (published === teams) return teams === 1 ? 'The team has published' : `All ${teams} teams have published`;
  if (sent > 0) return `${plural(sent, 'draft waits', 'drafts wait')} for the coach`;
  if (ready > 0) return `${plural(ready, 'draft is', 'drafts are')} ready to publish`;
  const locked = all.filter(({ notInCycle, lockedBecause }) => notInCycle === null && lockedBecause !== null);
  const open = teams - locked.length;
  if (open === 0 && writing === 0) return 'Drafting waits for training';
  const others = locked.length === 0 ? '' : `; ${waiting(locked)}`;
  if (notStarted === teams) return locked.length === 0 ? 'Nobody has begun to write yet' : `${of(open, teams)} ${open === 1 ? 'drafts' : 'draft'}${others}`;
  return `${of(teams - notStarted, teams)} ${teams - notStarted === 1 && teams !== 1 ? 'has' : 'have'} begun to write${others}`;
}

/** What the page reports, in a sentence, and one line about the cycle. */
export function findingOf(page: Pick<OkrsPageFacts, 'cycle' | 'counts' | 'gate' | 'planNumber' | 'teams'>): Finding {
  const { cycle, counts, planNumber } = page;
  if (!cycle)
    return planNumber === null
      ? { title: 'OKRs begin once the plan is in force', context: 'Until then there is no agreed way to write and score them.' }
      : { title: 'No cycle is planned yet', context: `Plan ${planNumber} is in force.` };
  const context = `Cycle ${cycle.number}. ${cycle.moment}.`;
  const title = {
    PLANNED: () => (page.gate ? `Cycle ${cycle.number} waits for training` : `Cycle ${cycle.number} is planned`),
    DRAFTING: () => drafting(page),
    RUNNING: () =>
      counts.published === 0
        ? `Cycle ${cycle.number} runs without published OKRs`
        : `${of(counts.published, counts.teams)} ${counts.published === 1 && counts.teams !== 1 ? 'works' : 'work'} with published OKRs`,
    CLOSING: () => `Cycle ${cycle.number} is being closed`,
    CLOSED: () => `Cycle ${cycle.number} is closed`,
  }[cycle.status]();
  return { title, context };
}
