import { countWords, firstName, listWords } from '@cairn/kernel';
import type { MailBlock, MailContent } from '@cairn/platform';
import type { TipCommentKind } from '../tip-kinds.js';
import { beginning, type Digest } from './digest.rules.js';

interface Addressed {
  readonly to: string;
  readonly practiceName: string;
  readonly publicUrl: string;
}
interface OfPost extends Addressed {
  readonly tipId: string;
  readonly title: string;
}
export interface SaidBelow {
  readonly by: string;
  readonly kind: TipCommentKind;
  readonly text: string;
}

const addressOf = ({ publicUrl }: Addressed, tipId: string): string => `${publicUrl}/learnings/tips/${tipId}`;
const open = (of: OfPost, words: string): MailBlock => ({ kind: 'button', words, href: addressOf(of, of.tipId) });
const way = (words: string, href: string): MailBlock => ({ kind: 'small', words: [{ link: words, href }] });

/** To whoever asked: an answer. */
export const tipAnsweredMail = (of: OfPost & SaidBelow): MailContent => ({
  subject: `${of.by} answered your question`,
  preview: beginning(of.text, 120),
  blocks: [
    { kind: 'paragraph', words: [`${firstName(of.to)}, you asked: `, { strong: of.title }] },
    { kind: 'quote', words: beginning(of.text, 1200), by: of.by },
    { kind: 'paragraph', words: 'If it helps, accept it: others see at once that the question has an answer.' },
    open(of, 'Read the answer'),
  ],
  why: `You get this mail because you asked this at ${of.practiceName}.`,
});

const saidWords = (said: readonly SaidBelow[]): string => {
  const [answers, comments] = [said.filter(({ kind }) => kind === 'ANSWER').length, said.filter(({ kind }) => kind === 'COMMENT').length];
  return listWords([...(answers > 0 ? [countWords(answers, 'answer')] : []), ...(comments > 0 ? [countWords(comments, 'comment')] : [])]);
};

/** To a follower: what was said within the hour. */
export const tipDiscussedMail = (of: OfPost & { readonly said: readonly SaidBelow[]; readonly stop: string }): MailContent => ({
  subject: `${saidWords(of.said)}: ${beginning(of.title, 80)}`,
  preview: beginning(`${of.said[0]?.by ?? ''}: ${of.said[0]?.text ?? ''}`, 120),
  blocks: [
    { kind: 'paragraph', words: [`${firstName(of.to)}, you follow `, { strong: of.title }, '.'] },
    ...of.said.slice(0, 5).map(({ by, text }): MailBlock => ({ kind: 'quote', words: beginning(text, 400), by })),
    ...(of.said.length > 5 ? [{ kind: 'paragraph', words: `And ${countWords(of.said.length - 5, 'more', 'more')}.` } as const] : []),
    open(of, 'Read the discussion'),
    way('Stop following this', of.stop),
  ],
  why: `You get this mail because you follow this at ${of.practiceName}, once an hour at most.`,
});

/** Monday morning: what is new. */
export const tipDigestMail = (of: Addressed & { readonly digest: Digest; readonly stop: string }): MailContent => {
  const { posts, more, waiting, subject } = of.digest;
  return {
    subject,
    preview: beginning(posts.map(({ title }) => title).join(' · '), 120),
    blocks: [
      { kind: 'paragraph', words: `${firstName(of.to)}, this is what coaches wrote for each other since the last mail.` },
      {
        kind: 'list',
        items: posts.map(({ id, title, authorName, kind, tips }) => [
          { link: title, href: addressOf(of, id) },
          ` ${kind === 'QUESTION' ? `${authorName} asks` : `${countWords(tips, 'tip')} by ${authorName}`}`,
        ]),
      },
      ...(more > 0 ? [{ kind: 'paragraph', words: `And ${countWords(more, 'more', 'more')}.` } as const] : []),
      ...(waiting.length > 0
        ? ([
            { kind: 'heading', words: 'Perhaps you know it' },
            { kind: 'list', items: waiting.map(({ id, title, authorName }) => [{ link: title, href: addressOf(of, id) }, ` ${authorName} has no answer yet`]) },
          ] as const)
        : []),
      { kind: 'button', words: 'Open tips', href: `${of.publicUrl}/learnings/tips` },
      way('Stop these Monday mails', of.stop),
    ],
    why: `You get this mail on Mondays when there is something new, because you read tips at ${of.practiceName}.`,
  };
};

/** To its author: a moderator hid it. */
export const tipHiddenMail = (of: OfPost & { readonly words: string; readonly isComment: boolean; readonly reason: string }): MailContent => ({
  subject: of.isComment ? 'A comment of yours is hidden' : 'A post of yours is hidden',
  preview: beginning(of.reason, 120),
  blocks: [
    {
      kind: 'paragraph',
      words: `${firstName(of.to)}, a moderator of ${of.practiceName} has hidden what you wrote. Only you and the moderators can read it now; nothing of it is lost.`,
    },
    { kind: 'quote', words: of.reason, by: 'The moderator' },
    { kind: 'quote', words: beginning(of.words, 600), by: 'You' },
    { kind: 'paragraph', words: 'You can say it in other words there, and ask a moderator to show it again.' },
    open(of, 'Open it'),
  ],
  why: `You get this mail because you wrote this at ${of.practiceName}.`,
});
