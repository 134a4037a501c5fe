import type { ReactElement } from 'react';
import { plural } from '../../app/words.js';
import { Button } from '../../ui/button/button.js';
import { PartError } from '../../ui/states/page-states.js';
import css from './findings.module.css';
import { useDraftScreen } from './draft-screen.js';
import { useDraftTalk, type Finding } from './draft-talk.js';
import { Findings } from './findings.js';
import { History } from './history.js';
import { Remarks } from './remarks.js';
import { showMark } from './seen.js';
import { StepSection } from './step-section.js';

const isOpen = ({ answered, waivedUntil }: Finding): boolean => !answered && waivedUntil === null;
const headings = [
  ['RULE', 'Rules to fix', 'The draft is published once these are fixed or excepted.'],
  ['ADVICE', 'Advice', 'It holds nothing up.'],
  ['QUESTION', 'Questions', 'Talk about them; nothing is asked of the text.'],
] as const;

const goToMark = (key: string): void => showMark(document.querySelector<HTMLElement>(`[data-finding="${CSS.escape(key)}"]`));

/** Everything that was found, in one place, before the draft goes to the coach. */
export function SendStep(): ReactElement {
  const { draft } = useDraftScreen();
  const { check, checkFailed } = useDraftTalk();
  const undone = draft.steps.filter(({ key, state }) => state !== 'DONE' && key !== 'REVIEW');
  const titleOf = (step: string): string => draft.steps.find(({ key }) => key === step)?.title ?? '';
  return (
    <StepSection step="REVIEW">
      <div className={css.summary}>
        {checkFailed && <PartError what="The checks" retry={checkFailed} />}
        {check && <p>{check.headline}</p>}
        {undone.length > 0 && <p className={css.quiet}>Steps that are not written yet: {undone.map(({ title }) => title.toLowerCase()).join(', ')}.</p>}
        {headings.map(([kind, heading, note]) => {
          const open = (check?.findings ?? []).filter((finding) => finding.kind === kind && isOpen(finding));
          if (open.length === 0) return null;
          return (
            <section key={kind} aria-label={heading}>
              <h3>{heading}</h3>
              <p className={css.quiet}>{note}</p>
              <ul className={css.list}>
                {open.map((finding) => (
                  <li key={finding.key}>
                    <span>{finding.words}</span>
                    <Button small look="quiet" aria-label={`${titleOf(finding.step)}: ${finding.words}`} onClick={() => goToMark(finding.key)}>
                      {titleOf(finding.step)}
                    </Button>
                  </li>
                ))}
              </ul>
            </section>
          );
        })}
        <Findings type="DRAFT" steps={['REVIEW']} />
        {(check?.findings ?? []).some((finding) => !isOpen(finding)) && (
          <p className={css.quiet}>
            {plural((check?.findings ?? []).filter((finding) => !isOpen(finding)).length, 'mark is', 'marks are')} answered, put aside or excepted.
          </p>
        )}
        <Remarks />
        <History />
      </div>
    </StepSection>
  );
}
