import { useMutation, useQuery } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { graphql } from '../../graphql/gql.js';
import type { RepairOkrImportInput, SheetType } from '../../graphql/graphql.js';
import { FindingGroup, FoundRows, WordAnswers, type WordAnswer } from '../../templates/import/finding-group.js';
import { EitherAnswer } from './either-answer.js';
import type { OpenSheet, SheetTeams } from './sheets.route.js';

const RepairOkrImport_Mutation = graphql(`
  mutation RepairOkrImport($input: RepairOkrImportInput!) {
    repairOkrImport(input: $input) {
      okrImport {
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

const SheetPeople_Query = graphql(`
  query SheetPeople($client: String!) {
    people(client: $client, first: 200) {
      edges {
        node {
          id
          personId
          name
        }
      }
    }
  }
`);

type Finding = NonNullable<OpenSheet['check']>['findings'][number];
type Repairs = Omit<RepairOkrImportInput, 'importId' | 'version' | 'idempotencyKey'>;

interface Props {
  readonly finding: Finding;
  readonly file: OpenSheet;
  readonly teams: SheetTeams;
  readonly slug: string;
}

const leave = 'leave';
const typeChoices: readonly { readonly value: SheetType; readonly label: string }[] = [
  { value: 'METRIC', label: 'is a metric' },
  { value: 'BASELINE', label: 'is a baseline' },
  { value: 'MILESTONE', label: 'is a milestone' },
  { value: 'HEALTH_METRIC', label: 'is a health metric' },
  { value: 'TASK', label: 'is a task' },
];
/** Readings that go for the whole sheet. */
const either = {
  NUMBERS_GUESSED: {
    decimals: [
      { value: 'POINT', label: '1.5 is one and a half' },
      { value: 'COMMA', label: '1,5 is one and a half' },
    ],
  },
  DAYS_GUESSED: {
    days: [
      { value: 'DAY_FIRST', label: '3/4 is 3 April' },
      { value: 'MONTH_FIRST', label: '3/4 is March 4' },
    ],
  },
  CHANGED_SINCE: {
    conflicts: [
      { value: 'SHEET', label: 'The sheet counts' },
      { value: 'PORTAL', label: 'The portal counts' },
    ],
  },
} as const;

/** One kind of finding for all its rows: mended once, or named row by row. */
export function SheetFinding({ finding, file, teams, slug }: Props): ReactElement {
  const [mend] = useMutation(RepairOkrImport_Mutation, { refetchQueries: ['SheetsPage'], awaitRefetchQueries: true });
  const send = async (repairs: Repairs, idempotencyKey: string) =>
    (await mend({ variables: { input: { importId: file.id, version: file.version, ...repairs, idempotencyKey } } })).data?.repairOkrImport.errors;
  const readings = finding.code in either ? Object.entries(either[finding.code as keyof typeof either])[0] : undefined;
  return (
    <FindingGroup headline={finding.headline} stops={finding.kind === 'STOP'}>
      {finding.code === 'CHAMPION_UNKNOWN' && finding.words.length > 0 ? (
        <ChampionAnswers finding={finding} slug={slug} send={send} />
      ) : finding.words.length > 0 && finding.code in asked ? (
        <WordAnswers {...finding} choices={choicesOf(finding.code, teams)} send={(given, key) => send(repairsOf(finding.code, given), key)} />
      ) : (
        <>
          <FoundRows {...finding} />
          {readings && <EitherAnswer label={finding.headline} choices={readings[1]} send={(value, key) => send({ [readings[0]]: value }, key)} />}
        </>
      )}
    </FindingGroup>
  );
}

const asked = { TEAM_UNKNOWN: true, TYPE_UNCLEAR: true, CYCLE_UNCLEAR: true };

function choicesOf(code: string, teams: SheetTeams): readonly { readonly value: string; readonly label: string }[] {
  if (code === 'TEAM_UNKNOWN')
    return [
      ...teams.filter((team) => team.draftId !== null).map(({ teamId, name }) => ({ value: teamId, label: `is ${name}` })),
      { value: leave, label: 'is no team here: leave its rows out' },
    ];
  if (code === 'TYPE_UNCLEAR') return [...typeChoices, { value: leave, label: 'says nothing: pass it over' }];
  return [
    { value: 'this', label: 'is this cycle' },
    { value: leave, label: 'is another one: leave its rows out' },
  ];
}

function repairsOf(code: string, given: readonly WordAnswer[]): Repairs {
  if (code === 'TEAM_UNKNOWN') return { teams: given.map(({ word, answer }) => ({ word, teamId: answer === leave ? null : answer })) };
  if (code === 'TYPE_UNCLEAR') return { types: given.map(({ word, answer }) => ({ word, type: answer === leave ? null : (answer as SheetType) })) };
  return { cycles: given.map(({ word, answer }) => ({ word, isThisCycle: answer === 'this' })) };
}

interface ChampionProps {
  readonly finding: Finding;
  readonly slug: string;
  readonly send: (repairs: Repairs, idempotencyKey: string) => ReturnType<Parameters<typeof WordAnswers>[0]['send']>;
}

/** Who a name is; it can also stay as it is written. */
function ChampionAnswers({ finding, slug, send }: ChampionProps): ReactElement {
  const { data } = useQuery(SheetPeople_Query, { variables: { client: slug } });
  const people = data?.people.edges.map(({ node }) => ({ value: node.personId, label: `is ${node.name}` })) ?? [];
  return (
    <WordAnswers
      {...finding}
      choices={[...people, { value: leave, label: 'is somebody else: keep the name as it is' }]}
      send={(given, key) => send({ champions: given.map(({ word, answer }) => ({ word, personId: answer === leave ? null : answer })) }, key)}
    />
  );
}
