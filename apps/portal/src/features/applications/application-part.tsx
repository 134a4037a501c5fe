import type { ReactElement } from 'react';
import { Time } from '../../app/time/time.js';
import { plural } from '../../app/words.js';
import type { ApplicationAnswer } from '../../graphql/graphql.js';
import { Button, ButtonRow } from '../../ui/button/button.js';
import { PrivateMark } from '../../ui/marks/marks.js';
import { answersFor, answerWords, dots, standingWords, verdictWords } from './application-words.js';
import type { ApplicationFacts } from './applications.documents.js';
import css from './applications.module.css';
import { MarkForm } from './mark-form.js';

interface Props {
  readonly application: ApplicationFacts;
  /** Left away for who advises only. */
  readonly choose?: (answer: ApplicationAnswer) => void;
  readonly chosen?: ApplicationAnswer;
  /** Nothing is chosen on the whole desk yet: to accept is what the page is for. */
  readonly leads: boolean;
}

function Others({ application }: { readonly application: ApplicationFacts }): ReactElement | null {
  const { otherMarks, marks, myMark, criteria } = application;
  if (otherMarks === 0) return null;
  if (!myMark)
    return (
      <PrivateMark who={`${plural(otherMarks, 'other reader has', 'other readers have')} marked this`}>
        You see their marks once you have kept your own.
      </PrivateMark>
    );
  return (
    <ul className={css.others} aria-label="Marks of others">
      {marks.map(({ readerName, levels, verdict, note }) => (
        <li key={readerName}>
          <strong>
            {readerName}: {verdictWords[verdict]}
          </strong>
          {criteria.map(({ key, title }) => {
            const level = levels.find((one) => one.key === key)?.level ?? 0;
            return (
              <span key={key} className={css.level}>
                {title} <span aria-hidden="true">{dots(level)}</span>
                <span className="visually-hidden">{level} of 3</span>
              </span>
            );
          })}
          {note !== '' && <q className={css.said}>{note}</q>}
        </li>
      ))}
    </ul>
  );
}

/** One application: what they say, one’s own marks, then those of others, then the answer. */
export function ApplicationPart({ application, choose, chosen, leads }: Props): ReactElement {
  const { name, email, status, answers, files, talk, handedInAt, answerBy, offerUntil, cohortName, source } = application;
  return (
    <article className={css.part} aria-label={`Application of ${name}`}>
      <header>
        <h2 className={css.name}>{name}</h2>
        <p className={css.facts}>
          {standingWords(application)}
          {cohortName && status !== 'NEW' ? ` in ${cohortName}` : ''}, handed in <Time at={handedInAt} />
          {status === 'NEW' && (
            <>
              , promised an answer by <Time day={answerBy} />
            </>
          )}
          {status === 'OFFERED' && offerUntil && (
            <>
              , open until <Time day={offerUntil} />
            </>
          )}
          {talk && (
            <>
              , talk with {talk.withName} <Time at={talk.startsAt} />
            </>
          )}
          . <a href={`mailto:${email}`}>{email}</a>
          {source !== '' && `, came by ${source}`}
        </p>
      </header>
      {choose && !application.isBeingAnswered && answersFor[status].length > 0 && (
        <ButtonRow>
          {answersFor[status].map((answer) => (
            <Button
              key={answer}
              small
              look={leads && answer === 'OFFER' && status !== 'DECLINED' ? 'filled' : 'outlined'}
              aria-pressed={chosen === answer}
              onClick={() => choose(answer)}
            >
              {answerWords[answer]}
            </Button>
          ))}
        </ButtonRow>
      )}
      {application.isBeingAnswered && <p role="status">An answer is on its way.</p>}
      <dl className={css.answers}>
        {answers.map(({ label, answer }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{answer}</dd>
          </div>
        ))}
        {files.length > 0 && (
          <div>
            <dt>Files</dt>
            <dd>
              {files.map(({ id, name: file }) => (
                <a key={id} href={`/files/certification/${id}`} className={css.file}>
                  {file}
                </a>
              ))}
            </dd>
          </div>
        )}
      </dl>
      <MarkForm key={`${application.id} ${application.myMark?.version ?? 0}`} application={application} advises={choose === undefined} />
      <Others application={application} />
    </article>
  );
}
