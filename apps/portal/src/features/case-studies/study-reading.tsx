import type { ReactElement } from 'react';
import { RuledSection } from '../../ui/section/ruled-section.js';
import type { StudyFacts } from './case-study.documents.js';
import css from './case-studies.module.css';

/** The draft for those who only read it now: while the client lead does, for the owner, for a shadow. */
export function StudyReading({ study }: { readonly study: StudyFacts }): ReactElement {
  const shown = study.sections.filter(({ body }) => body !== '');
  return (
    <RuledSection serif heading={study.title}>
      {shown.map(({ key, heading, body }) => (
        <div key={key} className={css.read}>
          <h3>{heading}</h3>
          {body.split(/\n{2,}/u).map((paragraph, at) => (
            <p key={at}>{paragraph}</p>
          ))}
        </div>
      ))}
    </RuledSection>
  );
}
