import type { ReactElement } from 'react';
import { Page, PageHead } from '../ui/page/page-head.js';
import { Button } from '../ui/button/button.js';
import { SaveLine } from '../ui/marks/marks.js';
import { setTheme, useTheme } from '../app/theme.js';
import { Tabs } from '../ui/tabs/tabs.js';
import { ButtonsAndMarks } from './buttons-and-marks.js';
import { FormsInAllStates } from './forms-in-all-states.js';
import { GatesAndChanges } from './gates-and-changes.js';
import { ListsAndTables } from './lists-and-tables.js';
import { OverThePage } from './over-the-page.js';
import { Stage } from './stage.js';
import { StatesOfPages } from './states-of-pages.js';

function Kit(): ReactElement {
  const theme = useTheme();
  return (
    <Page>
      <PageHead
        above="For those who build it"
        title="The kit in all its states"
        context="Words that people own are set in the serif; everything the system says is sans."
        saved={<SaveLine state={{ kind: 'saved', at: '14:02' }} />}
        acts={
          <Button look="filled" onClick={() => setTheme(theme === 'dark' ? 'light' : 'dark')}>
            Switch light and dark
          </Button>
        }
      />
      <Tabs
        label="Kit"
        tabs={[
          { label: 'Parts', to: '/kit', end: true },
          { label: "Coach's frame", to: '/kit/coach', count: 5 },
          { label: "Client's frame", to: '/kit/client' },
        ]}
      />
      <ButtonsAndMarks />
      <ListsAndTables />
      <GatesAndChanges />
      <FormsInAllStates />
      <OverThePage />
      <StatesOfPages />
    </Page>
  );
}

export const Component = (): ReactElement => (
  <main>
    <Stage>
      <Kit />
    </Stage>
  </main>
);
