import type { TestApi, TestPerson } from '@cairn/testing';
import {
  approve,
  arrangePlace,
  firstDraft,
  key,
  planInForceNow,
  send,
  startDeployment,
  versionOf,
  CHANGE,
  DESCRIBE,
  OPEN,
  TAKE_BACK_SET,
  WITHDRAW,
  type Place,
} from '../deployment.fixture.js';

let api: TestApi;
beforeAll(async () => {
  api = await startDeployment();
});
afterAll(() => api.close());
beforeEach(() => api.clock.set('2026-11-26T11:00:00.000Z'));

const at = (path: string) => `/go/d/${path}`;
const latestLink = async (person: TestPerson): Promise<string> => {
  const { rows } = await api.sql.query<{ text: string }>(
    `select text from mail where to_address = $1 and text like '%/go/d/%' order by queued_at desc, key desc limit 1`,
    [person.email],
  );
  return /\/go\/d\/([A-Za-z0-9_-]{43})/.exec(rows[0]?.text ?? '')?.[1] ?? 'no link';
};
const show = async (token: string, page = '') => {
  const response = await api.fetch(at(token + page));
  const html = await response.text();
  return {
    status: response.status,
    html,
    text: html
      .replace(/<head>.*<\/head>/su, '')
      .replace(/<[^>]+>/gu, ' ')
      .replace(/\s+/gu, ' ')
      .replaceAll('&#x27;', "'"),
    nonce: /name="nonce" value="([^"]+)"/u.exec(html)?.[1] ?? '',
    headers: response.headers,
  };
};
const post = async (token: string, act: string, fields: Record<string, string>, headers: Record<string, string> = {}) => {
  const response = await api.fetch(at(`${token}/${act}`), {
    method: 'POST',
    body: new URLSearchParams(fields),
    headers: { 'sec-fetch-site': 'same-origin', ...headers },
  });
  const html = await response.text();
  return { status: response.status, location: response.headers.get('location'), html, text: html.replace(/<[^>]+>/gu, ' ').replace(/\s+/gu, ' ') };
};

/** An amendment of two parameters, sent. Plan 1 is in force and a cycle is complete. */
async function amendment(): Promise<{ place: Place; id: string }> {
  const place = await arrangePlace(api);
  await planInForceNow(api, place);
  await api.sql.query(`update engagement set complete_cycles = 1 where id = $1`, [place.engagement.id]);
  return { place, id: await propose(place) };
}

async function propose(place: Place, months = 3): Promise<string> {
  const as = api.as(place.coach);
  const id = (await as(OPEN, { input: { idempotencyKey: key(), engagementId: place.engagement.id } })).data.openChangeSet.changeSet.id as string;
  await as(CHANGE, {
    input: {
      idempotencyKey: key(),
      changeSetId: id,
      parameterKey: 'cycle',
      version: 0,
      value: { months, top: 'same' },
      why: 'Four months are too long to wait for news.',
    },
  });
  await as(CHANGE, {
    input: {
      idempotencyKey: key(),
      changeSetId: id,
      parameterKey: 'trainingRule',
      version: 0,
      value: { who: 'teamLeads' },
      why: 'Most of them are trained by now.',
    },
  });
  await as(DESCRIBE, {
    input: {
      idempotencyKey: key(),
      changeSetId: id,
      version: await versionOf(api, id),
      whyNow: 'Two teams could not be compared.',
      ifNothing: 'Plan 1 stays.',
      decideBy: '2026-12-04',
    },
  });
  expect((await send(api, place, id)).errors).toEqual([]);
  await api.runWork();
  return id;
}

const statusOf = async (id: string) => (await api.sql.query<{ status: string }>(`select status from change_set where id = $1`, [id])).rows[0]?.status;
const recordsOf = async (place: Place, kind: string) =>
  (await api.sql.query<{ body: string }>(`select body from record where practice_id = $1 and kind = $2 order by seq`, [place.practice.id, kind])).rows.map(
    (row) => JSON.parse(row.body),
  );

/** One number for all rows that a decision could touch. */
const fingerprint = async (practiceId: string): Promise<string> => {
  const tables = [
    'change_set',
    'signer',
    'verdict',
    'decision_link',
    'plan_note',
    'outbox',
    'record',
    'mail',
    'idempotency_key',
    'effect_once',
    'plan_version',
  ];
  const parts = await Promise.all(
    tables.map((table) =>
      api.sql.query<{ h: string }>(`select md5(coalesce(string_agg(t::text, '|' order by t::text), '')) as h from ${table} t where practice_id = $1`, [
        practiceId,
      ]),
    ),
  );
  return parts.map((part) => part.rows[0]?.h).join();
};

describe('the page of a decision', () => {
  it('shows who asks, what changes and what follows', async () => {
    const { place } = await amendment();
    const page = await show(await latestLink(place.lead));
    expect(page.status).toBe(200);
    for (const words of [
      '2 changes to how Oakfield Council runs OKRs',
      'Sam Okafor asks for your decision by Friday 4 December',
      'Plan 1, since Friday 27 November',
      '2 teams, 4 people',
      'Plan 1 stays.',
      'How long a cycle lasts',
      'Four months are too long',
      'Approve all 2 changes',
      'Ask Sam',
      'You are deciding as Dana Ruiz',
    ])
      expect(page.text).toContain(words);
    expect(page.headers.get('referrer-policy')).toBe('no-referrer');
    const token = await latestLink(place.lead);
    await api.sql.query(`update change_set set decide_by = '2026-11-20' where practice_id = $1`, [place.practice.id]);
    expect((await show(token)).text).toContain('Sam Okafor asked for your decision by Friday 20 November');
    expect(page.headers.get('cache-control')).toBe('no-store');
    expect(page.headers.get('content-security-policy')).toContain("script-src 'self'");
    expect(page.html).not.toMatch(/ style=| onclick=/u);
  });

  it('changes nothing by fifty GETs and HEADs of every page', async () => {
    const { place } = await amendment();
    const token = await latestLink(place.lead);
    const before = await fingerprint(place.practice.id);
    for (let round = 0; round < 5; round += 1)
      for (const page of ['', '/confirm', '/one-by-one', '/ask', '/someone-else', '/not-me', '/take-back', '/record', '/plan', '/approve'])
        for (const method of ['GET', 'HEAD']) await api.fetch(at(token + page), { method });
    await api.fetch(at(`${token}/decide?choice-cycle=APPROVE`));
    expect(await fingerprint(place.practice.id)).toBe(before);
    await post(token, 'approve', { nonce: (await show(token)).nonce });
    expect(await fingerprint(place.practice.id)).not.toBe(before);
  });

  it('approves all without scripts, once for two clicks at once', async () => {
    const { place, id } = await amendment();
    const token = await latestLink(place.lead);
    const confirm = await show(token, '/confirm');
    expect(confirm.text).toContain('Yes, approve as Dana Ruiz');
    const both = await Promise.all([post(token, 'approve', { nonce: confirm.nonce }), post(token, 'approve', { nonce: confirm.nonce })]);
    expect(both.map((answer) => [answer.status, answer.location])).toEqual([
      [303, at(token)],
      [303, at(token)],
    ]);
    expect(await recordsOf(place, 'deployment.decided').then((all) => all.filter((one) => one.changeSetId === id))).toHaveLength(1);
    const after = await show(token);
    expect(after.text).toContain('Ian Webb still has to decide');
    expect(after.text).toContain('Take it back');
  });

  it('tells the second of two who approved before, and starts the plan the next morning', async () => {
    const { place, id } = await amendment();
    await post(await latestLink(place.lead), 'approve', { nonce: (await show(await latestLink(place.lead))).nonce });
    const token = await latestLink(place.sponsor);
    const page = await show(token);
    expect(page.text).toContain('Dana Ruiz approved on Friday 27 November. You are the second of two.');
    expect(page.text).toContain('Plan 2 starts Saturday 28 November, 09:00');
    await post(token, 'approve', { nonce: page.nonce });
    expect(await statusOf(id)).toBe('APPROVED');
    expect((await show(token)).text).toContain('Plan 2 starts Saturday 28 November, 09:00');
    const [, second] = await recordsOf(place, 'deployment.decided').then((all) => all.filter((one) => one.changeSetId === id));
    expect(second).toMatchObject({
      recognised: 'MAIL_LINK',
      status: 'APPROVED',
      consent: expect.stringContaining('I, Ian Webb, approve these 2 changes'),
      inForceAt: '2026-11-28T08:00:00.000Z',
    });
    expect(JSON.stringify(second)).not.toContain('127.0.0.1');
  });

  it('keeps what was typed when a note is missing, and takes the change asked for with it', async () => {
    const { place, id } = await amendment();
    const token = await latestLink(place.lead);
    const page = await show(token, '/one-by-one');
    const refused = await post(token, 'decide', { nonce: page.nonce, 'choice-cycle': 'ASK_FOR_CHANGE', 'note-cycle': '', 'choice-trainingRule': 'APPROVE' });
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('Say what should be different in “Cycle”.');
    expect(refused.html).toMatch(/href="#field-note-cycle"/u);
    expect(refused.html).toMatch(/value="ASK_FOR_CHANGE"[^>]*checked|checked[^>]*value="ASK_FOR_CHANGE"/u);
    expect(await statusOf(id)).toBe('WAITING');
    const again = /name="nonce" value="([^"]+)"/u.exec(refused.html)?.[1] ?? '';
    await post(token, 'decide', {
      nonce: again,
      'choice-cycle': 'ASK_FOR_CHANGE',
      'note-cycle': 'Keep four months, our budget round needs them.',
      'choice-trainingRule': 'APPROVE',
    });
    expect(await statusOf(id)).toBe('CHANGES_ASKED');
    expect((await show(token)).text).toContain('You asked for a change');
    expect((await show(await latestLink(place.sponsor))).text).toContain('Dana Ruiz asked for a change on Friday 27 November');
  });

  it('shows the corrected set under the old link, marked where it changed, and keeps the approval of what did not', async () => {
    const { place, id } = await amendment();
    const old = await latestLink(place.lead);
    const page = await show(old, '/one-by-one');
    await post(old, 'decide', { nonce: page.nonce, 'choice-cycle': 'ASK_FOR_CHANGE', 'note-cycle': 'Six months, please.', 'choice-trainingRule': 'APPROVE' });
    const { rows } = await api.sql.query<{ version: number }>(`select version from parameter_change where change_set_id = $1 and parameter_key = 'cycle'`, [
      id,
    ]);
    await api.as(place.coach)(CHANGE, {
      input: {
        idempotencyKey: key(),
        changeSetId: id,
        parameterKey: 'cycle',
        version: rows[0]?.version,
        value: { months: 6, top: 'same' },
        why: 'As Dana asked.',
      },
    });
    expect((await send(api, place, id)).errors).toEqual([]);
    const corrected = await show(old);
    expect(corrected.text).toContain('Changed since you looked');
    expect(corrected.text).toContain('Proposed before: A cycle lasts 3 months.');
    expect(corrected.text).toContain('Approve this change');
    expect(corrected.text).toContain('you have approved this');
    expect((await post(old, 'approve', { nonce: page.nonce })).status).toBe(409);
    await post(old, 'approve', { nonce: corrected.nonce });
    expect((await show(old)).text).toContain('Ian Webb still has to decide');
  });

  it('takes a decision back until it is in force', async () => {
    const { place, id } = await amendment();
    const token = await latestLink(place.lead);
    for (const person of [place.lead, place.sponsor]) await post(await latestLink(person), 'approve', { nonce: (await show(await latestLink(person))).nonce });
    const question = await show(token, '/take-back');
    expect(question.text).toContain('Yes, take it back');
    expect((await post(token, 'take-back', { nonce: question.nonce })).status).toBe(303);
    expect(await statusOf(id)).toBe('WAITING');
    expect((await show(token)).text).toContain('Approve all 2 changes');
    await post(token, 'approve', { nonce: (await show(token)).nonce });
    api.clock.set('2026-11-28T08:00:00.000Z');
    await api.runWork();
    const inForce = await show(token);
    expect(inForce.text).toContain('Plan 2 is in force');
    expect((await post(token, 'take-back', { nonce: inForce.nonce || (await show(token, '/take-back')).nonce })).status).not.toBe(303);
    expect(await statusOf(id)).toBe('IN_FORCE');
  });

  it('carries a question to the coach and shows the answer', async () => {
    const { place, id } = await amendment();
    const token = await latestLink(place.lead);
    const empty = await post(token, 'ask', { nonce: (await show(token, '/ask')).nonce, question: ' ' });
    expect([empty.status, empty.text.includes('Write your question.')]).toEqual([422, true]);
    await post(token, 'ask', { nonce: (await show(token, '/ask')).nonce, question: 'What about the finance teams?' });
    await api.runWork();
    const mails = await api.sql.query(`select subject, reply_to from mail where to_address = $1 and key like 'talk:%'`, [place.coach.email]);
    expect(mails.rows).toEqual([{ subject: 'Dana Ruiz asks about the changes', reply_to: place.lead.email }]);
    const { rows } = await api.sql.query<{ id: string }>(`select id from plan_note where change_set_id = $1`, [id]);
    const answer = {
      idempotencyKey: key(),
      engagementId: place.engagement.id,
      changeSetId: id,
      replyToId: rows[0]?.id,
      body: 'They follow a cycle later.',
      visibility: 'CLIENT',
    };
    const written = await api.as(place.coach)(`mutation ($input: WritePlanNoteArgs!) { writePlanNote(input: $input) { errors { code } } }`, { input: answer });
    expect(written.data.writePlanNote.errors).toEqual([]);
    await api.runWork();
    expect((await show(token)).text).toContain('They follow a cycle later.');
    const reply = await api.sql.query<{ subject: string }>(`select subject from mail where to_address = $1 and key like 'talk:%'`, [place.lead.email]);
    expect(reply.rows).toEqual([{ subject: 'Sam Okafor answered your question' }]);
  });

  it('hands over to somebody else, who then decides by a link of their own', async () => {
    const { place, id } = await amendment();
    await api.sql.query(`update client set time_zone = 'Asia/Kathmandu' where practice_id = $1`, [place.practice.id]);
    const token = await latestLink(place.lead);
    const wrong = await post(token, 'hand-over', { nonce: (await show(token, '/someone-else')).nonce, name: 'Pat Lee', email: 'pat' });
    expect([wrong.status, wrong.html.includes('value="Pat Lee"')]).toEqual([422, true]);
    const coach = await post(token, 'hand-over', { nonce: (await show(token, '/someone-else')).nonce, name: 'Sam', email: place.coach.email });
    expect(coach.text).toContain('Sam Okafor works for the practice');
    await post(token, 'hand-over', { nonce: (await show(token, '/someone-else')).nonce, name: 'Pat Lee', email: 'pat@oakfield.example' });
    await api.runWork();
    expect((await show(token)).text).toContain('Pat Lee decides now');
    expect((await post(token, 'approve', { nonce: (await show(token)).nonce })).status).toBe(409);
    const { rows } = await api.sql.query<{ id: string; zone: string }>(`select id, time_zone as zone from person where email = 'pat@oakfield.example'`);
    expect(rows[0]?.zone).toBe('Asia/Kathmandu');
    const pat = { ...place.lead, id: rows[0]?.id ?? '', email: 'pat@oakfield.example' };
    const theirs = await latestLink(pat);
    expect((await show(theirs)).text).toContain('You are deciding as Pat Lee');
    await post(theirs, 'approve', { nonce: (await show(theirs)).nonce });
    const granted = await api.sql.query(`select role from role_grant where person_id = $1`, [pat.id]);
    expect(granted.rows).toEqual([]);
    await post(await latestLink(place.sponsor), 'approve', { nonce: (await show(await latestLink(place.sponsor))).nonce });
    expect(await statusOf(id)).toBe('APPROVED');
  });

  it('stops deciding when the reader is not the signer', async () => {
    const { place, id } = await amendment();
    const token = await latestLink(place.lead);
    await post(token, 'not-me', { nonce: (await show(token, '/not-me')).nonce });
    const after = await show(token);
    expect(after.text).toContain('Thank you for telling us');
    expect(after.text).not.toContain('Four months are too long');
    expect((await show(token, '/plan')).text).not.toContain('How key results are scored');
    await api.runWork();
    const mails = await api.sql.query<{ subject: string }>(`select subject from mail where to_address = $1 and key like 'signer:%'`, [place.coach.email]);
    expect(mails.rows).toEqual([{ subject: 'A mail to Dana Ruiz reached somebody else' }]);
    expect(await statusOf(id)).toBe('WAITING');
  });

  it.each([
    ['taken back', TAKE_BACK_SET, 'takeBackChangeSet', 'Sam has taken this back to work on it', 'The dates are wrong.'],
    ['withdrawn', WITHDRAW, 'withdrawChangeSet', 'Sam has withdrawn this', 'We wait until spring.'],
  ])('is calm when the set was %s', async (_, document, mutation, title, note) => {
    const { place, id } = await amendment();
    const token = await latestLink(place.lead);
    const { nonce } = await show(token);
    const done = await api.as(place.coach)(document, { input: { idempotencyKey: key(), changeSetId: id, version: await versionOf(api, id), note } });
    expect(done.data[mutation].errors).toEqual([]);
    const page = await show(token);
    expect([page.status, page.text.includes(title), page.text.includes(note)]).toEqual([200, true, true]);
    const late = await post(token, 'approve', { nonce });
    expect([late.status, late.text.includes(title)]).toEqual([422, true]);
    expect(await recordsOf(place, 'deployment.decided').then((all) => all.filter((one) => one.changeSetId === id))).toEqual([]);
  });

  it('sends a new link for one that has run out, to the address on file, once in ten minutes', async () => {
    const { place } = await amendment();
    const token = await latestLink(place.lead);
    api.clock.set('2026-12-11T08:00:00.000Z');
    const page = await show(token);
    expect([page.status, page.text.includes('This link has run out'), page.text.includes('Four months')]).toEqual([410, true, false]);
    expect((await post(token, 'approve', { nonce: page.nonce })).status).toBe(410);
    await post(token, 'new-link', {});
    expect((await post(token, 'new-link', {})).text).toContain('A new link is on its way to');
    await api.runWork();
    const links = await api.sql.query(`select key from mail where to_address = $1 and key like 'decision-link:%'`, [place.lead.email]);
    expect(links.rows).toHaveLength(1);
    expect((await show(await latestLink(place.lead))).text).toContain('Approve all 2 changes');
  });

  it('knows nothing about wrong tokens', async () => {
    for (const token of ['x', 'A'.repeat(43), `${'A'.repeat(42)}%00`]) expect((await show(token)).status).toBe(404);
    expect((await post('A'.repeat(43), 'approve', { nonce: 'x' })).status).toBe(404);
    expect((await post('A'.repeat(43), 'new-link', {})).status).toBe(404);
  });

  it('asks for a code where the practice wants one, five times at most', async () => {
    const { place, id } = await amendment();
    await api.sql.query(`update practice set settings = settings || '{"decisionCodeRequired": true}' where practice_id = $1`, [place.practice.id]);
    const token = await latestLink(place.lead);
    const without = await post(token, 'approve', { nonce: (await show(token, '/confirm')).nonce });
    expect(without.status).toBe(422);
    await post(token, 'code', { nonce: (await show(token, '/confirm')).nonce });
    const { rows } = await api.sql.query<{ subject: string }>(`select subject from mail where to_address = $1 and key like 'decision-code:%'`, [
      place.lead.email,
    ]);
    const code = /^\d{6}/u.exec(rows[0]?.subject ?? '')?.[0] ?? '';
    const nonce = async () => (await show(token, '/confirm?code=sent')).nonce;
    const wrong = code === '000000' ? '000001' : '000000';
    expect((await post(token, 'approve', { nonce: await nonce(), code: wrong })).text).toContain('This code does not fit');
    expect(await statusOf(id)).toBe('WAITING');
    expect((await post(token, 'approve', { nonce: await nonce(), code: `${code.slice(0, 3)} ${code.slice(3)}` })).status).toBe(303);
    expect((await recordsOf(place, 'deployment.decided')).at(-1)).toMatchObject({ recognised: 'MAIL_LINK_AND_CODE' });
    const other = await latestLink(place.sponsor);
    await post(other, 'code', { nonce: (await show(other, '/confirm')).nonce });
    for (let tries = 0; tries < 5; tries += 1) await post(other, 'approve', { nonce: (await show(other, '/confirm?code=sent')).nonce, code: '123123' });
    const sent = await api.sql.query<{ subject: string }>(`select subject from mail where to_address = $1 and key like 'decision-code:%'`, [
      place.sponsor.email,
    ]);
    const right = await post(other, 'approve', { nonce: (await show(other, '/confirm?code=sent')).nonce, code: (sent.rows[0]?.subject ?? '').slice(0, 6) });
    expect(right.text).toContain('This code has run out');
  });

  it('counts a visit by an act of the person and decides nothing by it', async () => {
    const { place, id } = await amendment();
    const token = await latestLink(place.lead);
    for (let n = 0; n < 3; n += 1)
      expect((await api.fetch(at(`${token}/seen`), { method: 'POST', headers: { 'sec-fetch-site': 'same-origin' } })).status).toBe(204);
    const { rows } = await api.sql.query(`select visits, status from signer where change_set_id = $1 and person_id = $2`, [id, place.lead.id]);
    expect(rows).toEqual([{ visits: 1, status: 'WAITING' }]);
  });
});

it('shows a first plan as such, to be approved like any other', async () => {
  const place = await arrangePlace(api);
  const id = await firstDraft(api, place);
  await send(api, place, id);
  await api.runWork();
  const page = await show(await latestLink(place.hr));
  expect(page.text).toContain('How Oakfield Council will run OKRs');
  expect(page.html).not.toContain('<del>');
  expect(page.text).toContain('others sign this');
  await approve(api, place.hr, id);
  expect((await show(await latestLink(place.hr))).text).toContain('still have to decide');
});
