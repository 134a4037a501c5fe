export interface RefusedLine {
  readonly text: string;
  readonly reason: string;
}

/** Which line an answer is about, and why; undefined when it is about the whole list. */
export function refusedLine(message: string, lines: readonly string[]): { readonly at: number; readonly reason: string } | undefined {
  const [, number = '', reason = ''] = /^Line (\d+): (.*)$/s.exec(message) ?? [];
  const at = Number(number) - 1;
  return lines[at] === undefined ? undefined : { at, reason: reason.replace(/ \(and \d+ more\)$/, '') };
}

interface Answer {
  readonly added: number | null;
  readonly changed: number | null;
  readonly errors: readonly { readonly code: string; readonly field: string | null; readonly message: string }[];
}

export interface Pasted {
  readonly added: number;
  readonly changed: number;
  readonly refused: readonly RefusedLine[];
  /** What concerns the list as a whole. */
  readonly errors: Answer['errors'];
}

/** Lines that may be refused one after the other before the rest is left for another attempt. */
const patience = 25;

/** Sends the list; a line that is refused is put aside with its reason, and the others are sent without it. */
export async function pasteLines(text: string, send: (text: string) => Promise<Answer>): Promise<Pasted> {
  let lines = text.split(/\r\n|\r|\n/).filter((line) => line.trim() !== '');
  const refused: RefusedLine[] = [];
  for (;;) {
    if (lines.length === 0 && refused.length > 0) return { added: 0, changed: 0, refused, errors: [] };
    const answer = await send(lines.join('\n'));
    const error = answer.errors[0];
    if (!error) return { added: answer.added ?? 0, changed: answer.changed ?? 0, refused, errors: [] };
    const fault = refusedLine(error.message, lines);
    if (!fault || refused.length === patience) return { added: 0, changed: 0, refused, errors: answer.errors };
    refused.push({ text: lines[fault.at] ?? '', reason: fault.reason });
    lines = lines.filter((_, index) => index !== fault.at);
  }
}
