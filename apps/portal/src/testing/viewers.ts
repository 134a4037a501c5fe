import type { Viewer } from '../app/session.js';

const practice = { __typename: 'Practice', id: '0b6c6a52-6a43-4a3e-9b0e-6c8b7f2b0a01', name: 'Northlight', isSample: false } as const;
const client = { __typename: 'ViewerClient', id: '0b6c6a52-6a43-4a3e-9b0e-6c8b7f2b0a02', slug: 'oakfield', name: 'Oakfield Council' } as const;

export const aCoach: Viewer = {
  __typename: 'Viewer',
  id: '0b6c6a52-6a43-4a3e-9b0e-6c8b7f2b0a03',
  name: 'Sam Okafor',
  email: 'sam@northlight.example',
  timeZone: 'Europe/London',
  singleKeys: true,
  accompaniesTrainees: false,
  practice,
  practices: [{ __typename: 'PracticeChoice', id: practice.id, name: practice.name, isSample: false }],
  seenBy: null,
  coachesToAsk: [],
  endedAccess: [],
  theme: 'SYSTEM',
  roles: [{ __typename: 'ViewerRole', role: 'COACH', clientId: null }],
  clients: [client],
};

export const aClientLead: Viewer = {
  ...aCoach,
  id: '0b6c6a52-6a43-4a3e-9b0e-6c8b7f2b0a04',
  name: 'Dana Ruiz',
  email: 'dana@oakfield.example',
  roles: [{ __typename: 'ViewerRole', role: 'CLIENT_LEAD', clientId: client.id }],
  coachesToAsk: [{ __typename: 'CoachToAsk', clientId: client.id, name: 'Sam Okafor', email: 'sam@northlight.example' }],
};
