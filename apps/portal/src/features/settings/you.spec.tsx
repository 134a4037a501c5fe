import { act, screen, waitFor, within } from '@testing-library/react';
import { newerRelease } from '../../app/newer-release.js';
import { renderRoute } from '../../testing/render-route.js';
import { aClientLead, aCoach } from '../../testing/viewers.js';
import { settingsRoutes } from './routes.js';
import { page, recorded, viewer } from './settings.fixture.js';
// Compiled before the first visit, which would otherwise wait for it.
import './you.route.js';

describe('You', () => {
  it('says when Cairn was updated behind the page, and leaves what was typed', async () => {
    const { user } = renderRoute(settingsRoutes, '/settings', { SettingsPage: page, UpdateProfile: { fault: 'DOCUMENT_NOT_ALLOWED' } });
    const name = await screen.findByLabelText('Your name');
    expect(screen.queryByRole('region', { name: 'Cairn was updated' })).not.toBeInTheDocument();
    await user.type(name, ' Lee');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    const strip = await screen.findByRole('region', { name: 'Cairn was updated' });
    expect(within(strip).getByRole('button', { name: 'Load the page again' })).toBeInTheDocument();
    expect(name).toHaveValue('Sam Okafor Lee');
    act(() => newerRelease.set(false));
    expect(strip).not.toBeInTheDocument();
  });

  it('saves name and zone together, and says what the server refused beside its field', async () => {
    const { sent, take } = recorded();
    const errors = [{ __typename: 'UserError', code: 'NAME_TOO_LONG', field: 'name', message: 'Use at most 120 characters; these are 121.' }];
    const { user } = renderRoute(settingsRoutes, '/settings', {
      SettingsPage: page,
      UpdateProfile: take((input) => ({
        updateProfile: input['name'] === 'Samuel' ? { __typename: 'ViewerPayload', viewer: null, errors } : { __typename: 'ViewerPayload', viewer, errors: [] },
      })),
    });
    const name = await screen.findByLabelText('Your name');
    await user.clear(name);
    await user.type(name, 'Samuel');
    await user.selectOptions(screen.getByLabelText('Time zone'), 'Europe/Oslo');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByRole('group', { name: 'Problems' })).toHaveTextContent('Use at most 120 characters');
    expect(name).toHaveValue('Samuel');
    expect(sent).toEqual([{ name: 'Samuel', timeZone: 'Europe/Oslo', version: 4, idempotencyKey: expect.stringMatching(/^[0-9a-f]{32}$/) as string }]);
  });

  it('saves the keyboard switch at once and goes back when it was refused', async () => {
    const { sent, take } = recorded();
    const errors = [{ __typename: 'UserError', code: 'X', field: null, message: 'Somebody else changed this.' }];
    const { user } = renderRoute(settingsRoutes, '/settings', {
      SettingsPage: page,
      ChangeHabits: take(() => ({ updateProfile: { __typename: 'ViewerPayload', viewer: null, errors } })),
    });
    const keys = await screen.findByRole('switch', { name: 'Keys without Ctrl or Cmd' });
    await user.click(keys);
    expect(await screen.findByText('Somebody else changed this.')).toBeInTheDocument();
    expect(keys).toBeChecked();
    expect(sent).toMatchObject([{ singleKeys: false, version: 4 }]);
  });

  it('changes the theme for this device at once, and keeps it for the person', async () => {
    const { sent, take } = recorded();
    const { user } = renderRoute(settingsRoutes, '/settings', {
      SettingsPage: page,
      ChangeHabits: take(() => ({ updateProfile: { __typename: 'ViewerPayload', viewer: { ...viewer, theme: 'DARK' }, errors: [] } })),
    });
    await user.click(await screen.findByRole('radio', { name: 'Dark' }));
    expect(document.documentElement.dataset['theme']).toBe('dark');
    await waitFor(() => expect(sent).toMatchObject([{ theme: 'DARK' }]));
    await user.click(screen.getByRole('radio', { name: 'As this device' }));
    expect(document.documentElement.dataset['theme']).toBeUndefined();
  });

  it('signs another browser out, not this one', async () => {
    const { sent, take } = recorded();
    const { user } = renderRoute(settingsRoutes, '/settings', {
      SettingsPage: page,
      RevokeSession: take(() => ({ revokeSession: { __typename: 'SessionsPayload', errors: [] } })),
    });
    const list = await screen.findByRole('list', { name: 'Browsers that are signed in' });
    expect(within(list).getByText('Firefox on Linux, this one')).toBeInTheDocument();
    expect(within(list).getAllByRole('button')).toHaveLength(1);
    await user.click(within(list).getByRole('button', { name: 'Sign out Safari on iOS' }));
    expect(await screen.findByText('Safari on iOS is signed out.')).toBeInTheDocument();
    expect(sent).toMatchObject([{ sessionId: 's2' }]);
  });

  it('asks before it signs out everywhere', async () => {
    const { user } = renderRoute(settingsRoutes, '/settings', { SettingsPage: page });
    await user.click(await screen.findByRole('button', { name: 'Sign out everywhere' }));
    const sheet = await screen.findByRole('dialog', { name: 'Sign out of all 2?' });
    await user.click(within(sheet).getByRole('button', { name: 'Stay signed in' }));
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  });

  it('offers the other practices, and says so when one could not be opened', async () => {
    const { sent, take } = recorded();
    const errors = [{ __typename: 'UserError', code: 'X', field: null, message: 'Not now.' }];
    const { user } = renderRoute(settingsRoutes, '/settings', {
      SettingsPage: page,
      SwitchPractice: take(() => ({ switchPractice: { __typename: 'SwitchedPayload', errors } })),
    });
    await user.click(await screen.findByRole('button', { name: 'Open Lind & Co' }));
    expect(await screen.findByText('Not now.')).toBeInTheDocument();
    expect(sent).toMatchObject([{ practiceId: '0b6c6a52-6a43-4a3e-9b0e-6c8b7f2b0a0f' }]);
    expect(screen.queryByRole('button', { name: 'Open Northlight' })).not.toBeInTheDocument();
  });

  it('lets a coach see the sample as its people, and nobody see it elsewhere', async () => {
    const people = [
      { __typename: 'SamplePersonChoice', id: aCoach.id, name: 'Sam Okafor', does: 'coach', clientName: null },
      { __typename: 'SamplePersonChoice', id: aClientLead.id, name: 'Dana Ruiz', does: 'client lead', clientName: 'Oakfield Council' },
    ];
    const { user } = renderRoute(settingsRoutes, '/settings', { SettingsPage: { ...page, samplePeople: people } });
    await user.click(await screen.findByText('Oakfield Council'));
    expect(await screen.findByRole('button', { name: 'See as Dana Ruiz' })).toBeInTheDocument();
    expect(within(screen.getByRole('list', { name: 'People of Oakfield Council' })).getByText('client lead')).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'See as Sam Okafor' })).not.toBeInTheDocument();
  });

  it('has only the pages that the person has', async () => {
    renderRoute(settingsRoutes, '/settings', { SettingsPage: page, ViewerSession: { viewer: aClientLead } });
    await screen.findByRole('heading', { level: 1, name: 'Settings' });
    expect(screen.queryByRole('navigation', { name: 'Settings' })).not.toBeInTheDocument();
  });
});
