import { useMutation } from '@apollo/client/react';
import type { ReactElement } from 'react';
import type { ReaderVerdict } from '../../graphql/graphql.js';
import { usePageActs } from '../../templates/keys/page-acts.js';
import { useToast } from '../../ui/feedback/toast.js';
import { RadioGroup } from '../../ui/form/choice-fields.js';
import { Form, Submit, useCairnForm } from '../../ui/form/form.js';
import { TextArea } from '../../ui/form/text-fields.js';
import { verdictKeys, verdictWords } from './application-words.js';
import { again, MarkApplication_Mutation, type ApplicationFacts } from './applications.documents.js';

interface Entry {
  levels: Record<string, string>;
  verdict: ReaderVerdict | '';
  note: string;
}

const steps = [
  { value: '1', label: '1 little' },
  { value: '2', label: '2 some' },
  { value: '3', label: '3 clear' },
];
const verdicts = (Object.entries(verdictWords) as [ReaderVerdict, string][]).map(([value, words]) => ({
  value,
  label: words.charAt(0).toUpperCase() + words.slice(1),
}));

/** One’s own marks, given before those of others are seen. */
export function MarkForm({ application, advises }: { readonly application: ApplicationFacts; readonly advises: boolean }): ReactElement {
  const { myMark, criteria } = application;
  const form = useCairnForm<Entry>({
    levels: Object.fromEntries(criteria.map(({ key }) => [key, String(myMark?.levels.find((one) => one.key === key)?.level ?? '')])),
    ...{ verdict: myMark?.verdict ?? '', note: myMark?.note ?? '' },
  });
  const [mark] = useMutation(MarkApplication_Mutation, again);
  const toast = useToast();
  // Where one decides as well, the figures are the answer; here they are what one would do.
  const byKey = Object.entries(verdictKeys) as [ReaderVerdict, string][];
  usePageActs([
    ...(advises
      ? byKey.map(([verdict, keys]) => ({ id: verdict, words: `You would: ${verdictWords[verdict]}`, keys, run: () => form.setValue('verdict', verdict) }))
      : []),
    { id: 'note', words: 'Write your note', keys: 'n', run: () => form.setFocus('note') },
  ]);
  return (
    <Form
      form={form}
      label={`Your marks for ${application.name}`}
      send={async ({ levels, verdict, note }, idempotencyKey) => {
        if (verdict === '') return [{ field: 'verdict', message: 'Say what you would do' }];
        const given = criteria.map(({ key }) => ({ key, level: Number(levels[key]) }));
        const input = { applicationId: application.id, levels: given, verdict, note, version: myMark?.version ?? null, idempotencyKey };
        return (await mark({ variables: { input } })).data?.markApplication.errors;
      }}
      done={() => toast({ words: `Your marks for ${application.name} are kept.` })}
    >
      {criteria.map(({ key, title, hint }) => (
        <RadioGroup
          key={key}
          form={form}
          name={`levels.${key}`}
          label={title}
          hint={hint || undefined}
          steps
          required={`Mark “${title}” 1 to 3`}
          choices={steps}
        />
      ))}
      <RadioGroup form={form} name="verdict" label="You would" steps required="Say what you would do" choices={verdicts} />
      <TextArea form={form} name="note" label="Your note" rows={2} limit={1000} optional />
      <Submit look={advises && !myMark ? 'filled' : 'outlined'}>{myMark ? 'Change my marks' : 'Keep my marks'}</Submit>
    </Form>
  );
}
