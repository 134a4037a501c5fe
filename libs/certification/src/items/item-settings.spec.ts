import { checkSettings, settingsOf } from './item-settings.js';

describe('settings of an item', () => {
  it('have defaults', () => {
    expect(settingsOf('EXAM', { bankKey: 'exam' })).toEqual({ bankKey: 'exam', take: 30, passPercent: 70, attempts: 2, minutes: 60, graceMinutes: 2 });
    expect(settingsOf('QUIZ', { bankKey: 'm1' })).toEqual({ bankKey: 'm1', take: 10, passPercent: 70, attempts: null, minutes: null, graceMinutes: 2 });
    expect(settingsOf('READ', { whatever: 1 })).toEqual({});
  });
  it.each([
    ['WATCH', { url: 'http://video.example/1' }, 'settings.url', 'Enter an address that starts with https://.'],
    ['WATCH', { url: 'javascript:alert(1)' }, 'settings.url', 'Enter an address that starts with https://.'],
    ['QUIZ', {}, 'settings.bankKey', 'This is missing.'],
    ['QUIZ', { bankKey: 'b', passPercent: 101 }, 'settings.passPercent', 'Enter 100 or less.'],
    ['EXAM', { bankKey: 'b', attempts: 1.5 }, 'settings.attempts', 'Enter a whole number.'],
    ['EXAM', { bankKey: 'b', minutes: '60' }, 'settings.minutes', 'Enter a number.'],
    ['LIVE', { agenda: ['Welcome', ' '] }, 'settings.agenda.1', 'Say what it is.'],
  ] as const)('%s %j are refused at %s', (kind, asked, field, message) =>
    expect(checkSettings(kind, asked)).toEqual({ ok: false, error: { code: 'ITEM_SETTINGS', message, field } }),
  );
  it('an empty address of a recording may come later', () =>
    expect(checkSettings('WATCH', { url: ' ' })).toEqual({ ok: true, value: { url: '', transcript: '' } }));
});
