import { aCoach } from '../../testing/viewers.js';

export const viewer = {
  __typename: 'Viewer',
  id: aCoach.id,
  name: 'Sam Okafor',
  email: 'sam@northlight.example',
  timeZone: 'Europe/London',
  singleKeys: true,
  accompaniesTrainees: false,
  theme: 'SYSTEM',
  version: 4,
  seenBy: null,
  practice: { __typename: 'Practice', id: aCoach.practice.id, isSample: false },
  practices: [
    { __typename: 'PracticeChoice', id: aCoach.practice.id, name: 'Northlight', isSample: false },
    { __typename: 'PracticeChoice', id: '0b6c6a52-6a43-4a3e-9b0e-6c8b7f2b0a0f', name: 'Lind & Co', isSample: false },
  ],
};
export const session = (id: string, device: string, current: boolean) => ({
  __typename: 'Session',
  id,
  device,
  current,
  ip: '192.0.2.7',
  lastSeenAt: '2026-11-26T09:00:00.000Z',
  createdAt: '2026-11-25T09:00:00.000Z',
});
/** What the page of a person's own settings reads. */
export const page = {
  viewer,
  sessions: [session('s1', 'Firefox on Linux', true), session('s2', 'Safari on iOS', false)],
  samplePeople: [],
  calendarFeed: null as object | null,
};
type Variables = { input: Record<string, unknown> };
/** Takes mutations and keeps what was sent. */
export const recorded = (): {
  sent: Record<string, unknown>[];
  take: (answer: (input: Record<string, unknown>) => Record<string, unknown>) => (variables: never) => Record<string, unknown>;
} => {
  const sent: Record<string, unknown>[] = [];
  return { sent, take: (answer) => (variables) => (sent.push((variables as Variables).input), answer((variables as Variables).input)) };
};
