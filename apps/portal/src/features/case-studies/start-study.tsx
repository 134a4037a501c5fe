import { useMutation } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { actState } from '../../app/act-state.js';
import { RadioGroup } from '../../ui/form/choice-fields.js';
import { Form, Submit, useCairnForm } from '../../ui/form/form.js';
import { RuledSection } from '../../ui/section/ruled-section.js';
import { StartCaseStudy_Mutation, type CaseStudyPageFacts } from './case-study.documents.js';
import css from './case-studies.module.css';

/** Nothing is written yet: what a case study is, and the one act that makes the first draft. */
export function StartStudy({ page }: { readonly page: CaseStudyPageFacts }): ReactElement {
  const [start] = useMutation(StartCaseStudy_Mutation);
  const form = useCairnForm<{ naming: 'BANDS' | 'NAME' }>({ naming: 'BANDS' });
  const { clientName, engagementId } = page;
  return (
    <RuledSection heading="Nothing is written yet">
      <p className={css.lead}>
        The first draft comes from the record of this engagement: why they wanted OKRs, what was chosen, each phase, what was difficult, the scores. You make a
        story of it. Then the client lead reads the exact text, and says where it may stand and for how long.
      </p>
      {actState(page.availableActions, 'startCaseStudy') === 'allowed' ? (
        <Form
          form={form}
          label="Assemble the first draft"
          send={async ({ naming }, idempotencyKey) =>
            (await start({ variables: { input: { engagementId, isNamed: naming === 'NAME', idempotencyKey } } })).data?.startCaseStudy.errors
          }
        >
          <RadioGroup
            form={form}
            name="naming"
            label="How it speaks of the client"
            choices={[
              { value: 'BANDS', label: 'Without its name', hint: 'By its industry and region. Names in the text are pointed out.' },
              { value: 'NAME', label: `As ${clientName}`, hint: 'The client lead is then asked for that too.' },
            ]}
          />
          <Submit>Assemble the first draft</Submit>
        </Form>
      ) : (
        <p>The coaches of this client write its case study.</p>
      )}
    </RuledSection>
  );
}
