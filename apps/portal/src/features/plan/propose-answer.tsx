import { useMutation, useQuery, useSuspenseFragment } from '@apollo/client/react';
import type { FragmentType } from '@apollo/client/masking';
import { useState, type ReactElement } from 'react';
import { graphql } from '../../graphql/gql.js';
import { Button } from '../../ui/button/button.js';
import { useToast } from '../../ui/feedback/toast.js';
import { useIdempotencyKey } from '../../ui/form/idempotency-key.js';
import { AnswerEditor, type EditedAnswer } from './answer-editor.js';
import css from './plan.module.css';

const ProposeAnswer_plan = graphql(`
  fragment ProposeAnswer_plan on DeploymentPlan {
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

const ParameterCatalogue_Query = graphql(`
  query ParameterCatalogue {
    parameterCatalogue {
      key
      title
      hint
      coachingQuestion
      clientAnswers
      defaultValue
      options {
        key
        label
        explanation
        consequence
        fits
        value
        text
      }
      fields {
        kind
        name
        label
        choices {
          value
          label
        }
        min
        max
        maxLength
        unit
        shownWhen {
          field
          is
        }
      }
    }
  }
`);

const ChangeParameter_Mutation = graphql(`
  mutation ChangeParameter($input: ChangeParameterArgs!) {
    changeParameter(input: $input) {
      plan {
        engagementId
      }
      errors {
        code
        message
        field
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

const after = { refetchQueries: 'active' as const, awaitRefetchQueries: true };

/** The coach's side of one question: offered answers, their consequences, why this one. Saved while it is written. */
export function ProposeAnswer({ plan, parameterKey }: Props): ReactElement | null {
  const { data } = useSuspenseFragment({ fragment: ProposeAnswer_plan, fragmentName: 'ProposeAnswer_plan', from: plan });
  const { data: catalogue } = useQuery(ParameterCatalogue_Query, { fetchPolicy: 'cache-first' });
  const [change] = useMutation(ChangeParameter_Mutation, after);
  const [remove] = useMutation(RemoveChange_Mutation, after);
  const attempt = useIdempotencyKey();
  const toast = useToast();
  const [editing, setEditing] = useState(false);
  const parameter = data.parameters.find((one) => one.key === parameterKey);
  const known = catalogue?.parameterCatalogue.find((one) => one.key === parameterKey);
  const set = data.openChangeSet;
  const own = set?.changes.find((one) => one.parameterKey === parameterKey);
  if (!set || !parameter || !known) return null;

  const save = async (
    answer: EditedAnswer,
    version: number,
  ): Promise<{ readonly version: number } | { readonly errors: readonly { message: string; field?: string | null }[] }> => {
    const input = {
      changeSetId: set.id,
      parameterKey,
      version,
      value: answer.value,
      why: answer.why,
      startsNowReason: answer.startsNowReason || null,
      idempotencyKey: attempt.key,
    };
    const { data: answered } = await change({ variables: { input } });
    attempt.renew();
    const errors = answered?.changeParameter.errors ?? [];
    return errors.length > 0 ? { errors } : { version: version + 1 };
  };
  const drop = async (): Promise<void> => {
    if (!own) return;
    const { data: answered } = await remove({ variables: { input: { changeSetId: set.id, parameterKey, version: own.version, idempotencyKey: attempt.key } } });
    attempt.renew();
    toast({ words: answered?.removeChange.errors[0]?.message ?? 'Left as it is now.' });
    setEditing(false);
  };

  return (
    <section className={css.propose} aria-label="Propose an answer">
      {known.clientAnswers && !own && <p className={css.clientAnswers}>{known.clientAnswers}</p>}
      {editing ? (
        <AnswerEditor
          known={known}
          start={{ value: own?.proposedValue ?? parameter.value ?? known.defaultValue, why: own?.why ?? '', startsNowReason: own?.startsNowReason ?? '' }}
          version={own?.version ?? 0}
          cycleRuns={data.runningCycle}
          save={save}
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
    </section>
  );
}
