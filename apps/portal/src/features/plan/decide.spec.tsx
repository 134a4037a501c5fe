import { screen, waitFor, within } from '@testing-library/react';
import { renderRoute } from '../../testing/render-route.js';
import { aClientLead } from '../../testing/viewers.js';
import { planRoutes } from './routes.js';
// Compiled before the first visit, which would otherwise wait for it.
import './decide.route.js';

const change = (key: string, heading: string, over: object = {}) => ({
  __typename: 'ChangeToDecide',
  key,
  number: 3,
  heading,
  question: 'How is it done?',
  nowText: 'Each team chooses.',
  proposedText: 'Every team does the same.',
  proposedBefore: null,
  why: 'Two ways could not be compared.',
  affectedText: '5 teams, 14 people',
  startsText: '09:00 after the last approval.',
  textSha256: `sha-${key}`,
  fresh: false,
  mine: true,
  verdict: null,
  note: null,
  ...over,
});
const decision = (over: object = {}) => ({
  decision: {
    __typename: 'Decision',
    changeSetId: 's1',
    clientName: 'Oakfield Council',
    coachName: 'Sam Okafor',
    decideBy: '2030-02-01',
    reading: 'Reading this takes about two minutes.',
    whyNow: 'Training needs one agreed way.',
    ifNothing: 'Plan 2 stays.',
    affectedText: '5 teams, 14 people',
    consequences: [],
    inForceNumber: 2,
    inForceSince: '2029-09-04',
    inForceAt: '2030-01-11T09:00:00.000Z',
    planNumber: 3,
    stage: 'DECIDE',
    approval: {
      __typename: 'ApprovalConsequence',
      heading: 'Approve 2 changes as Dana Ruiz?',
      lines: ['You can take this back until then.'],
      button: 'Yes, approve as Dana Ruiz',
    },
    changes: [change('scoring', 'How key results are scored'), change('cycle', 'How long a cycle lasts')],
    talk: [],
    ...over,
  },
});
const open = (id: string | null, answers: object = {}) =>
  renderRoute(
    [...planRoutes.filter(({ path }) => path?.endsWith('/decide')), { path: '/c/:client/plan', Component: () => <h1>The plan</h1> }],
    '/c/oakfield/plan/decide',
    {
      ViewerSession: { viewer: aClientLead },
      SetToDecide: { deploymentPlan: { __typename: 'DeploymentPlan', engagementId: 'e1', openChangeSet: id && { __typename: 'ChangeSet', id } } },
      DecidePage: decision(),
      ...answers,
    },
  );
interface Sent {
  readonly input: {
    readonly verdicts: readonly { readonly parameterKey: string; readonly choice: string; readonly note: string | null; readonly textSha256: string }[];
  };
}

it('approves all after the sheet has named the person, and goes back to the plan', async () => {
  const sent: Sent['input'][] = [];
  const { user } = open('s1', {
    DecideChangeSet: ({ input }: Sent) => {
      sent.push(input);
      return { decideChangeSet: { __typename: 'DecisionPayload', errors: [] } };
    },
  });
  expect(await screen.findByRole('heading', { level: 1, name: 'Decide on 2 changes' })).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Approve all 2 changes' }));
  expect(sent).toEqual([]);
  await user.click(within(screen.getByRole('dialog', { name: 'Approve 2 changes as Dana Ruiz?' })).getByRole('button', { name: 'Yes, approve as Dana Ruiz' }));
  expect(await screen.findByRole('heading', { name: 'The plan' })).toBeInTheDocument();
  expect(sent[0]?.verdicts).toEqual([
    { parameterKey: 'scoring', textSha256: 'sha-scoring', choice: 'APPROVE', note: null },
    { parameterKey: 'cycle', textSha256: 'sha-cycle', choice: 'APPROVE', note: null },
  ]);
});

it('says at the change what is missing, and keeps what was chosen and typed over a closed tab', async () => {
  const refused = { code: 'DECISION_NOTE_MISSING', message: 'Say what should be different in “Cycle”.', field: 'verdicts.cycle.note', __typename: 'UserError' };
  const sent: Sent['input'][] = [];
  const answers = {
    DecideChangeSet: ({ input }: Sent) => {
      sent.push(input);
      const hasNote = input.verdicts.some(({ note }) => note === 'Six months suit us.');
      return { decideChangeSet: { __typename: 'DecisionPayload', errors: hasNote ? [] : [refused] } };
    },
  };
  const first = open('s1', answers);
  await first.user.click(await screen.findByRole('button', { name: 'One by one' }));
  const cycle = (): ReturnType<typeof within> => within(screen.getByRole('group', { name: /How long a cycle lasts/ }));
  await first.user.click(cycle().getByRole('radio', { name: 'Ask for a change' }));
  await first.user.click(screen.getByRole('button', { name: 'Send my decisions' }));
  expect(await cycle().findByRole('alert')).toHaveTextContent('Say what should be different in “Cycle”.');
  expect(cycle().getByRole('textbox')).toHaveAccessibleDescription('Say what should be different in “Cycle”.');
  await first.user.type(cycle().getByRole('textbox'), 'Six months suit us.');
  first.unmount();

  const { user } = open('s1', answers);
  await waitFor(() => expect(cycle().getByRole('textbox')).toHaveValue('Six months suit us.'));
  await user.click(screen.getByRole('button', { name: 'Send my decisions' }));
  expect(await screen.findByRole('heading', { name: 'The plan' })).toBeInTheDocument();
  expect(sent.at(-1)?.verdicts.map(({ choice }) => choice)).toEqual(['LEAVE_OPEN', 'ASK_FOR_CHANGE']);
});

it('stays with the choice when it could not be sent', async () => {
  const { user } = open('s1', { DecideChangeSet: { fault: 'INTERNAL' } });
  await user.click(await screen.findByRole('button', { name: 'Approve all 2 changes' }));
  await user.click(screen.getByRole('button', { name: 'Yes, approve as Dana Ruiz' }));
  expect(await screen.findByRole('alert')).toHaveTextContent(/Not sent. Your choice is kept. .*[Tt]ry again/);
  expect(screen.getByRole('button', { name: 'Approve all 2 changes' })).toBeInTheDocument();
});

it('shows the new words where somebody corrected them meanwhile', async () => {
  let corrected = false;
  const { user } = open('s1', {
    DecidePage: () =>
      corrected
        ? decision({
            changes: [change('scoring', 'How key results are scored', { proposedText: 'As the coach corrected it.', textSha256: 'sha-2', fresh: true })],
          })
        : decision(),
    DecideChangeSet: () => {
      corrected = true;
      const error = { __typename: 'UserError', code: 'DECISION_TEXT_CHANGED', message: 'Read it again, then decide.', field: 'verdicts.scoring' };
      return { decideChangeSet: { __typename: 'DecisionPayload', errors: [error] } };
    },
  });
  await user.click(await screen.findByRole('button', { name: 'Approve all 2 changes' }));
  await user.click(screen.getByRole('button', { name: 'Yes, approve as Dana Ruiz' }));
  expect(await screen.findByText('Changed since you looked')).toBeInTheDocument();
  expect(await screen.findByRole('alert')).toHaveTextContent('Read it again, then decide.');
  expect(screen.getByRole('button', { name: 'Approve this change' })).toBeInTheDocument();
});

it('asks for nothing once its reader has decided', async () => {
  const decided = ['scoring', 'cycle'].map((key) => change(key, key, { verdict: 'APPROVED' }));
  open('s1', { DecidePage: decision({ stage: 'WAITING_FOR_OTHERS', changes: decided }) });
  expect(await screen.findByRole('heading', { level: 1, name: 'You have decided' })).toBeInTheDocument();
  expect(screen.getByRole('link', { name: 'See the deployment plan' })).toHaveAttribute('href', '/c/oakfield/plan');
  expect(screen.queryByRole('button', { name: /Approve|One by one/ })).not.toBeInTheDocument();
});

it('leads to the plan where nothing was sent', async () => {
  open(null);
  expect(await screen.findByRole('heading', { name: 'The plan' })).toBeInTheDocument();
});

it('reads with the answer what was seen at other clients, and of what was withdrawn only since when', async () => {
  const word = (more: object) => ({ __typename: 'DecisionTalk', at: '2030-01-03T09:00:00.000Z', beside: [], ...more });
  const beside = (id: string, sentence: string | null, withdrawnOn: string | null) => ({ __typename: 'BesideTalk', id, sentence, withdrawnOn });
  const talk = [
    word({ id: 'n1', authorName: 'Dana Ruiz', body: 'Why four months?' }),
    word({ id: 'n2', authorName: 'Sam Okafor', body: 'Baselines.', beside: [beside('k1', 'Four months first.', null), beside('k2', null, '2030-01-04')] }),
  ];
  open('s1', { DecidePage: decision({ talk }) });
  const answer = (await screen.findByText('Sam Okafor')).closest('div');
  expect(answer).toHaveTextContent('Seen at other clients: Four months first.');
  expect(answer).toHaveTextContent(/Something seen at other clients stood here. It was withdrawn on .*4 Jan.*: no longer to be used\./);
});
