import { known, type School } from './school.js';
import type { Act } from './story.js';

interface Profile {
  readonly headline: string;
  readonly about: string;
  readonly languages: readonly string[];
  readonly regions: readonly string[];
  readonly industries: readonly string[];
  readonly website: string;
}

const figures = { capacity: 12, attendancePercent: 80, examPercent: 70, rubricPass: 3, reviewDays: 5, lateDays: 7, silentDays: 10, validityMonths: 24 };
const observations = { shadowed: 0, observed: 0, assessorsPerObservation: 2, observedMean: 3, observedNone: 1, secondAssessor: false };
const rules = { ...figures, ...observations, cycles: 0, caseStudy: false, renewal: { hours: 10, learnings: 1, ethics: true, graceDays: 60 } };

/** A short programme: one module of the default one, without its live session and its assignment. */
export const opensShortProgramme =
  (school: School, title: string, summary: string, moduleKey: string): Act =>
  async (world, { ownerId, coachId }) => {
    school.people.set('Mara Lind', ownerId).set('Sam Okafor', coachId);
    const { programme } = await world.act<{ programme: { id: string; versions: { id: string }[] } }>(
      ownerId,
      'createProgramme',
      { title },
      'programme { id versions { id } }',
    );
    const versionId = programme.versions[0]?.id ?? '';
    Object.assign(school, { programmeId: programme.id, versionId });
    const read = `query($id: UUID!) { programmeVersion(id: $id) { version modules { id key items { id key kind } } } }`;
    interface Read {
      readonly programmeVersion: { version: number; modules: { id: string; key: string; items: { id: string; key: string; kind: string }[] }[] };
    }
    const { programmeVersion: full } = await world.ask<Read>(ownerId, read, { id: versionId });
    const kept = full.modules.find(({ key }) => key === moduleKey);
    await world.actAll(
      ownerId,
      'removeProgrammeModule',
      full.modules.filter((module) => module !== kept).map(({ id }) => ({ moduleId: id })),
    );
    const items = kept?.items ?? [];
    await world.actAll(
      ownerId,
      'removeProgrammeItem',
      items.filter(({ kind }) => kind === 'LIVE' || kind === 'ASSIGNMENT').map(({ id }) => ({ itemId: id })),
    );
    for (const { id, key } of items) school.items.set(key, id);
    const words = { summary, criteria: 'Whoever has read the module and passed its questions has understood what it says.' };
    const { version } = await world.act<{ version: { version: number } }>(
      ownerId,
      'editProgrammeVersion',
      { versionId, version: full.version, ...words, rules },
      'version { version }',
    );
    await world.act(ownerId, 'publishProgrammeVersion', { versionId, version: version.version });
  };

/** Everything is passed, and whoever directs hands out the certificates. */
export const certifies =
  (school: School, ...names: readonly string[]): Act =>
  async (world, { ownerId }) => {
    await world.actAll(
      ownerId,
      'issueCertificate',
      names.map((name) => ({ traineeId: known(school.trainees, name), holderName: null })),
    );
  };

interface Education {
  readonly kind: 'HOURS' | 'LEARNING' | 'ETHICS';
  readonly title: string;
  readonly hours: number | null;
  readonly doneOn: string;
}

/** Somebody who holds a certificate writes down what they did to keep it. */
export const declares =
  (school: School, name: string, ...entries: readonly Education[]): Act =>
  async (world) => {
    const personId = known(school.people, name);
    const { myCertificates } = await world.ask<{ myCertificates: { certificates: { id: string }[] } }>(personId, `{ myCertificates { certificates { id } } }`);
    const certificateId = myCertificates.certificates[0]?.id ?? '';
    await world.actAll(
      personId,
      'declareEducation',
      entries.map((entry) => ({ certificateId, ...entry })),
    );
  };

/** A certified coach writes what the directory shows of them, to everybody. */
export const isFound =
  (school: School, name: string, profile: Profile): Act =>
  async (world) => {
    const shown = ['headline', 'about', 'languages', 'regions', 'industries', ...(profile.website ? ['website'] : [])];
    await world.act(known(school.people, name), 'saveNetworkProfile', { ...profile, shown, audience: 'PUBLIC', version: null });
  };

/** The directory is open to strangers, and somebody without a certificate is asked in. */
export const opensNetwork =
  (welcome: string, member: { readonly name: string; readonly email: string }): Act =>
  async (world, { ownerId }) => {
    await world.act(ownerId, 'setNetworkDoor', { isPublic: true, takesRequests: true, welcome, version: 0 });
    await world.act(ownerId, 'inviteNetworkMember', member);
  };
