import { z } from 'zod';
import { countWords, listWords } from '@cairn/kernel';
import type { Choice, Parameter } from './parameter.js';

const places = ['spreadsheet', 'document', 'portal', 'tool'] as const;
export type Place = (typeof places)[number];

const place = z.enum(places);

const schema = z
  .strictObject({
    drafted: place,
    published: place,
    tracked: place,
    /** Name of the other tool; empty where none is used. */
    tool: z.string().trim().max(60),
    /** After how many cycles the answer is looked at again; 0 for never. */
    reviewAfterCycles: z.int().min(0).max(4),
  })
  .superRefine((value, context) => {
    const usesTool = [value.drafted, value.published, value.tracked].includes('tool');
    const refuse = (message: string): void => context.addIssue({ code: 'custom', path: ['tool'], message });
    if (usesTool && value.tool === '') refuse('Name the other tool.');
    if (!usesTool && value.tool !== '') refuse('No step uses another tool, so leave its name out.');
  });

export type HomeAnswer = z.infer<typeof schema>;

export interface HomeRule {
  readonly drafted: Place;
  readonly published: Place;
  readonly tracked: Place;
  readonly tool: string | null;
  readonly reviewAfterCycles: number | null;
}

const everywhere = (home: Place, reviewAfterCycles: number, tool = ''): HomeAnswer => ({
  drafted: home,
  published: home,
  tracked: home,
  tool,
  reviewAfterCycles,
});

function describe(value: HomeAnswer): string {
  const words: Record<Place, string> = { spreadsheet: 'in a spreadsheet', document: 'in a document', portal: 'in this portal', tool: `in ${value.tool}` };
  const steps = (['drafted', 'published', 'tracked'] as const).map((step) => ({ step, where: words[value[step]] }));
  const parts = [...new Set(steps.map((one) => one.where))].map(
    (where) => `${listWords(steps.filter((one) => one.where === where).map((one) => one.step))} ${where}`,
  );
  const review = value.reviewAfterCycles === 0 ? '' : ` After ${countWords(value.reviewAfterCycles, 'cycle')} we look at this again.`;
  return `OKRs are ${listWords(parts)}.${review}`;
}

const placeChoices: readonly Choice[] = [
  { value: 'spreadsheet', label: 'Spreadsheet' },
  { value: 'document', label: 'Document' },
  { value: 'portal', label: 'This portal' },
  { value: 'tool', label: 'Another tool' },
];

export const home: Parameter<'home', HomeAnswer, HomeRule> = {
  key: 'home',
  number: 6,
  title: 'Home of the OKRs',
  heading: 'Where OKRs live',
  question: 'Where are OKRs drafted, published and tracked?',
  options: [
    {
      key: 'spreadsheet',
      label: 'A spreadsheet for the first cycles',
      value: everywhere('spreadsheet', 2),
      explanation: 'One sheet with a row per key result. The portal reads it and writes it.',
      consequence: 'Everyone can use it tomorrow and it bends to your parameters. Reminders and charts come from elsewhere.',
      fits: 'The first one or two cycles of nearly everybody.',
    },
    {
      key: 'sheet-then-portal',
      label: 'Drafted in a spreadsheet, then this portal',
      value: { ...everywhere('portal', 2), drafted: 'spreadsheet' },
      explanation: 'Writing happens where people are used to it; what was agreed is kept and updated here.',
      consequence: 'The checks run when the sheet is taken over. There is one more step before publishing.',
      fits: 'Teams that write together in a workshop.',
    },
    {
      key: 'portal',
      label: 'This portal for everything',
      value: everywhere('portal', 2),
      explanation: 'Drafts, publication and check-ins in one place, with the plan’s rules applied while writing.',
      consequence: 'No copying. People have one more sign-in to learn.',
      fits: 'Once people know what good OKRs look like.',
    },
    {
      key: 'document',
      label: 'A document, tracked in a spreadsheet',
      value: { ...everywhere('document', 2), tracked: 'spreadsheet' },
      explanation: 'OKRs are argued in prose with comments, and the figures follow in a sheet.',
      consequence: 'Good talks about wording. Two places have to be kept the same.',
      fits: 'Organisations that think in writing.',
    },
    {
      key: 'tool',
      label: 'A dedicated OKR tool',
      value: everywhere('tool', 1, 'our OKR tool'),
      explanation: 'Software that the client has bought for OKRs.',
      consequence: 'Good charts and reminders. Where the tool does not fit the plan, the plan gives way or people leave the programme.',
      fits: 'After a cycle or two have worked without it.',
    },
  ],
  fields: [
    { kind: 'choice', name: 'drafted', label: 'Drafted in', choices: placeChoices },
    { kind: 'choice', name: 'published', label: 'Published in', choices: placeChoices },
    { kind: 'choice', name: 'tracked', label: 'Tracked in', choices: placeChoices },
    { kind: 'text', name: 'tool', label: 'Name of the other tool', minLength: 0, maxLength: 60 },
    { kind: 'number', name: 'reviewAfterCycles', label: 'Look at it again after this many cycles (0 for never)', min: 0, max: 4 },
  ],
  schema,
  defaultValue: everywhere('spreadsheet', 2),
  hint: 'OKRs that work first, a tool after that. If a tool is bought already, check it against every other parameter before anyone is trained on it: where it does not fit, people bend the plan or leave.',
  coachingQuestion: 'Which of your parameters would that tool make you give up?',
  countersignedBy: [],
  reaches: ['authors', 'champions', 'leads'],
  describe,
  yields: (value) => ({
    drafted: value.drafted,
    published: value.published,
    tracked: value.tracked,
    tool: value.tool === '' ? null : value.tool,
    reviewAfterCycles: value.reviewAfterCycles === 0 ? null : value.reviewAfterCycles,
  }),
};
