import type { ReactElement, ReactNode } from 'react';
import css from './workshop.module.css';
import type { WorkshopFacts } from './workshop.document.js';

/** An address of the web as a link, anything else as it is written. */
export function Address({ text, words }: { readonly text: string; readonly words?: string }): ReactElement {
  if (!/^https?:\/\//i.test(text)) return <>{text}</>;
  return (
    <a href={text} target="_blank" rel="noreferrer noopener" className={css.address}>
      {words ?? text}
    </a>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }): ReactElement {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** Place, who leads, what to read before, recording and quiz. */
export function WorkshopMargin({ workshop }: { readonly workshop: WorkshopFacts }): ReactElement {
  const { place, ledByName, calendarPath, teamName, readings, recordingUrl, quizTitle, quizPassed, briefsPlanNumber, exercise, booked, places } = workshop;
  return (
    <dl className={css.margin}>
      {place && (
        <Fact name="Place">
          <Address text={place} />
        </Fact>
      )}
      {calendarPath && (
        <Fact name="Calendar">
          <a href={calendarPath} download>
            Put it in my calendar
          </a>
        </Fact>
      )}
      <Fact name="Led by">{ledByName}</Fact>
      <Fact name="Places">
        {booked} of {places} taken
      </Fact>
      {teamName && <Fact name="For">{teamName}</Fact>}
      {briefsPlanNumber !== null && <Fact name="Briefing">What is new in Plan {briefsPlanNumber}. Whoever lapsed by it may write again afterwards.</Fact>}
      {readings.length > 0 && (
        <Fact name="Read before">
          <ul>
            {readings.map(({ title, url }, index) => (
              <li key={index}>{url ? <Address text={url} words={title} /> : title}</li>
            ))}
          </ul>
        </Fact>
      )}
      {quizTitle && (
        <Fact name="Quiz">
          {quizTitle}
          {quizPassed !== null && `, ${quizPassed} passed`}
        </Fact>
      )}
      {recordingUrl && (
        <Fact name="Recording">
          <Address text={recordingUrl} words="Watch it" />
        </Fact>
      )}
      {exercise && <Fact name="Exercise for a make-up">{exercise}</Fact>}
    </dl>
  );
}
