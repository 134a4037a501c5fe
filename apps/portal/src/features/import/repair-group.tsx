import { useMutation } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { clientRoleWords } from '../../app/client-words.js';
import { graphql } from '../../graphql/gql.js';
import type { ClientRole } from '../../graphql/graphql.js';
import { FindingGroup, FoundRows, WordAnswers, type WordAnswer } from '../../templates/import/finding-group.js';
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
    <FindingGroup headline={repair.headline} stops={repair.stops}>
      {asks ? (
        <Answers repair={repair} file={file} grantableRoles={grantableRoles} />
      ) : repair.words.length > 0 ? (
        <p>{repair.words.join(', ')}</p>
      ) : (
        <FoundRows {...repair} />
      )}
    </FindingGroup>
  );
}

function Answers({ repair, file, grantableRoles }: Props): ReactElement {
  const aboutRoles = repair.code === 'ROLE_UNCLEAR';
  const [mend] = useMutation(RepairRosterImport_Mutation, { refetchQueries: ['ImportPage'], awaitRefetchQueries: true });
  const choices = aboutRoles
    ? [
        ...grantableRoles.map((role) => ({ value: role as string, label: `is ${clientRoleWords[role]}` })),
        { value: 'leave', label: 'is no role: leave it out' },
      ]
    : writesAnswers;
  const send = async (given: readonly WordAnswer[], idempotencyKey: string) => {
    const words = aboutRoles
      ? { roles: given.map(({ word, answer }) => ({ word, role: answer === 'leave' ? null : (answer as ClientRole) })) }
      : { writes: given.map(({ word, answer }) => ({ word, writes: answer === 'leave' ? null : answer === 'yes' })) };
    return (await mend({ variables: { input: { importId: file.id, version: file.version, ...words, idempotencyKey } } })).data?.repairRosterImport.errors;
  };
  return <WordAnswers {...repair} choices={choices} send={send} />;
}
