import type { TestApi } from '@cairn/testing';
import { act, arrangeCertification, ask, codeOf, codes, startCertification, type CertificationPlace } from '../certification.fixture.js';

let api: TestApi;
let place: CertificationPlace;
beforeAll(async () => {
  api = await startCertification();
});
afterAll(() => api.close());
beforeEach(async () => {
  place = await arrangeCertification(api);
});

const shown = `id number status modules { id key title version needs items { id key kind title version settings { take } } } banks { key questions } version
  programme { id status publicUrl versions { id number status cohorts } version } availableActions { action state { __typename ... on Gated { left { text } } } }`;
const PROGRAMME = `query ($id: UUID!) { certificationProgramme(id: $id) { id title status notice questions { key kind } criteria { key } versions { id number status } version availableActions { action state { __typename } } } }`;
const VERSION = `query ($id: UUID!) { programmeVersion(id: $id) { ${shown} } }`;

const create = async (title = 'OKR coach, level 1') =>
  (await act(api, place.director, 'createProgramme', 'CreateProgrammeArgs', 'programme { id version versions { id } }', { title })).programme;
const version = async (id: string) => (await api.as(place.director)(VERSION, { id })).data.programmeVersion;
const write = (name: string, type: string, input: object) => act(api, place.director, name, type, `version { ${shown} }`, input);

/** A draft with one module and one thing to read in it. */
async function small() {
  const programme = await create();
  const versionId = programme.versions[0].id as string;
  for (const module of (await version(versionId)).modules) await write('removeProgrammeModule', 'RemoveModuleArgs', { moduleId: module.id });
  const added = await write('addProgrammeModule', 'AddModuleArgs', { versionId, title: 'Stance', summary: '', opensAfterDays: null });
  const moduleId = added.version.modules[0].id as string;
  return { programme, versionId, moduleId };
}
const reading = {
  kind: 'READ',
  title: 'Ask, do not tell',
  minutes: 12,
  completesWhen: 'You marked it as read.',
  body: 'Words.',
  required: true,
  dueAfterDays: 7,
  settings: {},
};

it('writes the usual programme out once, however often it is asked, and in few statements', async () => {
  const input = { idempotencyKey: 'the-same-key', title: 'OKR coach' };
  const statements = await api.statements(() => ask(api, place.director, 'createProgramme', 'CreateProgrammeArgs', 'programme { id }', input));
  expect(statements.length).toBeLessThan(13);
  await ask(api, place.director, 'createProgramme', 'CreateProgrammeArgs', 'programme { id }', input);
  const { data } = await api.as(place.director)(`{ certificationProgrammes { title status publicUrl } }`);
  expect(data.certificationProgrammes).toEqual([
    { title: 'OKR coach', status: 'DRAFT', publicUrl: expect.stringMatching(/^https:\/\/cairn\.example\/apply\/okr-coach-[a-z0-9]{5}$/) },
  ]);
});

it('is shown whole in one statement, and to nobody else', async () => {
  const programme = await create();
  const seen = await api.statements(() => api.as(place.mentor)(VERSION, { id: programme.versions[0].id }));
  expect(seen).toHaveLength(1);
  const theirs = await arrangeCertification(api);
  expect(codeOf(await api.as(theirs.director)(VERSION, { id: programme.versions[0].id }))).toBe('NOT_FOUND');
  expect(codeOf(await api.as(theirs.director)(PROGRAMME, { id: programme.id }))).toBe('NOT_FOUND');
  const trainee = await place.practice.grant(await place.practice.person('Wei Lin'), 'TRAINEE');
  expect(codeOf(await api.as(trainee)(VERSION, { id: programme.versions[0].id }))).toBe('FORBIDDEN');
  expect(codeOf(await api.as(place.coach)(PROGRAMME, { id: programme.id }))).toBe('FORBIDDEN');
});

it('is written item by item, in the order its director gives it', async () => {
  const { versionId, moduleId } = await small();
  await write('addProgrammeItem', 'AddItemArgs', { ...reading, moduleId });
  const quiz = { ...reading, kind: 'QUIZ', title: 'Ten questions', settings: { bankKey: 'stance', take: 10 } };
  const { version: two } = await write('addProgrammeItem', 'AddItemArgs', { ...quiz, moduleId });
  const [first, second] = two.modules[0].items;
  expect(second).toMatchObject({ key: 'ten-questions', kind: 'QUIZ', settings: { take: 10 } });
  await write('moveProgrammeItem', 'MoveItemArgs', { itemId: second.id, place: 1 });
  const { kind: _, ...text } = reading;
  await write('editProgrammeItem', 'EditItemArgs', { ...text, itemId: first.id, version: first.version, title: 'Ask first' });
  expect((await version(versionId)).modules[0].items.map((item: { title: string }) => item.title)).toEqual(['Ten questions', 'Ask first']);
  const bad = await ask(api, place.director, 'addProgrammeItem', 'AddItemArgs', '', { ...quiz, moduleId, settings: { take: 0, bankKey: 'stance' } });
  expect(bad.data.addProgrammeItem.errors).toMatchObject([{ field: 'settings.take' }]);
  await write('removeProgrammeItem', 'RemoveItemArgs', { itemId: second.id });
  expect((await version(versionId)).modules[0].items).toHaveLength(1);
});

it('is published when there is something to do, stays as it is, and is copied for the next cohort', async () => {
  const { programme, versionId, moduleId } = await small();
  const early = await version(versionId);
  expect(early.availableActions[1]).toMatchObject({
    action: 'publishProgrammeVersion',
    state: { __typename: 'Gated', left: [{ text: '“Stance” has nothing to do in it.' }] },
  });
  const tooEarly = await ask(api, place.director, 'publishProgrammeVersion', 'PublishProgrammeVersionArgs', '', { versionId, version: early.version });
  expect(codes(tooEarly.data.publishProgrammeVersion)).toEqual(['VERSION_UNFINISHED']);

  const { version: full } = await write('addProgrammeItem', 'AddItemArgs', { ...reading, moduleId });
  const itemId = full.modules[0].items[0].id;
  expect((await write('publishProgrammeVersion', 'PublishProgrammeVersionArgs', { versionId, version: full.version })).version.status).toBe('PUBLISHED');
  const late = await ask(api, place.director, 'removeProgrammeItem', 'RemoveItemArgs', '', { itemId });
  expect(codes(late.data.removeProgrammeItem)).toEqual(['VERSION_PUBLISHED']);

  const next = (await write('startProgrammeVersion', 'OfProgrammeArgs', { programmeId: programme.id })).version;
  expect(next).toMatchObject({ number: 2, status: 'DRAFT', modules: [{ key: 'stance', items: [{ key: full.modules[0].items[0].key, version: 1 }] }] });
  expect(next.modules[0].id).not.toBe(moduleId);
  const twice = await ask(api, place.director, 'startProgrammeVersion', 'OfProgrammeArgs', '', { programmeId: programme.id });
  expect(codes(twice.data.startProgrammeVersion)).toEqual(['VERSION_DRAFT_EXISTS']);
  await write('removeProgrammeModule', 'RemoveModuleArgs', { moduleId: next.modules[0].id });
  expect((await version(versionId)).modules).toHaveLength(1);
});

it('copies prerequisites, banks and the questions in use', async () => {
  const { programme, versionId, moduleId } = await small();
  const { version: one } = await write('addProgrammeItem', 'AddItemArgs', { ...reading, moduleId });
  await write('addProgrammeModule', 'AddModuleArgs', { versionId, title: 'Later', summary: '', opensAfterDays: 14 });
  const later = (await version(versionId)).modules[1].id;
  await write('addProgrammeItem', 'AddItemArgs', { ...reading, title: 'More', moduleId: later });
  const of = [place.practice.id, versionId];
  await api.sql.query(
    `insert into prerequisite (practice_id, id, programme_version_id, module_id, needs_module_id) values ($1, gen_random_uuid(), $2, $3, $4)`,
    [...of, later, moduleId],
  );
  await api.sql.query(`insert into question_bank (practice_id, id, programme_version_id, key, title) values ($1, $3, $2, 'mine', 'Mine')`, [...of, later]);
  await api.sql.query(
    `insert into question (practice_id, id, question_bank_id, ordinal, kind, topic, text, answer, retired_at) values
       ($1, gen_random_uuid(), $2, 1, 'TRUE_FALSE', 'Stance', 'Ask first.', 'true', null), ($1, gen_random_uuid(), $2, 2, 'TRUE_FALSE', 'Stance', 'Tell.', 'false', now())`,
    [place.practice.id, later],
  );
  await write('publishProgrammeVersion', 'PublishProgrammeVersionArgs', { versionId, version: one.version });
  const next = (await write('startProgrammeVersion', 'OfProgrammeArgs', { programmeId: programme.id })).version;
  expect(next.modules[1].needs).toEqual(['Stance']);
  expect(next.banks).toContainEqual({ key: 'mine', questions: 1 });
});

it('opens its page once published, and refuses an edit of something that changed meanwhile', async () => {
  const { programme, versionId, moduleId } = await small();
  const page = { programmeId: programme.id, title: 'OKR coach', notice: 'Starts in March.' };
  const early = await ask(api, place.director, 'editProgramme', 'EditProgrammeArgs', '', { ...page, version: programme.version, status: 'OPEN' });
  expect(codes(early.data.editProgramme)).toEqual(['PROGRAMME_UNPUBLISHED']);
  const { version: full } = await write('addProgrammeItem', 'AddItemArgs', { ...reading, moduleId });
  await write('publishProgrammeVersion', 'PublishProgrammeVersionArgs', { versionId, version: full.version });
  const edited = await act(api, place.director, 'editProgramme', 'EditProgrammeArgs', 'programme { status notice version }', {
    ...page,
    version: programme.version,
    status: 'OPEN',
  });
  expect(edited.programme).toEqual({ status: 'OPEN', notice: 'Starts in March.', version: programme.version + 1 });
  const late = await ask(api, place.director, 'editProgramme', 'EditProgrammeArgs', '', { ...page, version: programme.version, status: 'CLOSED' });
  expect(codeOf(late)).toBe('CONFLICT');
  const form = {
    questions: [{ key: 'why', label: 'Why?', hint: '', kind: 'TEXT', required: true, options: [] }],
    criteria: [{ key: 'motive', title: 'Motive', hint: '' }],
  };
  const asked = await act(api, place.director, 'editApplicationForm', 'EditApplicationFormArgs', 'programme { questions { key } criteria { key } }', {
    ...form,
    programmeId: programme.id,
    version: edited.programme.version,
  });
  expect(asked.programme).toEqual({ questions: [{ key: 'why' }], criteria: [{ key: 'motive' }] });
});

it('is for directors alone, and never for another practice', async () => {
  const { programme, versionId, moduleId } = await small();
  const { version: full } = await write('addProgrammeItem', 'AddItemArgs', { ...reading, moduleId });
  const itemId = full.modules[0].items[0].id;
  const { kind: _, ...text } = reading;
  const acts: [string, string, object][] = [
    ['editProgramme', 'EditProgrammeArgs', { programmeId: programme.id, version: 1, title: 'A', status: 'DRAFT', notice: '' }],
    ['editApplicationForm', 'EditApplicationFormArgs', { programmeId: programme.id, version: 1, questions: [], criteria: [] }],
    ['startProgrammeVersion', 'OfProgrammeArgs', { programmeId: programme.id }],
    ['publishProgrammeVersion', 'PublishProgrammeVersionArgs', { versionId, version: 1 }],
    ['addProgrammeModule', 'AddModuleArgs', { versionId, title: 'A', summary: '', opensAfterDays: null }],
    ['editProgrammeModule', 'EditModuleArgs', { moduleId, version: 1, title: 'A', summary: '', opensAfterDays: null }],
    ['moveProgrammeModule', 'MoveModuleArgs', { moduleId, place: 1 }],
    ['removeProgrammeModule', 'RemoveModuleArgs', { moduleId }],
    ['addProgrammeItem', 'AddItemArgs', { ...reading, moduleId }],
    ['editProgrammeItem', 'EditItemArgs', { ...text, itemId, version: 1 }],
    ['moveProgrammeItem', 'MoveItemArgs', { itemId, place: 1 }],
    ['removeProgrammeItem', 'RemoveItemArgs', { itemId }],
  ];
  const theirs = await arrangeCertification(api);
  for (const [name, type, input] of acts) {
    expect([name, codeOf(await ask(api, place.mentor, name, type, '', input))]).toEqual([name, 'FORBIDDEN']);
    expect([name, codeOf(await ask(api, theirs.director, name, type, '', input))]).toEqual([name, 'NOT_FOUND']);
  }
});
