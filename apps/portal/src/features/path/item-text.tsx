import type { ReactElement } from 'react';
import { Material } from '../../ui/material/material.js';
import { RuledSection } from '../../ui/section/ruled-section.js';
import { EmptyState } from '../../ui/states/empty-state.js';
import type { LearningItem } from './item.document.js';
import css from './path.module.css';
import { SessionLines } from './session-lines.js';

/** What is learned here: the text, the recording with its transcript, the date and agenda of a live session. */
export function ItemText({ item }: { readonly item: LearningItem }): ReactElement {
  const { body, url, transcript, agenda, sessions } = item;
  const { kind } = item.item;
  return (
    <>
      {url && (
        <p className={css.recording}>
          <a href={url} target="_blank" rel="noreferrer">
            Watch the recording
          </a>
        </p>
      )}
      {body && <Material text={body} />}
      {kind === 'WATCH' && !url && !transcript && !body && <EmptyState kind="first" headline="The recording will be here." />}
      {transcript && (
        <details className={css.transcript}>
          <summary>Transcript</summary>
          <Material text={transcript} />
        </details>
      )}
      {agenda.length > 0 && (
        <RuledSection heading="What happens there">
          <ol className={css.agenda}>
            {agenda.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ol>
        </RuledSection>
      )}
      {kind === 'LIVE' &&
        (sessions.length > 0 ? (
          <SessionLines sessions={sessions} />
        ) : (
          <RuledSection heading="The session">
            <EmptyState kind="first" headline="There is no date yet.">
              It will stand here and in your calendar once your facilitator sets it.
            </EmptyState>
          </RuledSection>
        ))}
    </>
  );
}
