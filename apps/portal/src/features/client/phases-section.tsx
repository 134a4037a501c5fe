import { useMutation, useSuspenseFragment } from '@apollo/client/react';
import type { FragmentType } from '@apollo/client/masking';
import { useState, type ReactElement } from 'react';
import { failureWords } from '../../app/failure.js';
import { Time } from '../../app/time/time.js';
import { graphql } from '../../graphql/gql.js';
import type { PhasesSection_EngagementFragment } from '../../graphql/graphql.js';
import { Button } from '../../ui/button/button.js';
import { useToast } from '../../ui/feedback/toast.js';
import { useIdempotencyKey } from '../../ui/form/idempotency-key.js';
import { Tag } from '../../ui/marks/marks.js';
import { RuledSection } from '../../ui/section/ruled-section.js';
import { ActButton, useMay, type ActingEngagement } from './act-button.js';
import css from './client.module.css';
import { MovePhaseSheet } from './move-phase-sheet.js';

const PhasesSection_engagement = graphql(`
  fragment PhasesSection_engagement on Engagement {
    id
    phases {
      id
      kind
      name
      startsOn
      endsOn
      agreedOn
      completedOn
      state
      version
    }
  }
`);

const AgreePhaseDates_Mutation = graphql(`
  mutation AgreePhaseDates($input: AgreePhaseDatesInput!) {
    agreePhaseDates(input: $input) {
      engagement {
        id
        ...ClientSettings_engagement
      }
      errors {
        code
        field
        message
      }
    }
  }
`);

const CompleteCycle_Mutation = graphql(`
  mutation CompleteCycle($input: CompleteCycleInput!) {
    completeCycle(input: $input) {
      engagement {
        id
        ...ClientSettings_engagement
      }
      errors {
        code
        field
        message
      }
    }
  }
`);

type Phase = PhasesSection_EngagementFragment['phases'][number];

interface Props {
  readonly engagement: FragmentType<typeof PhasesSection_engagement>;
  readonly acting: ActingEngagement;
  readonly clientName: string;
}

/** The phases with their dates, who agreed to them, and the way to move them. */
export function PhasesSection({ engagement, acting, clientName }: Props): ReactElement {
  const { data } = useSuspenseFragment({ fragment: PhasesSection_engagement, from: engagement });
  const may = useMay(acting);
  const [moving, setMoving] = useState<string>();
  const [agree] = useMutation(AgreePhaseDates_Mutation, { refetchQueries: ['ClientHistory'] });
  const [complete] = useMutation(CompleteCycle_Mutation, { refetchQueries: ['ClientHistory'] });
  const attempt = useIdempotencyKey();
  const toast = useToast();
  const told = (refused: string | undefined, fact: string): void => {
    attempt.renew();
    toast({ words: refused ?? fact });
  };
  const lost = (error: unknown): void => toast({ words: failureWords(error, 'This was not done.') });
  const input = ({ id, version }: Phase) => ({ engagementId: data.id, phaseId: id, version, idempotencyKey: attempt.key });
  const phase = data.phases.find(({ id }) => id === moving);
  // Nobody agrees on dates that are a year away.
  const near = data.phases.filter(({ state }) => state !== 'DONE').slice(0, 3);

  return (
    <RuledSection heading="Phases and dates" id="dates">
      <ul className={css.lines} aria-label="Phases">
        {data.phases.map((one) => (
          <li key={one.id} className={css.line}>
            <div>
              <p>
                {one.name} {one.state === 'NOW' && <Tag>now</Tag>}
              </p>
              <p className={css.detail}>
                <Time day={one.startsOn} /> to <Time day={one.endsOn} />
                {one.completedOn ? (
                  <>
                    , complete since <Time day={one.completedOn} />
                  </>
                ) : one.agreedOn ? (
                  <>
                    , agreed with {clientName} <Time day={one.agreedOn} />
                  </>
                ) : (
                  one.state !== 'DONE' && ', planned by the template'
                )}
              </p>
            </div>
            <div className={css.acts}>
              {one.kind === 'CYCLE' && one.state === 'DONE' && !one.completedOn && may('completeCycle') && (
                <Button
                  small
                  onClick={() =>
                    void complete({ variables: { input: input(one) } }).then(
                      ({ data: answer }) => told(answer?.completeCycle.errors[0]?.message, `${one.name} counts as complete.`),
                      lost,
                    )
                  }
                >
                  Scored and reset
                </Button>
              )}
              {near.includes(one) && !one.agreedOn && may('movePhase') && (
                <Button
                  small
                  look="quiet"
                  onClick={() =>
                    void agree({ variables: { input: input(one) } }).then(
                      ({ data: answer }) => told(answer?.agreePhaseDates.errors[0]?.message, `${one.name}: the dates are agreed.`),
                      lost,
                    )
                  }
                >
                  The client agreed
                </Button>
              )}
              {one.state !== 'DONE' && <ActButton engagement={acting} action="movePhase" press={() => setMoving(one.id)} />}
            </div>
          </li>
        ))}
      </ul>
      {phase && <MovePhaseSheet key={phase.id} engagementId={data.id} phase={phase} clientName={clientName} close={() => setMoving(undefined)} />}
    </RuledSection>
  );
}
