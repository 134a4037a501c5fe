import { useQuery } from '@apollo/client/react';
import { useDeferredValue, useState, type ReactElement } from 'react';
import { firstName } from '../../app/words.js';
import { graphql } from '../../graphql/gql.js';
import type { ApplicationAnswer } from '../../graphql/graphql.js';
import { PartError, Skeleton } from '../../ui/states/page-states.js';
import type { ApplicationFacts } from './applications.documents.js';
import css from './applications.module.css';

const AnswerPreview_Query = graphql(`
  query AnswerPreview($input: AnswerPreviewArgs!) {
    answerPreview(input: $input) {
      subject
      text
    }
  }
`);

interface Props {
  readonly application: ApplicationFacts;
  readonly answer: ApplicationAnswer;
  readonly cohortId: string | null;
  readonly words: string;
}

function Mail({ application, answer, cohortId, words }: Props): ReactElement {
  const input = { applicationId: application.id, act: answer, cohortId, words: useDeferredValue(words) };
  const { data, previousData, error, refetch } = useQuery(AnswerPreview_Query, { variables: { input } });
  const mail = (data ?? previousData)?.answerPreview;
  if (error) return <PartError what="The mail" retry={() => void refetch()} />;
  if (!mail) return <Skeleton rows={3} twoLines={false} />;
  return (
    <div className={css.mail}>
      <p>
        <strong>{mail.subject}</strong>
      </p>
      <pre>{mail.text}</pre>
    </div>
  );
}

/** The mail as it will be read, before it goes out; asked for when it is unfolded. */
export function AnswerPreview(props: Props): ReactElement {
  const [open, setOpen] = useState(false);
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>The mail to {firstName(props.application.name)}</summary>
      {open && <Mail {...props} />}
    </details>
  );
}
