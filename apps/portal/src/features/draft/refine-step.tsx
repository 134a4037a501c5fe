import type { ReactElement } from 'react';
import { classes } from '../../ui/class-names.js';
import { Button } from '../../ui/button/button.js';
import { Menu } from '../../ui/menu/menu.js';
import { AddText } from './add-text.js';
import { BothWordings } from './both-wordings.js';
import css from './draft.module.css';
import { kindWords, linesOf, type LineFacts } from './draft-fields.js';
import { useDraftScreen, useKeptLine } from './draft-screen.js';
import { Findings } from './findings.js';
import { KeptInput, KeptSelect, KeptText } from './kept-inputs.js';
import { useLineActs, type LineKind } from './line-acts.js';
import { LineTags, useLineWords } from './line-editor.js';
import { AddDraftLine_Mutation } from './line-mutations.js';
import { LineReading } from './line-reading.js';
import { OtherHere } from './other-here.js';
import { Unfolded, useReading } from './seen.js';
import { StepSection, type StepKey } from './step-section.js';

const kinds: readonly LineKind[] = ['KEY_RESULT', 'HEALTH_METRIC', 'TASK'];
const everything: readonly StepKey[] = ['KEY_RESULTS', 'OBJECTIVE', 'REVIEW', 'REFINE', 'PRESCORE'];
const pluralOf = { KEY_RESULT: 'Key results', HEALTH_METRIC: 'Health metrics', TASK: 'Tasks' } as const;

function Sorted({ line }: { readonly line: LineFacts }): ReactElement {
  const { draft } = useDraftScreen();
  const of = useKeptLine(line);
  const { turn, menu } = useLineActs(line, of);
  const words = useLineWords();
  const part = `line/${line.id}`;
  // The words of a key result under an objective are written one step earlier.
  const isWrittenHere = line.kind !== 'KEY_RESULT' || line.objectiveId === null;
  const people = draft.people.map(({ id, name }) => [id, name] as const);
  return (
    <li className={css.item} data-part={part}>
      <OtherHere part={part}>
        {(held) => (
          <>
            <div className={css.itemHead}>
              {isWrittenHere ? (
                <KeptText of={of} field="text" name={part} label={kindWords[line.kind]} bare oneLine readOnly={held} />
              ) : (
                <p className={css.reading}>{of.view.value['text'] || 'Without words yet'}</p>
              )}
              <Menu label={`More for ${line.text || 'this line'}`} groups={menu} />
            </div>
            <LineTags line={line} />
            <div className={css.sorts} role="group" aria-label={`What is “${line.text}”?`}>
              {kinds.map((kind) => (
                <Button
                  key={kind}
                  small
                  look="quiet"
                  aria-pressed={line.kind === kind}
                  className={classes(css.sort, line.kind === kind && css.chosen)}
                  onClick={() => void (line.kind !== kind && turn(kind))}
                >
                  {kindWords[kind]}
                </Button>
              ))}
            </div>
            {line.kind === 'HEALTH_METRIC' && (
              <div className={css.figures}>
                <KeptInput of={of} field="healthyLow" name={part} label="Healthy from" figure readOnly={held} />
                <KeptInput of={of} field="healthyHigh" name={part} label="to" figure readOnly={held} />
                <KeptInput of={of} field="unit" name={part} label="Unit" readOnly={held} />
                <KeptInput of={of} field="currentValue" name={part} label="Now" figure readOnly={held} />
                <KeptInput of={of} field="checkedOn" name={part} label="Looked at on" type="date" readOnly={held} />
                <KeptSelect of={of} field="ownerId" name={part} label="Watched by" choices={people} empty="Nobody yet" readOnly={held} />
              </div>
            )}
            <BothWordings of={of} words={words} />
            <Findings
              type="LINE"
              id={line.id}
              steps={isWrittenHere ? ['REFINE', 'KEY_RESULTS', 'OBJECTIVE', 'REVIEW'] : ['REFINE']}
              text={(field) => of.view.value[field] ?? ''}
            />
          </>
        )}
      </OtherHere>
    </li>
  );
}

/** Sorts the lines: what should move, what should stay in its range, what is only done. */
export function RefineStep(): ReactElement {
  const { draft, may, run } = useDraftScreen();
  const writes = may('editText') === 'allowed';
  // Whoever only reads has read the key results under their objectives.
  const reads = useReading();
  const lines = linesOf(draft);
  const adds = draft.id !== null && may('addLine') === 'allowed';
  return (
    <StepSection step="REFINE">
      {kinds.map((kind) => {
        const own = lines.filter((line) => line.kind === kind && !(reads && kind === 'KEY_RESULT' && line.objectiveId !== null));
        if (own.length === 0) return null;
        return (
          <section key={kind} className={css.results} aria-label={pluralOf[kind]}>
            <h3 className={css.under}>{pluralOf[kind]}</h3>
            <Unfolded things={own} label={pluralOf[kind]} named={['line', 'lines']}>
              {(line) =>
                writes ? <Sorted key={line.id} line={line} /> : <LineReading key={line.id} line={line} kind talk={reads ? everything : ['REFINE']} />
              }
            </Unfolded>
          </section>
        );
      })}
      {reads && lines.length > 0 && lines.every(({ kind, objectiveId }) => kind === 'KEY_RESULT' && objectiveId !== null) && (
        <p className={css.hint}>Every line is a key result and stands under its objective.</p>
      )}
      {lines.length === 0 && <p className={css.hint}>There are no lines to sort yet.</p>}
      {!reads && <Findings type="DRAFT" steps={['REFINE']} />}
      {adds && (
        <AddText
          name={`okr-add/${draft.id ?? ''}/health-metric`}
          label="Add a health metric"
          hint="What has to stay in its range while you go for the key results."
          add={async (text) => (await run(AddDraftLine_Mutation, { draftId: draft.id ?? '', kind: 'HEALTH_METRIC', text }))?.length === 0}
        />
      )}
    </StepSection>
  );
}
