import type { SetupStep } from '../../graphql/graphql.js';

export interface StepWords {
  readonly step: SetupStep;
  readonly title: string;
  readonly minutes: number;
  readonly unlocks: string;
  /** Where it is done; the others are done on the page itself. */
  readonly to?: string;
  readonly act?: string;
  /** The step that comes first: its act would lead nowhere before. */
  readonly after?: SetupStep;
  /** Where it can be read and changed, before and after it is done. */
  readonly read?: { readonly to: string; readonly words: string };
}

const atTheClient = { to: '/clients', act: 'Choose the client', after: 'FIRST_CLIENT' } as const;

/** From nothing to a first mail, in the order of the method. */
export const steps: readonly StepWords[] = [
  { step: 'BASICS', title: 'Name, time zone, language', minutes: 1, unlocks: 'What clients read on every page and mail.' },
  {
    step: 'PLAN_TEMPLATE',
    title: 'Your deployment plan template',
    minutes: 1,
    unlocks: 'Ten questions, seven answers are there already. Each engagement starts from it and goes its own way.',
    act: 'Start from it',
    read: { to: '/settings/plan-template', words: 'Read it and make it yours' },
  },
  {
    step: 'FIRST_CLIENT',
    title: 'First client and sponsor',
    minutes: 3,
    unlocks: 'Who decides there, and what they want to get out of it.',
    to: '/clients/new',
    act: 'Add your first client',
  },
  {
    step: 'PEOPLE',
    title: 'People who will write OKRs',
    minutes: 3,
    unlocks: 'Paste, type or import; nobody gets a mail yet.',
    ...atTheClient,
  },
  { step: 'DATES', title: 'First dates', minutes: 2, unlocks: 'Deployment call, training, first cycle.', ...atTheClient },
  {
    step: 'FIRST_MAIL',
    title: 'Send the first mail',
    minutes: 2,
    unlocks: 'You see exactly what they get before it goes.',
    ...atTheClient,
  },
];

/** Minutes of the steps that are left. */
export const minutesLeft = (done: ReadonlySet<SetupStep>): number => steps.filter(({ step }) => !done.has(step)).reduce((sum, { minutes }) => sum + minutes, 0);
