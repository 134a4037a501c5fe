import { planSteps, type PlanStanding } from './first-steps.rules.js';

const said = (standing: Partial<PlanStanding>): string[] =>
  planSteps({ slug: 'oakfield', number: null, openChangeSet: null, ...standing }).map(
    ({ ordinal, state, says, path }) => `${ordinal} ${state} ${path}: ${says}`,
  );
const set = (status: 'DRAFT' | 'WAITING' | 'CHANGES_ASKED', standing: string) => ({ status, standing });

it.each<[string, Partial<PlanStanding>, string[]]>([
  ['nothing yet', {}, ['2 OPEN /c/oakfield/plan: Most answers are filled in already', '4 WAITING /c/oakfield/plan: Opens once the plan is filled']],
  [
    'a draft, to be sent',
    { openChangeSet: set('DRAFT', 'A draft of 9 changes, not sent.') },
    ['2 DONE /c/oakfield/plan: A draft of 9 changes, not sent', '4 OPEN /c/oakfield/plan/send: A draft of 9 changes, not sent'],
  ],
  [
    'sent',
    { openChangeSet: set('WAITING', 'These changes wait for Dana Ruiz.') },
    ['2 DONE /c/oakfield/plan: These changes wait for Dana Ruiz', '4 DONE /c/oakfield/plan: These changes wait for Dana Ruiz'],
  ],
  [
    'changes were asked for: it has to be sent again',
    { openChangeSet: set('CHANGES_ASKED', 'Dana Ruiz asks for a change.') },
    ['2 DONE /c/oakfield/plan: Dana Ruiz asks for a change', '4 OPEN /c/oakfield/plan/send: Dana Ruiz asks for a change'],
  ],
  [
    'a plan in force stays agreed while changes to it are written',
    { number: 1, openChangeSet: set('DRAFT', 'A draft of 1 change, not sent.') },
    ['2 DONE /c/oakfield/plan: Plan 1 is in force', '4 DONE /c/oakfield/plan: Plan 1 was decided'],
  ],
])('%s', (_, standing, expected) => expect(said(standing)).toEqual(expected));
