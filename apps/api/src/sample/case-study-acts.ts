import type { Act, Cast } from './story.js';
import type { World } from './world.js';

interface Part {
  readonly key: string;
  readonly heading: string;
  readonly body: string;
}
interface Study {
  readonly id: string;
  readonly version: number;
  readonly title: string;
  readonly isNamed: boolean;
  readonly sections: readonly Part[];
  readonly charts: readonly { readonly kind: string; readonly isShown: boolean }[];
}

const fields = 'id version title isNamed sections { key heading body } charts { kind isShown }';

async function studyOf(world: World, personId: string, client: string): Promise<Study> {
  const { caseStudy } = await world.ask<{ caseStudy: { study: Study | null } }>(
    personId,
    `query($client: String!) { caseStudy(client: $client) { study { ${fields} } } }`,
    { client },
  );
  if (!caseStudy.study) throw new Error('Nobody has begun a case study there');
  return caseStudy.study;
}

/** What the coach found out before the first talks, in the client's words. */
export const findsOut =
  (answers: Readonly<Record<string, string>>): Act =>
  async (world, { coachId }, { engagementId }) => {
    const inputs = Object.entries(answers).map(([key, text]) => ({ engagementId, key, text, version: 0 }));
    await world.actAll(coachId, 'saveDiscoveryAnswer', inputs);
  };

/** The record becomes a first draft, and the coach tells the story between its sentences. */
export const tellsStory =
  (title: string, told: Readonly<Record<string, { readonly before?: string; readonly after?: string }>>): Act =>
  async (world, { coachId }, { engagementId, slug }) => {
    await world.act(coachId, 'startCaseStudy', { engagementId, isNamed: false });
    const study = await studyOf(world, coachId, slug);
    const sections = study.sections.map(({ key, heading, body }) => ({
      ...{ key, heading },
      body: [told[key]?.before, body, told[key]?.after].filter((words) => words !== undefined && words !== '').join('\n\n'),
    }));
    const shownCharts = study.charts.filter(({ isShown }) => isShown).map(({ kind }) => kind);
    await world.act(coachId, 'editCaseStudy', { caseStudyId: study.id, version: study.version, title, isNamed: false, sections, shownCharts, settledNews: [] });
  };

/** The coach asks the client lead to agree to the text as it is. */
export const asksForCaseStudy =
  (places: readonly string[], until: string, why: string): Act =>
  async (world, { coachId }, { slug }) => {
    const { id, version } = await studyOf(world, coachId, slug);
    await world.act(coachId, 'askForCaseStudy', { caseStudyId: id, version, places, until, why });
  };

const onStudy =
  (door: 'publishCaseStudy' | 'assembleAgain', by: keyof Cast): Act =>
  async (world, cast, { slug }) => {
    const { id, version } = await studyOf(world, cast[by], slug);
    await world.act(cast[by], door, { caseStudyId: id, version });
  };

export const publishesCaseStudy = onStudy('publishCaseStudy', 'coachId');
/** Looks what the record says since. */
export const looksAtRecordAgain = onStudy('assembleAgain', 'coachId');
