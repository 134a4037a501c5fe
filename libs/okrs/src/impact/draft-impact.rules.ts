import { countWords, listWords, sentence } from '@cairn/kernel';
import type { AgreedAnswer } from '@cairn/deployment';
import type { DraftStatus } from '../drafts/draft-status.js';
import type { Finding } from '../findings/finding.js';

export interface ProposedValue {
  readonly key: string;
  readonly value: unknown;
  readonly removes: boolean;
}

/** The plan as it would be, were the proposed values agreed now. */
export function planWith(answers: readonly AgreedAnswer[], proposed: readonly ProposedValue[]): readonly AgreedAnswer[] {
  const kept = answers.filter((answer) => !proposed.some((change) => change.key === answer.key));
  const stored = new Map(answers.map((answer) => [answer.key, answer]));
  return [
    ...kept,
    ...proposed.filter((change) => !change.removes).map(({ key, value }) => ({ ...blank(key), ...stored.get(key), value, fromCycle: null, until: null })),
  ];
}

const blank = (key: string): AgreedAnswer => ({
  ...{ key, number: null, title: key, heading: key, question: key, value: null, text: '', why: '', since: 0, decidedBy: [], cyclesThen: 0 },
  ...{ fromCycle: null, until: null, overridden: false },
});

/** A draft held against the plan in force and against the proposed one; only rules that hold it up. */
export interface CheckedTwice {
  readonly draftId: string;
  readonly teamId: string;
  readonly teamName: string;
  readonly cycleNumber: number;
  readonly status: DraftStatus;
  readonly now: readonly Finding[];
  readonly then: readonly Finding[];
}

export interface BrokenDraft {
  readonly draftId: string;
  readonly teamId: string;
  readonly teamName: string;
  readonly cycleNumber: number;
  readonly published: boolean;
  /** Key results of it that would break a rule. */
  readonly keyResults: number;
  readonly parameterKeys: readonly string[];
  /** What would be said, once each. */
  readonly words: readonly string[];
}

/** A proposed change breaks what is well by the plan in force and would not be by the new one; what is broken already is not its doing. */
export function brokenBy(drafts: readonly CheckedTwice[]): BrokenDraft[] {
  return drafts.flatMap(({ draftId, teamId, teamName, cycleNumber, status, now, then }) => {
    const open = new Set(now.map((finding) => finding.key));
    const broken = then.filter((finding) => !open.has(finding.key));
    if (broken.length === 0) return [];
    const lines = new Set(broken.flatMap(({ subject }) => (subject.type === 'LINE' && subject.id !== null ? [subject.id] : [])));
    const parameterKeys = [...new Set(broken.flatMap(({ parameterKey }) => parameterKey ?? []))];
    const words = [...new Set(broken.map((finding) => finding.words))];
    return [{ draftId, teamId, teamName, cycleNumber, published: status === 'PUBLISHED', keyResults: lines.size, parameterKeys, words }];
  });
}

export interface ImpactCounts {
  /** Not published yet. */
  readonly drafts: number;
  /** Published ones that break a rule themselves. */
  readonly keyResults: number;
  /** Teams whose published OKRs break a rule as a whole, such as their number. */
  readonly publishedTeams: number;
}

export const countBroken = (broken: readonly BrokenDraft[]): ImpactCounts => ({
  drafts: broken.filter((one) => !one.published).length,
  keyResults: broken.filter((one) => one.published).reduce((sum, one) => sum + one.keyResults, 0),
  publishedTeams: broken.filter((one) => one.published && one.keyResults === 0).length,
});

/** `2 drafts and 9 published key results would break this.` */
export function impactWords({ drafts, keyResults, publishedTeams }: ImpactCounts): string {
  const parts = [
    ...(drafts > 0 ? [countWords(drafts, 'draft')] : []),
    ...(keyResults > 0 ? [countWords(keyResults, 'published key result')] : []),
    ...(publishedTeams > 0 ? [`the published OKRs of ${countWords(publishedTeams, 'team')}`] : []),
  ];
  return parts.length === 0 ? 'No draft and no published key result would break this.' : `${sentence(listWords(parts))} would break this.`;
}
