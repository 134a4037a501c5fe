import type { MailBlock, MailContent } from './mail-block.js';
import { mailHtml } from './mail-html.rules.js';
import { mailText } from './mail-text.rules.js';
import { cleanLine, contentFaults, safeHref, withoutKeys } from './mail-words.rules.js';

const blocks: MailBlock[] = [
  { kind: 'heading', words: '3 changes to how Oakfield runs OKRs' },
  {
    kind: 'paragraph',
    words: [
      'Dana, I ask you to decide by ',
      { strong: 'Monday 30 November' },
      '. More is in ',
      { link: 'the plan', href: 'https://cairn.example.org/p' },
      '.\nThank you.',
    ],
  },
  {
    kind: 'facts',
    facts: [
      { name: 'In force now', words: 'Plan 2' },
      { name: 'If you do nothing', words: ['Plan 2 ', { strong: 'stays' }] },
    ],
  },
  {
    kind: 'changes',
    changes: [
      { title: 'Scoring', now: 'each team chooses', proposed: 'stretch result,\nwith commit', why: 'two styles' },
      { title: 'Cycle', now: '3 months', proposed: '4 months' },
    ],
  },
  { kind: 'list', items: ['first thing', ['second ', { strong: 'thing' }]] },
  { kind: 'list', ordered: true, items: ['step one', 'step two'] },
  { kind: 'quote', words: 'Why not\nnext cycle?', by: 'Ian Webb' },
  { kind: 'button', words: 'Read and decide', href: 'https://cairn.example.org/go/d/abc?x=1&y=2' },
  { kind: 'small', words: 'No decision is made by opening a link.' },
];
const mail = (over: Partial<MailContent> = {}): MailContent => ({
  subject: 'Decision by Mon 30 Nov',
  preview: 'Scoring, cycle length',
  blocks,
  why: 'You get this mail because you sign for Oakfield.',
  ...over,
});

/** The words in the order a reader meets them; addresses and signs of lists stand in one form only. */
const words = (text: string) =>
  text
    .replace(/https?:\/\/\S+/g, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .split(' ');
const seen = (html: string) =>
  html
    .replace(/<head>[\s\S]*<\/head>|<style>[\s\S]*?<\/style>|<div style="display:none[\s\S]*?<\/div>/g, '')
    .replace(/<ol[\s\S]*?<\/ol>/g, (list) =>
      list
        .split('<li')
        .map((item, index) => (index === 0 ? item : `${index}. <li${item}`))
        .join(''),
    )
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&#39;', "'");

it('says the same in HTML and in plain text', () => {
  expect(words(seen(mailHtml(mail())))).toEqual(words(mailText(mail())));
});

it('reads well as plain text', () => {
  expect(mailText(mail())).toBe(`3 changes to how Oakfield runs OKRs

Dana, I ask you to decide by Monday 30 November. More is in the plan (https://cairn.example.org/p).
Thank you.

In force now: Plan 2
If you do nothing: Plan 2 stays

1. Scoring
   Now: each team chooses
   Proposed: stretch result,
   with commit
   Why: two styles

2. Cycle
   Now: 3 months
   Proposed: 4 months

- first thing
- second thing

1. step one
2. step two

> Why not
> next cycle?
Ian Webb

Read and decide:
https://cairn.example.org/go/d/abc?x=1&y=2

No decision is made by opening a link.

--
You get this mail because you sign for Oakfield.
`);
});

it.each<[string, MailBlock]>([
  ['a heading', { kind: 'heading', words: '<img src=x onerror=alert(1)>' }],
  ['a paragraph', { kind: 'paragraph', words: ['<script>alert(1)</script>', { strong: '"><b>' }] }],
  ['facts', { kind: 'facts', facts: [{ name: '<i>', words: '<b>' }] }],
  ['changes', { kind: 'changes', changes: [{ title: '<i>', now: '<b>', proposed: '<u>', why: '<s>' }] }],
  ['a list', { kind: 'list', items: ['<b>'] }],
  ['a quote', { kind: 'quote', words: '<b>', by: '<i>' }],
  ['a button', { kind: 'button', words: '<b>', href: `https://example.org/"onmouseover="alert(1)` }],
])('writes words as words: %s', (_, block) => {
  const plain = mailHtml(mail({ blocks: [{ kind: 'heading', words: 'x' }] }));
  const html = mailHtml(mail({ blocks: [block] }));
  expect(html).not.toMatch(/<(?:img|script|b|i|u|s)[ >]|"onmouseover=/);
  expect(plain).toContain('<h1');
});

it('keeps directions apart: names in another script do not reorder the sentence', () => {
  const blocks: MailBlock[] = [{ kind: 'paragraph', words: ['Decided by ', { strong: 'דנה' }, ' today, \u202Ereversed'] }];
  expect(mailHtml(mail({ blocks }))).toContain('<bdi>דנה</bdi>');
  expect(mailText(mail({ blocks }))).toContain('Decided by \u2068דנה\u2069 today, reversed');
});

it.each([
  ['line breaks do not reach a header', 'Decision\r\nBcc: x@example.org', 'Decision Bcc: x@example.org'],
  ['nor do controls and turned directions', 'A\u0000B\u202eC\u2028D', 'ABC D'],
  ['letters of any script stay', 'Entscheid für Ärztekammer · שלום', 'Entscheid für Ärztekammer · שלום'],
])('%s', (_, text, expected) => expect(cleanLine(text)).toBe(expected));

it.each(['javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd'])('does not link to %s', (href) => expect(() => safeHref(href)).toThrow());

it.each<[string, Partial<MailContent>, string[]]>([
  ['a whole mail', {}, []],
  ['without subject', { subject: ' ' }, ['A mail needs a subject']],
  ['without preview', { preview: '\n' }, ['A mail needs a preview']],
  ['without reason', { why: '' }, ['A mail says why it was sent']],
  ['with two buttons', { blocks: [...blocks, { kind: 'button', words: 'Or this', href: 'https://example.org' }] }, ['A mail has one button at most']],
])('contentFaults: %s', (_, over, expected) => expect(contentFaults(mail(over))).toEqual(expected));

it.each([
  ['the key of a link', 'https://cairn.example.org/go/d/Q2xhc3NpY2FsIGtleSBvZiAzMiBieXRlcyBoZXJl', 'https://cairn.example.org/go/d/…'],
  ['a key in a query', 'https://cairn.example.org/x?key=Q2xhc3NpY2FsIGtleSBvZiAzMiBieXRlcyBoZXJl&a=1', 'https://cairn.example.org/x?key=…&a=1'],
  ['and nothing of a plain link', 'https://cairn.example.org/c/oakfield/plan', 'https://cairn.example.org/c/oakfield/plan'],
])('a kept mail shows no %s', (_, text, expected) => expect(withoutKeys(`<a href="${text}">`)).toBe(`<a href="${expected}">`));
