import { screen, within } from '@testing-library/react';
import type { ReactElement } from 'react';
import { aCitation, mayCite } from '../../testing/citations.js';
import { renderRoute } from '../../testing/render-route.js';
import { aClientLead } from '../../testing/viewers.js';
import { CitedLearnings, CiteHere } from './cited-learnings.js';
import type { CitationsFacts } from './citing.documents.js';

const at = { engagementId: 'e1', place: 'WORKSHOP', placeId: 'w1' } as const;
const page = (here_: readonly object[], actions: readonly object[] = []) => {
  // A plan tells of all its places at once: what stands elsewhere is not for this one.
  const all = [...here_.map((one) => ({ place: 'WORKSHOP', ...one, placeId: 'w1' })), aCitation({ id: 'k9', placeId: 'w9', sentence: 'Elsewhere.' })];
  const here = { __typename: 'CitationsHere', all, availableActions: actions } as unknown as CitationsFacts;
  const Place = (): ReactElement => (
    <>
      <h1>The workshop</h1>
      <CitedLearnings here={here} at={at} />
      <CiteHere here={here} at={at} />
    </>
  );
  return [{ path: '/place', element: <Place /> }];
};
const forClient = { sharedId: null, seenCount: null, bands: null, citedByName: null, availableActions: [] };
const cited = async () => within(await screen.findByRole('list', { name: 'Seen at other clients' })).getAllByRole('listitem');

it('shows a coach the learning, where it was seen in bands, and the way out of the place', async () => {
  const asked: object[] = [];
  const { user } = renderRoute(page([aCitation()], mayCite), '/place', {
    TakeBackCitation: (variables: object) => (asked.push(variables), { takeBackCitation: { __typename: 'CitationPayload', errors: [] } }),
  });
  expect((await cited())[0]).toHaveTextContent('Four months first.seen at 3 clients · Public sectorSam Okafor');
  expect(screen.getByRole('link', { name: 'Four months first.' })).toHaveAttribute('href', '/learnings/s1');
  await user.click(screen.getByRole('button', { name: 'Take it out' }));
  expect(await screen.findByText('Taken out.')).toBeInTheDocument();
  expect(asked).toMatchObject([{ input: { citationId: 'k1' } }]);
});

it('shows people of the client its sentence and nothing else', async () => {
  renderRoute(page([aCitation(forClient)]), '/place', { ViewerSession: { viewer: aClientLead } });
  expect((await cited())[0]).toHaveTextContent(/^Four months first\.$/);
  expect(screen.getByText('What we have seen at other clients')).toBeInTheDocument();
  expect(screen.queryByRole('link', { name: 'Four months first.' })).not.toBeInTheDocument();
  expect(screen.queryByRole('button', { name: /learning|Take/ })).not.toBeInTheDocument();
});

it('says of a withdrawn one since when, and of a closed one that it is there', async () => {
  const gone = { sentence: '', sharedId: null, seenCount: null, bands: null };
  renderRoute(
    page([aCitation({ ...gone, id: 'k1', standing: 'WITHDRAWN', withdrawnOn: '2026-11-12' }), aCitation({ ...gone, id: 'k2', standing: 'CLOSED' })]),
    '/place',
    {},
  );
  const [withdrawn, closed] = await cited();
  expect(withdrawn).toHaveTextContent(/Withdrawn on .*12 Nov.*: no longer to be used/);
  expect(closed).toHaveTextContent('A learning that you cannot read');
});

it('is nothing where nothing is cited and nobody may', async () => {
  renderRoute(page([]), '/place', {});
  expect(await screen.findByRole('heading', { name: 'The workshop' })).toBeInTheDocument();
  expect(screen.queryByRole('list', { name: 'Seen at other clients' })).not.toBeInTheDocument();
  expect(screen.queryByRole('button', { name: '+ learning from other clients' })).not.toBeInTheDocument();
});

it('finds a learning and puts it there, or says why not', async () => {
  const found = (sentence: string) => ({
    learnings: {
      __typename: 'LearningConnection',
      edges: [
        {
          __typename: 'LearningEdge',
          node: { __typename: 'FoundLearning', id: 's9', learning: { __typename: 'SharedLearning', id: 's9', sentence, holdsWhen: '', seenCount: 2 } },
        },
      ],
    },
  });
  const asked: object[] = [];
  const refusal = { __typename: 'UserError', code: 'LEARNING_WITHDRAWN', field: null, message: 'This was withdrawn on 12 Nov and is no longer to be used.' };
  const answers = [[refusal], []];
  const { user } = renderRoute(page([], mayCite), '/place', {
    LearningsToCite: ({ text }: { text: string }) => found(text === '' ? 'Often seen.' : `About ${text}.`),
    CiteLearning: (variables: object) => {
      asked.push(variables);
      const errors = answers.shift() ?? [];
      return { citeLearning: { __typename: 'CitationPayload', citation: errors.length > 0 ? null : { __typename: 'CitedLearning', id: 'k9' }, errors } };
    },
  });
  await user.click(await screen.findByRole('button', { name: '+ learning from other clients' }));
  const sheet = within(await screen.findByRole('dialog', { name: 'Which learning?' }));
  expect(await sheet.findByText('Often seen.')).toBeInTheDocument();
  await user.type(sheet.getByRole('searchbox', { name: 'Some of its words' }), 'silence');
  expect(await sheet.findByText('About silence.')).toBeInTheDocument();
  await user.click(sheet.getByRole('button', { name: 'Use it here' }));
  expect(await sheet.findByRole('alert')).toHaveTextContent('no longer to be used');
  await user.click(sheet.getByRole('button', { name: 'Use it here' }));
  expect(await screen.findByText('It stands beside the workshop now. The client reads its sentence.')).toBeInTheDocument();
  expect(asked).toMatchObject([{}, { input: { sharedId: 's9', ...at } }]);
});
