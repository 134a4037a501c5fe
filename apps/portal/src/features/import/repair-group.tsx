import { useMutation } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { clientRoleWords } from '../../app/client-words.js';
import { plural } from '../../app/words.js';
import { graphql } from '../../graphql/gql.js';
import type { ClientRole } from '../../graphql/graphql.js';
import { Form, Submit, useCairnForm } from '../../ui/form/form.js';
import field from '../../ui/form/field.module.css';
import css from './import.module.css';
import type { OpenImport } from './import.route.js';

const RepairRosterImport_Mutation = graphql(`
  mutation RepairRosterImport($input: RepairRosterImportInput!) {
    repairRosterImport(input: $input) {
      rosterImport {
        id
        version
      }
      errors {
        code
        field
        message
      }
    }
  }
`);

type Repair = NonNullable<OpenImport['check']>['repairs'][number];

interface Props {
  readonly repair: Repair;
  readonly file: OpenImport;
  readonly grantableRoles: readonly ClientRole[];
}

const writesAnswers = [
  { value: 'yes', label: 'yes, they write OKRs' },
  { value: 'no', label: 'no, they do not' },
  { value: 'leave', label: 'says nothing: leave it as it is' },
];

/** One kind of repair for all its rows: words are answered once, the rest names its rows. */
export function RepairGroup({ repair, file, grantableRoles }: Props): ReactElement {
  const asks = repair.code === 'ROLE_UNCLEAR' || repair.code === 'WRITES_UNCLEAR';
  return (
    <div className={css.repair} data-stops={repair.stops || undefined}>
      <h3>{repair.headline}</h3>
      {asks ? (
        <Answers repair={repair} file={file} grantableRoles={grantableRoles} />
      ) : repair.words.length > 0 ? (
        <p>{repair.words.join(', ')}</p>
      ) : (
        <p className={css.pale}>{rowsSaid(repair)}</p>
      )}
    </div>
  );
}

/** "Row 4: Ana; row 9: Ben; and 12 more rows". */
function rowsSaid({ rows, rowCount }: Repair): string {
  const named = rows.slice(0, 8).map(({ number, value }) => `row ${number}${value ? `: ${value}` : ''}`);
  const left = rowCount - named.length;
  const text = [...named, ...(left > 0 ? [`and ${plural(left, 'more row', 'more rows')}`] : [])].join('; ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function Answers({ repair, file, grantableRoles }: Props): ReactElement {
  const aboutRoles = repair.code === 'ROLE_UNCLEAR';
  const form = useCairnForm<{ answers: string[] }>({ answers: repair.words.map(() => '') });
  const [mend] = useMutation(RepairRosterImport_Mutation, { refetchQueries: ['ImportPage'], awaitRefetchQueries: true });
  const choices = aboutRoles
    ? [
        ...grantableRoles.map((role) => ({ value: role as string, label: `is ${clientRoleWords[role]}` })),
        { value: 'leave', label: 'is no role: leave it out' },
      ]
    : writesAnswers;
  const send = async ({ answers }: { answers: string[] }, idempotencyKey: string) => {
    const given = repair.words.map((word, index) => ({ word, answer: answers[index] ?? '' })).filter(({ answer }) => answer !== '');
    if (given.length === 0) return [{ message: 'Choose what at least one of them means.' }];
    const words = aboutRoles
      ? { roles: given.map(({ word, answer }) => ({ word, role: answer === 'leave' ? null : (answer as ClientRole) })) }
      : { writes: given.map(({ word, answer }) => ({ word, writes: answer === 'leave' ? null : answer === 'yes' })) };
    return (await mend({ variables: { input: { importId: file.id, version: file.version, ...words, idempotencyKey } } })).data?.repairRosterImport.errors;
  };
  return (
    <Form form={form} label={repair.headline} send={send}>
      <ul className={css.words}>
        {repair.words.map((word, index) => (
          <li key={word}>
            <label htmlFor={`${repair.code}-${index}`}>“{word}”</label>
            <select id={`${repair.code}-${index}`} {...form.register(`answers.${index}`)} className={field.control}>
              <option value="">Choose</option>
              {choices.map(({ value, label }) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
            </select>
          </li>
        ))}
      </ul>
      <p>
        <Submit look="outlined" small sendingWords="Checking…">
          Mend {plural(repair.rowCount, 'row', 'rows')}
        </Submit>
      </p>
    </Form>
  );
}
