import { dayIn, dayWords, listWords, type Day } from '@cairn/kernel';
import { questionOf } from '@cairn/deployment';
import type { Viewer } from '@cairn/identity';
import { availableAction, type AvailableAction, type Verdict } from '@cairn/platform';
import type { LearningStage, SourceKind } from '../learning-kinds.js';
import { canWriteLearning } from '../learnings.policy.js';
import { consentAllows, reachWords, type Allowed } from '../sharing/sharing.rules.js';
import { mayBin, mayEdit, stageOf } from './learning.rules.js';
import type { LearningFacts } from './learning.sql.js';
import type { Learning } from './learning.types.js';

const sourcePages: Readonly<Partial<Record<SourceKind, (facts: LearningFacts) => string>>> = {
  WAIVER: ({ clientSlug }) => `/c/${clientSlug}/plan`,
  GATE_OPENING: ({ clientSlug }) => `/c/${clientSlug}/training/gate`,
  OPT_OUT: ({ clientSlug }) => `/c/${clientSlug}/people`,
  PLAN_CHANGE: ({ clientSlug, sourceId }) => `/c/${clientSlug}/plan/propose/${sourceId}`,
  WORKSHOP: ({ clientSlug, sourceId }) => `/c/${clientSlug}/training/${sourceId}`,
  DRAFT_REVIEW: ({ clientSlug }) => `/c/${clientSlug}/okrs`,
  RESET: ({ clientSlug }) => `/c/${clientSlug}/okrs`,
  COHORT: ({ sourceId }) => `/cert-admin/cohorts/${sourceId}`,
};

/** Who may read a learning now, and what comes next; for whom it is written, `client` says. */
export function standingWords(stage: LearningStage, { clientName, copy }: Pick<LearningFacts, 'clientName' | 'copy'>, today: Day): string {
  const coaches = clientName === null ? 'Only you can read this.' : `The coaches of ${clientName} can read this.`;
  const reach = copy === null ? '' : reachWords[copy.reach];
  switch (stage) {
    case 'DRAFT':
      return 'Only you can read this.';
    case 'TEAM':
      return coaches;
    case 'IN_REVIEW': {
      const since = copy === null ? '' : ` since ${dayWords(dayIn('UTC', copy.handedInAt), today)}`;
      return `A copy without names waits for a second person${since}. Published, ${reach} can read it.`;
    }
    case 'RETURNED':
      return 'A second person has remarks. Change it and hand it in again.';
    case 'PUBLISHED':
      return `Everybody in ${reach} can read the copy without names, since ${dayWords((copy?.publishedOn ?? today) as Day, today)}.`;
    case 'WITHDRAWN':
      return withdrawnWords(copy, clientName);
  }
}

function withdrawnWords(copy: LearningFacts['copy'], clientName: string | null): string {
  if (copy?.withdrawnBecause === 'CONSENT')
    return `${clientName ?? 'The client'} took its consent back, so nobody else can read this any more. Whatever cites it says so.`;
  if (copy?.withdrawnBecause === 'PRACTICE')
    return `${copy.withdrawnByName ?? 'The practice'} withdrew this for the practice: “${copy.withdrawnReason ?? ''}” Whatever cites it says so. You can change it and hand it in again.`;
  return 'You withdrew this. Whatever cites it says so.';
}

/** A learning with what this reader can do about it. */
export function learningView(facts: LearningFacts, viewer: Viewer, now: Date, allowed: Allowed | null = null): Learning {
  const stage = stageOf(facts.visibility, facts.copy);
  const { clientId: _client, authorId: _author, language: _language, sourceId: _source, visibility: _seen, copy, ...rest } = facts;
  return {
    ...rest,
    bands: { ...facts.bands, levels: [...facts.bands.levels] },
    stage,
    standing: standingWords(stage, facts, dayIn(viewer.facts.timeZone, now)),
    isMine: facts.authorId === viewer.personId,
    parameterName: facts.parameterKey === null ? null : questionOf(facts.parameterKey),
    sourcePath: sourcePages[facts.sourceKind]?.(facts) ?? null,
    copy: copy === null ? null : { ...copy, publishedOn: copy.publishedOn as Day | null, withdrawnOn: copy.withdrawnOn as Day | null },
    remarks: [...facts.remarks],
    availableActions: actionsOn(facts, stage, viewer, allowed),
  };
}

function actionsOn(facts: LearningFacts, stage: LearningStage, viewer: Viewer, allowed: Allowed | null): AvailableAction[] {
  if (!canWriteLearning(viewer, facts)) return [availableAction('editLearning', { forbidden: `${facts.authorName} wrote this, and changes it.` })];
  const may = (action: string, label: string, possible: boolean): AvailableAction[] => (possible ? [availableAction(action, { allowed: label })] : []);
  if (facts.binnedAt !== null) return may('restoreLearning', 'Take it out of the bin', true);
  const writable = mayEdit(stage).ok;
  return [
    ...may('editLearning', 'Save', writable),
    ...may('keepFinding', 'Keep it', writable),
    ...may('shareLearningWithCoaches', 'Share with its coaches', facts.engagementId !== null && facts.visibility === 'ONLY_ME'),
    ...(writable ? [availableAction('handInLearning', handIn(stage, allowed, facts.clientSlug))] : []),
    ...may('withdrawLearning', stage === 'PUBLISHED' ? 'Withdraw' : 'Take it back', stage === 'IN_REVIEW' || stage === 'PUBLISHED'),
    ...may('binLearning', 'Move to the bin', mayBin(stage).ok),
  ];
}

/** Handing in waits for the client's consent; the page says so before anybody has polished a word. */
function handIn(stage: LearningStage, allowed: Allowed | null, clientSlug: string | null): Verdict {
  const consent = consentAllows(allowed);
  if (consent.ok || allowed === null) return { allowed: stage === 'RETURNED' ? 'Hand in again' : 'Hand in for review' };
  return {
    gated: {
      code: consent.error.code,
      headline: `Others can read this when ${allowed.clientName} agrees to lessons without its name`,
      left: [
        { text: allowed.level === 'NONE' ? `${allowed.clientName} has not agreed to share anything yet` : `${allowed.clientName} has agreed to figures only` },
        ...(allowed.leads.length > 0 ? [{ text: `${listWords(allowed.leads, 'or')} can agree to more` }] : []),
      ],
      meanwhile: clientSlug === null ? [] : [{ text: `See what ${allowed.clientName} allows, and ask for more`, path: `/c/${clientSlug}/consent` }],
      overrideBy: [],
      canOverride: false,
    },
  };
}
