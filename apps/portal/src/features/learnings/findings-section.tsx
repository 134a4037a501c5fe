import { useMutation } from '@apollo/client/react';
import { useState, type ReactElement } from 'react';
import { learningTexts } from '../../app/learning-words.js';
import { plural } from '../../app/words.js';
import { Button } from '../../ui/button/button.js';
import { ReasonSheet } from '../../ui/dialog/reason-sheet.js';
import { RuledSection } from '../../ui/section/ruled-section.js';
import { KeepFinding_Mutation, type LearningPageFacts } from './learnings.documents.js';
import css from './learnings.module.css';
import { Reading } from './reading.js';

type Finding = LearningPageFacts['findings'][number];

const fieldWords = (field: string): string => learningTexts.find(({ name }) => name === field)?.label ?? 'The sentence';
const keyOf = ({ field, start, kind }: Finding): string => `${field}-${start}-${kind}`;

/** What was said by somebody has its marks already. */
const inMarks = ({ kind, text }: Finding): string => (kind === 'QUOTE' ? text : `“${text}”`);

/** What others would read, with every place marked that could tell who it was: each is reworded, or kept for a reason. */
export function FindingsSection({ page, mayKeep }: { readonly page: LearningPageFacts; readonly mayKeep: boolean }): ReactElement {
  const [keep] = useMutation(KeepFinding_Mutation);
  const [keeping, setKeeping] = useState<Finding>();
  const { learning, findings } = page;
  const open = findings.filter(({ keptBecause }) => keptBecause === null);
  return (
    <RuledSection
      heading={open.length === 0 ? 'Nothing here tells who it was' : `${plural(open.length, 'place', 'places')} could tell who it was`}
      note="what others would read"
    >
      <Reading texts={learning} found={open} />
      {findings.length > 0 && (
        <ul className={css.places} aria-label="Places that could tell who it was">
          {findings.map((finding) => (
            <li key={keyOf(finding)} className={css.found}>
              <p>
                <q className={finding.kind === 'QUOTE' ? css.marked : undefined}>{finding.text}</q>{' '}
                <span className={css.quiet}>in “{fieldWords(finding.field)}”</span>
              </p>
              <p className={css.quiet}>
                {finding.keptBecause === null
                  ? `${finding.words} ${finding.mayKeep ? 'Say it in other words, or say why it may stay.' : 'Say it in other words.'}`
                  : `Kept: ${finding.keptBecause}`}
              </p>
              {mayKeep && finding.mayKeep && finding.keptBecause === null && (
                <Button small onClick={() => setKeeping(finding)}>
                  Keep it
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      {keeping && (
        <ReasonSheet
          question={`Keep ${inMarks(keeping)}?`}
          label="Why it tells nobody who it was"
          missing="Say why it may stay"
          confirm="Keep it"
          back="Back to the text"
          limit={500}
          send={async (reason, idempotencyKey) => {
            const { field, kind, text } = keeping;
            const input = { learningId: learning.id, version: learning.version, field, kind, text, reason, idempotencyKey };
            return (await keep({ variables: { input } })).data?.keepFinding.errors;
          }}
          close={() => setKeeping(undefined)}
        >
          <p>{keeping.words}</p>
        </ReasonSheet>
      )}
    </RuledSection>
  );
}
