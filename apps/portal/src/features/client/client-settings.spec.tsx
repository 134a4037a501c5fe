import { screen, waitFor, within } from '@testing-library/react';
import { renderRoute } from '../../testing/render-route.js';
import { aClient, anEngagement } from './client-page.fixture.js';
import { clientRoutes } from './routes.js';

const answers = {
  ClientSettingsPage: { client: aClient, coachChoices: [] },
  ClientNames: { clientNames: [] },
  ClientHistory: {
    engagementActs: [
      {
        __typename: 'EngagementAct',
        id: 'a1',
        kind: 'STARTED',
        text: 'Started as coaching',
        reason: null,
        byName: 'Sam Okafor',
        at: '2029-12-01T10:00:00.000Z',
        recordSeq: 2,
      },
    ],
  },
};

// Reading the page's code must not count as waiting for it.
beforeAll(() => import('./client-settings.route.js'), 60_000);

it('offers what the server offers, locks what waits, and leaves the rest out', async () => {
  const { user } = renderRoute(clientRoutes, '/c/oakfield/settings', answers);
  expect(await screen.findByRole('button', { name: 'Switch the mode' })).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'Close' })).not.toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Extend by a cycle' }));
  expect(await screen.findByRole('heading', { name: 'It opens with the first cycle.' })).toBeInTheDocument();
  expect(await screen.findByText('Started as coaching')).toBeInTheDocument();
});

it('switches the mode with a reason, and shows the new one', async () => {
  const sent: object[] = [];
  const { user } = renderRoute(clientRoutes, '/c/oakfield/settings', {
    ...answers,
    SwitchMode: ({ input }: { input: { mode: string } }) => {
      sent.push(input);
      return { switchMode: { __typename: 'EngagementPayload', engagement: { ...anEngagement, mode: input.mode, version: 5 }, errors: [] } };
    },
  });
  await user.click(await screen.findByRole('button', { name: 'Switch the mode' }));
  const sheet = within(await screen.findByRole('dialog'));
  await user.click(sheet.getByRole('button', { name: 'Switch the mode' }));
  expect(await sheet.findByRole('link', { name: 'Say why the mode changes' })).toBeInTheDocument();
  await user.click(sheet.getByRole('radio', { name: /Hybrid/ }));
  await user.type(sheet.getByRole('textbox', { name: 'Reason' }), 'They asked us to write drafts.');
  await user.click(sheet.getByRole('button', { name: 'Switch the mode' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
  expect(screen.getByText('Both; each session says which of the two it is.')).toBeInTheDocument();
  expect(sent).toEqual([expect.objectContaining({ engagementId: 'e1', version: 4, mode: 'HYBRID', reason: 'They asked us to write drafts.' })]);
});

it('shows what moving a phase does to the later ones before it is done', async () => {
  const { user } = renderRoute(clientRoutes, '/c/oakfield/settings', {
    ...answers,
    PhaseMovePreview: ({ input }: { input: { endsOn: string } }) => ({
      phaseMovePreview: {
        __typename: 'PhaseMovePreview',
        errors: [],
        shifts: [
          {
            __typename: 'PhaseShift',
            phaseId: 'f1',
            name: 'Deployment',
            fromStartsOn: '2030-01-07',
            fromEndsOn: '2030-02-03',
            startsOn: '2030-01-07',
            endsOn: input.endsOn,
          },
          {
            __typename: 'PhaseShift',
            phaseId: 'f2',
            name: 'Training',
            fromStartsOn: '2030-02-04',
            fromEndsOn: '2030-02-24',
            startsOn: '2030-02-11',
            endsOn: '2030-03-03',
          },
        ],
      },
    }),
  });
  await user.click((await screen.findAllByRole('button', { name: 'Move dates' }))[0]!);
  const sheet = within(await screen.findByRole('dialog'));
  const last = sheet.getByLabelText('Last day');
  await user.clear(last);
  await user.type(last, '2030-02-10');
  expect(await sheet.findByText('This moves 2 phases:')).toBeInTheDocument();
  expect(sheet.getByText('Training').parentElement).toHaveTextContent('11 Feb 2030 to 3 Mar 2030');
});
