import { screen, waitFor } from '@testing-library/react';
import { renderRoute } from '../../testing/render-route.js';
import { aClientLead } from '../../testing/viewers.js';
import { OfferedLearnings } from './offered-learnings.js';

const offer = (id: string, helpedMe: boolean | null = null) => ({
  ...{ __typename: 'OfferedLearning', id, helpedMe },
  learning: { __typename: 'SharedLearning', id, sentence: `Sentence ${id}`, advice: '', holdsWhen: 'first cycle', seenCount: 3 },
});
const pages = [
  {
    path: '/margin',
    element: (
      <>
        <h1>The plan</h1>
        <OfferedLearnings step="PARAMETER" engagementId="e1" parameterKey="cycle" />
      </>
    ),
  },
];

it('shows what fits beside the decision, and asks whether it helped', async () => {
  const asked: object[] = [];
  const { user } = renderRoute(pages, '/margin', {
    OfferedLearnings: { offeredLearnings: [offer('a')] },
    SayItHelped: (variables: object) => (asked.push(variables), { sayItHelped: { __typename: 'SayItHelpedPayload', helped: false, errors: [] } }),
  });
  expect(await screen.findByRole('link', { name: 'Sentence a' })).toHaveAttribute('href', '/learnings/a');
  expect(screen.getByText('seen at 3 clients')).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'No' }));
  expect(await screen.findByText('It is not offered to you here again.')).toBeInTheDocument();
  expect(asked).toMatchObject([{ input: { sharedId: 'a', step: 'PARAMETER', helped: false } }]);
});

it.each([
  ['nothing fits', { OfferedLearnings: { offeredLearnings: [] } }],
  ['it fails', { OfferedLearnings: { fault: 'INTERNAL_SERVER_ERROR' } }],
])('leaves the margin empty when %s', async (_, answers) => {
  renderRoute(pages, '/margin', answers);
  expect(await screen.findByRole('heading', { name: 'The plan' })).toBeInTheDocument();
  await waitFor(() => expect(screen.queryByText('From similar situations')).not.toBeInTheDocument());
});

it('asks nothing for people of the client', async () => {
  const asked: object[] = [];
  const answer = (variables: object) => (asked.push(variables), { offeredLearnings: [offer('a')] });
  renderRoute(pages, '/margin', { ViewerSession: { viewer: aClientLead }, OfferedLearnings: answer });
  expect(await screen.findByRole('heading', { name: 'The plan' })).toBeInTheDocument();
  expect(asked).toEqual([]);
});
