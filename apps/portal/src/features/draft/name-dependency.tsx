import { useState, type ReactElement } from 'react';
import { Button } from '../../ui/button/button.js';
import { Checkbox, Select } from '../../ui/form/choice-fields.js';
import { Form, Submit, useCairnForm } from '../../ui/form/form.js';
import { TextField } from '../../ui/form/text-fields.js';
import { directionWords } from './dependency.js';
import { useDraftScreen } from './draft-screen.js';
import css from './draft.module.css';
import alignment from './alignment.module.css';
import { NameDependency_Mutation } from './talk-mutations.js';
import { useRun } from './use-run.js';

const nobodyOfOurs = 'other';

/** Names a team of the programme, or somebody outside. */
export function NameDependency({ draftId }: { readonly draftId: string }): ReactElement {
  const { draft } = useDraftScreen();
  const run = useRun({ silent: true });
  const [open, setOpen] = useState(false);
  const form = useCairnForm<{ direction: keyof typeof directionWords; otherTeamId: string; otherName: string; what: string; critical: boolean }>({
    direction: 'WE_NEED',
    otherTeamId: '',
    otherName: '',
    what: '',
    critical: false,
  });
  const outside = form.watch('otherTeamId') === nobodyOfOurs;
  if (!open)
    return (
      <p className={css.acts}>
        <Button small onClick={() => setOpen(true)}>
          Name somebody
        </Button>
      </p>
    );
  return (
    <Form
      form={form}
      label="Name somebody"
      className={alignment.inlineForm}
      send={({ otherTeamId, otherName, ...rest }, key) =>
        run(NameDependency_Mutation, { draftId, ...rest, ...(otherTeamId === nobodyOfOurs ? { otherName } : { otherTeamId }) }, key)
      }
      done={() => {
        form.reset();
        setOpen(false);
      }}
    >
      <Select
        form={form}
        name="otherTeamId"
        label="Who?"
        empty="Choose"
        required="Choose a team, or somebody else"
        choices={[...draft.otherTeams.map(({ id, name }) => ({ value: id, label: name })), { value: nobodyOfOurs, label: 'Somebody outside the programme' }]}
      />
      {outside && <TextField form={form} name="otherName" label="Their name" required="Enter who it is" />}
      <Select form={form} name="direction" label="Which way?" choices={Object.entries(directionWords).map(([value, label]) => ({ value, label }))} />
      <TextField form={form} name="what" label="What is it about?" optional />
      <Checkbox form={form} name="critical" label="Critical: without it the objective fails" />
      <p className={css.acts}>
        <Submit look="outlined" small>
          Name them
        </Submit>
        <Button small look="quiet" onClick={() => setOpen(false)}>
          Not now
        </Button>
      </p>
    </Form>
  );
}
