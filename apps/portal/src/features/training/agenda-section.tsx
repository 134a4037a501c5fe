import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { Onward } from '../../ui/marks/marks.js';
import { RuledSection } from '../../ui/section/ruled-section.js';
import { EmptyState } from '../../ui/states/empty-state.js';
import { agendaWords } from './training-words.js';
import shared from './training.module.css';
import css from './workshop.module.css';
import type { WorkshopFacts } from './workshop.document.js';

/** When what is done, on the clock of the client; and what those who plan may think about. */
export function AgendaSection({
  workshop,
  writeAt,
}: {
  readonly workshop: WorkshopFacts;
  /** Where it is written, for whoever may. */ readonly writeAt?: string;
}): ReactElement {
  const { agenda, agendaAdvice, minutes, endTime, status } = workshop;
  return (
    <RuledSection heading="Agenda" note={`${minutes} minutes`}>
      {agenda.length === 0 ? (
        <NoAgenda writeAt={writeAt} isAhead={status === 'PLANNED'} />
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

function NoAgenda({ writeAt, isAhead }: { readonly writeAt: string | undefined; readonly isAhead: boolean }): ReactElement {
  if (!writeAt || !isAhead) return <p className={shared.facts}>{isAhead ? 'There is no agenda yet.' : 'It had no agenda.'}</p>;
  return (
    <EmptyState
      kind="first"
      headline="What is done when will stand here."
      act={
        <Link to={writeAt}>
          <Onward>Write the agenda</Onward>
        </Link>
      }
    >
      Whoever is invited reads it beforehand and knows what to bring.
    </EmptyState>
  );
}
