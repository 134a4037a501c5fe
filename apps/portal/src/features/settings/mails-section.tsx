import { useMutation, useQuery } from '@apollo/client/react';
import { useState, type ReactElement } from 'react';
import { failing } from '../../app/failure.js';
import { graphql } from '../../graphql/gql.js';
import { newKey } from '../../ui/form/idempotency-key.js';
import { Switch } from '../../ui/form/switch.js';
import { RuledSection } from '../../ui/section/ruled-section.js';
import { PartError, Skeleton } from '../../ui/states/page-states.js';
import css from './settings.module.css';

const MailsSection_Query = graphql(`
  query MailsSection {
    tipDesk {
      wantsDigest
    }
  }
`);

const SetTipDigest_Mutation = graphql(`
  mutation SetTipDigest($input: TipDigestArgs!) {
    setTipDigest(input: $input) {
      desk {
        wantsDigest
      }
      errors {
        code
        field
        message
      }
    }
  }
`);

/** Mails that a person can do without; what concerns their own work comes anyway. */
export function MailsSection(): ReactElement {
  const { data, error, refetch } = useQuery(MailsSection_Query);
  const [set] = useMutation(SetTipDigest_Mutation);
  const [chosen, choose] = useState<boolean>();
  const [problem, setProblem] = useState<string>();
  const save = async (wanted: boolean): Promise<void> => {
    choose(wanted);
    const failed = failing('This was not saved.');
    const answer = await set({ variables: { input: { wanted, idempotencyKey: newKey() } } }).catch(failed.note);
    const refused = answer ? answer.data?.setTipDigest.errors[0]?.message : failed.words;
    setProblem(refused);
    if (refused !== undefined) choose(undefined);
    else void refetch();
  };
  return (
    <RuledSection heading="Mails" id="mails">
      {error ? (
        <PartError what="What you get by mail" retry={() => void refetch()} />
      ) : data ? (
        <Switch
          label="Tips on Monday morning"
          hint="What coaches wrote for each other since the last mail. Nothing new, no mail."
          on={chosen ?? data.tipDesk.wantsDigest}
          change={(wanted) => void save(wanted)}
        />
      ) : (
        <Skeleton rows={1} />
      )}
      <p role="status" className={css.problem}>
        {problem}
      </p>
    </RuledSection>
  );
}
