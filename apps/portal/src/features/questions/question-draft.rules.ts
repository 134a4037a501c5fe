/** A question while it is worded. `id` tells lines apart on the page; `key` is null until the server has taken a new one. */
export interface QuestionLine {
  readonly id: string;
  readonly key: string | null;
  readonly text: string;
}

interface Asked {
  readonly key: string;
  readonly text: string;
}

/** What the server knows of one step. */
export interface KnownStep {
  readonly step: string;
  readonly version: number;
  readonly questions: readonly Asked[];
  readonly usual: readonly Asked[];
}

/** The steps that somebody works on, each over the version that was opened. */
export type EditedSteps = Readonly<Record<string, { readonly version: number; readonly lines: readonly QuestionLine[] }>>;

const lineOf = ({ key, text }: Asked): QuestionLine => ({ id: key, key, text });
const written = (lines: readonly { readonly key: string | null; readonly text: string }[]): string => JSON.stringify(lines.map(({ key, text }) => [key, text]));
/** Spaces around a question are on their way to another word; the server drops them. */
const said = (lines: readonly { readonly key: string | null; readonly text: string }[]): string =>
  written(lines.map(({ key, text }) => ({ key, text: text.trim() })));

export const usualLines = (step: KnownStep): readonly QuestionLine[] => step.usual.map(lineOf);

/** What stands on the page: what was typed, else what the server has. */
export const linesOf = (edited: EditedSteps, step: KnownStep): readonly QuestionLine[] => edited[step.step]?.lines ?? step.questions.map(lineOf);

/** Whether something was typed that the server does not have. */
export const isChanged = (edited: EditedSteps, step: KnownStep): boolean => said(linesOf(edited, step)) !== said(step.questions);

/** Whether somebody else saved the step meanwhile; a person chooses then, and nothing is overwritten in silence. */
export const isBoth = (edited: EditedSteps, step: KnownStep): boolean => isChanged(edited, step) && edited[step.step]?.version !== step.version;

/** Whether the practice would ask there what is usually asked. */
export const isUsual = (edited: EditedSteps, step: KnownStep): boolean => said(linesOf(edited, step)) === said(step.usual);

export const without = (edited: EditedSteps, { step }: Pick<KnownStep, 'step'>): EditedSteps =>
  Object.fromEntries(Object.entries(edited).filter(([key]) => key !== step));

/** Keeps what was typed over the version that was opened; a step that says again what the server says is no longer worked on. */
export function withLines(edited: EditedSteps, step: KnownStep, lines: readonly QuestionLine[]): EditedSteps {
  const next = { ...edited, [step.step]: { version: edited[step.step]?.version ?? step.version, lines } };
  return written(lines) === written(step.questions) ? without(edited, step) : next;
}

/** Mine on top of theirs: a question of the practice's own that they took out is added anew. */
export function keepMine(edited: EditedSteps, step: KnownStep): EditedSteps {
  const known = new Set([...step.questions, ...step.usual].map(({ key }) => key));
  const lines = linesOf(edited, step).map((line) => (line.key === null || known.has(line.key) ? line : { ...line, key: null }));
  return withLines(without(edited, step), step, lines);
}

/** A line at its new place; at the ends it stays. */
export function movedBy(lines: readonly QuestionLine[], at: number, by: 1 | -1): readonly QuestionLine[] {
  const line = lines[at];
  const to = at + by;
  return !line || to < 0 || to >= lines.length ? lines : lines.toSpliced(at, 1).toSpliced(to, 0, line);
}

/** An id that no line of the step has. */
export function withNewLine(lines: readonly QuestionLine[]): readonly QuestionLine[] {
  const last = Math.max(0, ...lines.map(({ id }) => Number(/^new-(\d+)$/.exec(id)?.[1] ?? 0)));
  return [...lines, { id: `new-${last + 1}`, key: null, text: '' }];
}
