import { useQuery } from '@apollo/client/react';
import { useState, type ReactElement } from 'react';
import { useNavigate } from 'react-router';
import { OwnQuestionSheet } from '../../app/answers/own-question-sheet.js';
import { useIdempotencyKey } from '../../ui/form/idempotency-key.js';
import { Button } from '../../ui/button/button.js';
import { ParameterCatalogue_Query } from './catalogue.document.js';
import { useChangeParameter } from './use-change-parameter.js';

interface Props {
  readonly client: string;
  readonly changeSetId: string;
  readonly taken: readonly string[];
}

/** Adds to the open changes what the ten do not ask: a question that is asked often, or one of the client's own. */
export function AddQuestion({ client, changeSetId, taken }: Props): ReactElement | null {
  const { data } = useQuery(ParameterCatalogue_Query, { fetchPolicy: 'cache-first' });
  const [asking, setAsking] = useState(false);
  const attempt = useIdempotencyKey();
  const navigate = useNavigate();
  const propose = useChangeParameter(client, changeSetId);
  if (!data) return null;
  const often = data.parameterCatalogue.filter(({ key }) => !taken.includes(key));
  const add = async (key: string, value: unknown, why = ''): Promise<readonly string[]> => {
    const said = await propose(key, { value, why, startsNowReason: '' }, 0, attempt.key);
    attempt.renew();
    if ('refused' in said) return said.refused.map(({ message }) => message);
    void navigate({ search: `?p=${key}` }, { preventScrollReset: true });
    return [];
  };
  return (
    <>
      {often.map(({ key, title, defaultValue, practice }) => (
        <Button key={key} small look="quiet" onClick={() => void add(key, practice?.value ?? defaultValue, practice?.why)}>
          + {title}
        </Button>
      ))}
      <Button small look="quiet" onClick={() => setAsking(true)}>
        + A question of their own
      </Button>
      {asking && <OwnQuestionSheet name={`change/${changeSetId}`} fields={data.ownQuestion.fields} taken={taken} add={add} close={() => setAsking(false)} />}
    </>
  );
}
