import type { ReactElement } from 'react';
import { Time } from '../../app/time/time.js';
import { BothWordings } from './both-wordings.js';
import css from './draft.module.css';
import { useDraftScreen, useKeptMission } from './draft-screen.js';
import { KeptText } from './kept-inputs.js';
import { Findings } from './findings.js';
import { OtherHere } from './other-here.js';
import { StepSection } from './step-section.js';

/** Why the team exists. It outlives the cycle, and stays open to writing before training. */
export function MissionStep(): ReactElement {
  const { draft, may } = useDraftScreen();
  const of = useKeptMission();
  const part = `mission/${draft.teamId}`;
  const writes = may('writeMission') === 'allowed';
  return (
    <StepSection step="MISSION">
      <div data-part={part}>
        <OtherHere part={part}>
          {(held) =>
            writes ? (
              <>
                <KeptText of={of} field="body" name={part} label="Our mission" bare rows={2} readOnly={held} />
                <BothWordings of={of} />
              </>
            ) : (
              <p className={css.reading}>{draft.mission?.body || 'Not written yet.'}</p>
            )
          }
        </OtherHere>
      </div>
      <Findings type="MISSION" text={() => of.view.value['body'] ?? ''} />
      {draft.mission && (
        <p className={css.hint}>
          Written by {draft.mission.writtenByName}
          {draft.mission.byCoach && ' (coach)'}, <Time at={draft.mission.at} />
        </p>
      )}
      {draft.earlierMissions.length > 0 && (
        <details className={css.more}>
          <summary>Earlier wordings</summary>
          <ol className={css.plainList}>
            {draft.earlierMissions.map(({ number, body, writtenByName, at }) => (
              <li key={number}>
                <p className={css.reading}>{body}</p>
                <p className={css.hint}>
                  {writtenByName}, <Time at={at} />
                </p>
              </li>
            ))}
          </ol>
        </details>
      )}
    </StepSection>
  );
}
