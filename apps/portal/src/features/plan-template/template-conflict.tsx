import { useState, type ReactElement } from 'react';
import { useAnswerText } from '../../app/answers/use-answer-text.js';
import { plural } from '../../app/words.js';
import { Button, ButtonRow } from '../../ui/button/button.js';
import { ChangeView } from '../../ui/difference/difference.js';
import { RuledSection } from '../../ui/section/ruled-section.js';
import type { MergedTemplate, TemplateLine } from './template-draft.rules.js';
import { knownText, questionOf, type Template } from './template-questions.js';

interface Props {
  readonly template: Template;
  readonly mine: readonly TemplateLine[];
  readonly theirs: readonly TemplateLine[];
  readonly merged: MergedTemplate;
  readonly settle: (lines: readonly TemplateLine[]) => void;
}

/** Two people changed the same questions: each is shown twice, and a person chooses. Nothing is dropped before. */
export function TemplateConflict({ template, mine, theirs, merged, settle }: Props): ReactElement {
  const [kept, setKept] = useState<Readonly<Record<string, 'mine' | 'theirs'>>>({});
  const who = template.changedBy ?? 'Somebody else';
  const choose = (key: string, side: 'mine' | 'theirs'): void => {
    const all = { ...kept, [key]: side };
    setKept(all);
    if (merged.both.some((one) => !all[one])) return;
    const theirSide = merged.both.filter((one) => all[one] === 'theirs');
    settle(merged.lines.flatMap((line) => (theirSide.includes(line.key) ? (theirs.find(({ key: one }) => one === line.key) ?? []) : line)));
  };
  const open = merged.both.filter((key) => !kept[key]);
  return (
    <div id="both-templates" tabIndex={-1}>
      <RuledSection heading={`${who} changed ${plural(open.length, 'answer', 'answers')} that you changed too`}>
        {open.map((key) => (
          <BothAnswers
            key={key}
            template={template}
            who={who}
            mine={mine.find((line) => line.key === key)}
            theirs={theirs.find((line) => line.key === key)}
            keep={(side) => choose(key, side)}
          />
        ))}
      </RuledSection>
    </div>
  );
}

interface BothProps {
  readonly template: Template;
  readonly who: string;
  readonly mine: TemplateLine | undefined;
  readonly theirs: TemplateLine | undefined;
  readonly keep: (side: 'mine' | 'theirs') => void;
}

function BothAnswers({ template, who, mine, theirs, keep }: BothProps): ReactElement | null {
  const told = useWords(template, mine);
  const other = useWords(template, theirs);
  const line = mine ?? theirs;
  if (!line) return null;
  const { title } = questionOf(template, line).question;
  return (
    <section aria-label={title}>
      <h3>{title}</h3>
      <ChangeView now={other} proposed={told} nowLabel={`${who} wrote`} proposedLabel="You wrote" serif />
      <ButtonRow>
        <Button small aria-label={`Keep mine: ${title}`} onClick={() => keep('mine')}>
          Keep mine
        </Button>
        <Button small aria-label={`Keep theirs: ${title}`} onClick={() => keep('theirs')}>
          Keep theirs
        </Button>
      </ButtonRow>
    </section>
  );
}

/** All that one side says, in one paragraph that can be compared with the other. */
function useWords(template: Template, line: TemplateLine | undefined): string {
  const known = line && knownText(template, line);
  const read = useAnswerText(line?.key ?? '', line?.value, line !== undefined && known === undefined);
  if (!line) return 'Taken out of the template.';
  const begins = line.prefilled ? 'Filled in.' : 'Left open.';
  return [known ?? read.text ?? '', begins, line.why, line.note && `For coaches: ${line.note}`].filter(Boolean).join(' ');
}
