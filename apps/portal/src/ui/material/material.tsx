import { Fragment, type ReactElement } from 'react';
import { blocksOf, type Block, type Span } from './material.rules.js';
import css from './material.module.css';

function Spans({ spans }: { readonly spans: readonly Span[] }): ReactElement {
  return (
    <>
      {spans.map(({ text, strong, emphasis, href }, at) =>
        href !== undefined ? (
          <a key={at} href={href} target="_blank" rel="noreferrer">
            {text}
          </a>
        ) : strong ? (
          <strong key={at}>{text}</strong>
        ) : emphasis ? (
          <em key={at}>{text}</em>
        ) : (
          <Fragment key={at}>{text}</Fragment>
        ),
      )}
    </>
  );
}

function Shown({ block }: { readonly block: Block }): ReactElement {
  switch (block.kind) {
    case 'heading': {
      const Heading = block.level === 2 ? 'h2' : 'h3';
      return (
        <Heading>
          <Spans spans={block.spans} />
        </Heading>
      );
    }
    case 'list': {
      const List = block.ordered ? 'ol' : 'ul';
      return (
        <List>
          {block.items.map((spans, at) => (
            <li key={at}>
              <Spans spans={spans} />
            </li>
          ))}
        </List>
      );
    }
    case 'quote':
      return (
        <blockquote>
          <Spans spans={block.spans} />
        </blockquote>
      );
    case 'paragraph':
      return (
        <p>
          <Spans spans={block.spans} />
        </p>
      );
  }
}

/** A text to learn from, set to be read: in our small markdown, never as markup of its writer. */
export function Material({ text }: { readonly text: string }): ReactElement {
  return (
    <div className={css.material} data-words>
      {blocksOf(text).map((block, at) => (
        <Shown key={at} block={block} />
      ))}
    </div>
  );
}
