import { screen, waitFor } from '@testing-library/react';
import { renderRoute } from '../../testing/render-route.js';
import { aClientLead } from '../../testing/viewers.js';
import { OfferedLearnings } from './offered-learnings.js';

const offer = (id: string, helpedMe: boolean | null = null) => ({
  ...{ __typename: 'OfferedLearning', id, helpedMe },
  learning: { __typename: 'SharedLearning', id, sentence: `Sentence ${id}`, advice: '', holdsWhen: 'first cycle' },
  seenElsewhere: 3,
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
  expect(screen.getByText('seen at 3 other clients')).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'No' }));
  expect(await screen.findByText('It is not offered to you here again.')).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'It did help' }));
  expect(await screen.findByText('It helped you.')).toBeInTheDocument();
  expect(asked).toMatchObject([{ input: { sharedId: 'a', step: 'PARAMETER', helped: false } }, { input: { sharedId: 'a', step: 'PARAMETER', helped: true } }]);
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

it('uses one in the place at hand, and does not offer what stands there', async () => {
  const asked: object[] = [];
  const useAt = [{ at: { engagementId: 'e1', place: 'PARAMETER' as const, parameterKey: 'cycle' }, button: 'Use here', words: '', used: ['b'] }];
  const page = [{ path: '/margin', element: <OfferedLearnings step="PARAMETER" engagementId="e1" parameterKey="cycle" useAt={useAt} /> }];
  const { user } = renderRoute(page, '/margin', {
    OfferedLearnings: { offeredLearnings: [offer('a'), offer('b')] },
    CiteLearning: (variables: object) => (
      asked.push(variables),
      { citeLearning: { __typename: 'CitationPayload', citation: { __typename: 'CitedLearning', id: 'k1' }, errors: [] } }
    ),
  });
  await user.click(await screen.findByRole('button', { name: 'Use here' }));
  expect(await screen.findByText('It stands in the margin now. The client reads its sentence.')).toBeInTheDocument();
  expect(screen.queryByText('Sentence b')).not.toBeInTheDocument();
  expect(asked).toMatchObject([{ input: { sharedId: 'a', engagementId: 'e1', place: 'PARAMETER', parameterKey: 'cycle' } }]);
});

it('asks under which remark where there are several', async () => {
  const under = (id: string, words: string, used: readonly string[]) => ({
    ...{ at: { engagementId: 'e1', place: 'REMARK' as const, placeId: id }, button: 'Use under a remark', words, used },
  });
  const useAt = [under('r1', 'How do you know?', []), under('r2', 'Fewer would do.', ['a'])];
  const page = [{ path: '/draft', element: <OfferedLearnings step="DRAFT_REVIEW" engagementId="e1" useAt={useAt} /> }];
  const { user } = renderRoute(page, '/draft', { OfferedLearnings: { offeredLearnings: [offer('a')] } });
  await user.click(await screen.findByRole('button', { name: 'Use under a remark' }));
  expect(screen.getAllByRole('menuitem').map((one) => one.textContent)).toEqual(['How do you know?']);
});
