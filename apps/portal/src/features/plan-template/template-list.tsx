import type { ReactElement } from 'react';
import { Button } from '../../ui/button/button.js';
import { ParameterLines, ParameterMark } from '../../ui/plan/parameter-document.js';
import type { TemplateLine } from './template-draft.rules.js';
import { questionOf, type Template } from './template-questions.js';

interface Props {
  readonly template: Template;
  readonly lines: readonly TemplateLine[];
  readonly changed: readonly string[];
  readonly chosen: string;
  readonly mayAdd: boolean;
  readonly add: (line: TemplateLine) => void;
  /** Opens the sheet for a question of one's own. */
  readonly ask: () => void;
}

/** All questions of the template with what is left open, and below them what could be asked too. */
export function TemplateList({ template, lines, changed, chosen, mayAdd, add, ask }: Props): ReactElement {
  const left = [...template.addable, ...template.parameters].filter(({ key, usual }) => usual && !lines.some((line) => line.key === key));
  return (
    <ParameterLines
      chosen={chosen}
      lines={lines.map((line) => {
        const { question } = questionOf(template, line);
        return {
          key: line.key,
          number: question.number ?? null,
          title: question.title,
          marks: (
            <>
              {changed.includes(line.key) ? (
                <ParameterMark look="changed">changed</ParameterMark>
              ) : (
                !line.prefilled && <ParameterMark look="faint">open</ParameterMark>
              )}
            </>
          ),
        };
      })}
      below={
        mayAdd ? (
          <>
            {left.map(({ key, value, prefilled, offered, why, note, parameter }) => (
              <Button key={key} small look="quiet" onClick={() => add({ key, value, prefilled, offered, why, note })}>
                + {parameter.title}
              </Button>
            ))}
            <Button small look="quiet" onClick={ask}>
              + A question of your own
            </Button>
          </>
        ) : undefined
      }
    />
  );
}
