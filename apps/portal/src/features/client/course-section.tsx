import { useSuspenseFragment } from '@apollo/client/react';
import type { FragmentType } from '@apollo/client/masking';
import { useState, type ReactElement } from 'react';
import { Time } from '../../app/time/time.js';
import { graphql } from '../../graphql/gql.js';
import { RuledSection } from '../../ui/section/ruled-section.js';
import { ActButton, type ActingEngagement } from './act-button.js';
import css from './client.module.css';
import { CloseSheet, ExtendSheet, PauseSheet } from './course-sheets.js';
import { ResumeSheet } from './resume-sheet.js';

const CourseSection_engagement = graphql(`
  fragment CourseSection_engagement on Engagement {
    id
    version
    status
    pausedOn
    endsOn
    closedOn
  }
`);

interface Props {
  readonly engagement: FragmentType<typeof CourseSection_engagement>;
  readonly acting: ActingEngagement;
  readonly clientName: string;
}

type Act = 'extendEngagement' | 'pauseEngagement' | 'resumeEngagement' | 'closeEngagement';

/** Extending, pausing, resuming and closing: acts that change the agreement, each with its reason on record. */
export function CourseSection({ engagement, acting, clientName }: Props): ReactElement {
  const { data } = useSuspenseFragment({ fragment: CourseSection_engagement, from: engagement });
  const [act, setAct] = useState<Act>();
  const sheet = { engagementId: data.id, version: data.version, clientName, close: () => setAct(undefined) };
  const lines: readonly { readonly action: Act; readonly title: string; readonly detail: ReactElement | string }[] =
    data.status === 'CLOSED'
      ? []
      : [
          {
            action: 'extendEngagement',
            title: 'One more cycle',
            detail: (
              <>
                It ends on <Time day={data.endsOn} /> as planned now; a cycle and its reset are put before the hand-over.
              </>
            ),
          },
          data.status === 'PAUSED'
            ? {
                action: 'resumeEngagement',
                title: 'Go on',
                detail: data.pausedOn ? (
                  <>
                    Paused since <Time day={data.pausedOn} />.
                  </>
                ) : (
                  'It is paused.'
                ),
              }
            : { action: 'pauseEngagement', title: 'Pause', detail: 'Dates stand still and nothing is asked of anybody until you go on.' },
          { action: 'closeEngagement', title: 'Close for good', detail: 'Everything stays readable, nothing changes any more.' },
        ];
  return (
    <RuledSection heading="The engagement">
      {data.closedOn && (
        <p className={css.detail}>
          Closed <Time day={data.closedOn} />. Nothing in it changes any more.
        </p>
      )}
      <ul className={css.lines} aria-label="The engagement">
        {lines.map(({ action, title, detail }) => (
          <li key={action} className={css.line}>
            <div>
              <p>{title}</p>
              <p className={css.detail}>{detail}</p>
            </div>
            <ActButton engagement={acting} action={action} press={() => setAct(action)} />
          </li>
        ))}
      </ul>
      {act === 'extendEngagement' && <ExtendSheet {...sheet} />}
      {act === 'pauseEngagement' && <PauseSheet {...sheet} />}
      {act === 'resumeEngagement' && <ResumeSheet {...sheet} pausedOn={data.pausedOn ?? null} />}
      {act === 'closeEngagement' && <CloseSheet {...sheet} />}
    </RuledSection>
  );
}
