/** A piece of a line: plain, strong, emphasised, or a link to another site. */
export type Span = { readonly text: string; readonly strong?: boolean; readonly emphasis?: boolean; readonly href?: string };

export type Block =
  | { readonly kind: 'heading'; readonly level: 2 | 3; readonly spans: readonly Span[] }
  | { readonly kind: 'paragraph'; readonly spans: readonly Span[] }
  | { readonly kind: 'quote'; readonly spans: readonly Span[] }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly (readonly Span[])[] };

const marks =
  /\*\*(?<strong>[^*]+)\*\*|(?<![\p{L}\p{N}*])\*(?<emphasis>[^\s*](?:[^*]*[^\s*])?)\*(?![\p{L}\p{N}*])|\[(?<words>[^\]]+)\]\((?<href>https:\/\/[^\s)]+)\)/gu;

/** Bold, emphasis and links to https addresses; everything else is shown as it was typed. */
export function spansOf(text: string): readonly Span[] {
  const spans: Span[] = [];
  let from = 0;
  for (const match of text.matchAll(marks)) {
    if (match.index > from) spans.push({ text: text.slice(from, match.index) });
    const { strong, emphasis, words, href } = match.groups ?? {};
    if (strong !== undefined) spans.push({ text: strong, strong: true });
    else if (emphasis !== undefined) spans.push({ text: emphasis, emphasis: true });
    else spans.push({ text: words ?? '', href });
    from = match.index + match[0].length;
  }
  return from < text.length ? [...spans, { text: text.slice(from) }] : spans;
}

const lineKinds = [
  { kind: 'heading', form: /^(#{2,3}) +(.+)$/u },
  { kind: 'bullet', form: /^[-*] +(.+)$/u },
  { kind: 'number', form: /^\d+[.)] +(.+)$/u },
  { kind: 'quote', form: /^> ?(.*)$/u },
] as const;

interface Line {
  readonly kind: (typeof lineKinds)[number]['kind'] | 'text' | 'empty';
  readonly text: string;
  readonly level: 2 | 3;
}

function lineOf(line: string): Line {
  const text = line.trim();
  if (text === '') return { kind: 'empty', text, level: 2 };
  for (const { kind, form } of lineKinds) {
    const match = form.exec(text);
    if (match) return { kind, text: match.at(-1) ?? '', level: match[1] === '###' ? 3 : 2 };
  }
  return { kind: 'text', text, level: 2 };
}

/** Blocks of a text in our small markdown: headings, paragraphs, lists, quotes. Lines of one kind that follow each other belong together. */
export function blocksOf(text: string): readonly Block[] {
  const blocks: Block[] = [];
  let open: Line[] = [];
  const close = (): void => {
    const [first] = open;
    if (!first) return;
    const joined = (): readonly Span[] => spansOf(open.map((line) => line.text).join(' '));
    if (first.kind === 'heading') blocks.push({ kind: 'heading', level: first.level, spans: spansOf(first.text) });
    else if (first.kind === 'bullet' || first.kind === 'number')
      blocks.push({ kind: 'list', ordered: first.kind === 'number', items: open.map((line) => spansOf(line.text)) });
    else blocks.push({ kind: first.kind === 'quote' ? 'quote' : 'paragraph', spans: joined() });
    open = [];
  };
  for (const line of text.replace(/\r\n?/gu, '\n').split('\n').map(lineOf)) {
    const isNext = open[0] !== undefined && open[0].kind === line.kind && line.kind !== 'heading';
    if (!isNext) close();
    if (line.kind !== 'empty') open.push(line);
  }
  close();
  return blocks;
}
