import { clientRoles } from '@cairn/identity';
import { canAddClient, canEditClient, canReadClient, readableClients } from '../clients/client.policy.js';
import { canChangeNote, canReadNote, canWriteNote, noteVisibilities } from '../notes/note.policy.js';
import { canKeepRoster, canReadRoster, grantableRoles } from '../people/roster.policy.js';
import { isSigningRole } from '../people/roster.rules.js';
import { canChangeAgreement, canPlanEngagement, canReadDiscovery, canReadEngagement, isAmong, readableEngagements } from './engagement.policy.js';
import { allowed, besides, elsewhere, here, viewers } from './viewers.fixture.js';

const clientSide = ['clientLead', 'sponsor', 'hrLead', 'coordinator', 'internalCoach', 'author'];
const running = ['clientLead', 'sponsor', 'hrLead', 'coordinator', 'internalCoach'];

describe('an engagement', () => {
  it('is read by its coaches, the owner and its client’s people', () => {
    expect(allowed((viewer) => canReadEngagement(viewer, here))).toEqual(['owner', 'lead', 'coCoach', 'shadow', ...clientSide]);
  });
  it('is changed by fewer', () => {
    expect(allowed((viewer) => canChangeAgreement(viewer, here))).toEqual(['owner', 'lead']);
    expect(allowed((viewer) => canPlanEngagement(viewer, here))).toEqual(['owner', 'lead', 'coCoach']);
    expect(allowed((viewer) => canReadDiscovery(viewer, here))).toEqual(['owner', 'lead', 'coCoach', 'shadow']);
  });
  it.each([here, besides, elsewhere])('is in the list of exactly those who may read it: %j', (engagement) => {
    expect(allowed((viewer) => isAmong(readableEngagements(viewer), engagement))).toEqual(allowed((viewer) => canReadEngagement(viewer, engagement)));
  });
});

describe('a client', () => {
  it.each([
    { id: 'c1', engagementIds: ['e1', 'e2'] },
    { id: 'c9', engagementIds: ['e9'] },
    { id: 'c1', engagementIds: ['e1', 'e2', 'closed'] },
  ])('is in the list of exactly those who may read it: %j', (client) => {
    const listed = allowed((viewer) => readableClients(viewer).every || readableClients(viewer).clientIds.includes(client.id));
    expect(listed).toEqual(allowed((viewer) => canReadClient(viewer, client)));
  });
  it('is added by coaches, changed by whoever leads there', () => {
    expect(allowed(canAddClient)).toEqual(['owner', 'lead', 'coCoach', 'shadow', 'coachBesides', 'coachElsewhere', 'idleCoach']);
    expect(allowed((viewer) => canEditClient(viewer, { id: 'c1', engagementIds: ['e1', 'e2'] }))).toEqual(['owner', 'lead', 'coachBesides']);
  });
});

describe('the roster', () => {
  it('is read and kept by those who run the programme', () => {
    expect(allowed((viewer) => canReadRoster(viewer, here))).toEqual(['owner', 'lead', 'coCoach', 'shadow', ...running]);
    expect(allowed((viewer) => canKeepRoster(viewer, here))).toEqual(['owner', 'lead', 'coCoach', 'clientLead', 'coordinator']);
  });
  it('lets only the practice make signers', () => {
    expect(allowed((viewer) => grantableRoles(viewer, here).some(isSigningRole))).toEqual(['owner', 'lead', 'coCoach']);
    expect(grantableRoles(viewers.clientLead, here)).toEqual(clientRoles.filter((role) => !isSigningRole(role)));
    expect(grantableRoles(viewers.coordinator, here)).toEqual(['TEAM_LEAD', 'KR_CHAMPION', 'AUTHOR', 'MEMBER']);
    expect(grantableRoles(viewers.shadow, here)).toEqual([]);
    expect(grantableRoles(viewers.coachBesides, here)).toEqual([]);
  });
});

describe('a note of the lead coach', () => {
  it.each([
    ['ONLY_ME', ['lead']],
    ['COACHES', ['lead', 'coCoach', 'shadow']],
    ['CLIENT', ['owner', 'lead', 'coCoach', 'shadow', ...running]],
  ] as const)('%s is read by %p', (visibility, readers) => {
    expect(allowed((viewer) => canReadNote(viewer, here, { authorId: 'lead', visibility }))).toEqual(readers);
  });
  it('is changed by its author only', () => {
    expect(allowed((viewer) => canChangeNote(viewer, { authorId: 'lead', visibility: 'CLIENT' }))).toEqual(['lead']);
  });
  it('is written by those who may read it', () => {
    for (const visibility of noteVisibilities)
      for (const name of allowed((viewer) => canWriteNote(viewer, here, visibility)))
        expect(canReadNote(viewers[name], here, { authorId: name, visibility })).toBe(true);
    expect(allowed((viewer) => canWriteNote(viewer, here, 'COACHES'))).toEqual(['lead', 'coCoach', 'shadow']);
    expect(allowed((viewer) => canWriteNote(viewer, here, 'CLIENT'))).toEqual(['owner', 'lead', 'coCoach', 'shadow', 'clientLead']);
  });
});
