import { useQuery } from '@apollo/client/react';
import { createContext, useContext, useEffect, useMemo, useRef, type ReactElement, type ReactNode } from 'react';
import { actState } from '../../app/act-state.js';
import type { GatedFacts } from '../../app/gate.js';
import type { DraftCheck_CheckFragment, DraftReview_ReviewFragment } from '../../graphql/graphql.js';
import { useAnnounce } from '../../ui/feedback/live-region.js';
import { DraftCheck_Query } from './checks.documents.js';
import { linesOf } from './draft-fields.js';
import { useDraftScreen, useStanding } from './draft-screen.js';
import { DraftReviewOf_Query } from './review.documents.js';

export type CheckFacts = DraftCheck_CheckFragment;
export type Finding = CheckFacts['findings'][number];
export type ReviewFacts = DraftReview_ReviewFragment;
export type Remark = ReviewFacts['remarks'][number];

interface Talk {
  /** Undefined while it is not known. */
  readonly check: CheckFacts | undefined;
  readonly checkFailed: (() => void) | undefined;
  readonly review: ReviewFacts | undefined;
  readonly may: (action: string) => boolean;
  /** What locks an act for now, while it is locked. */
  readonly gateOf: (action: string) => GatedFacts | undefined;
}

const none: Talk = { check: undefined, checkFailed: undefined, review: undefined, may: () => false, gateOf: () => undefined };
const TalkContext = createContext<Talk>(none);
export const useDraftTalk = (): Talk => useContext(TalkContext);

/** After the last save; a person who goes on typing is not looked over the shoulder. */
const AFTER_SAVE = 300;

/** What the checks and the reviewers say about the draft, beside its text. It follows what is saved and never takes the focus. */
export function DraftTalkProvider({ children }: { readonly children: ReactNode }): ReactElement {
  const { draft } = useDraftScreen();
  const { saves } = useStanding();
  const announce = useAnnounce();
  const draftId = draft.id ?? '';
  const skip = draft.id === null;
  const checked = useQuery(DraftCheck_Query, { variables: { draftId }, skip, fetchPolicy: 'cache-and-network' });
  const variables = { client: draft.clientSlug, team: draft.teamId, cycle: draft.cycle?.number ?? null };
  const reviewed = useQuery(DraftReviewOf_Query, { variables, skip, fetchPolicy: 'cache-and-network' });
  const check = checked.data?.checkDraft;
  const review = reviewed.data?.draftReview;
  const { refetch } = checked;

  const seen = useRef(`${saves} ${draft.editedAt ?? ''}`);
  useEffect(() => {
    const now = `${saves} ${draft.editedAt ?? ''}`;
    if (skip || seen.current === now) return;
    const timer = setTimeout(() => {
      seen.current = now;
      void refetch().catch(() => undefined);
    }, AFTER_SAVE);
    return () => clearTimeout(timer);
  }, [saves, draft.editedAt, skip, refetch]);

  // With its first objective and key result a draft can be sent, without its last ones it cannot; with its last open rule mended or excepted
  // it can be published: the acts are asked for again.
  const holds = `${draft.objectives.length > 0} ${linesOf(draft).some(({ kind }) => kind === 'KEY_RESULT')} ${draft.silent !== null}`;
  const held = useRef({ holds, openRules: check?.openRules });
  const again = reviewed.refetch;
  useEffect(() => {
    const openRules = check?.openRules ?? held.current.openRules;
    const before = held.current;
    held.current = { holds, openRules };
    if (skip || (before.holds === holds && (before.openRules === undefined || before.openRules === openRules))) return;
    void again().catch(() => undefined);
  }, [holds, check?.openRules, skip, again]);

  const said = useRef<string>(undefined);
  const headline = check?.headline;
  useEffect(() => {
    if (headline !== undefined && said.current !== undefined && said.current !== headline) announce(headline);
    if (headline !== undefined) said.current = headline;
  }, [headline, announce]);

  const failed = checked.error !== undefined && check === undefined;
  const talk = useMemo<Talk>(
    () => ({
      check,
      checkFailed: failed ? () => void refetch().catch(() => undefined) : undefined,
      review,
      may: (action) => actState(review?.availableActions ?? [], action) === 'allowed',
      gateOf: (action) => {
        const state = review?.availableActions.find((one) => one.action === action)?.state;
        return state?.__typename === 'Gated' ? state : undefined;
      },
    }),
    [check, failed, refetch, review],
  );
  return <TalkContext value={talk}>{children}</TalkContext>;
}
