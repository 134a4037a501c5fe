import { startApi, type TestApi } from '@cairn/testing';
import { put } from '../cockpit.fixture.js';
import { CockpitModule } from '../cockpit.module.js';

let api: TestApi;
beforeAll(async () => {
  api = await startApi(CockpitModule);
});
afterAll(() => api.close());

it('Today has each draft that waits for its coach, the longest waiting first, and the programme its counts', async () => {
  api.clock.set('2026-11-26T11:00:00.000Z');
  const practice = await api.practice({ name: 'Northlight' });
  const engagement = await practice.engagement({ name: 'Halden Robotics' });
  const sam = await practice.coach('Sam Okafor');
  await practice.coaches(sam, engagement);
  const dana = await practice.clientPerson(engagement, ['CLIENT_LEAD'], 'Dana Ruiz');
  const of = { practice_id: practice.id, client_id: engagement.clientId, engagement_id: engagement.id };
  const days = { starts_on: '2026-11-23', ends_on: '2027-03-22', drafting_from: '2026-11-09' };
  const cycle = await put(api, 'cycle', { ...of, ...days, number: 1, status: 'DRAFTING', planned_by: sam.id });
  const draft = async (name: string, status: string, sentAt: string | null, rules = 0): Promise<void> => {
    const team_id = await practice.team(engagement, name);
    const sent = sentAt === null ? {} : { sent_at: sentAt, sent_by: dana.id, revision: 1 };
    const published_at = status === 'PUBLISHED' ? '2026-11-24T09:00:00Z' : null;
    const id = await put(api, 'okr_draft', { ...of, ...sent, cycle_id: cycle, team_id, status, published_at, created_at: '2026-11-09T09:00:00Z' });
    if (sentAt !== null) await put(api, 'draft_sending', { ...of, draft_id: id, revision: 1, rules_open: rules, sent_by: dana.id, sent_at: sentAt });
  };
  await draft('Assembly', 'SENT', '2026-11-25T09:00:00Z', 2);
  await draft('Field Service', 'SENT', '2026-11-20T09:00:00Z');
  await draft('Sales', 'PUBLISHED', '2026-11-19T09:00:00Z');
  await draft('Parts', 'DRAFTING', null);
  const { data } = await api.as(sam)(`{ today { needsYou { kind what why act { label path } } } }`);
  const items = data.today.needsYou.filter((item: { kind: string }) => item.kind === 'DRAFT_TO_REVIEW' || item.kind === 'CYCLE_TO_START');
  expect(items).toEqual([
    {
      kind: 'DRAFT_TO_REVIEW',
      what: 'Draft ready: Field Service',
      why: 'Sent Friday 20 November for cycle 1. No rule is open.',
      act: { label: 'Review draft', path: `/c/${engagement.slug}/okrs/review` },
    },
    expect.objectContaining({ what: 'Draft ready: Assembly', why: 'Sent Wednesday 25 November for cycle 1. 2 rules are open.' }),
    expect.objectContaining({ kind: 'CYCLE_TO_START', why: '1 of 4 teams has published. Its first day is Monday 23 November.' }),
  ]);
  const programme = await api.as(dana)(`query ($s: String!) { programme(clientSlug: $s) { drafting { cycleNumber teams withCoach ready published } } }`, {
    s: engagement.slug,
  });
  expect(programme.data.programme.drafting).toEqual({ cycleNumber: 1, teams: 4, withCoach: 2, ready: 0, published: 1 });
});
