import { viewerOf, type TestApi, type TestPerson } from '@cairn/testing';
import { arrangePlace, key, startDeployment, type Place } from '../deployment.fixture.js';
import { askForConsent } from './ask-consent.js';

let api: TestApi;
beforeAll(async () => {
  api = await startDeployment();
});
afterAll(() => api.close());
beforeEach(() => api.clock.set('2026-11-26T11:00:00.000Z'));

const inputs = { answerConsent: 'AnswerConsentArgs', withdrawConsent: 'WithdrawConsentArgs', takeBackConsentRequest: 'TakeBackConsentRequestArgs' };
const act = (person: TestPerson, name: keyof typeof inputs, input: Record<string, unknown>) =>
  api.as(person)(`mutation ($input: ${inputs[name]}!) { ${name}(input: $input) { consent { version } errors { code } } }`, {
    input: { idempotencyKey: key(), ...input },
  });

describe('the words of an exact text', () => {
  const exact = { title: 'A year at the council', text: 'We began with four teams.', places: ['Website'] };
  const TEXT = `query ($id: UUID!) { consentText(requestId: $id) }`;
  const askedText = async (place: Place): Promise<string> => {
    const { clientId, id: engagementId } = place.engagement;
    const of = { clientId, engagementId, level: 'CASE_STUDY' as const, why: 'It would help other councils to begin.', example: '', until: null };
    const viewer = await viewerOf(api.sql, place.coach.id);
    if (!viewer) throw new Error('The coach can sign in');
    const asked = await api.db.tx(viewer, (tx) => askForConsent(tx, viewer, of, exact));
    if (!asked.ok) throw new Error(asked.error.code);
    return asked.value.requestId;
  };
  const reading = async (place: Place, requestId: string) =>
    Promise.all(
      [place.coach, place.sponsor, place.lead, await place.practice.owner()].map(
        async (who) => (await api.as(who)(TEXT, { id: requestId })).data?.consentText ?? '-',
      ),
    );
  const stored = async (requestId: string) =>
    (await api.sql.query<{ text: string | null }>(`select text from consent_request where id = $1`, [requestId])).rows[0]?.text;

  it('stand while they are agreed to, are proof for the lead and the owner for three years, and go', async () => {
    const place = await arrangePlace(api);
    const requestId = await askedText(place);
    const { version } = (await act(place.lead, 'answerConsent', { requestId, level: 'CASE_STUDY' })).data.answerConsent.consent;
    expect(await reading(place, requestId)).toEqual([exact.text, exact.text, exact.text, exact.text]);
    await act(place.lead, 'withdrawConsent', { clientId: place.engagement.clientId, version });
    expect(await reading(place, requestId)).toEqual(['-', '-', exact.text, exact.text]);
    const before = api.clock.now();
    api.clock.set(new Date(Date.UTC(before.getUTCFullYear() + 3, before.getUTCMonth(), before.getUTCDate() - 1)).toISOString());
    await api.runWork();
    expect(await stored(requestId)).toBe(exact.text);
    api.clock.set(new Date(Date.UTC(before.getUTCFullYear() + 3, before.getUTCMonth(), before.getUTCDate() + 1)).toISOString());
    await api.runWork();
    expect(await stored(requestId)).toBeNull();
    api.clock.set(before.toISOString());
  });

  it('are kept for nobody once the answer was no, or the question was taken back', async () => {
    const place = await arrangePlace(api);
    const refused = await askedText(place);
    await act(place.lead, 'answerConsent', { requestId: refused, level: 'NONE' });
    const back = await askedText(place);
    await act(place.coach, 'takeBackConsentRequest', { requestId: back, version: 1 });
    for (const requestId of [refused, back]) expect([await stored(requestId), await reading(place, requestId)]).toEqual([null, ['-', '-', '-', '-']]);
  });
});
