import { useApolloClient, useMutation } from '@apollo/client/react';
import { useState, type ReactElement } from 'react';
import { listed, plural } from '../../app/words.js';
import type { PastChoice } from '../../graphql/graphql.js';
import { Button, ButtonRow } from '../../ui/button/button.js';
import { Sheet } from '../../ui/dialog/sheet.js';
import { useToast } from '../../ui/feedback/toast.js';
import { CheckboxGroup, RadioGroup } from '../../ui/form/choice-fields.js';
import { Form, Submit, useCairnForm } from '../../ui/form/form.js';
import { TextArea } from '../../ui/form/text-fields.js';
import { ChangePrerequisites_Mutation, PrerequisiteChange_Query, type AskedChange } from './needs.documents.js';
import { needsOf, whatMayComeBefore, type Step } from './needs.values.js';
import type { VersionFacts } from './version.route.js';

interface Props {
  readonly version: VersionFacts;
  readonly step: Step;
  readonly close: () => void;
}

interface Entry {
  needs: string[];
  past: PastChoice | '';
  reason: string;
}

type Person = AskedChange['people'][number];
const words = (people: readonly Person[]): string => listed(people.map(({ name, standing }) => (standing === null ? name : `${name} (${standing})`)));

/** Whom it concerns, by name: those past it, those it waits for now, those it opens to. */
function Concerned({ people }: { readonly people: readonly Person[] }): ReactElement | null {
  const of = (...touches: Person['touch'][]): Person[] => people.filter(({ touch }) => touches.includes(touch));
  const groups = [
    { term: 'Have passed it', people: of('PASSED') },
    { term: 'Have begun it', people: of('BEGUN') },
    { term: 'Have it open, not begun; it waits for them', people: of('WAITS') },
    { term: 'It opens to', people: of('OPENS') },
  ].filter((group) => group.people.length > 0);
  return groups.length === 0 ? (
    <p>Nobody is past it, and it stays open to everybody who has it open.</p>
  ) : (
    <dl>
      {groups.map(({ term, people: named }) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{words(named)}</dd>
        </div>
      ))}
    </dl>
  );
}

/** What a module or an item waits for. Once it is published, people are named first, and whoever changes it says what becomes of them. */
export function NeedsSheet({ version, step, close }: Props): ReactElement {
  const form = useCairnForm<Entry>({ needs: needsOf(version, step), past: '', reason: '' });
  const [shown, show] = useState<AskedChange>();
  const client = useApolloClient();
  const [change] = useMutation(ChangePrerequisites_Mutation, { refetchQueries: ['ProgrammeVersionPage'], awaitRefetchQueries: true });
  const toast = useToast();
  const isPublished = version.status === 'PUBLISHED';
  const choices = whatMayComeBefore(version, step);
  const past = shown?.people.filter(({ touch }) => touch === 'PASSED' || touch === 'BEGUN') ?? [];
  const heading = shown ? `Change what comes before “${step.title}”?` : `What comes before “${step.title}”`;
  const [saved, setSaved] = useState(false);
  const asked = (needs: readonly string[]) => ({
    versionId: version.id,
    ...(step.kind === 'module' ? { moduleId: step.id } : { itemId: step.id }),
    needsModuleIds: needs.filter((id) => version.modules.some((one) => one.id === id)),
    needsItemIds: needs.filter((id) => !version.modules.some((one) => one.id === id)),
  });
  return (
    <Sheet open close={close} heading={heading}>
      <Form
        form={form}
        label={heading}
        send={async ({ needs, past: chosen, reason }, idempotencyKey) => {
          if (isPublished && !shown) {
            const found = (await client.query({ query: PrerequisiteChange_Query, variables: { input: asked(needs) }, fetchPolicy: 'network-only' })).data
              ?.prerequisiteChange;
            if (found && found.errors.length === 0) show(found);
            return found?.errors.map((error) => ({ ...error, field: 'needs' }));
          }
          const input = { ...asked(needs), version: version.version, past: chosen || null, seen: shown?.seen ?? '', reason: reason || null, idempotencyKey };
          const errors = (await change({ variables: { input } })).data?.changePrerequisites.errors;
          if (errors?.some(({ code }) => code === 'NEEDS_PEOPLE_CHANGED')) show(undefined);
          setSaved(errors?.length === 0);
          return errors?.map((error) => (error.field?.startsWith('needs') ? { ...error, field: 'needs' } : error));
        }}
        done={() => {
          if (!saved) return;
          if (isPublished) toast({ words: shown?.people.length ? `Changed. ${plural(shown.people.length, 'person gets', 'people get')} a mail.` : 'Changed.' });
          close();
        }}
      >
        {shown ? (
          <>
            <Concerned people={shown.people} />
            {past.length > 0 && (
              <RadioGroup
                form={form}
                name="past"
                label={past.length === 1 ? `${past[0]?.name ?? ''} is past it` : `${past.length} people are past it`}
                required="Say whether they go on"
                choices={[
                  { value: 'CONTINUE', label: 'Let them continue', hint: 'The old rule holds for them. What they passed stays passed, and they go on.' },
                  { value: 'LOCK', label: 'Lock it again', hint: 'What they passed stays passed; the rest waits until what comes before is passed.' },
                ]}
              />
            )}
            <TextArea form={form} name="reason" label="Why" hint="Stands in the mails and in the record." rows={2} limit={1000} required="Say why" />
          </>
        ) : choices.length === 0 ? (
          <p>There is nothing else here that could come before it.</p>
        ) : (
          <CheckboxGroup form={form} name="needs" label="Opens once these are passed" hint="None: it opens by itself." choices={choices} />
        )}
        <ButtonRow>
          {(shown || choices.length > 0) && <Submit>{shown ? 'Change it' : isPublished ? 'Show whom it concerns' : 'Save'}</Submit>}
          {shown ? <Button onClick={() => show(undefined)}>Back</Button> : <Button onClick={close}>Leave it</Button>}
        </ButtonRow>
      </Form>
    </Sheet>
  );
}
