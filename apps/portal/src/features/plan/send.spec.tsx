import { screen, waitFor, within } from '@testing-library/react';
import { renderRoute } from '../../testing/render-route.js';
import { planRoutes } from './routes.js';
// Compiled before the first visit, which would otherwise wait for it.
import './send.route.js';

const set = {
  __typename: 'ChangeSet',
  id: 's1',
  version: 2,
  revision: 0,
  status: 'DRAFT',
  whyNow: 'Two styles could not be compared.',
  ifNothing: 'Plan 2 stays.',
  decideBy: null,
  overrideReason: null,
  changes: [{ __typename: 'ParameterChange', id: 'c1', heading: 'How many', number: 2, nowText: 'Up to three.', proposedText: 'One or two.', why: 'Focus.' }],
};
const impact = {
  __typename: 'ChangeSetImpact',
  changeSetId: 's1',
  affectedText: '5 teams',
  consequences: [] as string[],
  signers: [{ __typename: 'ImpactSigner', personId: 'p1', name: 'Dana Ruiz' }],
  locks: [],
  words: null,
  faults: [],
  advice: [],
};
const broken = (over: object) => ({
  __typename: 'BrokenDraft',
  draftId: 'd1',
  teamName: 'Housing',
  cycleNumber: 2,
  published: false,
  keyResults: 1,
  words: ['Three objectives; the plan allows two.', 'Five key results; the plan allows four.'],
  path: '/c/oakfield/okrs/draft/t1?cycle=2',
  ...over,
});
const ofDrafts = (draftImpact: object | null) => ({ DraftImpact: { changeSet: { __typename: 'ChangeSet', id: 's1', draftImpact } } });
const found = (checked: number, words: string, ...all: object[]) => ({ __typename: 'DraftImpact', checked, words, broken: all });
const open = (answers: object, number: number | null = 2) =>
  renderRoute(planRoutes, '/c/oakfield/plan/send', {
    SetToSend: {
      deploymentPlan: { __typename: 'DeploymentPlan', engagementId: 'e1', number, openChangeSet: { __typename: 'ChangeSet', id: 's1', status: 'DRAFT' } },
    },
    SendPage: { changeSet: set, changeSetImpact: impact },
    ...answers,
  });

it('shows before sending which OKRs the changes would break, with the way to each and to all', async () => {
  open(
    ofDrafts(
      found(
        5,
        '1 draft and 2 published key results would break this.',
        broken({}),
        broken({ draftId: 'd2', teamName: 'Parks', published: true, keyResults: 2, words: ['Too many.'], path: '/c/oakfield/okrs/draft/t2?cycle=2' }),
      ),
    ),
  );
  expect(await screen.findByText('1 draft and 2 published key results would break this.')).toBeInTheDocument();
  const rows = within(screen.getByRole('list', { name: 'OKRs that would break this' })).getAllByRole('listitem');
  expect(rows.map((row) => row.textContent)).toEqual([
    'HousingThree objectives; the plan allows two.and 1 more findingdraft, cycle 2, 1 key result',
    'ParksToo many.published, cycle 2, 2 key results',
  ]);
  expect(within(rows[0]!).getByRole('link', { name: 'Housing' })).toHaveAttribute('href', '/c/oakfield/okrs/draft/t1?cycle=2');
  expect(screen.getByRole('link', { name: 'All drafts of this client' })).toHaveAttribute('href', '/c/oakfield/okrs');
});

it.each<[string, object | null, number | null]>([
  ['no plan is in force', found(0, 'No draft and no published key result would break this.'), null],
  ['the reader may not read drafts', null, 2],
])('says nothing about drafts where %s', async (_, draftImpact, number) => {
  open(ofDrafts(draftImpact), number);
  expect(await screen.findByText('What happens when you send')).toBeInTheDocument();
  await waitFor(() => expect(screen.queryByText('OKRs written already')).not.toBeInTheDocument());
});

it.each([
  [3, 'No draft and no published key result would break this.'],
  [0, 'None yet: no team has begun to write.'],
])('says so when nothing would break, %i looked at', async (checked, words) => {
  open(ofDrafts(found(checked, 'No draft and no published key result would break this.')));
  expect(await screen.findByText(words)).toBeInTheDocument();
  expect(screen.queryByRole('list', { name: 'OKRs that would break this' })).not.toBeInTheDocument();
});

it('still sends where drafts could not be looked at', async () => {
  open({ DraftImpact: { fault: 'INTERNAL' } });
  expect(await screen.findByText(/What the changes do to drafts could not be loaded/)).toBeInTheDocument();
  expect(screen.getByRole('button', { name: 'Send to Dana Ruiz' })).toBeInTheDocument();
});

it('says before sending whom the changes lock out until they are briefed', async () => {
  const briefing = '7 people need a short briefing on Plan 3 before they write OKRs again.';
  open({ SendPage: { changeSet: set, changeSetImpact: { ...impact, consequences: [briefing] } }, ...ofDrafts(null) });
  expect(await screen.findByText(briefing)).toBeInTheDocument();
});
