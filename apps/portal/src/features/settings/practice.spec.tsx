import { screen, waitFor } from '@testing-library/react';
import { renderRoute } from '../../testing/render-route.js';
import { aCoach } from '../../testing/viewers.js';
import { settingsRoutes } from './routes.js';
import { recorded } from './settings.fixture.js';
// Compiled before the first visit, which would otherwise wait for it.
import './practice.route.js';

const owner = { ...aCoach, roles: [{ __typename: 'ViewerRole', role: 'OWNER', clientId: null }] };

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
    learningWallMonths: 12,
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
