import { act, screen, waitFor, within } from '@testing-library/react';
import { newerRelease } from '../../app/newer-release.js';
import { renderRoute } from '../../testing/render-route.js';
import { aClientLead, aCoach } from '../../testing/viewers.js';
import { settingsRoutes } from './routes.js';
// Compiled before the first visit, which would otherwise wait for it.
import './people.route.js';
import './practice.route.js';
import './you.route.js';

const viewer = {
  __typename: 'Viewer',
  id: aCoach.id,
  name: 'Sam Okafor',
  email: 'sam@northlight.example',
  timeZone: 'Europe/London',
  singleKeys: true,
  theme: 'SYSTEM',
  version: 4,
  seenBy: null,
  practice: { __typename: 'Practice', id: aCoach.practice.id, isSample: false },
  practices: [
    { __typename: 'PracticeChoice', id: aCoach.practice.id, name: 'Northlight', isSample: false },
    { __typename: 'PracticeChoice', id: '0b6c6a52-6a43-4a3e-9b0e-6c8b7f2b0a0f', name: 'Lind & Co', isSample: false },
  ],
};
const session = (id: string, device: string, current: boolean) => ({
  __typename: 'Session',
  id,
  device,
  current,
  ip: '192.0.2.7',
  lastSeenAt: '2026-11-26T09:00:00.000Z',
  createdAt: '2026-11-25T09:00:00.000Z',
});
const page = {
  viewer,
  sessions: [session('s1', 'Firefox on Linux', true), session('s2', 'Safari on iOS', false)],
  samplePeople: [],
  calendarFeed: null as object | null,
};
type Variables = { input: Record<string, unknown> };
const recorded = (): {
  sent: Record<string, unknown>[];
  take: (answer: (input: Record<string, unknown>) => Record<string, unknown>) => (variables: never) => Record<string, unknown>;
} => {
  const sent: Record<string, unknown>[] = [];
  return { sent, take: (answer) => (variables) => (sent.push((variables as Variables).input), answer((variables as Variables).input)) };
};
const owner = { ...aCoach, roles: [{ __typename: 'ViewerRole', role: 'OWNER', clientId: null }] };

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

describe('Practice', () => {
  const settings = {
    __typename: 'PracticeSettings',
    decisionLinkDays: 14,
    decisionLapseDays: 30,
    reminderWorkingDays: 3,
    decisionCodeRequired: false,
    amendmentLockCycles: 1,
    sponsorAttentionWorkingDays: 3,
    sponsorOffTrackWorkingDays: 7,
    sponsorUnseenDays: 21,
    trainingShortWorkingDays: 5,
    trainingPaceWorkingDays: 15,
    trainingAttendancePercent: 80,
    quizPassPercent: 70,
    clearanceCycles: 2,
    gateOpeningMaxDays: 42,
    rhythmOnTrackPercent: 80,
    rhythmAttentionPercent: 50,
    independenceAttentionPoints: 25,
  };
  const practice = { __typename: 'Practice', id: aCoach.practice.id, name: 'Northlight', timeZone: 'Europe/London', language: 'en', version: 2, settings };
  const answers = { ViewerSession: { viewer: owner }, PracticeSettingsPage: { viewer: { __typename: 'Viewer', id: aCoach.id, practice } } };

  it('sends the numbers as they stand and places what was refused', async () => {
    const { sent, take } = recorded();
    const errors = [
      {
        __typename: 'UserError',
        code: 'SETTINGS_RHYTHM_ORDER',
        field: 'rhythmAttentionPercent',
        message: 'Enter less than 80 percent, the value for "on track".',
      },
    ];
    const { user } = renderRoute(settingsRoutes, '/settings/practice', {
      ...answers,
      ChangePracticeSettings: take(() => ({ changePracticeSettings: { __typename: 'PracticePayload', practice: null, errors } })),
    });
    const field = await screen.findByLabelText('Rhythm: needs attention from');
    await user.clear(field);
    await user.type(field, '90');
    await user.click(screen.getByRole('button', { name: 'Save the numbers' }));
    expect(await screen.findByRole('link', { name: 'Enter less than 80 percent, the value for "on track".' })).toBeInTheDocument();
    expect(sent).toMatchObject([{ rhythmAttentionPercent: 90, decisionLinkDays: 14, version: 2 }]);
    expect(sent[0]).not.toHaveProperty('__typename');
    expect(sent[0]).not.toHaveProperty('decisionCodeRequired');
  });

  it('saves the switch at once', async () => {
    const { sent, take } = recorded();
    const changed = { ...practice, version: 3, settings: { ...settings, decisionCodeRequired: true } };
    const { user } = renderRoute(settingsRoutes, '/settings/practice', {
      ...answers,
      ChangePracticeSettings: take(() => ({ changePracticeSettings: { __typename: 'PracticePayload', practice: changed, errors: [] } })),
    });
    await user.click(await screen.findByRole('switch', { name: 'Ask for a six-digit code' }));
    await waitFor(() => expect(screen.getByRole('switch', { name: 'Ask for a six-digit code' })).toBeChecked());
    expect(sent).toMatchObject([{ decisionCodeRequired: true, version: 2 }]);
  });
});

describe('People', () => {
  const allowed = (action: string, label: string) => ({ __typename: 'AvailableAction', action, state: { __typename: 'Allowed', label } });
  const forbidden = (action: string) => ({
    __typename: 'AvailableAction',
    action,
    state: { __typename: 'Forbidden', headline: 'Owners of the practice manage its people.' },
  });
  const lee = {
    __typename: 'PracticePerson',
    id: 'p2',
    name: 'Lee Park',
    email: 'lee@northlight.example',
    roles: ['COACH', 'MENTOR'],
    version: 1,
    isViewer: false,
    invitation: 'SENT',
    invitedAt: '2026-11-20T09:00:00.000Z',
    availableActions: [
      allowed('renamePerson', 'Rename'),
      allowed('grantRole', 'Add a role'),
      allowed('endRole', 'Take a role away'),
      allowed('invitePerson', 'Invite again'),
      allowed('withdrawInvitation', 'Take the invitation back'),
    ],
  };
  const list = (person: object) => ({
    practicePeople: {
      __typename: 'PracticePersonConnection',
      edges: [{ __typename: 'PracticePersonEdge', node: person }],
      pageInfo: { __typename: 'PageInfo', hasNextPage: false, endCursor: 'x' },
      totalCount: 1,
    },
  });
  const payload = (name: string, person: object | null, message?: string) => ({
    [name]: {
      __typename: 'PracticePersonPayload',
      person,
      errors: message === undefined ? [] : [{ __typename: 'UserError', code: 'X', field: 'role', message }],
    },
  });

  it('adds a person with roles', async () => {
    const { sent, take } = recorded();
    const { user } = renderRoute(settingsRoutes, '/settings/people', {
      ViewerSession: { viewer: owner },
      PracticePeoplePage: list(lee),
      AddPracticePerson: take(() => payload('addPracticePerson', { ...lee, id: 'p3' })),
    });
    await user.click(await screen.findByRole('button', { name: 'Add a person' }));
    const sheet = within(await screen.findByRole('dialog', { name: 'Add a person' }));
    await user.click(sheet.getByRole('button', { name: 'Add' }));
    expect(await sheet.findByRole('group', { name: 'Problems' })).toHaveTextContent('Enter a name');
    await user.type(sheet.getByLabelText('Name'), 'Ola Berg');
    await user.type(sheet.getByLabelText('Mail address'), 'ola@northlight.example');
    await user.click(sheet.getByRole('checkbox', { name: 'Trainee' }));
    await user.click(sheet.getByRole('button', { name: 'Add' }));
    expect(await screen.findByText('Ola Berg is added and gets a mail.')).toBeInTheDocument();
    expect(sent).toMatchObject([{ name: 'Ola Berg', email: 'ola@northlight.example', roles: ['COACH', 'TRAINEE'], invite: true }]);
  });

  it('switches roles one by one and says why one stays', async () => {
    const { sent, take } = recorded();
    const { user } = renderRoute(settingsRoutes, '/settings/people', {
      ViewerSession: { viewer: owner },
      PracticePeoplePage: list(lee),
      GrantRole: take(() => payload('grantRole', { ...lee, roles: ['COACH', 'ASSESSOR', 'MENTOR'] })),
      EndRole: take(() => payload('endRole', null, 'A practice needs an owner. Make somebody else an owner first.')),
    });
    expect(await screen.findByText('Coach, mentor · lee@northlight.example')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Roles of Lee Park' }));
    const sheet = within(await screen.findByRole('dialog', { name: 'What Lee Park does' }));
    await user.click(sheet.getByRole('switch', { name: 'Assessor' }));
    await user.click(sheet.getByRole('switch', { name: 'Coach' }));
    expect(await sheet.findByText('A practice needs an owner. Make somebody else an owner first.')).toBeInTheDocument();
    expect(sent).toMatchObject([
      { personId: 'p2', role: 'ASSESSOR' },
      { personId: 'p2', role: 'COACH' },
    ]);
  });

  it('shows a coach who is there, and none of the acts of owners', async () => {
    const acts = lee.availableActions.map(({ action }) => forbidden(action));
    renderRoute(settingsRoutes, '/settings/people', { PracticePeoplePage: list({ ...lee, availableActions: acts }) });
    expect(await screen.findByText('Lee Park')).toBeInTheDocument();
    for (const name of ['Add a person', 'Roles of Lee Park', 'More: Lee Park']) expect(screen.queryByRole('button', { name })).not.toBeInTheDocument();
  });

  it('renames, invites again and takes an invitation back from the menu', async () => {
    const { sent, take } = recorded();
    const { user } = renderRoute(settingsRoutes, '/settings/people', {
      ViewerSession: { viewer: owner },
      PracticePeoplePage: list(lee),
      InvitePerson: take(() => payload('invitePerson', lee)),
      RenamePerson: take(() => payload('renamePerson', { ...lee, name: 'Leah Park', version: 2 })),
    });
    await user.click(await screen.findByRole('button', { name: 'More: Lee Park' }));
    expect(screen.getAllByRole('menuitem').map((item) => item.textContent)).toEqual(['Rename', 'Invite again', 'Take the invitation back']);
    await user.click(screen.getByRole('menuitem', { name: 'Invite again' }));
    expect(await screen.findByText('Lee Park gets a mail.')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'More: Lee Park' }));
    await user.click(screen.getByRole('menuitem', { name: 'Rename' }));
    const name = within(await screen.findByRole('dialog', { name: 'Rename Lee Park' })).getByLabelText('Name');
    await user.clear(name);
    await user.type(name, 'Leah Park{Enter}');
    expect(await screen.findByText('Leah Park')).toBeInTheDocument();
    expect(sent).toMatchObject([{ personId: 'p2' }, { personId: 'p2', version: 1, name: 'Leah Park' }]);
  });
});

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
