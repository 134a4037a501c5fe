import { countWords, listWords } from '@cairn/kernel';
import type { TipKind } from '../tip-kinds.js';

export interface NewPost {
  readonly id: string;
  readonly kind: TipKind;
  readonly title: string;
  readonly authorName: string;
  readonly tips: number;
  /** Of a theme that the reader follows. */
  readonly isFollowed: boolean;
}
export interface WaitingQuestion {
  readonly id: string;
  readonly title: string;
  readonly authorName: string;
}

export interface Digest {
  readonly subject: string;
  readonly posts: readonly NewPost[];
  /** New ones that found no room. */
  readonly more: number;
  readonly waiting: readonly WaitingQuestion[];
}

export const mostInDigest = 10;
const mostWaiting = 3;

/**
 * A week without anything new is a week without a mail; an old question alone is no reason for one. Followed themes come first, and no question
 * stands there twice.
 */
export function digestOf(posts: readonly NewPost[], waiting: readonly WaitingQuestion[]): Digest | null {
  if (posts.length === 0) return null;
  const [lists, questions] = [posts.filter(({ kind }) => kind === 'TIPS').length, posts.filter(({ kind }) => kind === 'QUESTION').length];
  const counted = [...(lists > 0 ? [countWords(lists, 'list of tips', 'lists of tips')] : []), ...(questions > 0 ? [countWords(questions, 'question')] : [])];
  const only = posts.length === 1 ? posts[0] : undefined;
  const ordered = [...posts.filter(({ isFollowed }) => isFollowed), ...posts.filter(({ isFollowed }) => !isFollowed)];
  return {
    // One post says more by its own words than by its number.
    subject: `New from coaches: ${only ? beginning(only.title, 80) : listWords(counted)}`,
    posts: ordered.slice(0, mostInDigest),
    more: Math.max(0, posts.length - mostInDigest),
    waiting: waiting.filter(({ id }) => !posts.some((post) => post.id === id)).slice(0, mostWaiting),
  };
}

const hourMs = 3_600_000;

/** Followers hear of what is said within an hour in one mail, at its end. */
export const endOfHour = (now: Date): Date => new Date((Math.floor(now.getTime() / hourMs) + 1) * hourMs);

/** A beginning that tells what it is about, cut between words. */
export function beginning(text: string, most: number): string {
  const plain = text.replace(/\s+/gu, ' ').trim();
  if ([...plain].length <= most) return plain;
  const cut = [...plain].slice(0, most).join('');
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), most / 2))}…`;
}
