import { randomUUID } from 'node:crypto';
import { startApi, type TestApi } from '@cairn/testing';
import { EngagementsModule } from '../engagements.module.js';

let api: TestApi;
beforeAll(async () => {
  api = await startApi(EngagementsModule.with({ publicUrl: 'http://localhost' }));
});
afterAll(() => api.close());

const NAMES = `names { id kind name } errors { code field }`;
const ADD = `mutation ($input: AddClientNameInput!) { addClientName(input: $input) { ${NAMES} } }`;
const REMOVE = `mutation ($input: RemoveClientNameInput!) { removeClientName(input: $input) { ${NAMES} } }`;
const LIST = `query ($clientId: UUID!) { clientNames(clientId: $clientId) { id kind name } }`;
const adding = (clientId: string, name: string, kind = 'PRODUCT') => ({ input: { idempotencyKey: randomUUID(), clientId, kind, name } });
const removing = (clientNameId: string) => ({ input: { idempotencyKey: randomUUID(), clientNameId } });

async function arranged() {
  const practice = await api.practice();
  const [sam, lee, mara, engagement] = [await practice.coach(), await practice.coach('Lee Park'), await practice.owner(), await practice.engagement()];
  await practice.coaches(sam, engagement, 'CO_COACH');
  const dana = await practice.clientPerson(engagement, ['CLIENT_LEAD']);
  return { sam, lee, mara, dana, clientId: engagement.clientId };
}
const code = (answer: { errors?: readonly { extensions: { code: string } }[] }): string | undefined => answer.errors?.[0]?.extensions.code;

describe('addClientName', () => {
  it('keeps products and other names, each once, and says why not', async () => {
    const { sam, clientId } = await arranged();
    expect((await api.as(sam)(ADD, adding(clientId, ' Pulse  Desk '))).data.addClientName).toMatchObject({
      names: [{ kind: 'PRODUCT', name: 'Pulse Desk' }],
      errors: [],
    });
    expect((await api.as(sam)(ADD, adding(clientId, 'The Oaks', 'OTHER_NAME'))).data.addClientName.names.map((one: { name: string }) => one.name)).toEqual([
      'The Oaks',
      'Pulse Desk',
    ]);
    for (const [name, refused] of [
      ['pulse desk', 'CLIENT_NAME_KNOWN'],
      ['Oakfield Council', 'CLIENT_NAME_KNOWN'],
      [' ', 'CLIENT_NAME_SHORT'],
    ] as const)
      expect((await api.as(sam)(ADD, adding(clientId, name))).data.addClientName).toEqual({ names: null, errors: [{ code: refused, field: 'name' }] });
    expect((await api.as(sam)(LIST, { clientId })).data.clientNames).toHaveLength(2);
  });

  it('answers the same to the same key, and adds once', async () => {
    const { sam, clientId } = await arranged();
    const asked = adding(clientId, 'Pulse Desk');
    const [first, again] = [await api.as(sam)(ADD, asked), await api.as(sam)(ADD, asked)];
    expect(again.data.addClientName.names).toEqual(first.data.addClientName.names);
  });

  it('is nothing for a coach of others and for another practice, and forbidden to people of the client', async () => {
    const { lee, dana, mara, clientId } = await arranged();
    const theirs = await (await api.practice()).owner();
    expect(code(await api.as(lee)(ADD, adding(clientId, 'Pulse Desk')))).toBe('NOT_FOUND');
    expect(code(await api.as(theirs)(ADD, adding(clientId, 'Pulse Desk')))).toBe('NOT_FOUND');
    expect(code(await api.as(dana)(ADD, adding(clientId, 'Pulse Desk')))).toBe('FORBIDDEN');
    expect((await api.as(mara)(ADD, adding(clientId, 'Pulse Desk'))).data.addClientName.errors).toEqual([]);
  });
});

describe('removeClientName', () => {
  it('takes a name off, for whoever keeps the list', async () => {
    const { sam, lee, dana, clientId } = await arranged();
    const [name] = (await api.as(sam)(ADD, adding(clientId, 'Pulse Desk'))).data.addClientName.names;
    const theirs = await (await api.practice()).owner();
    expect(code(await api.as(lee)(REMOVE, removing(name.id)))).toBe('NOT_FOUND');
    expect(code(await api.as(theirs)(REMOVE, removing(name.id)))).toBe('NOT_FOUND');
    expect(code(await api.as(dana)(REMOVE, removing(name.id)))).toBe('FORBIDDEN');
    expect((await api.as(sam)(REMOVE, removing(name.id))).data.removeClientName).toEqual({ names: [], errors: [] });
    expect(code(await api.as(sam)(REMOVE, removing(name.id)))).toBe('NOT_FOUND');
  });
});

it('lists in one statement, and to nobody else', async () => {
  const { sam, lee, dana, clientId } = await arranged();
  for (const name of ['Pulse Desk', 'Oakline', 'Sunrise']) await api.as(sam)(ADD, adding(clientId, name));
  const seen = await api.statements(async () => {
    expect((await api.as(sam)(LIST, { clientId })).data.clientNames.map((one: { name: string }) => one.name)).toEqual(['Oakline', 'Pulse Desk', 'Sunrise']);
  });
  expect(seen).toHaveLength(1);
  expect(code(await api.as(lee)(LIST, { clientId }))).toBe('NOT_FOUND');
  expect(code(await api.as(dana)(LIST, { clientId }))).toBe('FORBIDDEN');
});
