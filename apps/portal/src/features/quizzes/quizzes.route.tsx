import { useReadQuery } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { Link, useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { startQuery } from '../../app/route-data.js';
import { Time } from '../../app/time/time.js';
import { plural } from '../../app/words.js';
import { SettingsHead } from '../../templates/settings-head.js';
import { ButtonLink } from '../../ui/button/button.js';
import { Page } from '../../ui/page/page-head.js';
import { Row, RowList } from '../../ui/rows/row-list.js';
import { RuledSection } from '../../ui/section/ruled-section.js';
import { EmptyState } from '../../ui/states/empty-state.js';
import { QuizzesPage_Query } from './quizzes.document.js';

export const loader = ({ context }: LoaderFunctionArgs) => startQuery(context, QuizzesPage_Query, {});

/** The quizzes of the practice, for workshops that want to know what was understood. */
export function Component(): ReactElement {
  const { data } = useReadQuery(useLoaderData<typeof loader>());
  const { quizzes } = data;
  const add = (
    <ButtonLink look="filled" to="/settings/quizzes/new">
      Write a quiz
    </ButtonLink>
  );
  return (
    <Page narrow>
      <SettingsHead title="Quizzes" context="A workshop with a quiz trains whoever was there and passes." acts={quizzes.length > 0 ? add : undefined} />
      {quizzes.length === 0 ? (
        <EmptyState kind="first" headline="Your quizzes will stand here." act={add}>
          A few questions after a workshop show what was understood. A workshop planned from a kit brings its usual quiz.
        </EmptyState>
      ) : (
        <RuledSection heading="All quizzes" count={quizzes.length}>
          <RowList label="Quizzes">
            {quizzes.map(({ id, title, questions, passPercent, updatedAt }) => (
              <Row
                key={id}
                id={id}
                title={<Link to={`/settings/quizzes/${id}`}>{title}</Link>}
                detail={`${plural(questions.length, 'question', 'questions')}, ${passPercent} % to pass`}
                when={
                  <>
                    changed <Time at={updatedAt} />
                  </>
                }
              />
            ))}
          </RowList>
        </RuledSection>
      )}
    </Page>
  );
}
