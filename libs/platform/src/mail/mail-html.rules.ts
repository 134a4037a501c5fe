import type { MailBlock, MailContent, Words } from './mail-block.js';
import { cleanLine, cleanWords, partsOf, safeHref } from './mail-words.rules.js';

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;').replaceAll("'", '&#39;');
const html = (text: string): string => escaped(cleanWords(text)).replaceAll('\n', '<br>');

const sans = `font-family:'Hanken Grotesk',system-ui,-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif`;
const serif = `font-family:'Source Serif 4','Source Serif',Georgia,'Times New Roman',serif`;
const body = `${sans};font-size:16px;line-height:24px;color:#1a1f2a`;

// Mail programs drop what they do not know: the look is written on every element, and only the dark colours stand in a sheet.
const darkSheet = `
:root{color-scheme:light dark;supported-color-schemes:light dark}
@media (prefers-color-scheme:dark){
.m-ground{background:#0f131a!important}.m-ink{color:#efede7!important}.m-soft{color:#c1bdb5!important}
.m-line{border-color:#747a88!important}.m-link{color:#69c8b6!important}.m-button{background:#69c8b6!important;color:#041a17!important}}`;

const inline = (words: Words): string =>
  partsOf(words)
    .map((part) => {
      if (typeof part === 'string') return html(part);
      if ('strong' in part) return `<strong style="font-weight:650"><bdi>${html(part.strong)}</bdi></strong>`;
      return `<a class="m-link" style="color:#0c7064" href="${escaped(safeHref(part.href))}">${html(part.link)}</a>`;
    })
    .join('');

const paragraph = (words: Words, style = '', kind = 'm-ink'): string =>
  `<p class="${kind}" dir="auto" style="margin:0 0 16px;${body};${style}">${inline(words)}</p>`;

const change = (index: number, { title, now, proposed, why }: { title: string; now: string; proposed: string; why?: string }): string => {
  const line = (name: string, words: string): string =>
    `<p class="m-ink" dir="auto" style="margin:0 0 4px;${body}"><span class="m-soft" style="color:#5e636e">${name}:</span> ${html(words)}</p>`;
  return (
    `<p class="m-ink" dir="auto" style="margin:0 0 4px;${body};font-weight:650">${index}. ${html(title)}</p>` +
    `<div class="m-line" style="margin:0 0 16px;padding:0 12px;border-inline-start:2px solid #848076">` +
    `${line('Now', now)}${line('Proposed', proposed)}${why === undefined ? '' : line('Why', why)}</div>`
  );
};

const blockHtml = (block: MailBlock): string => {
  switch (block.kind) {
    case 'heading':
      return `<h1 class="m-ink" dir="auto" style="margin:0 0 16px;${serif};font-size:24px;line-height:30px;font-weight:600;color:#1a1f2a">${html(block.words)}</h1>`;
    case 'paragraph':
      return paragraph(block.words);
    case 'facts':
      return `<table style="margin:0 0 16px;border-collapse:collapse">${block.facts
        .map(
          ({ name, words }) =>
            `<tr><th class="m-soft" dir="auto" scope="row" style="padding:0 0 8px;padding-inline-end:16px;text-align:start;vertical-align:top;${body};font-weight:400;color:#5e636e">${html(name)}</th>` +
            `<td class="m-ink" dir="auto" style="padding:0 0 8px;vertical-align:top;${body}">${inline(words)}</td></tr>`,
        )
        .join('')}</table>`;
    case 'changes':
      return block.changes.map((one, index) => change(index + 1, one)).join('');
    case 'list': {
      const tag = block.ordered ? 'ol' : 'ul';
      const items = block.items.map((item) => `<li class="m-ink" dir="auto" style="margin:0 0 8px;${body}">${inline(item)}</li>`).join('');
      return `<${tag} style="margin:0 0 16px;padding:0;padding-inline-start:24px">${items}</${tag}>`;
    }
    case 'button':
      return (
        `<p style="margin:24px 0"><a class="m-button" dir="auto" href="${escaped(safeHref(block.href))}" ` +
        `style="display:inline-block;padding:12px 24px;border-radius:6px;background:#0c7064;color:#ffffff;text-decoration:none;${sans};font-size:16px;line-height:24px;font-weight:650">${html(block.words)}</a></p>`
      );
    case 'quote':
      return (
        `<blockquote class="m-line" style="margin:0 0 16px;padding:0 12px;border-inline-start:2px solid #848076">` +
        `${paragraph(block.words, `margin:0;${serif}`)}${block.by === undefined ? '' : paragraph(block.by, 'margin:0;color:#5e636e', 'm-soft')}</blockquote>`
      );
    case 'small':
      return paragraph(block.words, 'font-size:14px;line-height:20px;color:#5e636e', 'm-soft');
  }
};

/** Marks the part of the document that can stand in another page. */
export const mailEdges = { from: '<!--mail-->', to: '<!--/mail-->' } as const;

/** The mail as a document of its own: one column of 600 pixels at most, readable without images, styles or sheets. */
export function mailHtml(content: MailContent): string {
  const why = `<p class="m-soft m-line" dir="auto" style="margin:24px 0 0;padding:12px 0 0;border-top:1px solid #dddbd3;${sans};font-size:14px;line-height:20px;color:#5e636e">${html(content.why)}</p>`;
  const hidden = 'display:none;max-height:0;overflow:hidden;mso-hide:all';
  return (
    `<!doctype html><html lang="${escaped(content.language ?? 'en')}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">` +
    `<meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark"><title>${escaped(cleanLine(content.subject))}</title>` +
    `</head><body class="m-ground" style="margin:0;padding:0;background:#fcfaf6"><div style="${hidden}">${html(cleanLine(content.preview))}</div>` +
    `${mailEdges.from}<style>${darkSheet}</style><table role="presentation" width="100%" cellpadding="0" cellspacing="0" class="m-ground" style="border-collapse:collapse;background:#fcfaf6">` +
    `<tr><td align="center" style="padding:24px 16px"><table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="border-collapse:collapse;max-width:600px">` +
    `<tr><td style="text-align:start">${content.blocks.map(blockHtml).join('')}${why}</td></tr></table></td></tr></table>${mailEdges.to}</body></html>`
  );
}
