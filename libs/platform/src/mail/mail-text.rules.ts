import type { MailBlock, MailContent, Words } from './mail-block.js';
import { cleanWords, partsOf, safeHref } from './mail-words.rules.js';

const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;
// A name in another direction is set apart from the sentence, as `bdi` does in HTML.
const apart = (text: string): string => (rightToLeft.test(text) ? `\u2068${text}\u2069` : text);

const plain = (words: Words): string =>
  partsOf(words)
    .map((part) => {
      if (typeof part === 'string') return cleanWords(part);
      return 'strong' in part ? apart(cleanWords(part.strong)) : `${cleanWords(part.link)} (${safeHref(part.href)})`;
    })
    .join('');

const indented = (text: string, by: string): string => text.replaceAll('\n', `\n${by}`);

const blockText = (block: MailBlock): string => {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
    case 'small':
      return plain(block.words);
    case 'facts':
      return block.facts.map(({ name, words }) => `${plain(name)}: ${plain(words)}`).join('\n');
    case 'changes':
      return block.changes
        .map(({ title, now, proposed, why }, index) => {
          const lines = [`${index + 1}. ${plain(title)}`, `Now: ${plain(now)}`, `Proposed: ${plain(proposed)}`];
          if (why !== undefined) lines.push(`Why: ${plain(why)}`);
          return lines.map((line) => indented(line, '   ')).join('\n   ');
        })
        .join('\n\n');
    case 'list':
      return block.items.map((item, index) => `${block.ordered ? `${index + 1}.` : '-'} ${indented(plain(item), '  ')}`).join('\n');
    case 'button':
      return `${plain(block.words)}:\n${safeHref(block.href)}`;
    case 'quote':
      return `> ${indented(plain(block.words), '> ')}${block.by === undefined ? '' : `\n${plain(block.by)}`}`;
  }
};

/** The mail in plain text: the same content in the same order. */
export const mailText = ({ blocks, why }: MailContent): string => `${[...blocks.map(blockText), `--\n${plain(why)}`].join('\n\n')}\n`;
