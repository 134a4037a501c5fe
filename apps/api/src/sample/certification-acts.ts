import { known, type School } from './school.js';
import type { Act } from './story.js';
import type { World } from './world.js';

/** A day as `2026-11-28`. */
interface CohortDays {
  readonly name: string;
  readonly applyUntil: string;
  readonly startsOn: string;
  readonly dropOutUntil: string;
  readonly endsOn: string;
}

/** The owner takes on the certification, and brings in those who teach there: "Noa Berg: MENTOR, ASSESSOR". */
export const gathersStaff =
  (school: School, ...lines: readonly string[]): Act =>
  async (world, { ownerId, coachId }) => {
    await world.act(ownerId, 'grantRole', { personId: ownerId, role: 'CERTIFICATION_DIRECTOR' });
    const staff = lines.map((line) => line.split(':').map((part) => part.trim())).map(([name = '', roles = '']) => ({ name, roles: roles.split(', ') }));
    const added = await world.actAll<{ person: { id: string } }>(
      ownerId,
      'addPracticePerson',
      staff.map(({ name, roles }) => ({ name, roles, email: `${name.toLowerCase().replace(/[^a-z]+/g, '.')}@northlight.example`, invite: false })),
      'person { id }',
    );
    staff.forEach(({ name }, at) => school.people.set(name, added[at]?.person.id ?? ''));
    school.people.set('Sam Okafor', coachId);
  };

/** A programme as it comes with the product, published, and its page open for applications. */
export const opensProgramme =
  (school: School, title: string): Act =>
  async (world, { ownerId }) => {
    const { programme } = await world.act<{ programme: { id: string; version: number; publicUrl: string; versions: { id: string }[] } }>(
      ownerId,
      'createProgramme',
      { title },
      'programme { id version publicUrl versions { id } }',
    );
    const versionId = programme.versions[0]?.id ?? '';
    Object.assign(school, { programmeId: programme.id, versionId, page: new URL(programme.publicUrl).pathname });
    const { programmeVersion } = await world.ask<{ programmeVersion: { version: number; modules: { items: { id: string; key: string }[] }[] } }>(
      ownerId,
      `query($id: UUID!) { programmeVersion(id: $id) { version modules { items { id key } } } }`,
      { id: versionId },
    );
    for (const { id, key } of programmeVersion.modules.flatMap((module) => module.items)) school.items.set(key, id);
    await world.act(ownerId, 'publishProgrammeVersion', { versionId, version: programmeVersion.version });
    await world.act(ownerId, 'editProgramme', { programmeId: programme.id, version: programme.version, title, status: 'OPEN', notice: '' });
  };

/** A cohort that Sam Okafor facilitates, with somebody beside him. */
export const plansCohort =
  (school: School, second: string, days: CohortDays): Act =>
  async (world, { ownerId, coachId }) => {
    const input = {
      ...{ programmeId: school.programmeId, capacity: 12, timeZone: 'Europe/London', ...days },
      ...{ facilitatorId: coachId, secondFacilitatorId: known(school.people, second) },
    };
    const { cohort } = await world.act<{ cohort: { id: string } }>(ownerId, 'planCohort', input, 'cohort { id }');
    school.cohortId = cohort.id;
  };

/** A mentor with the people they accompany: "Noa Berg: Priya Natarajan, Tomás Alves". */
export const enrols =
  (school: School, ...lines: readonly string[]): Act =>
  async (world, { coachId }) => {
    const people = lines.flatMap((line) => {
      const [mentor = '', names = ''] = line.split(':').map((part) => part.trim());
      return names.split(', ').map((name) => ({ name, mentorId: known(school.people, mentor) }));
    });
    const letters = (name: string) =>
      name
        .normalize('NFKD')
        .toLowerCase()
        .replace(/[^a-z ]/g, '')
        .replace(/ /g, '.');
    const inputs = people.map(({ name, mentorId }) => ({ cohortId: school.cohortId, name, mentorId, email: `${letters(name)}@trellis.example` }));
    const enrolled = await world.actAll<{ cohort: { trainees: { id: string; personId: string; name: string }[] } }>(
      coachId,
      'enrolTrainee',
      inputs,
      'cohort { trainees { id personId name } }',
    );
    for (const trainee of enrolled.at(-1)?.cohort.trainees ?? []) {
      school.trainees.set(trainee.name, trainee.id);
      school.people.set(trainee.name, trainee.personId);
    }
  };

/** Days for live sessions of the cohort. */
export const setsSessions =
  (school: School, sessions: readonly { readonly item: string; readonly on: string; readonly minutes: number }[]): Act =>
  async (world, { coachId }) => {
    const place = 'https://meet.northlight.example/autumn';
    const inputs = sessions.map(({ item, on, minutes }) => ({
      cohortId: school.cohortId,
      itemId: known(school.items, item),
      on,
      time: '16:00',
      minutes,
      place,
    }));
    await world.actAll(coachId, 'planSession', inputs);
  };

/** The director writes to everybody in the cohort; nobody takes it back. */
export const writesToCohort =
  (school: School, subject: string, body: string): Act =>
  async (world, { ownerId }) => {
    await world.act(ownerId, 'writeToCohort', { cohortId: school.cohortId, toWhom: 'ALL', traineeIds: [], subject, body });
    world.clock.set(new Date(world.clock.now().getTime() + 11_000));
    await world.settle();
  };

/** The date of a live session of the cohort. */
async function sessionOf(world: World, coachId: string, school: School, item: string): Promise<{ id: string; version: number } | undefined> {
  const { cohortSessions } = await world.ask<{ cohortSessions: { items: { itemId: string; sessions: { id: string; version: number }[] }[] } }>(
    coachId,
    `query($id: UUID!) { cohortSessions(cohortId: $id) { items { itemId sessions { id version } } } }`,
    { id: school.cohortId },
  );
  return cohortSessions.items.find((one) => one.itemId === known(school.items, item))?.sessions[0];
}

/** Somebody who was not there has watched the recording, and says what they take from it. */
export const makesUp =
  (school: School, name: string, item: string, text: string): Act =>
  async (world, { coachId }) => {
    const session = await sessionOf(world, coachId, school, item);
    await world.act(known(school.people, name), 'handInSessionMakeUp', { sessionId: session?.id, text });
  };

/** The session was held; those who are named were not there. */
export const heldSession =
  (school: School, item: string, missed: readonly string[]): Act =>
  async (world, { coachId }) => {
    const session = await sessionOf(world, coachId, school, item);
    const exceptions = missed.map((name) => ({ traineeId: known(school.trainees, name), minutes: 0 }));
    await world.act(coachId, 'recordSessionAttendance', { sessionId: session?.id, version: session?.version, exceptions });
  };
