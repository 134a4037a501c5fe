import { z } from 'zod';

const percent = z.number().int().min(1).max(100);
const whole = (least: number, most: number) => z.number().int().min(least).max(most);

/** What a programme asks for, in figures. What a stored one leaves out is as usual, so that older versions are read as they were meant. */
export const programmeRulesSchema = z.object({
  /** Places of a cohort, unless the cohort says otherwise. */
  capacity: whole(1, 200).default(20),
  /** Of the minutes of live sessions; what was made up counts. */
  attendancePercent: percent.default(80),
  examPercent: percent.default(70),
  /** The least level, of 1 to 4, that passes a criterion of the rubric. */
  rubricPass: whole(1, 4).default(3),
  shadowed: whole(0, 20).default(1),
  observed: whole(0, 20).default(2),
  assessorsPerObservation: whole(1, 4).default(2),
  /** The least mean level of an observed session. */
  observedMean: z.number().min(1).max(4).default(3),
  /** A level that no mark of an observed session may have. */
  observedNone: whole(0, 4).default(1),
  /** Whole cycles with a real client. */
  cycles: whole(0, 10).default(1),
  caseStudy: z.boolean().default(true),
  validityMonths: whole(1, 120).default(24),
  renewal: z
    .object({
      hours: whole(0, 500).default(20),
      learnings: whole(0, 20).default(1),
      ethics: z.boolean().default(true),
      graceDays: whole(0, 365).default(60),
    })
    .prefault({}),
  /** Days within which an assignment is promised to be read. */
  reviewDays: whole(1, 60).default(5),
  /** Days after its day on which an assignment is still taken, as late. */
  lateDays: whole(0, 90).default(7),
  /** Every assignment is read by two. */
  secondAssessor: z.boolean().default(false),
  /** Days without a sign of life after which a trainee counts as silent. */
  silentDays: whole(1, 120).default(10),
});

export type ProgrammeRules = z.infer<typeof programmeRulesSchema>;

/** The rules of a version as stored. */
export const programmeRules = (stored: unknown): ProgrammeRules => programmeRulesSchema.parse(stored ?? {});

export const usualProgrammeRules: ProgrammeRules = programmeRules({});
