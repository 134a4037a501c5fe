import type { ReactElement } from 'react';
import { Frame } from '../templates/frame/frame.js';
import { SampleStrip } from '../templates/strips/strips.js';
import { Button, ButtonLink } from '../ui/button/button.js';
import { HealthMark } from '../ui/health/health-mark.js';
import { KeyHint } from '../ui/marks/marks.js';
import { Page, PageHead } from '../ui/page/page-head.js';
import { PhaseLine } from '../ui/plan/phase-line.js';
import { Row, RowList } from '../ui/rows/row-list.js';
import { RuledSection } from '../ui/section/ruled-section.js';
import { Glyph } from '@cairn/look/glyphs';
import { WorkList } from './lists-and-tables.js';
import { Stage } from './stage.js';

const tools = (
  <Button look="quiet" small>
    <KeyHint keys="mod k">go anywhere</KeyHint>
  </Button>
);

export const CoachFrame = (): ReactElement => (
  <Stage>
    <Frame
      kind="rail"
      name="Northlight"
      home="/kit/coach"
      main={[
        { label: 'Today', to: '/kit/coach', count: 5 },
        { label: 'Lineup', to: '/kit/lineup' },
        { label: 'Clients', to: '/kit/clients', count: 6 },
        { label: 'Learnings', to: '/kit/learnings' },
        { label: 'Library', to: '/kit/library' },
      ]}
      groups={[
        {
          label: 'Certification',
          items: [
            { label: 'Applications', to: '/kit/a' },
            { label: 'Cohorts', to: '/kit/b' },
          ],
        },
      ]}
      foot={[{ label: 'Settings', to: '/kit/settings' }]}
      tools={tools}
      search={() => undefined}
      strips={<SampleStrip act={<a href="/start">Start your own</a>} />}
    >
      <Page>
        <PageHead
          title="Thursday, two things are blocking dates"
          context="Marisol Health cannot start drafting on Monday. Oakfield has not answered for 6 days."
        />
        <WorkList filled />
        <RuledSection heading="Waiting on others" count={1}>
          <RowList label="Waiting on others">
            <Row
              id="w1"
              lead={<Glyph name="DONE" label="On its way" />}
              name="Halden Robotics"
              title="Check-in week 6: 7 of 8 teams in"
              detail="Logistics missing, reminded this morning"
              when="today"
            />
          </RowList>
        </RuledSection>
      </Page>
    </Frame>
  </Stage>
);

export const ClientFrame = (): ReactElement => (
  <Stage>
    <Frame
      kind="top"
      name="Oakfield Council"
      home="/kit/client"
      main={[
        { label: 'Programme', to: '/kit/client' },
        { label: 'Deployment plan', to: '/kit/plan' },
        { label: 'OKRs', to: '/kit/okrs' },
        { label: 'People', to: '/kit/people' },
      ]}
      foot={[{ label: 'Settings', to: '/kit/settings' }]}
      help={<a href="mailto:sam@northlight.example">Ask Sam</a>}
    >
      <Page>
        <PageHead
          title="Oakfield Council’s OKR programme"
          context="One decision is waiting for you."
          acts={
            <ButtonLink look="filled" to="/kit">
              Read and decide
            </ButtonLink>
          }
        />
        <PhaseLine
          phases={[
            { name: 'Deployment', state: 'done' },
            { name: 'Training', state: 'now', when: '2 Dec' },
            { name: 'Cycle 1', state: 'ahead', when: 'Jan–Apr' },
            { name: 'Reset', state: 'ahead' },
            { name: 'Hand-over', state: 'ahead' },
          ]}
        />
        <RuledSection heading="How it goes">
          <p>
            <HealthMark health="ON_TRACK">Sponsor</HealthMark>
          </p>
        </RuledSection>
      </Page>
    </Frame>
  </Stage>
);
