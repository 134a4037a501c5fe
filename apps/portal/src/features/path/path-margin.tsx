import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { Time } from '../../app/time/time.js';
import { Onward } from '../../ui/marks/marks.js';
import type { Path } from './path.document.js';
import css from './path.module.css';
import { StateMark } from './state-mark.js';
import { useTeacher } from './teacher-acts.js';

/** Requirements that real work answers. */
const ofWork: readonly string[] = ['cycles', 'caseStudy'];

/** Beside the path: live sessions to come, what a certificate asks for, who accompanies. */
export function PathMargin({ path }: { readonly path: Path }): ReactElement {
  const teacher = useTeacher();
  const { sessions, requirements, mentorName, startsOn, endsOn } = path;
  return (
    <div className={css.notes}>
      {sessions.length > 0 && (
        <section aria-labelledby="live-sessions">
          <h2 id="live-sessions" className={css.eyebrow}>
            Live
          </h2>
          <ul className={css.sessions}>
            {sessions.slice(0, 3).map(({ id, itemId, title, meeting, minutes }) => (
              <li key={id}>
                {teacher ? <span>{title}</span> : <Link to={`/cert/items/${itemId}`}>{title}</Link>}
                <span>
                  <Time meeting={meeting} />, {minutes} min
                </span>
              </li>
            ))}
          </ul>
          {!teacher && (
            <p>
              <Link to="/settings#calendar">
                <Onward>Show them in your calendar</Onward>
              </Link>
            </p>
          )}
        </section>
      )}
      <section aria-labelledby="asked-for">
        <h2 id="asked-for" className={css.eyebrow}>
          What the certificate asks for
        </h2>
        <ul className={css.asked}>
          {requirements.map(({ key, words, met }) => (
            <li key={key}>
              <StateMark state={met ? 'PASSED' : 'OPEN'} words={met ? 'met' : 'not yet'} />
              <span>{ofWork.includes(key) ? <Link to={teacher ? `/cert-admin/evidence/${teacher.traineeId}` : '/cert/evidence'}>{words}</Link> : words}</span>
            </li>
          ))}
        </ul>
      </section>
      <p className={css.pale}>
        From <Time day={startsOn} /> to <Time day={endsOn} />
        {mentorName && `. ${teacher ? 'The' : 'Your'} mentor is ${mentorName}.`}
      </p>
    </div>
  );
}
