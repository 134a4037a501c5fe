import { createHash } from 'node:crypto';
import type { ConsentLevel } from '@cairn/deployment';
import type { Viewer } from '@cairn/identity';
import { availableAction, type AvailableAction, type Verdict } from '@cairn/platform';
import { promptOf } from './assembly/assemble.rules.js';
import { agreed, consentAllowsStudy, published, stageOf, standingOf, standingWords, waiting } from './asking/edition.rules.js';
import { placeWords, type StudyStage } from './case-study-kinds.js';
import type { OwnEdition, StudyFacts } from './case-study.facts.js';
import { canPublishStudy, canWriteStudy } from './case-study.policy.js';
import type { CaseStudy, CaseStudyEdition, CaseStudyPage } from './case-study.types.js';
import { chartWords } from './charts/chart.rules.js';
import { addressOf } from './publishing/study-address.rules.js';
import { exactText, wordCount } from './writing/document.rules.js';
import { documentOf } from './writing/study-document.rules.js';
import type { StudyFinding } from './writing/study-findings.rules.js';

interface Place {
  readonly engagementId: string;
  readonly clientId: string;
  readonly clientName: string;
  readonly clientSlug: string;
}

/** The page of one engagement, with what this reader can do. */
export function pageView(
  place: Place,
  study: StudyFacts | undefined,
  viewer: Viewer,
  { level, findings }: { readonly level: ConsentLevel; readonly findings: readonly StudyFinding[] },
): CaseStudyPage {
  const allows = consentAllowsStudy({ clientName: place.clientName, level }).ok;
  const start: Verdict = canWriteStudy(viewer, place)
    ? { allowed: 'Assemble the first draft' }
    : { forbidden: 'The coaches of this client write its case study.' };
  return {
    ...{ id: place.engagementId, engagementId: place.engagementId, clientName: place.clientName, clientSlug: place.clientSlug, consentLevel: level },
    consentWords: allows
      ? `${place.clientName} agreed that a case study may be written${level === 'NAMED' ? ', also with its name' : ''}. Nothing is published before the client lead has read the exact text.`
      : `${place.clientName} has not agreed that a case study may be written. You can draft one for yourselves; ask before you show it to anybody.`,
    study: study ? studyView(study, viewer, { level, findings }) : null,
    availableActions: study ? [] : [availableAction('startCaseStudy', start)],
  };
}

const hashOf = (study: StudyFacts): string =>
  createHash('sha256')
    .update(exactText(documentOf(study)), 'utf8')
    .digest('hex');

function studyView(
  study: StudyFacts,
  viewer: Viewer,
  { level, findings }: { readonly level: ConsentLevel; readonly findings: readonly StudyFinding[] },
): CaseStudy {
  const { editions, today, clientName } = study;
  const stage = stageOf(editions, today);
  const out = published(editions, today);
  const latest = editions.find((edition) => standingOf(edition, today) !== null);
  const last = agreed(editions, today) ?? out;
  const isChanged = last !== undefined && last.textSha256 !== hashOf(study);
  const asked = latest && latest !== out && standingOf(latest, today) !== 'WITHDRAWN' ? latest : undefined;
  return {
    ...{ id: study.id, version: study.version, title: study.title, isNamed: study.isNamed, stage, isChanged },
    standing: standingWords({ stage, clientName, today, edition: latest, isChanged }),
    sections: study.sections.map((section) => ({ ...section, prompt: promptOf(section.key), news: study.news.filter(({ key }) => key === section.key) })),
    charts: study.charts.map((chart) => ({
      kind: chart.kind,
      heading: chart.heading,
      isShown: study.shownCharts.includes(chart.kind),
      words: chartWords(chart),
    })),
    findings: [...findings],
    wordCount: wordCount(exactText(documentOf(study))),
    ...{ assembledAt: study.assembledAt, editedAt: study.editedAt, editedByName: study.editedByName },
    asked: asked ? editionView(asked) : null,
    published: out ? editionView(out) : null,
    previewPath: `/files/case-studies/draft/${study.id}`,
    availableActions: actionsOn(study, viewer, { stage, level, findings }),
  };
}

const editionView = (edition: OwnEdition): CaseStudyEdition => ({
  ...{ id: edition.id, places: edition.places.map((place) => placeWords[place]), askedAt: edition.askedAt, askedByName: edition.askedByName },
  ...{ answeredByName: edition.request?.answeredByName ?? null, answeredAt: edition.request?.answeredAt ?? null, note: edition.request?.note ?? null },
  ...{ until: edition.word?.until ?? null, publishedAt: edition.publishedAt },
  publicPath:
    edition.publishedAt !== null && edition.code !== null && edition.publishedTitle !== null && edition.places.includes('PUBLIC_PAGE')
      ? addressOf(edition.publishedTitle, edition.code)
      : null,
});

interface Standing {
  readonly stage: StudyStage;
  readonly level: ConsentLevel;
  readonly findings: readonly StudyFinding[];
}

function actionsOn(study: StudyFacts, viewer: Viewer, { stage, level, findings }: Standing): AvailableAction[] {
  const { editions, today } = study;
  const may = (action: string, label: string, possible: boolean): AvailableAction[] => (possible ? [availableAction(action, { allowed: label })] : []);
  const writes = canWriteStudy(viewer, study);
  const open = waiting(editions, today) === undefined;
  const ready = agreed(editions, today) !== undefined;
  const publishes = canPublishStudy(viewer, study);
  return [
    ...(writes ? may('editCaseStudy', 'Save', open) : [availableAction('editCaseStudy', { forbidden: 'The coaches of this client write its case study.' })]),
    ...may('assembleAgain', 'See what is new in the record', writes && open),
    ...(writes && open ? [availableAction('askForCaseStudy', asking(study, stage, level, findings))] : []),
    ...may('takeBackCaseStudyRequest', 'Take the question back', writes && !open),
    ...(ready
      ? [availableAction('publishCaseStudy', publishes ? { allowed: 'Publish' } : { forbidden: 'The lead coach or the owner publishes a case study.' })]
      : []),
    ...may('withdrawCaseStudy', 'Withdraw', publishes && (ready || published(editions, today) !== undefined)),
  ];
}

/** Asking waits for the wider consent, and for names to be gone; the page says so while it is being written. */
function asking({ clientName, clientSlug, isNamed }: StudyFacts, stage: StudyStage, level: ConsentLevel, findings: readonly StudyFinding[]): Verdict {
  const left = findings.filter(({ blocks }) => blocks).length;
  const consents = consentAllowsStudy({ clientName, level }).ok;
  if (consents && left === 0) return { allowed: stage === 'DRAFT' ? 'Ask the client lead' : 'Ask again' };
  return {
    gated: {
      code: consents ? 'CASE_STUDY_NAMES' : 'CASE_STUDY_CONSENT',
      headline: consents ? 'You can ask when no name in it tells who it is' : `You can ask when ${clientName} agrees that a case study may be written`,
      left: [
        ...(consents ? [] : [{ text: 'Ask for the consent to a case study first', act: { text: 'Open consent', path: `/c/${clientSlug}/consent` } }]),
        ...(left === 0
          ? []
          : [{ text: `${left === 1 ? 'One name' : `${left} names`} to be said otherwise${isNamed ? '' : ', or tell it with the client’s name'}` }]),
      ],
      meanwhile: [],
      overrideBy: [],
      canOverride: false,
    },
  };
}
