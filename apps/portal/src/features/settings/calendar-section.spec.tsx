import { screen, within } from '@testing-library/react';
import { renderRoute } from '../../testing/render-route.js';
import { settingsRoutes } from './routes.js';
import { page } from './settings.fixture.js';
// Compiled before the first visit, which would otherwise wait for it.
import './you.route.js';

describe('the calendar address', () => {
  it('is told once when it is made, with or without names of clients', async () => {
    const sent: unknown[] = [];
    const { user } = renderRoute(settingsRoutes, '/settings', {
      SettingsPage: page,
      CreateCalendarFeed: (variables: never) => {
        sent.push(variables);
        const feed = { __typename: 'CalendarFeed', id: 'f1' };
        return { createCalendarFeed: { __typename: 'CalendarFeedPayload', feed, address: 'https://cairn.example/calendar/secret.ics', errors: [] } };
      },
    });
    expect(await screen.findByText(/workshops, live sessions and what is due/)).toBeInTheDocument();
    await user.click(await screen.findByRole('button', { name: 'Make an address' }));
    await user.click(await screen.findByRole('checkbox', { name: /Hide names of clients/ }));
    await user.click(screen.getByRole('button', { name: 'Make the address' }));
    expect(await screen.findByLabelText('Calendar address')).toHaveValue('https://cairn.example/calendar/secret.ics');
    expect(sent).toMatchObject([{ input: { hidesClients: true } }]);
  });

  it('is taken back only after the question', async () => {
    const sent: unknown[] = [];
    const feed = { __typename: 'CalendarFeed', id: 'f1', hidesClients: false, createdAt: '2026-11-20T09:00:00.000Z' };
    const { user } = renderRoute(settingsRoutes, '/settings', {
      SettingsPage: { ...page, calendarFeed: feed },
      RevokeCalendarFeed: (variables: never) => {
        sent.push(variables);
        return { revokeCalendarFeed: { __typename: 'CalendarFeedPayload', errors: [] } };
      },
    });
    await user.click(await screen.findByRole('button', { name: 'Take it back' }));
    expect(sent).toEqual([]);
    const sheet = within(await screen.findByRole('dialog', { name: 'Take the calendar address back?' }));
    await user.click(sheet.getByRole('button', { name: 'Take it back' }));
    expect(await screen.findByText('Calendars that read the address get nothing any more.')).toBeInTheDocument();
    expect(sent).toHaveLength(1);
  });
});
