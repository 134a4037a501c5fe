import { useQuery } from '@apollo/client/react';
import { useEffect, useState } from 'react';
import { graphql } from '../../graphql/gql.js';

export const AnswerReading_Query = graphql(`
  query AnswerReading($key: String!, $value: ParameterValue!) {
    answerReading(key: $key, value: $value) {
      text
      errors {
        code
        field
        message
      }
    }
  }
`);

export interface AnswerText {
  readonly text: string | undefined;
  /** What keeps it from being an answer. */
  readonly problem: string | undefined;
}

const PAUSE = 350;

/** How an answer would stand in a plan, asked a moment after its last change. `asked` false: nothing is asked, the words are known. */
export function useAnswerText(key: string, value: unknown, asked = true): AnswerText {
  const written = JSON.stringify(value ?? null);
  const [settled, setSettled] = useState(written);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(written), PAUSE);
    return () => clearTimeout(timer);
  }, [written]);
  const skip = !asked || settled !== written;
  const { data } = useQuery(AnswerReading_Query, { variables: { key, value: JSON.parse(settled) as unknown }, fetchPolicy: 'cache-first', skip });
  const reading = skip ? undefined : data?.answerReading;
  return { text: reading?.text ?? undefined, problem: reading?.errors[0]?.message };
}
