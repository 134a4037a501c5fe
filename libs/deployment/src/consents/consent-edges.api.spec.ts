import { EngagementsModule } from '@cairn/engagements';
import { startApi, type TestApi } from '@cairn/testing';
import { arrangePlace, key, secretKey } from '../deployment.fixture.js';
import { DeploymentModule } from '../deployment.module.js';

let api: TestApi;
beforeAll(async () => {
  const publicUrl = 'https://cairn.example';
  api = await startApi(EngagementsModule.with({ publicUrl }), DeploymentModule.with({ publicUrl, secretKey }));
});
afterAll(() => api.close());

const CLIENT = `query ($slug: String!) { client(slug: $slug) { consent { level title asked { level } } engagement { consent { level allows } } } }`;
const CLIENTS = `query { clients { edges { node { name consent { level } } } } }`;

it('stands beside each client and engagement, in one statement for all of a list', async () => {
  const place = await arrangePlace(api);
  const second = await place.practice.engagement({ name: 'Halden Robotics' });
  await place.practice.coaches(place.coach, second);
  const change = `mutation ($input: ChangeConsentArgs!) { changeConsent(input: $input) { errors { code } } }`;
  await api.as(place.lead)(change, { input: { idempotencyKey: key(), clientId: place.engagement.clientId, version: 0, level: 'LEARNING' } });
  await api.as(place.lead)(change, {
    input: { idempotencyKey: key(), clientId: place.engagement.clientId, version: 1, level: 'AGGREGATE', engagementId: place.engagement.id },
  });
  const { client } = (await api.as(place.coach)(CLIENT, { slug: place.engagement.slug })).data;
  expect(client).toMatchObject({
    consent: { level: 'LEARNING', title: 'Lessons without your name', asked: null },
    engagement: { consent: { level: 'AGGREGATE' } },
  });
  const texts = await api.statements(async () => {
    const { clients } = (await api.as(place.coach)(CLIENTS)).data;
    expect(clients.edges.map(({ node }: { node: { name: string; consent: { level: string } } }) => [node.name, node.consent.level]).sort()).toEqual([
      ['Halden Robotics', 'NONE'],
      ['Oakfield Council', 'LEARNING'],
    ]);
  });
  expect(texts.filter((text) => text.includes('from consent a'))).toHaveLength(1);
  // People who do not run the programme are not told.
  expect((await api.as(place.member)(CLIENT, { slug: place.engagement.slug })).data.client.consent).toBeNull();
});
