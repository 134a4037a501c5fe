import { screen } from '@testing-library/react';
import { renderRoute } from '../../testing/render-route.js';
import { aClientLead } from '../../testing/viewers.js';
import { settingsRoutes } from './routes.js';
import { page } from './settings.fixture.js';
// Compiled before the first visit, which would otherwise wait for it.
import './you.route.js';

const desk = (wantsDigest: boolean) => ({ __typename: 'TipDesk', wantsDigest });

it('turns the Monday mail off at once, and stays as it was when that was refused', async () => {
  const sent: unknown[] = [];
  const { user } = renderRoute(settingsRoutes, '/settings', {
    SettingsPage: page,
    MailsSection: () => ({ tipDesk: desk(sent.length === 0) }),
    SetTipDigest: ({ input }: { input: { wanted: boolean } }) => {
      sent.push(input.wanted);
      const errors = input.wanted ? [{ __typename: 'UserError', code: 'X', field: null, message: 'Not now.' }] : [];
      return { setTipDigest: { __typename: 'TipDigestPayload', desk: desk(input.wanted), errors } };
    },
  });
  const mail = await screen.findByRole('switch', { name: 'Tips on Monday morning' });
  expect(mail).toBeChecked();
  await user.click(mail);
  expect(mail).not.toBeChecked();
  await user.click(mail);
  expect(await screen.findByText('Not now.')).toBeInTheDocument();
  expect(mail).not.toBeChecked();
  expect(sent).toEqual([false, true]);
});

it('has no mails about tips for people of a client', async () => {
  renderRoute(settingsRoutes, '/settings', { ViewerSession: { viewer: aClientLead }, SettingsPage: page });
  expect(await screen.findByRole('heading', { name: 'Calendar' })).toBeInTheDocument();
  expect(screen.queryByRole('heading', { name: 'Mails' })).not.toBeInTheDocument();
});
