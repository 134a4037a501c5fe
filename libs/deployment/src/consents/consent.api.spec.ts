import { viewerOf, type TestApi, type TestPerson } from '@cairn/testing';
import { arrangePlace, key, startDeployment, type Place } from '../deployment.fixture.js';
import { consentDirectory } from './consent-directory.js';
import { askForConsent } from './ask-consent.js';

let api: TestApi;
beforeAll(async () => {
  api = await startDeployment();
});
afterAll(() => api.close());
beforeEach(() => api.clock.set('2026-11-26T11:00:00.000Z'));

const inputs: Record<string, string> = {
  askConsent: 'AskConsentArgs',
  takeBackConsentRequest: 'TakeBackConsentRequestArgs',
  answerConsent: 'AnswerConsentArgs',
  changeConsent: 'ChangeConsentArgs',
  withdrawConsent: 'WithdrawConsentArgs',
};
const fields = `version everything { level since until asked { requestId level askedByName } } engagements { consentId level } texts { consentId title places until } requests { id version level status about note availableActions { action state { __typename } } } acts { number kind level personName words wordsSha256 } availableActions { action state { __typename } }`;
const document = (name: string) => `mutation ($input: ${inputs[name]}!) { ${name}(input: $input) { consent { ${fields} } errors { code field } } }`;
const act = async (person: TestPerson, name: string, input: Record<string, unknown>) =>
  api.as(person)(document(name), { input: { idempotencyKey: key(), ...input } });
const codeOf = (answer: { errors?: readonly { extensions: { code: string } }[] }): string | undefined => answer.errors?.[0]?.extensions.code;
const codes = (payload: { errors: { code: string }[] }): string[] => payload.errors.map((error) => error.code);
const READ = `query ($client: String!) { clientConsent(client: $client) { ${fields} } }`;
const read = (person: TestPerson, place: Place) => api.as(person)(READ, { client: place.engagement.slug });

const asking = (place: Place, more: Record<string, unknown> = {}) => ({
  clientId: place.engagement.clientId,
  level: 'LEARNING',
  why: 'Your two pilot teams showed what others struggle with for months.',
  example: 'That two scoring styles made nine of 31 results impossible to compare.',
  ...more,
});
const ask = async (place: Place, more: Record<string, unknown> = {}) => (await act(place.coach, 'askConsent', asking(place, more))).data.askConsent;
const change = async (place: Place, level: string, version: number, more: Record<string, unknown> = {}) =>
  (await act(place.lead, 'changeConsent', { clientId: place.engagement.clientId, version, level, ...more })).data.changeConsent;
const mails = async (place: Place) =>
  (
    await api.sql.query<{ to: string; subject: string }>(
      `select to_name as to, subject from mail where practice_id = $1 and key like 'consent:%' order by to_name, subject`,
      [place.practice.id],
    )
  ).rows;
const kinds = async (place: Place) =>
  (
    await api.sql.query<{ kind: string }>(`select kind from record where practice_id = $1 and kind like 'deployment.consent-%' order by seq`, [
      place.practice.id,
    ])
  ).rows.map((row) => row.kind);
const events = async (place: Place) =>
  (
    await api.sql.query<{ name: string; level: string; was: string }>(
      `select name, data ->> 'level' as level, data ->> 'was' as was from outbox where practice_id = $1 and name like 'deployment.consent-%' order by seq`,
      [place.practice.id],
    )
  ).rows.map(({ name, level, was }) => [name.replace('deployment.consent-', ''), was, level]);
const directory = <T>(place: Place, ask: (of: ReturnType<typeof consentDirectory>) => Promise<T>): Promise<T> =>
  api.db.read({ practiceId: place.practice.id, clientIds: '*', actor: { kind: 'system', name: 'spec' } }, (tx) => ask(consentDirectory(tx)));

describe('asking for consent', () => {
  it('says why and what it would mean, once at a time, and reaches every client lead', async () => {
    const place = await arrangePlace(api);
    await place.practice.clientPerson(place.engagement, ['CLIENT_LEAD'], 'Ruth Vale');
    const asked = await ask(place);
    expect(asked).toMatchObject({
      errors: [],
      consent: { version: 0, everything: { level: 'NONE', asked: { level: 'LEARNING', askedByName: 'Sam Okafor' } } },
    });
    expect(codes(await ask(place))).toEqual(['CONSENT_ASKED']);
    expect(codes(await ask(place, { engagementId: place.engagement.id, example: '' }))).toEqual(['CONSENT_EXAMPLE_MISSING']);
    await api.runWork();
    expect(await mails(place)).toEqual([
      { to: 'Dana Ruiz', subject: 'May Northlight learn from its work with Oakfield Council?' },
      { to: 'Ruth Vale', subject: 'May Northlight learn from its work with Oakfield Council?' },
    ]);
    expect(await kinds(place)).toEqual(['deployment.consent-asked']);
  });

  it('waits until there is a client lead, and keeps one question at a time also when two coaches ask at once', async () => {
    const place = await arrangePlace(api);
    await api.sql.query(`update role_grant set ended_at = now() where practice_id = $1 and role = 'CLIENT_LEAD'`, [place.practice.id]);
    expect(codes(await ask(place))).toEqual(['CONSENT_NO_LEAD']);
    await place.practice.grant(place.lead, 'CLIENT_LEAD', place.engagement.clientId);
    const all = await Promise.all(Array.from({ length: 20 }, () => act(place.coach, 'askConsent', asking(place))));
    expect(all.filter((answer) => answer.data?.askConsent?.errors.length === 0)).toHaveLength(1);
  });

  it('is taken back before it is answered, and not after', async () => {
    const place = await arrangePlace(api);
    const { consent } = await ask(place);
    const back = (await act(place.coach, 'takeBackConsentRequest', { requestId: consent.requests[0].id, version: 1 })).data.takeBackConsentRequest;
    expect(back).toMatchObject({ errors: [], consent: { requests: [{ status: 'TAKEN_BACK', availableActions: [] }], everything: { asked: null } } });
    expect(codes((await act(place.lead, 'answerConsent', { requestId: consent.requests[0].id, level: 'LEARNING' })).data.answerConsent)).toEqual([
      'CONSENT_TAKEN_BACK',
    ]);
    const again = (await ask(place)).consent.requests[0];
    await act(place.lead, 'answerConsent', { requestId: again.id, level: 'NONE' });
    expect(codes((await act(place.coach, 'takeBackConsentRequest', { requestId: again.id, version: 2 })).data.takeBackConsentRequest)).toEqual([
      'CONSENT_ANSWERED',
    ]);
  });
});

describe('saying what is allowed', () => {
  it('answers once, with the words, their hash and a record; the coach is told and the lead has it by mail', async () => {
    const place = await arrangePlace(api);
    const { consent } = await ask(place, { level: 'CASE_STUDY' });
    const [request] = consent.requests;
    const input = { requestId: request.id, level: 'LEARNING', note: 'Without the numbers of the budget, please.' };
    const attempt = key();
    const send = () => api.as(place.lead)(document('answerConsent'), { input: { idempotencyKey: attempt, ...input } });
    const answer = (await send()).data.answerConsent;
    expect(answer).toMatchObject({
      errors: [],
      consent: { version: 1, everything: { level: 'LEARNING', until: null }, requests: [{ status: 'AGREED', note: input.note }] },
    });
    expect((await send()).data.answerConsent.consent.version).toBe(1);
    expect(codes((await act(place.lead, 'answerConsent', input)).data.answerConsent)).toEqual(['CONSENT_AGREED']);
    expect(answer.consent.acts[0].words).toContain('“Lessons without your name”, for all work with Oakfield Council.');
    const kept = await api.sql.query<{ same: boolean }>(
      `select encode(sha256(convert_to(words, 'UTF8')), 'hex') = words_sha256 as same from consent where practice_id = $1`,
      [place.practice.id],
    );
    expect(kept.rows).toEqual([{ same: true }]);
    expect(await kinds(place)).toEqual(['deployment.consent-asked', 'deployment.consent-given']);
    expect(await events(place)).toEqual([
      ['asked', null, null],
      ['given', 'NONE', 'LEARNING'],
    ]);
    await api.runWork();
    expect((await mails(place)).map(({ to, subject }) => `${to}: ${subject}`)).toEqual([
      'Dana Ruiz: What you allowed: Lessons without your name',
      'Sam Okafor: Oakfield Council agreed: Lessons without your name',
    ]);
  });

  it('is lowered and withdrawn at any time, and less for everything takes back what went further elsewhere', async () => {
    const place = await arrangePlace(api);
    expect(await change(place, 'NAMED', 0)).toMatchObject({ errors: [], consent: { version: 1 } });
    expect(await change(place, 'CASE_STUDY', 1, { engagementId: place.engagement.id })).toMatchObject({
      errors: [],
      consent: { engagements: [{ level: 'CASE_STUDY' }] },
    });
    expect(codes(await change(place, 'NAMED', 2))).toEqual(['CONSENT_SAME']);
    expect(codeOf(await act(place.lead, 'changeConsent', { clientId: place.engagement.clientId, version: 1, level: 'NONE' }))).toBe('CONFLICT');
    expect(await change(place, 'AGGREGATE', 2)).toMatchObject({
      errors: [],
      consent: { version: 4, everything: { level: 'AGGREGATE' }, engagements: [{ level: 'AGGREGATE' }] },
    });
    const gone = (await act(place.lead, 'withdrawConsent', { clientId: place.engagement.clientId, version: 4 })).data.withdrawConsent;
    expect(gone).toMatchObject({ errors: [], consent: { version: 6, everything: { level: 'NONE' }, engagements: [{ level: 'NONE' }] } });
    expect(codes((await act(place.lead, 'withdrawConsent', { clientId: place.engagement.clientId, version: 6 })).data.withdrawConsent)).toEqual([
      'CONSENT_SAME',
    ]);
    expect(await events(place)).toEqual([
      ['given', 'NONE', 'NAMED'],
      ['lowered', 'NAMED', 'CASE_STUDY'],
      ['lowered', 'NAMED', 'AGGREGATE'],
      ['lowered', 'CASE_STUDY', 'AGGREGATE'],
      ['withdrawn', 'AGGREGATE', 'NONE'],
      ['withdrawn', 'AGGREGATE', 'NONE'],
    ]);
    // The application cannot change a word that was said, not even with SQL.
    await expect(
      api.db.tx({ practiceId: place.practice.id, clientIds: '*', actor: { kind: 'system', name: 'spec' } }, (tx) =>
        tx.rows(`update consent set level = 'NAMED' where practice_id = $1 returning id`),
      ),
    ).rejects.toThrow();
  });

  it('counts until its last day by the client’s calendar, then tells who rested on it', async () => {
    const place = await arrangePlace(api);
    await change(place, 'LEARNING', 0, { until: '2026-12-31' });
    expect(await directory(place, (of) => of.inForce(place.engagement.clientId, place.engagement.id))).toMatchObject({
      level: 'LEARNING',
      until: '2026-12-31',
      givenByName: 'Dana Ruiz',
    });
    api.clock.set('2026-12-31T22:30:00.000Z');
    await api.runWork();
    expect((await directory(place, (of) => of.ofEngagements([place.engagement.id]))).get(place.engagement.id)).toMatchObject({ level: 'LEARNING' });
    api.clock.set('2026-12-31T23:00:00.000Z');
    expect(await directory(place, (of) => of.inForce(place.engagement.clientId))).toMatchObject({ level: 'NONE', consentId: null });
    await api.runWork();
    expect((await read(place.coach, place)).data.clientConsent.acts[0]).toMatchObject({ kind: 'ENDED', level: 'NONE', personName: null });
    expect((await events(place)).at(-1)).toEqual(['withdrawn', 'LEARNING', 'NONE']);
    const said = await api.sql.query(`select consent_level($1, $2, $3, '2026-12-31') as before, consent_level($1, $2, $3, '2027-01-01') as after`, [
      place.practice.id,
      place.engagement.clientId,
      place.engagement.id,
    ]);
    expect(said.rows).toEqual([{ before: 'NONE', after: 'NONE' }]);
  });

  it('does not end by an old day once it was said anew', async () => {
    const place = await arrangePlace(api);
    await change(place, 'LEARNING', 0, { until: '2026-12-31' });
    await change(place, 'LEARNING', 1, { until: '2027-06-30' });
    api.clock.set('2027-01-02T09:00:00.000Z');
    await api.runWork();
    expect((await read(place.lead, place)).data.clientConsent).toMatchObject({ version: 2, everything: { level: 'LEARNING', until: '2027-06-30' } });
  });
});

describe('consent to one exact text', () => {
  it('is found by the text’s hash, until its day, and goes with everything', async () => {
    const place = await arrangePlace(api);
    const viewer = await viewerOf(api.sql, place.coach.id);
    if (!viewer) throw new Error('The coach can sign in');
    const exact = {
      title: 'A year at the council',
      text: 'In spring nobody could name a priority.\n\nBy autumn everybody could.',
      places: ['The practice’s website'],
    };
    const asked = await api.db.tx(viewer, (tx) =>
      askForConsent(
        tx,
        viewer,
        {
          clientId: place.engagement.clientId,
          engagementId: place.engagement.id,
          level: 'CASE_STUDY',
          why: 'It would help other councils to begin.',
          example: '',
          until: '2027-11-26' as never,
        },
        exact,
      ),
    );
    const { requestId, textSha256 } = asked.ok ? asked.value : { requestId: '', textSha256: '' };
    expect((await api.as(place.lead)(`query ($id: UUID!) { consentText(requestId: $id) }`, { id: requestId })).data.consentText).toBe(exact.text);
    expect(codes((await act(place.lead, 'answerConsent', { requestId, level: 'CASE_STUDY' })).data.answerConsent)).toEqual(['CONSENT_END_LATER']);
    const given = (await act(place.lead, 'answerConsent', { requestId, level: 'CASE_STUDY', until: '2027-11-26' })).data.answerConsent;
    expect(given).toMatchObject({
      errors: [],
      consent: { everything: { level: 'NONE' }, texts: [{ title: exact.title, places: exact.places, until: '2027-11-26' }] },
    });
    expect(await directory(place, (of) => of.ofText(textSha256 ?? ''))).toMatchObject({
      level: 'CASE_STUDY',
      places: exact.places,
      clientId: place.engagement.clientId,
    });
    const gone = (await act(place.lead, 'withdrawConsent', { clientId: place.engagement.clientId, version: 1 })).data.withdrawConsent;
    expect(gone).toMatchObject({ errors: [], consent: { texts: [] } });
    expect(await directory(place, (of) => of.ofText(textSha256 ?? ''))).toBeNull();
  });
});

describe('who reads and who speaks', () => {
  it('is the client lead’s alone to give, and the coaches’ to ask', async () => {
    const place = await arrangePlace(api);
    const shadow = await place.practice.coach('Lee Shadow');
    await place.practice.coaches(shadow, place.engagement, 'SHADOW');
    const { consent } = await ask(place);
    const requestId = consent.requests[0].id;
    const { clientId } = place.engagement;
    for (const person of [place.coach, place.sponsor, place.member]) {
      expect(codeOf(await act(person, 'answerConsent', { requestId, level: 'LEARNING' }))).toBe('FORBIDDEN');
      expect(codeOf(await act(person, 'changeConsent', { clientId, version: 0, level: 'NAMED' }))).toBe('FORBIDDEN');
      expect(codeOf(await act(person, 'withdrawConsent', { clientId, version: 0 }))).toBe('FORBIDDEN');
    }
    for (const person of [shadow, place.lead]) {
      expect(codeOf(await act(person, 'askConsent', asking(place)))).toBe('FORBIDDEN');
      expect(codeOf(await act(person, 'takeBackConsentRequest', { requestId, version: 1 }))).toBe('FORBIDDEN');
    }
    expect(codeOf(await read(place.member, place))).toBe('FORBIDDEN');
    expect(
      (await read(place.sponsor, place)).data.clientConsent.availableActions.map((one: { state: { __typename: string } }) => one.state.__typename),
    ).toEqual(['Forbidden', 'Forbidden']);
  });

  it('is nothing to another practice or client', async () => {
    const [place, other] = [await arrangePlace(api), await arrangePlace(api)];
    const requestId = (await ask(place)).consent.requests[0].id;
    const { clientId } = place.engagement;
    expect(codeOf(await read(other.lead, place))).toBe('NOT_FOUND');
    expect(codeOf(await act(other.coach, 'askConsent', asking(place)))).toBe('NOT_FOUND');
    expect(codeOf(await act(place.coach, 'askConsent', asking(place, { engagementId: other.engagement.id })))).toBe('NOT_FOUND');
    expect(codeOf(await act(other.coach, 'takeBackConsentRequest', { requestId, version: 1 }))).toBe('NOT_FOUND');
    expect(codeOf(await act(other.lead, 'answerConsent', { requestId, level: 'LEARNING' }))).toBe('NOT_FOUND');
    expect(codeOf(await act(other.lead, 'changeConsent', { clientId, version: 0, level: 'NAMED' }))).toBe('NOT_FOUND');
    expect(codeOf(await act(other.lead, 'withdrawConsent', { clientId, version: 0 }))).toBe('NOT_FOUND');
    expect(codeOf(await api.as(other.lead)(`query ($id: UUID!) { consentText(requestId: $id) }`, { id: requestId }))).toBe('NOT_FOUND');
    await change(place, 'LEARNING', 0);
    const theirs = (await read(place.lead, place)).data.clientConsent.acts[0];
    expect(theirs.level).toBe('LEARNING');
    const { data } = await api.as(place.lead)(`query ($client: String!) { clientConsent(client: $client) { acts { id } } }`, { client: place.engagement.slug });
    expect(
      codeOf(await act(other.lead, 'withdrawConsent', { clientId: other.engagement.clientId, version: 0, consentId: data.clientConsent.acts[0].id })),
    ).toBe('NOT_FOUND');
  });

  it('is read in one statement', async () => {
    const place = await arrangePlace(api);
    await change(place, 'AGGREGATE', 0);
    expect(await api.statements(() => read(place.coach, place))).toHaveLength(1);
  });
});
