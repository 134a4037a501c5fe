import { createHash, randomUUID } from 'node:crypto';
import { Test, type TestingModule } from '@nestjs/testing';
import { SetClock } from '@cairn/kernel';
import { DatabaseModule, Db, INSTALLATION, systemScope } from '@cairn/platform';
import { ArrangedPractice, testDatabase, type TestDatabase } from '@cairn/testing';
import { IdentityOptions } from '../identity.options.js';
import { throughDoor } from '../session/door.js';
import { hashOfToken, newToken } from '../session/token.js';
import { Viewers } from '../session/viewers.js';
import { AskForSignIn } from './ask-for-sign-in.js';
import { hashOfCode, newCode } from './code.js';
import { FinishSignIn } from './finish-sign-in.js';
import { RateLimits } from './rate-limits.js';
import { SignIns } from './sign-in.queries.js';

const clock = new SetClock(new Date('2026-11-26T10:00:00Z'));
const options: IdentityOptions = { publicUrl: 'http://localhost:3000', secretKey: Buffer.alloc(32, 7), signup: 'open', sampleLinks: false };
let database: TestDatabase;
let box: TestingModule;

beforeAll(async () => {
  database = await testDatabase();
  box = await Test.createTestingModule({
    imports: [DatabaseModule.connect({ url: database.url, pool: 10 }, clock)],
    providers: [{ provide: IdentityOptions, useValue: options }, AskForSignIn, FinishSignIn, RateLimits, SignIns, Viewers],
  }).compile();
});
afterAll(async () => {
  await box.close();
  await database.close();
});
beforeEach(() => clock.set('2026-11-26T10:00:00Z'));

const practice = () => ArrangedPractice.create(database.sql, () => clock.now());
const device = (ip = randomUUID()) => ({ ip, agent: 'Firefox' });
const minutesLater = (minutes: number) => clock.set(new Date(clock.now().getTime() + minutes * 60_000));
const ask = async (email: string, path?: string) => {
  const asked = await box.get(AskForSignIn).run({ email, path, ip: randomUUID() });
  if (!asked.ok) throw new Error(asked.error.code);
  return asked.value.signInId;
};
/** What the job does, without its mail. */
const arm = async (signInId: string) => {
  const [code, token] = [newCode(), newToken()];
  const armed = await box
    .get(Db)
    .tx(systemScope(INSTALLATION), (tx) =>
      throughDoor<boolean>(tx, 'arm_sign_in', [signInId, hashOfCode(options.secretKey, signInId, code), hashOfToken(token)]),
    );
  expect(armed).toBe(true);
  return { code, token };
};
const wrong = (code: string) => (code === '000000' ? '000001' : '000000');
const finish = () => box.get(FinishSignIn);
const someone = async () => (await practice()).coach();

describe('a code', () => {
  it('signs in once, and returns to the page that was asked for', async () => {
    const person = await someone();
    const id = await ask(person.email, '/c/oakfield/plan');
    const { code } = await arm(id);
    const signedIn = await finish().withCode(id, ` ${code.slice(0, 3)} ${code.slice(3)} `, device());
    expect(signedIn).toMatchObject({ outcome: 'SIGNED_IN', path: '/c/oakfield/plan' });
    expect(await box.get(Viewers).bySession(signedIn.outcome === 'SIGNED_IN' ? signedIn.token : '')).toMatchObject({
      personId: person.id,
      practiceId: person.practiceId,
    });
    expect(await finish().withCode(id, code, device())).toEqual({ outcome: 'USED' });
  });

  it('signs in one of two that use it at once', async () => {
    const id = await ask((await someone()).email);
    const { code } = await arm(id);
    const outcomes = await Promise.all([1, 2, 3, 4].map(() => finish().withCode(id, code, device())));
    expect(outcomes.map(({ outcome }) => outcome).sort()).toEqual(['SIGNED_IN', 'USED', 'USED', 'USED']);
  });

  it('ends after five wrong ones, while the link still works', async () => {
    const id = await ask((await someone()).email);
    const { code, token } = await arm(id);
    const tries = [];
    for (let n = 0; n < 5; n += 1) tries.push((await finish().withCode(id, wrong(code), device())).outcome);
    expect(tries).toEqual(['WRONG', 'WRONG', 'WRONG', 'WRONG', 'EXHAUSTED']);
    minutesLater(2);
    expect(await finish().withCode(id, code, device())).toEqual({ outcome: 'EXHAUSTED' });
    expect(await finish().withLink(token, device())).toMatchObject({ outcome: 'SIGNED_IN' });
  });

  it('works for ten minutes', async () => {
    const id = await ask((await someone()).email);
    const { code } = await arm(id);
    minutesLater(10);
    expect(await finish().withCode(id, code, device())).toEqual({ outcome: 'EXPIRED' });
  });

  it('is tried at most five times a minute per address, over all its codes', async () => {
    const person = await someone();
    const ids = [await ask(person.email), await ask(person.email)];
    const { code } = await arm(ids[1]!);
    for (let n = 0; n < 5; n += 1) await finish().withCode(ids[0]!, '000000', device());
    await expect(finish().withCode(ids[1]!, code, device())).rejects.toMatchObject({ code: 'TOO_MANY_REQUESTS', details: { retryAfterSeconds: 60 } });
    minutesLater(1);
    expect(await finish().withCode(ids[1]!, code, device())).toMatchObject({ outcome: 'SIGNED_IN' });
  });
});

describe('a link', () => {
  it('signs in one of two that use it at once', async () => {
    const { token } = await arm(await ask((await someone()).email));
    const outcomes = await Promise.all([1, 2].map(() => finish().withLink(token, device())));
    expect(outcomes.map(({ outcome }) => outcome).sort()).toEqual(['SIGNED_IN', 'USED']);
  });

  it('can be looked at any number of times', async () => {
    const { token } = await arm(await ask((await someone()).email));
    for (let n = 0; n < 50; n += 1) expect(await box.get(SignIns).byToken(token)).toMatchObject({ status: 'OPEN' });
    expect(await finish().withLink(token, device())).toMatchObject({ outcome: 'SIGNED_IN' });
  });

  it('is unknown when it was made up', async () => {
    expect(await finish().withLink(newToken(), device())).toEqual({ outcome: 'UNKNOWN' });
    expect(await finish().withLink('short', device())).toEqual({ outcome: 'UNKNOWN' });
  });
});

describe('an unknown address', () => {
  it('is answered like a known one at every step, and nothing is sent', async () => {
    const [known, unknown] = [await ask((await someone()).email), await ask(`${randomUUID()}@nobody.example`)];
    const states = await Promise.all([known, unknown].map(async (id) => ({ ...(await box.get(SignIns).byId(id)), id: 0, email: 0, name: 0 })));
    expect(states[0]).toEqual(states[1]);
    const tries = async (id: string) => [await finish().withCode(id, '000000', device()), await finish().withCode(id, 'no code', device())];
    expect(await tries(known)).toEqual(await tries(unknown));
    const toMail = (id: string) => box.get(Db).read(systemScope(INSTALLATION), (tx) => throughDoor(tx, 'sign_in_to_mail', [id, clock.now()]));
    expect(await toMail(known)).toMatchObject({ name: 'Sam Okafor' });
    expect(await toMail(unknown)).toBeNull();
  });

  it('runs the same statements as a known one', async () => {
    const db = box.get(Db);
    const statementsOf = async (email: string) => {
      const seen: string[] = [];
      db.onStatement = (text) => seen.push(text);
      await ask(email);
      db.onStatement = () => undefined;
      return seen;
    };
    const known = await statementsOf((await someone()).email);
    expect(known.length).toBeGreaterThan(3);
    expect(await statementsOf(`${randomUUID()}@nobody.example`)).toEqual(known);
  });
});

describe('limits', () => {
  it('let five asks a minute through per address, and say when to come back', async () => {
    const email = `${randomUUID()}@somewhere.example`;
    for (let n = 0; n < 5; n += 1) {
      await ask(email);
      clock.set(new Date(clock.now().getTime() + 5_000));
    }
    await expect(ask(email.toUpperCase())).rejects.toMatchObject({ code: 'TOO_MANY_REQUESTS', details: { retryAfterSeconds: 35 } });
    clock.set(new Date(clock.now().getTime() + 35_000));
    await ask(email);
  });

  it('let twenty asks a minute through per network, whatever the addresses', async () => {
    const ip = '2001:db8:1:2::7';
    const from = (address: string) => box.get(AskForSignIn).run({ email: `${randomUUID()}@somewhere.example`, ip: address });
    const answers = await Promise.allSettled(Array.from({ length: 25 }, () => from(ip)));
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(20);
    await expect(from('2001:db8:1:2:ffff::1')).rejects.toMatchObject({ code: 'TOO_MANY_REQUESTS' });
    expect(await from('2001:db8:1:3::7')).toMatchObject({ ok: true });
  });
});

it('keeps no code, no token and no address in clear where they are only compared', async () => {
  const person = await someone();
  const id = await ask(person.email);
  const { code, token } = await arm(id);
  const { rows } = await database.sql.query<{ code_hash: Buffer; token_hash: Buffer }>(`select code_hash, token_hash from sign_in where id = $1`, [id]);
  expect(rows[0]?.token_hash).toEqual(createHash('sha256').update(token).digest());
  expect(rows[0]?.code_hash).not.toEqual(createHash('sha256').update(code).digest());
  const windows = await database.sql.query<{ key: Buffer }>(`select key from rate_window`);
  expect(windows.rows.every(({ key }) => key.length === 32)).toBe(true);
});
