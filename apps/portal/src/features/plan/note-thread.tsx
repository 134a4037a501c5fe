import { useMutation, useSuspenseFragment } from '@apollo/client/react';
import type { FragmentType } from '@apollo/client/masking';
import { useState, type ReactElement } from 'react';
import { actState } from '../../app/act-state.js';
import { useViewer } from '../../app/session.js';
import { Time } from '../../app/time/time.js';
import { graphql } from '../../graphql/gql.js';
import type { PlanTalk_PlanFragment } from '../../graphql/graphql.js';
import { CitedLearnings, CiteHere } from '../../templates/cited-learnings/cited-learnings.js';
import { Button } from '../../ui/button/button.js';
import { RadioGroup } from '../../ui/form/choice-fields.js';
import { Form, Submit, useCairnForm } from '../../ui/form/form.js';
import { TextArea } from '../../ui/form/text-fields.js';
import { MarginNote } from '../../ui/plan/margin-notes.js';
import css from './plan.module.css';
import { useSettleNote } from './use-settle-note.js';

const PlanTalk_plan = graphql(`
  fragment PlanTalk_plan on DeploymentPlan {
    engagementId
    clientName
    availableActions {
      action
      ...ActState_action @unmask
    }
    citations {
      ...CitationsHere_here @unmask
    }
    notes {
      id
      parameterKey
      changeSetId
      replyToId
      authorId
      authorName
      body
      visibility
      createdAt
      resolvedAt
      version
    }
  }
`);

const WritePlanNote_Mutation = graphql(`
  mutation WritePlanNote($input: WritePlanNoteArgs!) {
    writePlanNote(input: $input) {
      note {
        id
      }
      errors {
        code
        message
        field
      }
    }
  }
`);

export type PlanTalk = PlanTalk_PlanFragment;
export type PlanNote = PlanTalk['notes'][number];

/** What was said about the plan: beside a parameter, or as a question about a change. */
export const usePlanTalk = (plan: FragmentType<typeof PlanTalk_plan>): PlanTalk =>
  useSuspenseFragment({ fragment: PlanTalk_plan, fragmentName: 'PlanTalk_plan', from: plan }).data;

export const mayWriteNotes = (talk: PlanTalk): boolean => actState(talk.availableActions, 'writePlanNote') === 'allowed';

export function useIsCoachHere(): boolean {
  return useViewer().roles.some(({ role }) => role === 'COACH' || role === 'OWNER');
}

/** One note with its answers, and what its reader can do about it. */
export function NoteThread({ talk, note }: { readonly talk: PlanTalk; readonly note: PlanNote }): ReactElement {
  const viewer = useViewer();
  const settle = useSettleNote();
  const coaches = useIsCoachHere();
  const [answering, setAnswering] = useState(false);
  const at = { engagementId: talk.engagementId, place: 'ANSWER', placeId: note.id } as const;
  const forClient = note.visibility === 'CLIENT';
  return (
    <MarginNote
      by={note.visibility === 'COACHES' ? `${note.authorName} (only coaches)` : note.authorName}
      when={<Time at={note.createdAt} />}
      beside={forClient && <CitedLearnings here={talk.citations} at={at} />}
      act={
        <>
          {mayWriteNotes(talk) && (
            <Button look="quiet" small onClick={() => setAnswering(!answering)}>
              Reply
            </Button>
          )}
          {(coaches || note.authorId === viewer.id) && (
            <Button look="quiet" small onClick={() => settle(note.id, note.version)}>
              Settled
            </Button>
          )}
          {answering && forClient && <CiteHere here={talk.citations} at={at} />}
        </>
      }
    >
      <p>{note.body}</p>
      {talk.notes
        .filter((reply) => reply.replyToId === note.id)
        .map((reply) => (
          <p key={reply.id} className={css.reply}>
            <b>{reply.authorName}:</b> {reply.body}
          </p>
        ))}
      {answering && (
        <WriteNote
          engagementId={talk.engagementId}
          clientName={talk.clientName}
          parameterKey={note.parameterKey}
          changeSetId={note.changeSetId}
          replyToId={note.id}
          visibility={note.visibility}
          done={() => setAnswering(false)}
        />
      )}
    </MarginNote>
  );
}

interface WriteProps {
  readonly engagementId: string;
  readonly clientName: string;
  readonly parameterKey: string | null;
  readonly changeSetId?: string | null;
  readonly replyToId?: string;
  readonly visibility?: 'COACHES' | 'CLIENT';
  readonly choose?: boolean;
  readonly done?: () => void;
}

export function WriteNote({ engagementId, clientName, parameterKey, changeSetId, replyToId, visibility, choose, done }: WriteProps): ReactElement {
  const form = useCairnForm<{ body: string; visibility: 'COACHES' | 'CLIENT' }>({ body: '', visibility: visibility ?? 'CLIENT' });
  const [write] = useMutation(WritePlanNote_Mutation, { refetchQueries: 'active', awaitRefetchQueries: true });
  const [open, setOpen] = useState(replyToId !== undefined);
  if (!open)
    return (
      <Button look="quiet" small onClick={() => setOpen(true)}>
        + note in the margin
      </Button>
    );
  return (
    <Form
      form={form}
      label={replyToId ? 'Reply' : 'Write a note'}
      done={() => {
        form.reset();
        setOpen(false);
        done?.();
      }}
      send={async (values, idempotencyKey) =>
        (
          await write({
            variables: { input: { engagementId, parameterKey, changeSetId: changeSetId ?? null, replyToId: replyToId ?? null, ...values, idempotencyKey } },
          })
        ).data?.writePlanNote.errors
      }
    >
      <TextArea form={form} name="body" label={replyToId ? 'Your reply' : 'Your note'} rows={3} limit={5000} required="Write a few words" />
      {choose && (
        <RadioGroup
          form={form}
          name="visibility"
          label="Who can read it"
          choices={[
            { value: 'CLIENT', label: `${clientName} and its coaches` },
            { value: 'COACHES', label: 'Only coaches' },
          ]}
        />
      )}
      <Submit small look="outlined">
        {replyToId ? 'Reply' : 'Add note'}
      </Submit>
    </Form>
  );
}
