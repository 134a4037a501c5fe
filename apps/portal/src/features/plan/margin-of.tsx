import { useMutation, useSuspenseFragment } from '@apollo/client/react';
import type { FragmentType } from '@apollo/client/masking';
import { useState, type ReactElement } from 'react';
import { useViewer } from '../../app/session.js';
import { Time } from '../../app/time/time.js';
import { graphql } from '../../graphql/gql.js';
import { CitedLearnings, CiteHere } from '../../templates/cited-learnings/cited-learnings.js';
import { usablePlace } from '../../templates/cited-learnings/usable-place.js';
import { OfferedLearnings } from '../../templates/offered-learnings/offered-learnings.js';
import { Button } from '../../ui/button/button.js';
import { Form, Submit, useCairnForm } from '../../ui/form/form.js';
import { RadioGroup } from '../../ui/form/choice-fields.js';
import { TextArea } from '../../ui/form/text-fields.js';
import { ParameterMargin } from '../../ui/plan/parameter-document.js';
import { MarginNote } from '../../ui/plan/margin-notes.js';
import { actState } from '../../app/act-state.js';
import { ChosenElsewhere } from './chosen-elsewhere.js';
import css from './plan.module.css';
import { useSettleNote } from './use-settle-note.js';

const MarginOf_plan = graphql(`
  fragment MarginOf_plan on DeploymentPlan {
    engagementId
    clientName
    clientSlug
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

interface Props {
  readonly plan: FragmentType<typeof MarginOf_plan>;
  readonly parameterKey: string;
}

/** What was said beside one parameter; answers stand under what they answer. */
export function MarginOf({ plan, parameterKey }: Props): ReactElement {
  const { data } = useSuspenseFragment({ fragment: MarginOf_plan, fragmentName: 'MarginOf_plan', from: plan });
  const viewer = useViewer();
  const settle = useSettleNote();
  const [answering, setAnswering] = useState<string>();
  const own = data.notes.filter((note) => note.parameterKey === parameterKey && note.replyToId === null && note.resolvedAt === null);
  const mayWrite = actState(data.availableActions, 'writePlanNote') === 'allowed';
  const at = { engagementId: data.engagementId, place: 'PARAMETER', parameterKey } as const;
  const coaches = viewer.roles.some(({ role }) => role === 'COACH' || role === 'OWNER');
  return (
    <ParameterMargin label="Notes in the margin">
      {own.map((note) => (
        <MarginNote
          key={note.id}
          by={note.visibility === 'COACHES' ? `${note.authorName} (only coaches)` : note.authorName}
          when={<Time at={note.createdAt} />}
          act={
            <>
              {mayWrite && (
                <Button look="quiet" small onClick={() => setAnswering(answering === note.id ? undefined : note.id)}>
                  Reply
                </Button>
              )}
              {(coaches || note.authorId === viewer.id) && (
                <Button look="quiet" small onClick={() => settle(note.id, note.version)}>
                  Settled
                </Button>
              )}
            </>
          }
        >
          <p>{note.body}</p>
          {data.notes
            .filter((reply) => reply.replyToId === note.id)
            .map((reply) => (
              <p key={reply.id} className={css.reply}>
                <b>{reply.authorName}:</b> {reply.body}
              </p>
            ))}
          {answering === note.id && (
            <WriteNote
              engagementId={data.engagementId}
              clientName={data.clientName}
              parameterKey={parameterKey}
              replyToId={note.id}
              visibility={note.visibility}
              done={() => setAnswering(undefined)}
            />
          )}
        </MarginNote>
      ))}
      <CitedLearnings here={data.citations} at={at} />
      {coaches && <ChosenElsewhere client={data.clientSlug} parameterKey={parameterKey} />}
      <OfferedLearnings step="PARAMETER" engagementId={data.engagementId} parameterKey={parameterKey} useAt={usablePlace(data.citations, at)} />
      <CiteHere here={data.citations} at={at} />
      {mayWrite && <WriteNote engagementId={data.engagementId} clientName={data.clientName} parameterKey={parameterKey} choose={coaches} />}
    </ParameterMargin>
  );
}

interface WriteProps {
  readonly engagementId: string;
  readonly clientName: string;
  readonly parameterKey: string;
  readonly replyToId?: string;
  readonly visibility?: 'COACHES' | 'CLIENT';
  readonly choose?: boolean;
  readonly done?: () => void;
}

function WriteNote({ engagementId, clientName, parameterKey, replyToId, visibility, choose, done }: WriteProps): ReactElement {
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
        (await write({ variables: { input: { engagementId, parameterKey, replyToId: replyToId ?? null, ...values, idempotencyKey } } })).data?.writePlanNote
          .errors
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
