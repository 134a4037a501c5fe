/** A text, or parts of it of which some are strong or links. */
export type Words = string | readonly WordPart[];
export type WordPart = string | { readonly strong: string } | { readonly link: string; readonly href: string };

/** What a mail is built from. HTML and plain text are both made of it, so they say the same. */
export type MailBlock =
  | { readonly kind: 'heading'; readonly words: string }
  | { readonly kind: 'paragraph'; readonly words: Words }
  /** Name left, words right: who, when, what if. */
  | { readonly kind: 'facts'; readonly facts: readonly { readonly name: string; readonly words: Words }[] }
  /** Numbered, now above proposed. */
  | {
      readonly kind: 'changes';
      readonly changes: readonly { readonly title: string; readonly now: string; readonly proposed: string; readonly why?: string }[];
    }
  | { readonly kind: 'list'; readonly items: readonly Words[]; readonly ordered?: boolean }
  /** One in a mail, the act it asks for. */
  | { readonly kind: 'button'; readonly words: string; readonly href: string }
  | { readonly kind: 'quote'; readonly words: string; readonly by?: string }
  | { readonly kind: 'small'; readonly words: Words };

export interface MailContent {
  readonly subject: string;
  /** The line that mail programs show beside the subject. */
  readonly preview: string;
  readonly blocks: readonly MailBlock[];
  /** Why the reader gets this mail, one sentence at its end. */
  readonly why: string;
  /** Of the words, `en` unless told. */
  readonly language?: string;
}
