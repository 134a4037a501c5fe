import { useMutation, useSuspenseFragment } from '@apollo/client/react';
import type { FragmentType } from '@apollo/client/masking';
import { useState, type ReactElement } from 'react';
import { partWords } from '../../app/client-words.js';
import { failureWords } from '../../app/failure.js';
import { Time } from '../../app/time/time.js';
import { graphql } from '../../graphql/gql.js';
import type { CoachesSection_EngagementFragment, CoachingPart } from '../../graphql/graphql.js';
import { Button } from '../../ui/button/button.js';
import { ConfirmSheet } from '../../ui/dialog/sheet.js';
import { useToast } from '../../ui/feedback/toast.js';
import { useIdempotencyKey } from '../../ui/form/idempotency-key.js';
import { RuledSection } from '../../ui/section/ruled-section.js';
import { ActButton, useMay, type ActingEngagement } from './act-button.js';
import css from './client.module.css';
import { PutCoachOnSheet, type CoachToChoose } from './put-coach-on-sheet.js';

const CoachesSection_engagement = graphql(`
  fragment CoachesSection_engagement on Engagement {
    id
    coaches {
      personId
      name
      part
      since
    }
  }
`);

const TakeCoachOff_Mutation = graphql(`
  mutation TakeCoachOff($input: TakeCoachOffInput!) {
    takeCoachOff(input: $input) {
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

type Coach = CoachesSection_EngagementFragment['coaches'][number];

interface Props {
  readonly engagement: FragmentType<typeof CoachesSection_engagement>;
  readonly acting: ActingEngagement;
  readonly choices: readonly CoachToChoose[];
}

/** Who coaches here and in which part. */
export function CoachesSection({ engagement, acting, choices }: Props): ReactElement {
  const { data } = useSuspenseFragment({ fragment: CoachesSection_engagement, from: engagement });
  const may = useMay(acting)('putCoachOn');
  const [choosing, setChoosing] = useState<{ readonly personId: string; readonly part: CoachingPart }>();
  const [leaving, setLeaving] = useState<Coach>();
  const [takeOff, { loading }] = useMutation(TakeCoachOff_Mutation, { refetchQueries: ['ClientHistory'] });
  const attempt = useIdempotencyKey();
  const toast = useToast();
  const take = async ({ personId, name }: Coach): Promise<void> => {
    try {
      const { data: answer } = await takeOff({ variables: { input: { engagementId: data.id, personId, idempotencyKey: attempt.key } } });
      attempt.renew();
      toast({ words: answer?.takeCoachOff.errors[0]?.message ?? `${name} is off this engagement.` });
      setLeaving(undefined);
    } catch (error) {
      toast({ words: failureWords(error, 'This was not done.') });
    }
  };
  const free = choices.filter(({ personId }) => !data.coaches.some((one) => one.personId === personId));
  return (
    <RuledSection
      heading="Coaches"
      act={free.length > 0 ? <ActButton engagement={acting} action="putCoachOn" press={() => setChoosing({ personId: '', part: 'CO_COACH' })} /> : undefined}
    >
      <ul className={css.lines} aria-label="Coaches">
        {data.coaches.map((coach) => (
          <li key={coach.personId} className={css.line}>
            <div>
              <p>{coach.name}</p>
              <p className={css.detail}>
                {partWords[coach.part]} since <Time at={coach.since} />
              </p>
            </div>
            {may && coach.part !== 'LEAD' && (
              <div className={css.acts}>
                <Button small look="quiet" onClick={() => setChoosing({ personId: coach.personId, part: coach.part === 'SHADOW' ? 'CO_COACH' : 'LEAD' })}>
                  Change the part
                </Button>
                <Button small look="quiet" onClick={() => setLeaving(coach)}>
                  Take off
                </Button>
              </div>
            )}
          </li>
        ))}
      </ul>
      {choosing && (
        <PutCoachOnSheet
          engagementId={data.id}
          chosen={choosing}
          lead={data.coaches.find(({ part }) => part === 'LEAD')?.name}
          coaches={choosing.personId ? data.coaches.map(({ personId, name }) => ({ personId, name })) : free}
          close={() => setChoosing(undefined)}
        />
      )}
      <ConfirmSheet
        open={leaving !== undefined}
        close={() => setLeaving(undefined)}
        question={`Take ${leaving?.name ?? 'the coach'} off this engagement?`}
        confirm="Take off"
        back="Keep as coach"
        sending={loading}
        act={() => leaving && void take(leaving)}
      >
        <p>From their next request on, {leaving?.name} sees nothing of this client that comes from this engagement. Their notes stay.</p>
      </ConfirmSheet>
    </RuledSection>
  );
}
