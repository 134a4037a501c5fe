import type { MailContent } from '@cairn/platform';

export interface MessageWords {
  readonly subject: string;
  readonly body: string;
  readonly cohortName: string;
  readonly programme: string;
  readonly url: string;
}

/** The words as they were written, and where they stay. */
export function messageMail({ subject, body, cohortName, programme, url }: MessageWords): MailContent {
  const paragraphs = body.split(/\n{2,}/u).filter((part) => part.trim() !== '');
  return {
    subject,
    preview: (paragraphs[0] ?? body).slice(0, 140),
    blocks: [...paragraphs.map((words) => ({ kind: 'paragraph' as const, words })), { kind: 'button', words: 'Open your cohort', href: url }],
    why: `You get this mail because you are in the cohort ${cohortName} of ${programme}.`,
  };
}
