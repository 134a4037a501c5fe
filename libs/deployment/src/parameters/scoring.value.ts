import { z } from 'zod';

const objectiveScore = z.enum(['never', 'lowest', 'median', 'highest']);
const update = z.enum(['valuePredictionHealth', 'valueHealth', 'value']);

export const scoringSchema = z.discriminatedUnion('system', [
  z.strictObject({
    system: z.literal('stretchTargetCommit'),
    /** Which of the three results the key result itself states. */
    headline: z.enum(['stretch', 'commit', 'teamChooses']),
    /** All three results are fixed before the key result is final. */
    prescored: z.boolean(),
    objectiveScore,
    update,
  }),
  z.strictObject({ system: z.literal('committedAspirational'), objectiveScore, update }),
  z.strictObject({ system: z.literal('confidenceThenBinary'), objectiveScore, update }),
  z.strictObject({ system: z.literal('percent'), objectiveScore, update }),
]);

export type ScoringAnswer = z.infer<typeof scoringSchema>;
