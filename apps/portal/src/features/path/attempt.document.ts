import { graphql } from '../../graphql/gql.js';
import type { Attempt_AttemptFragment, TestAnswerInput } from '../../graphql/graphql.js';
import type { Given } from '../../ui/questions/given.js';

export const Attempt_attempt = graphql(`
  fragment Attempt_attempt on LearningAttempt {
    id
    itemId
    kind
    title
    number
    passPercent
    startedAt
    endsAt
    now
    handedInAt
    handedInBy
    score
    passed
    attemptsLeft
    version
    questions {
      key
      kind
      text
      options {
        key
        text
      }
    }
    answers {
      question
      chosen
      truth
      text
    }
    topics {
      topic
      questions
      percent
      readAgain {
        id
        kind
        title
      }
    }
    results {
      question
      share
      given
      parts {
        text
        right
      }
      rightAnswer
      rightParts
      explanation
    }
  }
`);

export const AttemptPage_Query = graphql(`
  query AttemptPage($id: UUID!) {
    learningAttempt(attemptId: $id) {
      ...Attempt_attempt @unmask
    }
  }
`);

export const StartAttempt_Mutation = graphql(`
  mutation StartAttempt($input: StartAttemptArgs!) {
    startAttempt(input: $input) {
      attempt {
        ...Attempt_attempt @unmask
      }
      errors {
        code
        field
        message
      }
    }
  }
`);

export const SaveAnswers_Mutation = graphql(`
  mutation SaveAnswers($input: AnswerAttemptArgs!) {
    saveAnswers(input: $input) {
      attempt {
        ...Attempt_attempt @unmask
      }
      errors {
        code
        field
        message
      }
    }
  }
`);

export const HandInAttempt_Mutation = graphql(`
  mutation HandInAttempt($input: AnswerAttemptArgs!) {
    handInAttempt(input: $input) {
      attempt {
        ...Attempt_attempt @unmask
      }
      errors {
        code
        field
        message
      }
    }
  }
`);

export type Attempt = Attempt_AttemptFragment;
export type Answers = Readonly<Record<string, Given>>;

/** An order is answered once it was arranged. */
export const isAnswered = ({ chosen, truth, text }: Given): boolean => (chosen?.length ?? 0) > 0 || truth !== undefined || (text ?? '').trim() !== '';

/** What stands on the server, by question. */
export const answersOf = ({ answers }: Pick<Attempt, 'answers'>): Answers =>
  Object.fromEntries(
    answers.map(({ question, chosen, truth, text }) => [
      question,
      { ...(chosen.length > 0 && { chosen }), ...(truth !== null && { truth }), ...(text !== null && { text }) },
    ]),
  );

export const inputOf = (attempt: Pick<Attempt, 'questions'>, answers: Answers): TestAnswerInput[] =>
  attempt.questions.flatMap(({ key }) => {
    const given = answers[key];
    return given && isAnswered(given) ? [{ question: key, chosen: [...(given.chosen ?? [])], truth: given.truth ?? null, text: given.text ?? null }] : [];
  });

/** How many of these answers do not count, because they came after the time had handed in what was saved before. */
export function tooLate(kept: Attempt | null | undefined, answers: Answers): number {
  if (kept?.handedInBy !== 'TIME') return 0;
  const counted = new Set(inputOf(kept, answersOf(kept)).map((answer) => JSON.stringify(answer)));
  return inputOf(kept, answers).filter((answer) => !counted.has(JSON.stringify(answer))).length;
}
