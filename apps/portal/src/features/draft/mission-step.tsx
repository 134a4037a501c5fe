import { useState, type ReactElement } from 'react';
import { Time } from '../../app/time/time.js';
import { Button } from '../../ui/button/button.js';
import { BothWordings } from './both-wordings.js';
import css from './draft.module.css';
import aside from './step-help.module.css';
import { useDraftScreen, useKeptMission } from './draft-screen.js';
import { KeptText } from './kept-inputs.js';
import { Findings } from './findings.js';
import { OtherHere } from './other-here.js';
import { useReading } from './seen.js';
import { StepSection } from './step-section.js';

/** Why the team exists. It outlives the cycle, and stays open to writing before training. */
export function MissionStep(): ReactElement {
  const { draft, may } = useDraftScreen();
  const of = useKeptMission();
  const part = `mission/${draft.teamId}`;
  const writes = may('writeMission') === 'allowed';
  // Beside OKRs that are only read, the mission is read too until somebody wants another wording.
  const reads = useReading();
  const [rewords, setRewords] = useState(false);
  return (
    <StepSection step="MISSION">
      <div data-part={part}>
        <OtherHere part={part}>
          {(held) =>
            writes && (!reads || rewords) ? (
              <>
                <KeptText of={of} field="body" name={part} label="Our mission" bare rows={2} readOnly={held} />
                <BothWordings of={of} />
              </>
            ) : (
              <>
                <p className={css.reading}>{of.view.value['body'] || 'Not written yet.'}</p>
                {writes && (
                  <Button small look="quiet" onClick={() => setRewords(true)}>
                    Another wording
                  </Button>
                )}
              </>
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
        <details className={aside.more}>
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
