import type { ReactElement } from 'react';
import { figure } from '../../app/words.js';
import { Button } from '../../ui/button/button.js';
import { BothWordings } from './both-wordings.js';
import css from './draft.module.css';
import { headlineWords, type LineFacts } from './draft-fields.js';
import { useDraftScreen, useKeptLine, type Kept } from './draft-screen.js';
import { Findings } from './findings.js';
import { KeptInput, KeptSelect, KeptText } from './kept-inputs.js';
import { useLineWords } from './line-editor.js';
import { OtherHere } from './other-here.js';
import { PointRead, usePastedLevels } from './pasted-levels.js';

const names = { commit: 'Commit', target: 'Target', stretch: 'Stretch' } as const;
const isLevel = (name: string): name is keyof typeof names => name in names;

interface Props {
  readonly line: LineFacts;
  readonly of: Kept;
  readonly held: boolean;
}

function Figures({ line, of, held }: Props): ReactElement {
  const { draft } = useDraftScreen();
  const { onPaste: paste, question } = usePastedLevels(line.id, of);
  const part = `line/${line.id}`;
  const { levels } = draft.limits;
  const shown = levels.length > 0 ? levels.map(({ name }) => name).filter(isLevel) : (['target'] as const);
  const { suggestion } = line;
  const isOpen = suggestion !== null && of.view.value['commitValue'] === '' && of.view.value['targetValue'] === '';
  return (
    <>
      <div className={css.figures}>
        <KeptInput of={of} field="baseline" name={`${part}/levels`} label="From" figure readOnly={held} onPaste={paste} />
        {shown.map((name) => (
          <KeptInput key={name} of={of} field={`${name}Value`} name={part} label={names[name]} figure readOnly={held} onPaste={paste} />
        ))}
        <KeptInput of={of} field="unit" name={`${part}/levels`} label="Unit" readOnly={held} />
      </div>
      {question}
      <PointRead of={of} />
      {isOpen && (
        <p className={css.hint}>
          On the way from {figure(line.baseline ?? 0)} to {figure(line.stretchValue ?? 0)}: commit {figure(suggestion.commitValue)}, target{' '}
          {figure(suggestion.targetValue)}.{' '}
          <Button
            small
            look="quiet"
            onClick={() => {
              of.kept.put({ commitValue: String(suggestion.commitValue), targetValue: String(suggestion.targetValue) });
              void of.kept.keeper.flush();
            }}
          >
            Take these
          </Button>
        </p>
      )}
      {line.levelFault && <p className={css.fault}>{line.levelFault.words}</p>}
    </>
  );
}

function Milestones({ line, of, held }: Props): ReactElement {
  const part = `line/${line.id}`;
  return (
    <div className={css.stacked}>
      {(['commit', 'target', 'stretch'] as const).map((name) => (
        <KeptText key={name} of={of} field={`${name}Text`} name={part} label={names[name]} readOnly={held} />
      ))}
    </div>
  );
}

/** Levels, champion, data source and date of one key result. */
export function LineLevels({ line }: { readonly line: LineFacts }): ReactElement {
  const { draft } = useDraftScreen();
  const of = useKeptLine(line);
  const words = useLineWords();
  const part = `line/${line.id}`;
  const krType = of.view.value['krType'] ?? line.krType;
  const levels = draft.limits.levels.map(({ name }) => name).filter(isLevel);
  const champion = (of.view.value['championName'] ?? '').trim();
  // Whoever the server found on the roster may be of another team, and so not among those who are suggested.
  const isFound = line.championId !== null && line.championName.toLowerCase() === champion.toLowerCase();
  const isKnown = isFound || draft.people.some(({ name }) => name.toLowerCase() === champion.toLowerCase());
  const isShared = draft.people.some(({ name }) => name.toLowerCase().startsWith(`${champion.toLowerCase()} (`));
  const unknown = isShared ? 'Several people have this name. Choose the one with the right team' : 'Nobody of this name is on the list of people';
  return (
    <li className={css.item} data-part={part}>
      <OtherHere part={part}>
        {(held) => (
          <>
            <p className={css.reading}>{of.view.value['text'] || 'Without words yet'}</p>
            {krType === 'METRIC' && <Figures line={line} of={of} held={held} />}
            {krType === 'MILESTONE' && levels.length > 0 && <Milestones line={line} of={of} held={held} />}
            {krType === 'BASELINE' && <p className={css.hint}>Its result is the first figure, so it has no levels yet.</p>}
            <div className={css.figures}>
              {krType === 'METRIC' && levels.length > 0 && (
                <KeptSelect
                  of={of}
                  field="headline"
                  name={part}
                  label="The words state"
                  choices={levels.map((name) => [name.toUpperCase(), headlineWords[name.toUpperCase() as keyof typeof headlineWords]] as const)}
                  empty="Not said"
                  readOnly={held}
                />
              )}
              <KeptInput
                of={of}
                field="championName"
                name={part}
                label="Champion"
                suggestions={draft.people.map(({ name }) => name)}
                hint={champion === '' ? 'One person, not a group' : isKnown ? undefined : unknown}
                readOnly={held}
              />
              <KeptInput of={of} field="dataSource" name={part} label="Data source" readOnly={held} />
              <KeptInput of={of} field="dueOn" name={part} label="Due" type="date" readOnly={held} />
            </div>
            <BothWordings of={of} words={words} />
            <Findings type="LINE" id={line.id} steps={['PRESCORE']} text={(field) => of.view.value[field] ?? ''} />
          </>
        )}
      </OtherHere>
    </li>
  );
}
