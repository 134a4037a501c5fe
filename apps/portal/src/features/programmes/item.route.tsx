import { useMutation, useReadQuery } from '@apollo/client/react';
import { useWatch } from 'react-hook-form';
import type { ReactElement } from 'react';
import { Link, useLoaderData, useNavigate, useParams, useSearchParams, type LoaderFunctionArgs } from 'react-router';
import { actState } from '../../app/act-state.js';
import { startQuery } from '../../app/route-data.js';
import { ButtonLink, ButtonRow } from '../../ui/button/button.js';
import { useToast } from '../../ui/feedback/toast.js';
import { Checkbox, Select } from '../../ui/form/choice-fields.js';
import { Form, Submit, useCairnForm } from '../../ui/form/form.js';
import { NumberField } from '../../ui/form/number-field.js';
import { TextArea, TextField } from '../../ui/form/text-fields.js';
import { Material } from '../../ui/material/material.js';
import { Page, PageHead } from '../../ui/page/page-head.js';
import { NotFound } from '../../ui/states/page-states.js';
import { settingsIn, usualCompletion, valuesOfItem, type ItemFacts, type ItemValues } from './item.values.js';
import { ItemReading } from './item-reading.js';
import { modulePath } from './module-section.js';
import { kindWords, minutesWords } from './programme-words.js';
import { VersionPage_Query } from './programmes.documents.js';
import { AddItem_Mutation, EditItem_Mutation } from './programmes.mutations.js';
import css from './programmes.module.css';
import { SettingsFields } from './settings-fields.js';
import { useKeptItem } from './use-kept-item.js';
import type { VersionFacts } from './version.route.js';

export const loader = ({ context, params }: LoaderFunctionArgs) => startQuery(context, VersionPage_Query, { id: params['version'] ?? '' });

const kinds = Object.entries(kindWords).map(([value, label]) => ({ value, label }));

function Editor({ version, moduleId, item }: { readonly version: VersionFacts; readonly moduleId: string; readonly item?: ItemFacts }): ReactElement {
  const form = useCairnForm<ItemValues>(valuesOfItem(item));
  const kind = useWatch({ control: form.control, name: 'kind' });
  const again = { refetchQueries: ['ProgrammeVersionPage'], awaitRefetchQueries: true };
  const [add] = useMutation(AddItem_Mutation, again);
  const [edit] = useMutation(EditItem_Mutation, again);
  const toast = useToast();
  const navigate = useNavigate();
  const kept = useKeptItem(form, { moduleId, item });
  const body = useWatch({ control: form.control, name: 'body' });
  const back = modulePath(version.id, moduleId);
  return (
    <Form
      form={form}
      label={item ? 'Change this item' : 'Add an item'}
      send={async (values, idempotencyKey) => {
        const { title, minutes, completesWhen, body, required, dueAfterDays } = values;
        const text = { title, minutes: minutes ?? 0, completesWhen: completesWhen || usualCompletion[values.kind], body, required, dueAfterDays };
        const input = { ...text, settings: settingsIn(values), idempotencyKey };
        return item
          ? (await edit({ variables: { input: { ...input, itemId: item.id, version: item.version } } })).data?.editProgrammeItem.errors
          : (await add({ variables: { input: { ...input, moduleId, kind: values.kind } } })).data?.addProgrammeItem.errors;
      }}
      done={() => {
        void kept.settle();
        toast({ words: item ? 'Saved in this draft.' : 'Added at the end of its module.' });
        void navigate(back);
      }}
    >
      {kept.line}
      {!item && <Select form={form} name="kind" label="Kind" choices={kinds} />}
      <TextField form={form} name="title" label="Title" required="Enter a title" />
      <div className={css.pair}>
        <NumberField form={form} name="minutes" label="Takes about" unit="minutes" min={0} max={6000} step={5} required="Enter how long it takes" />
        <NumberField form={form} name="dueAfterDays" label="Due" unit="days after the start" min={0} max={730} optional />
      </div>
      <TextField form={form} name="completesWhen" label="What completing it means" hint={`Empty: “${usualCompletion[kind]}”`} optional />
      <TextArea
        form={form}
        name="body"
        label="Text"
        hint="## heading, - list, > quote, **strong**, *soft*, [words](https://…)."
        rows={14}
        serif
        limit={40000}
        optional
      />
      {body.trim() !== '' && (
        <details>
          <summary>As trainees read it</summary>
          <Material text={body} />
        </details>
      )}
      <SettingsFields form={form} version={version} />
      <Checkbox form={form} name="required" label="Needed for the certificate" />
      <ButtonRow sticky>
        <Submit>{item ? 'Save' : 'Add'}</Submit>
        <ButtonLink to={back}>Back to the modules</ButtonLink>
      </ButtonRow>
    </Form>
  );
}

/** One item of a programme: read, and while its version is a draft, changed. */
export function Component(): ReactElement {
  const { data } = useReadQuery(useLoaderData<typeof loader>());
  const version = data.programmeVersion;
  const asked = useParams()['item'];
  const [search] = useSearchParams();
  const edits = actState(version.availableActions, 'editProgrammeVersion') === 'allowed';
  const module = version.modules.find(({ id, items }) => (asked === 'new' ? id === search.get('module') : items.some((one) => one.id === asked)));
  const item = module?.items.find(({ id }) => id === asked);
  if (!module || (asked === 'new' && !edits)) return <NotFound home={<ButtonLink to={`/cert-admin/modules/${version.id}`}>All modules</ButtonLink>} />;
  return (
    <Page narrow>
      <PageHead
        above={<Link to={modulePath(version.id, module.id)}>{`${version.programme.title}, version ${version.number}`}</Link>}
        title={item ? item.title : `Add to ${module.title}`}
        context={item && `${module.title}, ${kindWords[item.kind]}, ${minutesWords(item.minutes)}`}
      />
      {edits ? (
        <Editor key={item?.id} version={version} moduleId={module.id} item={item} />
      ) : (
        item && <ItemReading version={version} item={item} writes={actState(version.availableActions, 'writeQuestions') === 'allowed'} />
      )}
    </Page>
  );
}
