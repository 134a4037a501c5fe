import { useMutation } from '@apollo/client/react';
import { createContext, useContext, useState, type ReactElement, type ReactNode } from 'react';
import { graphql } from '../../graphql/gql.js';
import { Button } from '../../ui/button/button.js';
import { ReasonSheet } from '../../ui/dialog/reason-sheet.js';
import { thenAgain } from './learning-acts.js';

const GiveLeave_Mutation = graphql(`
  mutation GiveLeave($input: GiveLeaveArgs!) {
    giveLeave(input: $input) {
      path {
        id
      }
      errors {
        code
        field
        message
      }
    }
  }
`);

const GrantAttempt_Mutation = graphql(`
  mutation GrantAttempt($input: GrantAttemptArgs!) {
    grantAttempt(input: $input) {
      path {
        id
      }
      errors {
        code
        field
        message
      }
    }
  }
`);

interface Teacher {
  readonly traineeId: string;
  readonly name: string;
  /** Acts that the server offers on this path. */
  readonly acts: readonly string[];
}

const TeacherContext = createContext<Teacher | null>(null);
/** Null where a path is read by its own trainee. */
export const useTeacher = (): Teacher | null => useContext(TeacherContext);
export const TeacherOf = ({ children, ...teacher }: Teacher & { readonly children: ReactNode }): ReactElement => (
  <TeacherContext value={teacher}>{children}</TeacherContext>
);

interface What {
  readonly title: string;
  readonly moduleId?: string;
  readonly itemId?: string;
}

/** Lets the trainee begin something early, with a reason. */
export function LeaveButton({ title, moduleId, itemId }: What): ReactElement | null {
  const teacher = useTeacher();
  const [asking, ask] = useState(false);
  const [give] = useMutation(GiveLeave_Mutation, thenAgain);
  if (!teacher?.acts.includes('giveLeave')) return null;
  return (
    <>
      <Button small aria-label={`Open early: ${title}`} onClick={() => ask(true)}>
        Open early
      </Button>
      {asking && (
        <ReasonSheet
          question={`Open “${title}” early for ${teacher.name}?`}
          confirm="Open it"
          back="Leave it locked"
          missing="Say why"
          fact={`“${title}” is open for ${teacher.name}.`}
          send={async (reason, idempotencyKey) =>
            (await give({ variables: { input: { traineeId: teacher.traineeId, moduleId, itemId, reason, idempotencyKey } } })).data?.giveLeave.errors
          }
          close={() => ask(false)}
        >
          It opens at once, for this trainee alone. What it waits for still has to be passed.
        </ReasonSheet>
      )}
    </>
  );
}

/** Gives another attempt to somebody who has used all of theirs. */
export function AttemptButton({ title, itemId }: { readonly title: string; readonly itemId: string }): ReactElement | null {
  const teacher = useTeacher();
  const [asking, ask] = useState(false);
  const [grant] = useMutation(GrantAttempt_Mutation, thenAgain);
  if (!teacher?.acts.includes('grantAttempt')) return null;
  return (
    <>
      <Button small aria-label={`Give another attempt: ${title}`} onClick={() => ask(true)}>
        Another attempt
      </Button>
      {asking && (
        <ReasonSheet
          question={`Give ${teacher.name} another attempt at “${title}”?`}
          confirm="Give it"
          back="Not now"
          missing="Say why"
          fact={`${teacher.name} can try once more.`}
          send={async (reason, idempotencyKey) =>
            (await grant({ variables: { input: { traineeId: teacher.traineeId, itemId, reason, idempotencyKey } } })).data?.grantAttempt.errors
          }
          close={() => ask(false)}
        />
      )}
    </>
  );
}
