import type { ReactElement } from 'react';
import { Menu } from '../../ui/menu/menu.js';
import { Tag } from '../../ui/marks/marks.js';
import { BothWordings } from './both-wordings.js';
import css from './draft.module.css';
import { kindWords, typeWords, type LineFacts } from './draft-fields.js';
import { useDraftScreen, useKeptLine } from './draft-screen.js';
import { Findings } from './findings.js';
import { KeptInput, KeptSelect, KeptText } from './kept-inputs.js';
import { useLineActs } from './line-acts.js';
import { movesWith } from './objective-editor.js';
import { Remarks } from './remarks.js';
import { OtherHere } from './other-here.js';

const types = Object.entries(typeWords);
export const directions = [
  ['INCREASE', 'rises'],
  ['DECREASE', 'falls'],
] as const;

/** Names for the ids that a line holds, for comparing two wordings. */
export function useLineWords(): Readonly<Record<string, string>> {
  const { draft } = useDraftScreen();
  return Object.fromEntries([...types, ...directions, ...draft.people.map(({ id, name }) => [id, name] as const)]);
}

/** A key result while it is written: its words, its type, from where it starts. Levels come two steps later. */
export function LineEditor({ line, index }: { readonly line: LineFacts; readonly index: number }): ReactElement {
  const of = useKeptLine(line);
  const { move, menu } = useLineActs(line, of);
  const words = useLineWords();
  const part = `line/${line.id}`;
  const name = `${kindWords[line.kind]} ${index + 1}`;
  const isMetric = (of.view.value['krType'] ?? line.krType) === 'METRIC';
  return (
    <li className={css.item} data-part={part} onKeyDown={(event) => movesWith(event, move)}>
      <OtherHere part={part}>
        {(held) => (
          <>
            <div className={css.itemHead}>
              <KeptText of={of} field="text" name={part} label={name} bare oneLine readOnly={held} />
              <Menu label={`More for ${name.toLowerCase()}`} groups={menu} />
            </div>
            <LineTags line={line} />
            <div className={css.figures}>
              <KeptSelect of={of} field="krType" name={part} label="Type" choices={types} readOnly={held} />
              {isMetric && (
                <>
                  <KeptInput of={of} field="baseline" name={part} label="From" figure readOnly={held} />
                  <KeptInput of={of} field="unit" name={part} label="Unit" readOnly={held} />
                  <KeptSelect of={of} field="direction" name={part} label="It" choices={directions} empty="Not said" readOnly={held} />
                </>
              )}
            </div>
            <BothWordings of={of} words={words} />
            <Findings type="LINE" id={line.id} steps={['KEY_RESULTS', 'OBJECTIVE', 'REVIEW']} text={(field) => of.view.value[field] ?? ''} />
            <Remarks lineId={line.id} />
          </>
        )}
      </OtherHere>
    </li>
  );
}

export function LineTags({ line }: { readonly line: LineFacts }): ReactElement | null {
  if (!line.byCoach && !line.onlyMine) return null;
  return (
    <p className={css.tags}>
      {line.byCoach && <Tag>written by {line.authorName}, coach</Tag>}
      {line.onlyMine && <Tag hatched>only you see it until the time is up</Tag>}
    </p>
  );
}
