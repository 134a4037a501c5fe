import { useMutation } from '@apollo/client/react';
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

type Check = NonNullable<OpenSheet['check']>;
type Finding = Check['findings'][number];
interface Choice {
  readonly value: string;
  readonly label: string;
}
type Repairs = Omit<RepairOkrImportInput, 'importId' | 'version' | 'idempotencyKey'>;

interface Props {
  readonly finding: Finding;
  readonly file: OpenSheet;
  readonly teams: SheetTeams;
  readonly people: Check['people'];
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
export function SheetFinding({ finding, file, teams, people }: Props): ReactElement {
  const [mend] = useMutation(RepairOkrImport_Mutation, { refetchQueries: ['SheetsPage'], awaitRefetchQueries: true });
  const send = async (repairs: Repairs, idempotencyKey: string) =>
    (await mend({ variables: { input: { importId: file.id, version: file.version, ...repairs, idempotencyKey } } })).data?.repairOkrImport.errors;
  const readings = finding.code in either ? Object.entries(either[finding.code as keyof typeof either])[0] : undefined;
  return (
    <FindingGroup headline={finding.headline} stops={finding.kind === 'STOP'}>
      {finding.words.length > 0 && finding.code in asked ? (
        <WordAnswers
          {...finding}
          near={finding.near.map(({ word, meantId, name }) => ({ word, choice: { value: meantId, label: `is ${name}` } }))}
          choices={finding.code === 'CHAMPION_UNKNOWN' ? championsAmong(people) : choicesOf(finding.code, teams)}
          send={(given, key) => send(repairsOf(finding.code, given), key)}
        />
      ) : (
        <>
          <FoundRows {...finding} />
          {readings && <EitherAnswer label={finding.headline} choices={readings[1]} send={(value, key) => send({ [readings[0]]: value }, key)} />}
        </>
      )}
    </FindingGroup>
  );
}

const asked = { TEAM_UNKNOWN: true, TYPE_UNCLEAR: true, CYCLE_UNCLEAR: true, CHAMPION_UNKNOWN: true };

function choicesOf(code: string, teams: SheetTeams): readonly Choice[] {
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
  if (code === 'CHAMPION_UNKNOWN') return { champions: given.map(({ word, answer }) => ({ word, personId: answer === leave ? null : answer })) };
  if (code === 'TEAM_UNKNOWN') return { teams: given.map(({ word, answer }) => ({ word, teamId: answer === leave ? null : answer })) };
  if (code === 'TYPE_UNCLEAR') return { types: given.map(({ word, answer }) => ({ word, type: answer === leave ? null : (answer as SheetType) })) };
  return { cycles: given.map(({ word, answer }) => ({ word, isThisCycle: answer === 'this' })) };
}

/** Who a name is; it can also stay as it is written. */
const championsAmong = (people: Check['people']): readonly Choice[] => [
  ...people.map(({ personId, name }) => ({ value: personId, label: `is ${name}` })),
  { value: leave, label: 'is somebody else: keep the name as it is' },
];
