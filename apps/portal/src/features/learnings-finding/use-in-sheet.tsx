import { useQuery } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { dateText } from '../../app/time/time-text.js';
import { useReading } from '../../app/time/time.js';
import { useCiting, type PlaceToCite } from '../../templates/cited-learnings/use-citing.js';
import { Button, ButtonRow } from '../../ui/button/button.js';
import { Sheet } from '../../ui/dialog/sheet.js';
import { Select } from '../../ui/form/choice-fields.js';
import { Form, Submit, useCairnForm } from '../../ui/form/form.js';
import type { FoundFacts } from './finding.documents.js';
import css from './finding.module.css';
import { PlacesToCite_Query, type PlacesFacts } from './use-in.documents.js';

interface Props {
  readonly found: FoundFacts;
  readonly close: () => void;
}
const beside = 'PARAMETER ';
const placeOf = (engagementId: string, place: string): PlaceToCite =>
  place.startsWith(beside)
    ? { engagementId, place: 'PARAMETER', parameterKey: place.slice(beside.length) }
    : { engagementId, place: 'WORKSHOP', placeId: place };

function UseInForm({ found, places, close }: Props & { readonly places: readonly PlacesFacts[] }): ReactElement {
  const { cite } = useCiting();
  const reading = useReading();
  const { parameterKey } = found.learning;
  const form = useCairnForm({ engagementId: places[0]?.engagementId ?? '', place: parameterKey === null ? '' : `${beside}${parameterKey}` });
  const at = places.find(({ engagementId }) => engagementId === form.watch('engagementId')) ?? places[0];
  const choices = [
    ...(at?.workshops ?? []).map(({ id, title, on }) => ({ value: id, label: `Workshop “${title}”, ${dateText(on, reading)}` })),
    ...(at?.parameters ?? []).map(({ key, number, heading }) => ({
      value: `${beside}${key}`,
      label: `Plan: ${number === null ? '' : `${number} `}${heading}`,
    })),
  ];
  return (
    <Form
      form={form}
      label="Use this learning"
      done={close}
      send={async ({ engagementId, place }) => {
        const name = places.find((one) => one.engagementId === engagementId)?.clientName ?? 'the client';
        const problem = await cite(found.id, placeOf(engagementId, place), {
          words: `It is used at ${name} now. Its people read its sentence there.`,
          inPlace: true,
        });
        return problem === undefined ? [] : [{ code: 'LEARNING_NOT_CITED', field: null, message: problem }];
      }}
    >
      <Select
        form={form}
        name="engagementId"
        label="At which client?"
        choices={places.map(({ engagementId, clientName }) => ({ value: engagementId, label: clientName }))}
      />
      <Select form={form} name="place" label="Where?" choices={choices} empty="Choose" required="Choose where it is to stand" />
      <Submit>Use it there</Submit>
    </Form>
  );
}

/** From its own page into a plan or a workshop of one of the coach’s clients. */
export function UseInSheet({ found, close }: Props): ReactElement {
  const { data, error } = useQuery(PlacesToCite_Query, { fetchPolicy: 'cache-and-network' });
  return (
    <Sheet open close={close} heading="Where do you use it?">
      <p className={css.quiet}>People of the client read its sentence there, as something seen at other clients. Nothing says where it comes from.</p>
      {error && !data && <p role="status">Your clients could not be read. Check the connection and try again.</p>}
      {data?.placesToCite.length === 0 && <p role="status">You work with no client at the moment.</p>}
      {data && data.placesToCite.length > 0 && <UseInForm found={found} places={data.placesToCite} close={close} />}
      <ButtonRow>
        <Button onClick={close}>Not now</Button>
      </ButtonRow>
    </Sheet>
  );
}
