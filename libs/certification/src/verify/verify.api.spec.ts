import { randomUUID } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { day } from '@cairn/kernel';
import type { TestApi } from '@cairn/testing';
import { arrangeCertificate, arrangeSchool, startCertification } from '../certificates/certificate.fixture.js';
import { numberWords } from '../certificates/certificate-number.rules.js';
import { otherVerifierAccepts } from '../credentials/other-verifier.fixture.js';

let api: TestApi;
beforeAll(async () => {
  api = await startCertification();
});
afterAll(() => api.close());
beforeEach(() => api.clock.set('2026-11-26T11:00:00.000Z'));

const page = async (path: string, init?: RequestInit) => {
  const response = await api.fetch(path, { headers: { accept: 'text/html' }, ...init });
  const html = await response.text();
  return {
    status: response.status,
    headers: response.headers,
    html,
    heading: /<h1>(.*?)<\/h1>/s.exec(html)?.[1],
    notice: /class="notice-heading">(.*?)</.exec(html)?.[1],
  };
};
const form = (fields: Record<string, string>): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' },
  body: new URLSearchParams(fields).toString(),
});
const json = async (path: string) => (await api.fetch(path)).json() as Promise<never>;

async function certified(more: Parameters<typeof arrangeCertificate>[2] = {}) {
  const school = await arrangeSchool(api);
  const certificate = await arrangeCertificate(api, school, more);
  const path = `/verify/${numberWords(certificate.number)}`;
  const set = (columns: string) => api.sql.query(`update certificate set ${columns} where id = $1`, [certificate.id]);
  return { school, certificate, path, set };
}

describe('the public page', () => {
  it('says who holds what, that it is valid, and hands out the file that others can verify', async () => {
    const { school, path } = await certified();
    const shown = await page(path.toLowerCase());
    expect(shown).toMatchObject({ status: 200, heading: 'Priya Natarajan holds<br/>Certified OKR Coach, level 1', notice: '✓ Valid, checked just now' });
    expect(shown.headers.get('cache-control')).toBe('no-store');
    expect(shown.html).toContain('26 November 2026 by Northlight');
    expect(shown.html).not.toContain(school.holder.email);
    const [credential, did] = [await json(`${path}/credential.json`), await json(`/p/${school.practice.id}/did.json`)];
    expect(await otherVerifierAccepts(credential, did)).toBe(true);
    expect(JSON.stringify(credential)).not.toContain(school.holder.email);
  });

  it('says expired from the day after its last', async () => {
    const { path } = await certified({ validUntil: day('2026-12-24') });
    api.clock.set('2026-12-24T22:59:59.000Z');
    expect((await page(path)).notice).toBe('✓ Valid, checked just now');
    api.clock.set('2026-12-24T23:00:00.000Z');
    expect(await page(path)).toMatchObject({
      status: 200,
      heading: 'Priya Natarajan held<br/>Certified OKR Coach, level 1',
      notice: 'Expired: valid until 24 December 2026',
    });
    expect((await page(path)).html).not.toContain('/cert/certificate');
  });

  it('says lapsed once its days of grace are over', async () => {
    const { path } = await certified({ validUntil: day('2026-12-24') });
    api.clock.set('2027-12-24T12:00:00.000Z');
    expect(await page(path)).toMatchObject({
      heading: 'Priya Natarajan held<br/>Certified OKR Coach, level 1',
      notice: 'Lapsed: valid until 24 December 2026',
    });
  });

  it('says when it was checked, in which zone, and where to check again', async () => {
    const { path } = await certified();
    const words = (await page(path)).html.replace(/<[^>]*>/g, '');
    expect(words).toMatch(/Checked26 November 2026 at 12:00 \(Europe\/\w+\)\. Check again at https?:\/\/\S*\/verify\/[0-9A-Z]{4}-[0-9A-Z]{4}/);
  });

  it('says revoked, with the reason only where it is public', async () => {
    const { path, set } = await certified();
    await set(`status = 'REVOKED', ended_at = '2026-11-26T12:00:00Z', ended_because = 'The case study was not their own.'`);
    const silent = await page(path);
    expect(silent).toMatchObject({ heading: 'This certificate was revoked', notice: 'Revoked on 26 November 2026 by Northlight' });
    expect(silent.html).not.toContain('The case study');
    await set(`because_public = true`);
    expect((await page(path)).html).toContain('Reason given: The case study was not their own.');
  });

  it('hands out no paper and no badge of a revoked one, only the signed file that names the list', async () => {
    const { path, set } = await certified();
    const status = async (file: string) => (await api.fetch(`${path}/${file}`)).status;
    const pictures = ['certificate-a4.pdf', 'certificate-letter.pdf', 'badge.png', 'badge.svg'];
    const { html } = await page(path);
    for (const file of pictures) expect([file, await status(file), html.includes(`href="${path}/${file}"`)]).toEqual([file, 200, true]);
    await set(`status = 'REVOKED', ended_at = now(), ended_because = 'x'`);
    for (const file of pictures) expect([file, await status(file)]).toEqual([file, 404]);
    expect(await status('credential.json')).toBe(200);
  });

  it('of a name that paper has no letters for offers no paper and no badge, says why, and is valid all the same', async () => {
    const { path } = await certified({ holderName: 'محمد الأمين' });
    const shown = await page(path);
    expect(shown).toMatchObject({ status: 200, heading: 'محمد الأمين holds<br/>Certified OKR Coach, level 1', notice: '✓ Valid, checked just now' });
    expect(shown.html).toContain('Paper and badge have no letters for محمد الأمين yet. Print the public page instead');
    expect(shown.html).not.toMatch(/badge\.png|certificate-a4|certificate-letter/);
    expect((await api.fetch(`${path}/credential.json`)).status).toBe(200);
    expect((await api.fetch(`${path}/certificate-a4.pdf`)).status).toBe(400);
    expect((await page((await certified({ holderName: 'محمد الأمين (Mohamed Al-Amin)' })).path)).html).toMatch(/badge\.png/);
  });

  it('leads to the certificate that took its place', async () => {
    const { school, certificate, path, set } = await certified();
    const next = await arrangeCertificate(api, school, { requirementSet: `replacement:${certificate.number}` });
    await set(`status = 'SUPERSEDED', ended_at = now(), superseded_by = '${next.id}'`);
    const shown = await page(path);
    expect(shown.heading).toBe('A newer certificate took the place of this one');
    expect(shown.html).toContain(`/verify/${numberWords(next.number)}`);
    await api.sql.query(`update certificate set visibility = 'PRIVATE' where id = $1`, [next.id]);
    expect((await page(path)).html).not.toContain(numberWords(next.number));
  });

  it('says when the key behind it was revoked, and that it stays good when the key was only replaced', async () => {
    const { school, path } = await certified();
    const end = (status: string) =>
      api.sql.query(`update signing_key set status = $2, ended_at = '2026-11-26T12:00:00Z', ended_because = 'x' where practice_id = $1`, [
        school.practice.id,
        status,
      ]);
    await end('RETIRED');
    expect((await page(path)).notice).toBe('✓ Valid, checked just now');
    await end('REVOKED');
    expect(await page(path)).toMatchObject({
      heading: 'This signature is no longer proof',
      notice: 'Northlight revoked the key behind it on 26 November 2026',
    });
  });

  it('says that it cannot be relied on when what is stored is not what was signed', async () => {
    const { certificate, path } = await certified();
    await api.sql.query(`alter table certificate disable trigger certificate_stays`);
    await api.sql.query(`update certificate set credential = replace(credential, 'Priya Natarajan', 'Petra Nolan') where id = $1`, [certificate.id]);
    await api.sql.query(`alter table certificate enable trigger certificate_stays`);
    expect(await page(path)).toMatchObject({ status: 200, heading: 'Do not rely on this certificate' });
  });

  it('keeps a private one to itself: no name, no standing, no file', async () => {
    const { path } = await certified({ visibility: 'PRIVATE' });
    const shown = await page(path);
    expect(shown).toMatchObject({ status: 200, heading: 'This certificate is private' });
    expect(shown.html).not.toContain('Priya');
    for (const file of ['credential.json', 'badge.png', 'certificate-a4.pdf']) expect((await api.fetch(`${path}/${file}`)).status).toBe(404);
  });

  it('knows no number that is none, and none that nobody has', async () => {
    const { certificate } = await certified();
    const slip = certificate.number.slice(0, 7) + (certificate.number.endsWith('A') ? 'C' : 'A');
    for (const number of [slip, 'XXXXXXXX', '1', '%27', 'a'.repeat(80)]) expect((await page(`/verify/${number}`)).status).toBe(404);
    expect(await page('/verify')).toMatchObject({ status: 200, heading: 'Check a certificate' });
    expect(await page(`/verify?number=${slip}`)).toMatchObject({ status: 404, heading: 'No certificate has this number' });
    const led = await api.fetch(`/verify?number=${certificate.number.toLowerCase()}`);
    expect([led.status, led.headers.get('location')]).toEqual([303, `/verify/${numberWords(certificate.number)}`]);
    expect((await api.fetch(`/verify/${numberWords(certificate.number)}/certificate.exe`)).status).toBe(404);
  });
});

describe('a signed file', () => {
  const check = (file: string) => page('/verify/file', form({ file }));

  it('is checked as it is, and what was changed is said', async () => {
    const { path, set } = await certified();
    const file = await (await api.fetch(`${path}/credential.json`)).text();
    expect(await check(file)).toMatchObject({ status: 200, notice: '✓ Valid, checked just now' });
    expect(await check(file.replace('Priya', 'Petra'))).toMatchObject({ status: 422, heading: 'This file was changed after it was signed' });
    expect(await check(file.slice(0, -40))).toMatchObject({ status: 422, heading: 'This is not the text of a certificate' });
    const foreign = { ...(JSON.parse(file) as object), issuer: { id: 'did:web:elsewhere.example', name: 'Elsewhere & Sons' } };
    const theirs = await check(JSON.stringify(foreign));
    expect(theirs).toMatchObject({ status: 422, heading: 'This file was not signed here' });
    expect(theirs.html).toContain('It says that Elsewhere &amp; Sons issued it; check it there.');
    const token = ['{}', JSON.stringify({ vc: { issuer: { name: 'A school' } } }), 'x'].map((part) => Buffer.from(part).toString('base64url')).join('.');
    expect((await check(token)).html).toContain('It says that A school issued it');
    await set(`status = 'REVOKED', ended_at = now(), ended_because = 'x'`);
    expect((await check(file)).heading).toBe('This certificate was revoked');
  });

  const drop = (bytes: Buffer, name = 'badge.png') => {
    const body = new FormData();
    body.set('badge', new Blob([new Uint8Array(bytes)]), name);
    return page('/verify/file', { method: 'POST', headers: { accept: 'text/html', 'sec-fetch-site': 'same-origin' }, body });
  };

  it('is checked as a badge that is dropped there, whatever its name, with the answer of its number', async () => {
    const { path, set } = await certified();
    const bytes = async (file: string) => Buffer.from(await (await api.fetch(`${path}/${file}`)).arrayBuffer());
    const [png, svg, json] = [await bytes('badge.png'), await bytes('badge.svg'), await bytes('credential.json')];
    const own = await page(path);
    for (const file of [png, svg, json]) expect(await drop(file, 'whatever.txt')).toMatchObject({ status: 200, heading: own.heading, notice: own.notice });
    const at = png.indexOf('Priya');
    const tampered = Buffer.concat([png.subarray(0, at), Buffer.from('Petra'), png.subarray(at + 5)]);
    const changed = await drop(tampered);
    expect(changed).toMatchObject({ status: 422, heading: 'This file was changed after it was signed' });
    expect(changed.html).toContain('What differs from what was signed: who holds it.');
    await set(`status = 'REVOKED', ended_at = now(), ended_because = 'x'`);
    expect((await drop(svg)).heading).toBe('This certificate was revoked');
  });

  it('says what else it was: a PDF, a plain picture, too large, nothing', async () => {
    const { path } = await certified();
    const pdf = Buffer.from(await (await api.fetch(`${path}/certificate-a4.pdf`)).arrayBuffer());
    expect(await drop(pdf)).toMatchObject({ status: 422, heading: 'This is the paper, not the signed file' });
    expect(await drop(Buffer.from('<svg/>'))).toMatchObject({ status: 422, heading: 'This picture holds no certificate' });
    expect(await drop(Buffer.alloc(2 * 1024 * 1024 + 1, 0x20))).toMatchObject({ status: 422, heading: 'This file is too large' });
    expect(await drop(Buffer.alloc(0))).toMatchObject({ status: 422, heading: 'Choose a file first' });
    const elsewhere = new FormData();
    elsewhere.set('file', 'x');
    expect((await page('/verify/view/x', { method: 'POST', headers: { accept: 'text/html', 'sec-fetch-site': 'same-origin' }, body: elsewhere })).status).toBe(
      415,
    );
  });

  it('of a private one that was changed tells nothing of what differs', async () => {
    const { certificate } = await certified({ visibility: 'PRIVATE' });
    const { rows } = await api.sql.query<{ credential: string }>(`select credential from certificate where id = $1`, [certificate.id]);
    const changed = await drop(Buffer.from((rows[0]?.credential ?? '').replace('Priya', 'Petra')));
    expect(changed.heading).toBe('This file was changed after it was signed');
    expect(changed.html).not.toContain('What differs');
  });

  it('of a private one says what the file says and no more', async () => {
    const { certificate } = await certified({ visibility: 'PRIVATE' });
    const { rows } = await api.sql.query<{ credential: string }>(`select credential from certificate where id = $1`, [certificate.id]);
    const shown = await check(rows[0]?.credential ?? '');
    expect(shown).toMatchObject({ status: 200, notice: '✓ Valid, checked just now' });
    expect(shown.html).not.toContain('/badge.png');
  });
});

describe('what verifiers fetch', () => {
  it('is the list of revoked places, itself signed, and changes once one is revoked', async () => {
    const { school, path, set } = await certified();
    const credential: { credentialStatus: { statusListCredential: string; statusListIndex: string } } = await json(`${path}/credential.json`);
    const listPath = new URL(credential.credentialStatus.statusListCredential).pathname;
    const did = await json(`/p/${school.practice.id}/did.json`);
    const bits = async () => {
      const list: { credentialSubject: { encodedList: string }; type: string[] } = await json(listPath);
      expect(await otherVerifierAccepts(list, did)).toBe(true);
      expect(list.type).toContain('BitstringStatusListCredential');
      return gunzipSync(Buffer.from(list.credentialSubject.encodedList.slice(1), 'base64url'));
    };
    const before = await bits();
    expect(before.length * 8).toBe(131_072);
    expect(before.every((byte) => byte === 0)).toBe(true);
    await set(`status = 'REVOKED', ended_at = now(), ended_because = 'x'`);
    const after = await bits();
    const index = Number(credential.credentialStatus.statusListIndex);
    // The leftmost bit of a byte is the first place.
    expect((after[index >> 3] ?? 0) & (0x80 >> (index & 7))).not.toBe(0);
    expect(after.reduce((sum, byte) => sum + byte.toString(2).replaceAll('0', '').length, 0)).toBe(1);
  });

  it('is open to verifiers in browsers, and tells nothing of practices that certified nothing', async () => {
    const { school } = await certified();
    const did = await api.fetch(`/p/${school.practice.id}/did.json`);
    expect([did.status, did.headers.get('access-control-allow-origin')]).toEqual([200, '*']);
    expect(await did.text()).not.toMatch(/secret|private|sealed/i);
    const empty = await arrangeSchool(api);
    for (const path of [
      `/p/${empty.practice.id}/did.json`,
      `/p/${randomUUID()}/did.json`,
      '/p/x/did.json',
      `/p/${school.practice.id}/status/2`,
      `/p/${school.practice.id}/status/x`,
    ])
      expect((await api.fetch(path)).status).toBe(404);
    expect((await page(`/p/${school.practice.id}/criteria/${school.programmeVersionId}`)).html).toContain('Has led a whole cycle.');
    expect((await api.fetch(`/p/${empty.practice.id}/criteria/${empty.programmeVersionId}`)).status).toBe(404);
    expect((await api.fetch(`/p/${empty.practice.id}/criteria/${school.programmeVersionId}`)).status).toBe(404);
  });
});
