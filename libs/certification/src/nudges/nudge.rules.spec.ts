import { day } from '@cairn/kernel';
import { nudgeRests, nudgeTrainee, restsUntil } from './nudge.rules.js';
import { nudgeMail } from './nudge.mail.js';

const thursday = day('2026-11-26');
const last = (on: string) => ({ on: day(on), restsUntil: restsUntil(day(on)), byName: 'Noa Berg' });

it.each([
  ['nobody has written', 'ENROLLED', null, undefined],
  ['three working days are over', 'ENROLLED', last('2026-11-23'), undefined],
  ['two are over', 'ENROLLED', last('2026-11-24'), 'NUDGE_RESTS'],
  ['it was today', 'ENROLLED', last('2026-11-26'), 'NUDGE_RESTS'],
  ['a weekend lies between', 'ENROLLED', last('2026-11-20'), undefined],
  ['they have left', 'WITHDRAWN', null, 'NUDGE_LEFT'],
  ['they hold the certificate', 'CERTIFIED', null, 'NUDGE_CERTIFIED'],
] as const)('a trainee is written to when %s', (_, status, before, refused) => {
  const may = nudgeTrainee(status, before, thursday);
  expect(may.ok ? undefined : may.error.code).toBe(refused);
});

it('does not count weekends: written to on a Friday, next on Wednesday', () => {
  expect(restsUntil(day('2026-11-27'))).toBe('2026-12-02');
  expect(nudgeRests(last('2026-11-27'), day('2026-12-01'))?.headline).toBe('Noa Berg wrote Fri 27 Nov. The next can go on Wed 2 Dec.');
});

it('says where somebody is and what is next, and nothing of what was not done', () => {
  const words = {
    to: 'Priya Natarajan',
    byName: 'Noa Berg',
    programme: 'OKR coach',
    stepsDone: 6,
    stepsTotal: 14,
    today: thursday,
    url: 'https://cairn.example/cert/path',
  };
  const mail = nudgeMail({ ...words, next: { title: 'Design a workshop', minutes: 90, dueOn: day('2026-11-20') } });
  const text = JSON.stringify(mail);
  expect(mail.subject).toBe('How is it going, Priya?');
  expect(text).toContain('You have passed 6 of 14 steps, and all of it is kept.');
  // A day that is over is no news to anybody.
  expect(text).not.toMatch(/20 Nov|overdue|late|missed|behind|silent/u);
  expect(JSON.stringify(nudgeMail({ ...words, next: { title: 'Design a workshop', minutes: 90, dueOn: day('2026-11-30') } }))).toContain('Mon 30 Nov');
});
