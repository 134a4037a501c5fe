import { z } from 'zod';

/** How an applicant answers. */
export const answerKinds = ['LINE', 'TEXT', 'CHOICE', 'FILE'] as const;
export type AnswerKind = (typeof answerKinds)[number];

const question = z.object({
  key: z.string(),
  label: z.string(),
  hint: z.string().default(''),
  kind: z.enum(answerKinds),
  required: z.boolean().default(true),
  /** Of a choice. */
  options: z.array(z.string()).default([]),
});

const criterion = z.object({ key: z.string(), title: z.string(), hint: z.string().default('') });

const form = z.object({ questions: z.array(question), criteria: z.array(criterion) });

export type FormQuestion = z.infer<typeof question>;
/** What readers look for; each marks it 1 to 3. */
export type FormCriterion = z.infer<typeof criterion>;
export type ApplicationForm = z.infer<typeof form>;

/** What a programme asks at first; directors make it their own. */
export const usualForm: ApplicationForm = {
  questions: [
    {
      ...{ key: 'role', label: 'What do you do today?', hint: 'Your role and where, in one line.', kind: 'LINE', required: true, options: [] },
    },
    {
      ...{ key: 'why', label: 'Why do you want to coach OKRs?', hint: 'Something you have seen and want to change says more than a plan for your career.' },
      ...{ kind: 'TEXT', required: true, options: [] },
    },
    {
      ...{ key: 'experience', label: 'What have you done with OKRs or in coaching so far?', hint: 'A few lines. “Nothing yet” is an answer too.' },
      ...{ kind: 'TEXT', required: true, options: [] },
    },
    {
      ...{ key: 'team', label: 'With which team or client could you work through a whole cycle?', hint: 'The programme ends with a cycle of a real team.' },
      ...{ kind: 'TEXT', required: true, options: [] },
    },
    {
      ...{ key: 'time', label: 'How much time do you have in a week?', hint: '', kind: 'CHOICE', required: true },
      options: ['Less than two hours', 'Two to four hours', 'More than four hours'],
    },
    {
      ...{ key: 'file', label: 'Something you would like us to read', hint: 'A curriculum vitae or a piece of your work, as PDF, Word or picture.' },
      ...{ kind: 'FILE', required: false, options: [] },
    },
  ],
  criteria: [
    { key: 'motive', title: 'Motive', hint: 'Wants teams to think for themselves, rather than to be right.' },
    { key: 'practice', title: 'Practice', hint: 'Has worked with teams, and says what went wrong.' },
    { key: 'time', title: 'Time and place', hint: 'Has the hours, and a team for a whole cycle.' },
  ],
};

/** The form as stored; one that was never written is the usual one. */
export function applicationForm(stored: unknown): ApplicationForm {
  const read = form.safeParse(stored);
  return read.success ? read.data : usualForm;
}
