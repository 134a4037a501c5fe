import { useMutation } from '@apollo/client/react';
import { useRevalidator } from 'react-router';
import { useTell } from '../../app/activity.js';
import { failing } from '../../app/failure.js';
import { themeWords } from '../../app/learning-words.js';
import type { LearningTheme } from '../../graphql/graphql.js';
import { newKey } from '../../ui/form/idempotency-key.js';
import {
  FollowTip_Mutation,
  HideTip_Mutation,
  PutBackTip_Mutation,
  ReportTip_Mutation,
  RestoreTip_Mutation,
  ThankForTip_Mutation,
  UnfollowTip_Mutation,
  UnthankForTip_Mutation,
} from './acting.documents.js';
import { AcceptTipAnswer_Mutation, RemoveTipComment_Mutation, UnacceptTipAnswer_Mutation } from './writing.documents.js';

/** A post, or one comment below it. */
export interface Subject {
  readonly tipId: string;
  readonly tipCommentId: string | null;
}
interface Refused {
  readonly field: string | null;
  readonly message: string;
  readonly code: string;
}
type Said = { readonly errors: readonly Refused[] } | undefined;

export interface TipActs {
  readonly follow: (tipId: string, follows: boolean) => Promise<void>;
  readonly followTheme: (theme: LearningTheme, follows: boolean) => Promise<void>;
  readonly thank: (subject: Subject, thanks: boolean) => Promise<void>;
  readonly accept: (tipId: string, tipCommentId: string, accepts: boolean) => Promise<void>;
  readonly restore: (subject: Subject) => Promise<void>;
  readonly removeComment: (tipId: string, tipCommentId: string, version: number) => Promise<void>;
  readonly putBack: (subject: Subject) => Promise<void>;
  /** The same as a way back, for a toast; throws where it failed. */
  readonly backFromBin: (subject: Subject) => Promise<void>;
  readonly hide: (subject: Subject, reason: string, idempotencyKey: string) => Promise<readonly Refused[] | undefined>;
  readonly report: (subject: Subject, reason: string, idempotencyKey: string) => Promise<readonly Refused[] | undefined>;
}

/** What a reader does with a post and with what is said below it. The page asks anew afterwards; what can be taken back has its way back in the toast. */
export function useTipActs(): TipActs {
  const [follow] = useMutation(FollowTip_Mutation);
  const [unfollow] = useMutation(UnfollowTip_Mutation);
  const [thank] = useMutation(ThankForTip_Mutation);
  const [unthank] = useMutation(UnthankForTip_Mutation);
  const [accept] = useMutation(AcceptTipAnswer_Mutation);
  const [unaccept] = useMutation(UnacceptTipAnswer_Mutation);
  const [hide] = useMutation(HideTip_Mutation);
  const [restore] = useMutation(RestoreTip_Mutation);
  const [report] = useMutation(ReportTip_Mutation);
  const [remove] = useMutation(RemoveTipComment_Mutation);
  const [putBack] = useMutation(PutBackTip_Mutation);
  const { revalidate } = useRevalidator();
  const tell = useTell();

  const done = async (asked: Promise<Said>, words: string, undo?: () => Promise<Said>): Promise<void> => {
    const failed = failing('This was not sent.');
    const said = await asked.catch(failed.note);
    const problem = said ? said.errors[0]?.message : failed.words;
    if (problem !== undefined) return tell({ words: problem });
    await revalidate();
    tell({ words, ...(undo && { undo: () => back(undo) }) });
  };
  // A way back that was refused is no way back: the toast says so.
  const back = async (undo: () => Promise<Said>): Promise<void> => {
    if ((await undo())?.errors.length !== 0) throw new Error('Not taken back');
    await revalidate();
  };
  const fromBin = (subject: Subject): Promise<Said> => putBack(input(subject)).then(({ data }) => data?.putBackTip);
  const input = <I extends object>(of: I) => ({ variables: { input: { ...of, idempotencyKey: newKey() } } });
  const follows = (of: { tipId: string } | { theme: LearningTheme }, on: boolean): Promise<Said> =>
    on ? follow(input(of)).then(({ data }) => data?.followTip) : unfollow(input(of)).then(({ data }) => data?.unfollowTip);
  const thanks = (of: Subject, on: boolean): Promise<Said> =>
    on ? thank(input(of)).then(({ data }) => data?.thankForTip) : unthank(input(of)).then(({ data }) => data?.unthankForTip);
  const accepts = (tipId: string, tipCommentId: string, on: boolean): Promise<Said> =>
    on ? accept(input({ tipCommentId })).then(({ data }) => data?.acceptTipAnswer) : unaccept(input({ tipId })).then(({ data }) => data?.unacceptTipAnswer);
  const settled = async (said: Said): Promise<readonly Refused[] | undefined> => {
    if (!said) throw new Error('The server did not answer');
    if (said.errors.length === 0) await revalidate();
    return said.errors;
  };

  return {
    follow: (tipId, on) =>
      done(follows({ tipId }, on), on ? 'You hear by mail what is said here, once an hour at most.' : 'You hear no more of this.', () =>
        follows({ tipId }, !on),
      ),
    followTheme: (theme, on) =>
      done(
        follows({ theme }, on),
        on ? `What is new about “${themeWords[theme]}” comes first in your Monday mail.` : `You no longer follow “${themeWords[theme]}”.`,
        () => follows({ theme }, !on),
      ),
    thank: (subject, on) => done(thanks(subject, on), on ? 'It shows that it helped somebody, and not whom.' : 'Taken back.', () => thanks(subject, !on)),
    accept: (tipId, tipCommentId, on) =>
      done(accepts(tipId, tipCommentId, on), on ? 'Accepted. Whoever opens the question reads this answer first.' : 'The question is open again.', () =>
        accepts(tipId, tipCommentId, !on),
      ),
    restore: (subject) =>
      done(
        restore(input(subject)).then(({ data }) => data?.restoreTip),
        'Everybody within reach can read it again.',
      ),
    removeComment: (tipId, tipCommentId, version) =>
      done(
        remove(input({ tipCommentId, version })).then(({ data }) => data?.removeTipComment),
        'Taken back. Its place says so.',
        () => fromBin({ tipId, tipCommentId }),
      ),
    putBack: (subject) => done(fromBin(subject), 'It stands where it stood.'),
    backFromBin: (subject) => back(() => fromBin(subject)),
    hide: async (subject, reason, idempotencyKey) => settled((await hide({ variables: { input: { ...subject, reason, idempotencyKey } } })).data?.hideTip),
    report: async (subject, reason, idempotencyKey) =>
      settled((await report({ variables: { input: { ...subject, reason, idempotencyKey } } })).data?.reportTip),
  };
}
