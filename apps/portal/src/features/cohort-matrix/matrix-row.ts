import { graphql } from '../../graphql/gql.js';
import type { MatrixRow_RowFragment } from '../../graphql/graphql.js';

export const MatrixRow_row = graphql(`
  fragment MatrixRow_row on MatrixRowView {
    traineeId
    name
    mentorName
    overdue
    toReview
    isMineToAnswer
    stepsDone
    stepsTotal
    silentDays
    lastSeenOn
    nudgedOn
    nudgedBy
    availableActions {
      action
      state {
        __typename
        ... on Allowed {
          label
        }
      }
    }
    cells {
      moduleId
      state
      words
      roundId
    }
  }
`);

export type MatrixRow = MatrixRow_RowFragment;
/** Somebody of whom nothing is seen, or with a step whose day is over. */
export const needsWord = ({ silentDays, overdue }: Pick<MatrixRow, 'silentDays' | 'overdue'>): boolean => silentDays !== null || overdue > 0;

export type CellState = MatrixRow['cells'][number]['state'];

/** By shape, so that it reads without colour: passed, to review, begun, overdue, not begun, locked. */
export const glyphs: Readonly<Record<CellState, string>> = { PASSED: '✓', REVIEW: '◧', STARTED: '½', OVERDUE: '!', OPEN: '·', LOCKED: '▨' };
export const legend: Readonly<Record<CellState, string>> = {
  ...{ PASSED: 'passed', REVIEW: 'to review', STARTED: 'in progress', OVERDUE: 'overdue', OPEN: 'not begun', LOCKED: 'locked' },
};
