import { randomUUID } from 'node:crypto';
import { IdentityModule } from '@cairn/identity';
import { startApi, type TestApi, type TestPerson } from '@cairn/testing';
import { EngagementsModule } from '../engagements.module.js';

let api: TestApi;
beforeAll(async () => {
  const identity = IdentityModule.with({ publicUrl: 'http://localhost', secretKey: Buffer.alloc(32, 7), signup: 'open', sampleLinks: false });
  api = await startApi(identity, EngagementsModule.with({ publicUrl: 'http://localhost' }));
});
afterAll(() => api.close());

const PUT_ON = `mutation ($input: PutCoachOnInput!) { putCoachOn(input: $input) { errors { code } } }`;
const ask = async (person: TestPerson) => (await api.as(person)('{ viewer { coachesToAsk { clientId name email } } }')).data.viewer.coachesToAsk;
async function arranged() {
  const practice = await api.practice();
  const [sam, lee, at] = [await practice.coach(), await practice.coach('Lee Park'), await practice.engagement()];
  await practice.coaches(sam, at);
  return { practice, sam, lee, at, dana: await practice.clientPerson(at, ['AUTHOR']) };
}

it('is the lead coach of each of their own clients, from the moment they lead', async () => {
  const { practice, sam, lee, at, dana } = await arranged();
  await practice.coaches(lee, at, 'CO_COACH');
  const other = await practice.engagement({ name: 'Marisol Health' });
  await practice.coaches(lee, other);
  expect(await ask(dana)).toEqual([{ clientId: at.clientId, name: 'Sam Okafor', email: sam.email }]);
  const put = await api.as(sam)(PUT_ON, { input: { idempotencyKey: randomUUID(), engagementId: at.id, personId: lee.id, part: 'LEAD' } });
  expect(put.data.putCoachOn.errors).toEqual([]);
  expect(await ask(dana)).toEqual([{ clientId: at.clientId, name: 'Lee Park', email: lee.email }]);
});

it('is one statement more for people of a client, and none for the practice’s own', async () => {
  const { sam, dana } = await arranged();
  expect(await ask(sam)).toEqual([]);
  const [ofSam, ofDana] = [await api.statements(async () => void (await ask(sam))), await api.statements(async () => void (await ask(dana)))];
  expect(ofDana).toHaveLength(ofSam.length + 1);
});
