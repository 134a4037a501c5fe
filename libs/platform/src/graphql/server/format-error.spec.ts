import { type Started, startApp } from './graphql-app.fixture.js';
import { Stones } from './stones.fixture.js';

let plain: Started;
beforeAll(async () => {
  plain = await startApp({ providers: [Stones] });
});
afterAll(async () => {
  await plain.app.close();
});

describe('errors', () => {
  it('lets an AppError speak', async () => {
    const { status, data, errors } = await plain.ask('{ refusal(kind: "app") }');
    expect([status, data, errors[0]]).toEqual([
      200,
      { refusal: null },
      { message: 'Somebody was faster.', path: ['refusal'], locations: [{ line: 1, column: 3 }], extensions: { code: 'CONFLICT', version: 3 } },
    ]);
  });

  it("translates Nest's exceptions", async () => {
    expect((await plain.ask('{ refusal(kind: "nest") }')).errors[0]).toMatchObject({ message: 'No such stone.', extensions: { code: 'NOT_FOUND' } });
  });

  it('hides everything else behind a reference that the log knows', async () => {
    plain.log.length = 0;
    const { text, errors, headers } = await plain.ask('{ refusal(kind: "database") }');
    expect(text).not.toMatch(/duplicate|stone_pkey|Mara/);
    expect(errors[0]?.extensions).toEqual({ code: 'INTERNAL', reference: headers['x-request-id'] });
    const lines = plain.log.filter(({ level }) => level === 'error');
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatchObject({ requestId: headers['x-request-id'], err: { code: '23505' } });
    expect(JSON.stringify(plain.log)).not.toContain('Mara');
  });

  it('logs a fault once, however many fields it struck', async () => {
    plain.log.length = 0;
    const { errors, data } = await plain.ask('{ cracked { id broken } }');
    expect([errors.length, data['cracked'].length]).toEqual([3, 3]);
    expect(plain.log.filter(({ level }) => level === 'error')).toHaveLength(1);
  });

  it('hides what goes wrong before the resolvers too', async () => {
    const answer = await plain.ask('{ stone { id } }', {}, { roles: 'broken' });
    expect([answer.status, answer.errors[0]?.extensions]).toEqual([500, { code: 'INTERNAL', reference: answer.headers['x-request-id'] }]);
    expect(answer.text).not.toMatch(/password|10\.0\.0\.7/);
  });

  it('names the path of a value that cannot be read', async () => {
    const answer = await plain.ask('mutation($input: LayInput!) { layStone(input: $input) }', { input: { idempotencyKey: '12345678', laidOn: '2026-02-30' } });
    expect([answer.status, answer.errors[0]?.extensions]).toEqual([400, { code: 'BAD_USER_INPUT', field: 'input.laidOn' }]);
    expect(answer.errors[0]?.message).toContain('This must be a date of the calendar such as 2026-11-30.');
  });
});
