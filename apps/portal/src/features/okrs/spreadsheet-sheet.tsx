import { useQuery } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { useWatch } from 'react-hook-form';
import { graphql } from '../../graphql/gql.js';
import type { TeamKind } from '../../graphql/graphql.js';
import { ButtonLink, ButtonRow } from '../../ui/button/button.js';
import { Sheet } from '../../ui/dialog/sheet.js';
import { RadioGroup, Select } from '../../ui/form/choice-fields.js';
import { useCairnForm } from '../../ui/form/form.js';
import { RuledSection } from '../../ui/section/ruled-section.js';
import type { CycleFacts, OkrsPageFacts } from './cycle-page.js';
import { levelWords } from './level.words.js';
import css from './okrs.module.css';

const SheetsOfOkrs_Query = graphql(`
  query SheetsOfOkrs($cycleId: UUID!) {
    okrSheets(cycleId: $cycleId) {
      cycleId
      hasOwnColumns
      availableActions {
        action
        state {
          ... on Allowed {
            label
          }
          ... on Gated {
            headline
          }
          ... on Forbidden {
            headline
          }
        }
      }
    }
  }
`);

interface Props {
  readonly page: OkrsPageFacts;
  readonly cycle: CycleFacts;
  readonly close: () => void;
}

const levels: readonly TeamKind[] = ['ORGANISATION', 'UNIT', 'TEAM', 'CROSS_FUNCTIONAL'];

/** The OKRs of a cycle, one level or one team as a spreadsheet; and the way for a sheet to come back. */
export function SpreadsheetSheet({ page, cycle, close }: Props): ReactElement {
  const { data } = useQuery(SheetsOfOkrs_Query, { variables: { cycleId: cycle.id }, fetchPolicy: 'cache-and-network' });
  const form = useCairnForm<{ what: string; format: string; columns: string }>({ what: '', format: 'xlsx', columns: 'ours' });
  const [what, format, columns] = useWatch({ control: form.control, name: ['what', 'format', 'columns'] });
  const teams = page.teams.filter((team) => team.draftId !== null && team.readable);
  const present = levels.filter((level) => teams.some(({ kind }) => kind === level));
  const choices = [
    { value: '', label: 'The whole cycle' },
    ...(present.length > 1 ? present.map((level) => ({ value: `level=${level}`, label: `Only ${levelWords[level].toLowerCase()}` })) : []),
    ...teams.map(({ teamId, name }) => ({ value: `team=${teamId}`, label: `Only ${name}` })),
  ];
  const bring = data?.okrSheets.availableActions.find(({ action }) => action === 'bringOkrSheet')?.state;
  return (
    <Sheet open close={close} heading={`Cycle ${cycle.number} as a spreadsheet`}>
      <div className={css.sheetParts}>
        <Select form={form} name="what" label="What to take out" choices={choices} />
        <RadioGroup
          form={form}
          name="format"
          label="Kind of file"
          choices={[
            { value: 'xlsx', label: 'Excel (.xlsx)', hint: 'With the lists and levels of the plan; it can be filled in and brought back.' },
            { value: 'csv', label: 'Text (.csv)' },
          ]}
        />
        {data?.okrSheets.hasOwnColumns && (
          <RadioGroup
            form={form}
            name="columns"
            label="Columns"
            choices={[
              { value: 'ours', label: 'All of Cairn’s columns' },
              { value: 'theirs', label: 'Those of the last sheet that was brought, in its order' },
            ]}
          />
        )}
        <ButtonRow>
          <a className={css.download} href={`/files/okrs/export?cycle=${cycle.id}${what && `&${what}`}&format=${format}&columns=${columns}`} download>
            Take it out
          </a>
        </ButtonRow>
        {bring && (
          <RuledSection heading="Bring a sheet in" level={3}>
            {bring.__typename === 'Allowed' ? (
              <>
                <p className={css.detail}>File, columns, check, import: nothing is written before the last step, and it can be undone for 24 hours.</p>
                <ButtonRow>
                  <ButtonLink to={`/c/${page.clientSlug}/okrs/import?cycle=${cycle.number}`}>Bring a sheet</ButtonLink>
                </ButtonRow>
              </>
            ) : (
              <p className={css.detail}>{bring.headline}</p>
            )}
          </RuledSection>
        )}
      </div>
    </Sheet>
  );
}
