import type { ReactElement } from 'react';
import { RuledSection } from '../../ui/section/ruled-section.js';
import { agendaWords } from './training-words.js';
import css from './workshop.module.css';
import shared from './training.module.css';
import type { WorkshopFacts } from './workshop.document.js';

/** When what is done, on the clock of the client; and what those who plan may think about. */
export function AgendaSection({ workshop: { agenda, agendaAdvice, minutes, endTime } }: { readonly workshop: WorkshopFacts }): ReactElement {
  return (
    <RuledSection heading="Agenda" note={`${minutes} minutes`}>
      {agenda.length === 0 ? (
        <p className={shared.facts}>There is no agenda yet.</p>
      ) : (
        <ol className={css.agenda}>
          {agenda.map(({ title, minutes: long, kind, time }, index) => (
            <li key={index}>
              <span className={css.clock}>{time}</span>
              <span className={css.long}>{long} min</span>
              <span className={css.item}>{title}</span>
              <span className={css.kind}>{agendaWords[kind]}</span>
            </li>
          ))}
          <li>
            <span className={css.clock}>{endTime}</span>
            <span className={css.long} />
            <span className={css.kind}>End</span>
          </li>
        </ol>
      )}
      {agendaAdvice.length > 0 && (
        <ul className={css.advice} aria-label="Worth a thought">
          {agendaAdvice.map((advice) => (
            <li key={advice}>{advice}</li>
          ))}
        </ul>
      )}
    </RuledSection>
  );
}
