import type { TestApi } from '@cairn/testing';
import {
  act,
  arrangeCertification,
  cohortFields,
  plannedCohort,
  publishedProgramme,
  startCertification,
  type CertificationPlace,
} from '../certification.fixture.js';

let api: TestApi;
let place: CertificationPlace;
let code: string;
let programmeId: string;
let network = 0;
beforeAll(async () => {
  api = await startCertification();
});
afterAll(() => api.close());
beforeEach(async () => {
  place = await arrangeCertification(api);
  ({ programmeId } = await publishedProgramme(api, place));
  code = `okr-coach-${programmeId.slice(0, 8)}`;
  // Every spec is another minute: what one of them tries does not count against the next.
  api.clock.set(new Date(Date.parse('2026-11-26T11:00:00Z') + (network += 1) * 120_000));
});

const form = (values: Record<string, string>) => ({
  method: 'POST',
  headers: { 'content-type': 'application/x-www-form-urlencoded' },
  body: new URLSearchParams(values).toString(),
});
const text = async (path: string): Promise<string> => (await api.fetch(path)).text();
const begin = (values: Record<string, string> = {}) =>
  api.fetch(`/apply/${code}`, form({ name: 'Noor Haddad', email: 'noor@example.test', source: 'newsletter', ...values }));
const answers = { 'q-role': 'Lead', 'q-why': 'Teams write tasks.', 'q-experience': 'Two cycles.', 'q-team': 'Housing', 'q-time': 'Two to four hours' };
const rows = async () =>
  (
    await api.sql.query<{ id: string; name: string; status: string; source: string }>(
      `select id, name, status, source from application where practice_id = $1 order by name`,
      [place.practice.id],
    )
  ).rows;
const mails = async () =>
  (
    await api.sql.query<{ subject: string; text: string }>(`select subject, text from mail where practice_id = $1 order by queued_at, subject`, [
      place.practice.id,
    ])
  ).rows;

/** The address of the application, from the mail. */
async function link(): Promise<string> {
  await api.runWork();
  const found = (await mails()).map((mail) => /\/apply\/a\/[\w-]{43}/.exec(mail.text)?.[0]).find((path) => path !== undefined);
  if (!found) throw new Error('No mail with a link');
  return found;
}

it('shows what the programme is, with its next dates, and nothing of a draft or an unknown one', async () => {
  await plannedCohort(api, place, programmeId);
  const page = await text(`/apply/${code}`);
  for (const words of ['Northlight', 'OKR coach', 'Stance', 'Spring 27', 'Begin']) expect(page).toContain(words);
  await api.sql.query(`update programme set status = 'DRAFT' where id = $1`, [programmeId]);
  expect((await api.fetch(`/apply/${code}`)).status).toBe(404);
  expect((await api.fetch('/apply/nothing-here')).status).toBe(404);
});

it('is closed with a waiting list when it is full: the page says so, and one applies for the list', async () => {
  await act(api, place.director, 'editProgramme', 'EditProgrammeArgs', 'programme { status }', {
    ...{ programmeId, version: 1, title: 'OKR coach', status: 'FULL', notice: 'The beta is full. We tell you in January.' },
  });
  const page = await text(`/apply/${code}`);
  for (const words of ['All places are taken', 'Apply for the waiting list', 'The beta is full. We tell you in January.']) expect(page).toContain(words);
  expect((await begin()).status).toBe(200);
  const path = await link();
  expect((await api.fetch(path, form({ ...answers, act: 'hand-in' }))).status).toBe(303);
  expect(await rows()).toMatchObject([{ status: 'NEW' }]);
});

it('says the same for every address, counts the source once, and mails one link for one application', async () => {
  const first = await (await begin()).text();
  const again = await (await begin({ name: 'Somebody Else', source: 'elsewhere' })).text();
  expect(first).toBe(again);
  expect(first).toContain('n•••@example.test');
  expect(await rows()).toMatchObject([{ name: 'Noor Haddad', status: 'DRAFT', source: 'newsletter' }]);
  await api.runWork();
  expect((await mails()).map(({ subject }) => subject)).toEqual(['Your application: OKR coach', 'Your application: OKR coach']);
  expect((await begin({ email: 'no address' })).status).toBe(422);
});

it('lets nobody knock without end', async () => {
  for (let n = 0; n < 3; n += 1) expect((await begin()).status).toBe(200);
  const late = await begin();
  expect([late.status, Number(late.headers.get('retry-after')) > 0]).toEqual([429, true]);
});

it('is saved, continued, and handed in once everything is answered; what was typed is kept', async () => {
  await begin();
  const path = await link();
  expect(await text(path)).toContain('Why do you want to coach OKRs?');
  const saved = await api.fetch(path, form({ 'q-why': 'Teams write tasks.', act: 'save' }));
  expect([saved.status, saved.headers.get('location')]).toEqual([303, `${path}?saved=1`]);
  const missing = await api.fetch(path, form({ ...answers, 'q-team': '', act: 'hand-in' }));
  expect(missing.status).toBe(422);
  const page = await missing.text();
  expect(page).toContain('One thing to put right');
  expect(page).toContain('Two cycles.');
  expect(await text(path)).toContain('Two cycles.');
  expect((await api.fetch(path, form({ ...answers, act: 'hand-in' }))).status).toBe(303);
  expect((await api.fetch(path, form({ ...answers, act: 'hand-in' }))).status).toBe(303);
  const tracker = await text(path);
  for (const words of ['Your application is being read', 'By Thursday 10 December', 'Housing']) expect(tracker).toContain(words);
  await api.runWork();
  expect((await mails()).map(({ subject }) => subject).sort()).toEqual(['Handed in: your application for OKR coach', 'Your application: OKR coach']);
});

it('decides nothing when it is read, and stays as it was handed in', async () => {
  await begin();
  const path = await link();
  await api.fetch(path, form({ ...answers, act: 'hand-in' }));
  for (const act of ['accept', 'turn-down', 'withdraw', 'talk']) expect((await api.fetch(`${path}/${act}`)).status).toBe(404);
  await api.fetch(path, form({ ...answers, 'q-why': 'Something else.', act: 'save' }));
  expect(await text(path)).not.toContain('Something else.');
  expect(await rows()).toMatchObject([{ status: 'NEW' }]);
  expect((await api.fetch(`${path}/accept`, form({}))).status).toBe(422);
});

it('takes files by their content, and gives one back out of the list', async () => {
  await begin();
  const path = await link();
  const send = async (name: string, body: string) =>
    (
      await api.fetch(`${path}/files?name=${name}`, {
        method: 'POST',
        headers: { 'content-type': 'application/octet-stream', 'idempotency-key': 'key-for-file' },
        body,
      })
    ).json() as Promise<{ errors: { message: string }[] }>;
  expect((await send('letter.pdf', '%PDF-1.7 words')).errors).toEqual([]);
  expect((await send('run.pdf', 'MZ\u0000')).errors[0]?.message).toContain('not taken here');
  const written = await text(path);
  expect(written).toContain('letter.pdf');
  // What Enter presses keeps the file.
  expect(/<button type="submit"[^>]*name="(\w+)"/.exec(written)?.[1]).toBe('act');
  const { rows: files } = await api.sql.query(`select id from certification_file where practice_id = $1`, [place.practice.id]);
  await api.fetch(path, form({ 'q-role': 'Lead', remove: files[0].id }));
  const page = await text(path);
  expect([page.includes('letter.pdf'), page.includes('Lead')]).toEqual([false, true]);
});

it('takes a place that is offered, once, or the end of the waiting list where it is taken by then', async () => {
  const cohort = await plannedCohort(api, place, programmeId, { capacity: 1 });
  const paths: string[] = [];
  for (const [name, email] of [
    ['Noor Haddad', 'noor@example.test'],
    ['Piet Visser', 'piet@example.test'],
  ]) {
    await begin({ name: name!, email: email! });
    await api.runWork();
    const { rows: own } = await api.sql.query(`select text from mail where practice_id = $1 and to_name = $2`, [place.practice.id, name]);
    paths.push(/\/apply\/a\/[\w-]{43}/.exec(own[0].text)![0]);
    await api.fetch(paths.at(-1)!, form({ ...answers, act: 'hand-in' }));
  }
  await api.sql.query(`update application set status = 'OFFERED', cohort_id = $2, offer_until = '2026-12-06', decided_at = now() where practice_id = $1`, [
    place.practice.id,
    cohort.id,
  ]);
  expect(await text(paths[0]!)).toContain('Take the place');
  await Promise.all(paths.map((path) => api.fetch(`${path}/accept`, form({}))));
  await api.fetch(`${paths[0]}/accept`, form({}));
  expect((await rows()).map(({ status }) => status).sort()).toEqual(['ENROLLED', 'WAITING']);
  const waits = paths[(await rows()).findIndex(({ status }) => status === 'WAITING')]!;
  expect(await text(waits)).toContain('You are the next. A place that becomes free');
  const { rows: seats } = await api.sql.query(`select places_taken from cohort where id = $1`, [cohort.id]);
  expect(seats[0].places_taken).toBe(1);
});

it('keeps the place that is offered until its last day or its answer, then gives it to whoever waits', async () => {
  const cohort = await plannedCohort(api, place, programmeId, { capacity: 1 });
  await begin();
  const path = await link();
  await api.fetch(path, form({ ...answers, act: 'hand-in' }));
  const offered = async (until: string): Promise<unknown> =>
    api.sql.query(`update application set status = 'OFFERED', cohort_id = $2, offer_until = $3, decided_at = now() where practice_id = $1`, [
      ...[place.practice.id, cohort.id, until],
    ]);
  await offered('2026-12-06');
  const wei = { cohortId: cohort.id, name: 'Wei', email: 'wei@example.test' };
  const added = await act(api, place.director, 'enrolTrainee', 'EnrolTraineeArgs', `waits ${cohortFields}`, wei);
  expect(added).toMatchObject({ waits: true, cohort: { placesTaken: 0, waiting: [{ name: 'Wei' }] } });
  await offered('2026-11-25');
  const over = await text(path);
  expect([over.includes('This offer was open until'), over.includes('Take the place')]).toEqual([true, false]);
  await api.fetch(`${path}/turn-down`, form({}));
  const { rows: here } = await api.sql.query(
    `select h.name from trainee t join person h on h.practice_id = t.practice_id and h.id = t.person_id where t.cohort_id = $1`,
    [cohort.id],
  );
  expect(here).toEqual([{ name: 'Wei' }]);
});

it('opens to whoever is signed in with its address, and to nobody else', async () => {
  await begin({ email: place.coach.email });
  const path = await link();
  const [own] = await rows();
  const open = (as?: { id: string }, id = own?.id ?? '') => api.fetch(`/apply/own/${id}`, { redirect: 'manual', ...(as && { as }) });
  const opened = await open(place.coach);
  expect([opened.status, opened.headers.get('location')]).toEqual([303, path]);
  const elsewhere = await arrangeCertification(api);
  for (const person of [place.director, elsewhere.director]) expect((await open(person)).status).toBe(404);
  expect((await open(place.coach, 'x')).status).toBe(404);
  expect((await open()).status).toBe(401);
});

it('has a time for its talk, of which both sides get an entry that moves with the choice', async () => {
  await begin();
  const path = await link();
  await api.fetch(path, form({ ...answers, act: 'hand-in' }));
  await api.sql.query(`update application set status = 'TALK' where practice_id = $1`, [place.practice.id]);
  const add = async (startsAt: string) =>
    (
      await api.sql.query<{ id: string }>(
        `insert into interview_slot (practice_id, id, programme_id, with_person_id, starts_at, ends_at, place)
         values ($1, gen_random_uuid(), $2, $3, $4, $4::timestamptz + interval '30 minutes', 'Room 2') returning id`,
        [place.practice.id, programmeId, place.director.id, startsAt],
      )
    ).rows[0]!.id;
  const [early, late] = [await add('2026-12-02T09:00:00Z'), await add('2026-12-02T10:00:00Z')];
  const booked = async () =>
    (
      await api.sql.query<{ subject: string; attachments: { base64: string }[] }>(
        `select subject, attachments from mail where practice_id = $1 and (subject like '%chose%' or subject like 'Your talk%') order by queued_at, subject`,
        [place.practice.id],
      )
    ).rows;
  expect((await api.fetch(`${path}/talk`, form({ slot: early }))).status).toBe(303);
  await api.runWork();
  expect((await booked()).map(({ subject }) => subject)).toEqual([
    expect.stringMatching(/^Noor Haddad chose Wednesday 2 December, /u),
    expect.stringMatching(/^Your talk: Wednesday 2 December, /u),
  ]);
  expect(await text(path)).toMatch(/<h1[^>]*>Your talk is on Wednesday 2 December, /u);
  api.clock.set(new Date(api.clock.now().getTime() + 61_000));
  await api.fetch(`${path}/talk`, form({ slot: late }));
  await api.runWork();
  expect(await booked()).toHaveLength(4);
  const entries = (await booked()).flatMap(({ attachments }) => attachments).map(({ base64 }) => Buffer.from(base64, 'base64').toString());
  const facts = entries.map((entry) => [/^UID:(.+)$/mu.exec(entry)?.[1], Number(/^SEQUENCE:(\d+)/mu.exec(entry)?.[1])] as const);
  expect(new Set(facts.map(([uid]) => uid)).size).toBe(1);
  expect(facts[2]![1]).toBeGreaterThan(facts[0]![1]);
});

describe('a talk that has a time', () => {
  type Sent = { to_name: string; subject: string; text: string; attachments: { type: string; base64: string }[] };
  const sentAbout = async (like: string): Promise<Sent[]> =>
    (
      await api.sql.query<Sent>(`select to_name, subject, text, attachments from mail where practice_id = $1 and key like $2 order by to_name`, [
        ...[place.practice.id, like],
      ])
    ).rows;
  const entriesOf = ({ attachments }: Sent) =>
    attachments.map(({ type, base64 }) => {
      const entry = Buffer.from(base64, 'base64').toString();
      return {
        type,
        uid: /^UID:(.+)$/mu.exec(entry)?.[1]?.trim(),
        sequence: Number(/^SEQUENCE:(\d+)/mu.exec(entry)?.[1]),
        cancelled: entry.includes('STATUS:CANCELLED'),
      };
    });
  const slot = async (startsAt: string, withPerson: { id: string } = place.director) =>
    (
      await api.sql.query<{ id: string }>(
        `insert into interview_slot (practice_id, id, programme_id, with_person_id, starts_at, ends_at, place)
         values ($1, gen_random_uuid(), $2, $3, $4, $4::timestamptz + interval '45 minutes', 'Room 2') returning id`,
        [place.practice.id, programmeId, withPerson.id, startsAt],
      )
    ).rows[0]!.id;
  /** Noor, asked to a talk, with a time on Wednesday. */
  const arrange = async (): Promise<string> => {
    await begin();
    const path = await link();
    await api.fetch(path, form({ ...answers, act: 'hand-in' }));
    await api.sql.query(`update application set status = 'TALK', decided_by = $2, decided_at = now() where practice_id = $1`, [
      place.practice.id,
      place.director.id,
    ]);
    await api.fetch(`${path}/talk`, form({ slot: await slot('2026-12-02T09:00:00Z') }));
    await api.runWork();
    return path;
  };

  it('can be given back: it leaves both calendars, and can be chosen by somebody else', async () => {
    const path = await arrange();
    const page = await text(path);
    for (const words of ['You cannot come?', 'Give the time back']) expect(page).toContain(words);
    const [kept] = entriesOf((await sentAbout('talk:%'))[0]!);
    expect((await api.fetch(`${path}/talk/give-back`, form({}))).status).toBe(303);
    expect((await api.fetch(`${path}/talk/give-back`, form({}))).status).toBe(303);
    await api.runWork();
    const sent = await sentAbout('talk-off:%');
    expect(sent.map(({ to_name, subject }) => `${to_name}: ${subject}`)).toEqual([
      expect.stringMatching(/^Mara Lind: Noor Haddad does not come, Wednesday 2 December, /u),
      expect.stringMatching(/^Noor Haddad: Not taking place: your talk, Wednesday 2 December, /u),
    ]);
    for (const mail of sent) {
      const [entry] = entriesOf(mail);
      expect(entry).toMatchObject({ type: 'text/calendar; method=CANCEL', uid: kept!.uid, cancelled: true });
      expect(entry!.sequence).toBeGreaterThan(kept!.sequence);
    }
    const after = await text(path);
    expect(after).toContain('We would like to talk with you');
    expect(after).toContain('45 minutes with Mara Lind, Room 2');
  });

  it('moves to somebody else: the first one hears that it is off, and one mail puts both right for the applicant', async () => {
    const path = await arrange();
    await api.fetch(`${path}/talk`, form({ slot: await slot('2026-12-03T09:00:00Z', place.mentor) }));
    await api.runWork();
    expect((await sentAbout('talk-off:%')).map(({ to_name }) => to_name)).toEqual(['Mara Lind']);
    const [mine] = (await sentAbout('talk:%')).filter(({ subject }) => subject.startsWith('Your talk: Thursday'));
    const [put, taken] = entriesOf(mine!);
    expect([put!.type, taken!.type, put!.uid === taken!.uid]).toEqual(['text/calendar; method=REQUEST', 'text/calendar; method=CANCEL', false]);
    const [host] = (await sentAbout('talk:%')).filter(({ to_name }) => to_name === 'Sam Okafor');
    expect(entriesOf(host!).map(({ type }) => type)).toEqual(['text/calendar; method=REQUEST']);
  });

  it.each([
    ['withdraw', 'WITHDRAWN', 'has taken the application back'],
    ['turn-down', 'OFFERED', 'has turned the place down'],
    ['accept', 'OFFERED', 'has taken a place without it'],
  ])('is off after %s', async (act_, status, words) => {
    const path = await arrange();
    const cohort = await plannedCohort(api, place, programmeId);
    if (status === 'OFFERED')
      await api.sql.query(`update application set status = 'OFFERED', cohort_id = $2, offer_until = '2026-12-20' where practice_id = $1`, [
        place.practice.id,
        cohort.id,
      ]);
    expect((await api.fetch(`${path}/${act_}`, form({}))).status).toBe(303);
    await api.runWork();
    const [host, own] = await sentAbout('talk-off:%');
    expect([host!.to_name, host!.text.replace(/\s+/gu, ' ').includes(words), own!.to_name]).toEqual(['Mara Lind', true, 'Noor Haddad']);
  });

  it('is told once a day to those who have none yet, when there are new ones; never to whoever gave it back', async () => {
    const path = await arrange();
    await api.sql.query(
      `insert into application (practice_id, id, programme_id, name, email, status, form, token_hash, token_expires_at, begun_at, saved_at, handed_in_at, answer_by, decided_by, decided_at)
       select $1, gen_random_uuid(), $2, 'Piet Visser', 'piet@example.test', 'TALK', '{}', decode(md5($2::uuid::text), 'hex'), '2026-12-01', now(), now(), now(), '2026-12-10', $3::uuid, now()`,
      [place.practice.id, programmeId, place.director.id],
    );
    await api.fetch(`${path}/talk/give-back`, form({}));
    await api.runWork();
    const told = async () =>
      (await sentAbout('talk-times:%')).map(({ to_name, subject, text: words }) => [to_name, subject, /there (is a|are \d) free/u.exec(words)?.[1]]);
    expect(await told()).toEqual([['Piet Visser', 'Times for your talk: OKR coach', 'is a']]);
    const add = (on: string) =>
      act(api, place.mentor, 'addInterviewSlots', 'AddInterviewSlotsArgs', '', { programmeId, on, times: ['09:00', '10:00'], minutes: 30, place: '' });
    await add('2026-12-07');
    await api.runWork();
    expect(await told()).toEqual([
      ['Noor Haddad', 'Times for your talk: OKR coach', 'are 3'],
      ['Piet Visser', 'Times for your talk: OKR coach', 'is a'],
    ]);
    const { rows: until } = await api.sql.query(
      `select token_expires_at > '2027-01-20' as later from application where practice_id = $1 and name = 'Piet Visser'`,
      [place.practice.id],
    );
    expect(until).toEqual([{ later: true }]);
  });
});

it('can be taken back, and begun again', async () => {
  await begin();
  const path = await link();
  await api.fetch(path, form({ ...answers, act: 'hand-in' }));
  expect((await api.fetch(`${path}/withdraw`, form({}))).status).toBe(303);
  expect(await text(path)).toContain('You have taken your application back');
  api.clock.set(new Date(api.clock.now().getTime() + 61_000));
  await begin();
  expect((await rows()).map(({ status }) => status).sort()).toEqual(['DRAFT', 'WITHDRAWN']);
});

it('opens nothing to a wrong secret, nor after sixty days without a mail; a closed page still mails the link', async () => {
  await begin();
  const path = await link();
  expect((await api.fetch(`/apply/a/${'A'.repeat(43)}`)).status).toBe(404);
  await api.sql.query(`update programme set status = 'CLOSED' where id = $1`, [programmeId]);
  api.clock.set(new Date('2027-02-20T11:00:00Z'));
  const over = await api.fetch(path);
  expect([over.status, (await over.text()).includes('Send me a new link')]).toEqual([410, true]);
  expect(await text(`/apply/${code}`)).toContain('Applications are closed');
  await begin({ email: 'new@example.test' });
  await begin();
  await api.runWork();
  expect(await rows()).toHaveLength(1);
  expect((await api.fetch(path)).status).toBe(200);
});
