import { useMutation, useQuery, useSuspenseFragment } from '@apollo/client/react';
import type { FragmentType } from '@apollo/client/masking';
import { useState, type ReactElement } from 'react';
import { graphql } from '../../graphql/gql.js';
import { Button } from '../../ui/button/button.js';
import { useToast } from '../../ui/feedback/toast.js';
import { useIdempotencyKey } from '../../ui/form/idempotency-key.js';
import { PrivateMark } from '../../ui/marks/marks.js';
import { AnswerEditor } from './answer-editor.js';
import { ParameterCatalogue_Query } from './catalogue.document.js';
import css from './plan.module.css';
import { useChangeParameter } from './use-change-parameter.js';

const ProposeAnswer_plan = graphql(`
  fragment ProposeAnswer_plan on DeploymentPlan {
    clientSlug
    runningCycle
    parameters {
      key
      value
      text
    }
    openChangeSet {
      id
      changes {
        id
        parameterKey
        proposedValue
        removes
        why
        startsNowReason
        version
      }
    }
  }
`);

const RemoveChange_Mutation = graphql(`
  mutation RemoveChange($input: RemoveChangeArgs!) {
    removeChange(input: $input) {
      errors {
        code
        message
        field
      }
    }
  }
`);

interface Props {
  readonly plan: FragmentType<typeof ProposeAnswer_plan>;
  readonly parameterKey: string;
}

/** The coach's side of one question: offered answers, their consequences, why this one. Saved while it is written. */
export function ProposeAnswer({ plan, parameterKey }: Props): ReactElement | null {
  const { data } = useSuspenseFragment({ fragment: ProposeAnswer_plan, fragmentName: 'ProposeAnswer_plan', from: plan });
  const { data: asked } = useQuery(ParameterCatalogue_Query, { fetchPolicy: 'cache-and-network' });
  const [remove] = useMutation(RemoveChange_Mutation, { refetchQueries: 'active', awaitRefetchQueries: true });
  const attempt = useIdempotencyKey();
  const toast = useToast();
  const [editing, setEditing] = useState(false);
  const set = data.openChangeSet;
  const save = useChangeParameter(data.clientSlug, set?.id ?? '');
  const parameter = data.parameters.find((one) => one.key === parameterKey);
  const own = set?.changes.find((one) => one.parameterKey === parameterKey);
  // A client's own question is not in the catalogue; what it asks for is the same for all of them.
  const known =
    asked?.parameterCatalogue.find((one) => one.key === parameterKey) ??
    (parameterKey.startsWith('own-') && asked && { ...asked.ownQuestion, key: parameterKey });
  if (!set || !parameter || !known) return null;

  const drop = async (): Promise<void> => {
    if (!own) return;
    const { data: answered } = await remove({ variables: { input: { changeSetId: set.id, parameterKey, version: own.version, idempotencyKey: attempt.key } } });
    attempt.renew();
    toast({ words: answered?.removeChange.errors[0]?.message ?? 'Left as it is now.' });
    setEditing(false);
  };
  const practice = known.practice;
  const start = {
    value: own?.proposedValue ?? parameter.value ?? practice?.value ?? known.defaultValue,
    why: own?.why ?? (parameter.value === null ? (practice?.why ?? '') : ''),
    startsNowReason: own?.startsNowReason ?? '',
  };

  return (
    <section className={css.propose} aria-label="Propose an answer">
      {known.clientAnswers && !own && <p className={css.clientAnswers}>{known.clientAnswers}</p>}
      {editing ? (
        <AnswerEditor
          known={known}
          changeSetId={set.id}
          start={start}
          version={own?.version ?? 0}
          adopts={!own && parameter.text === null}
          cycleRuns={data.runningCycle}
          save={(answer, version, idempotencyKey) => save(parameterKey, answer, version, idempotencyKey)}
          close={() => setEditing(false)}
        />
      ) : (
        <p className={css.acts}>
          <Button small onClick={() => setEditing(true)}>
            {own ? 'Edit this change' : parameter.text === null ? 'Answer it' : 'Change it'}
          </Button>
          {own && (
            <Button small look="quiet" onClick={() => void drop()}>
              Leave as it is now
            </Button>
          )}
        </p>
      )}
      <p className={css.hint}>
        <b>Ask:</b> {known.coachingQuestion}
      </p>
      {practice?.note && (
        <PrivateMark who="Only coaches of your practice">
          <p className={css.hint}>{practice.note}</p>
        </PrivateMark>
      )}
    </section>
  );
}
