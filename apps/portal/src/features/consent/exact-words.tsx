import type { ReactElement } from 'react';
import css from './consent.module.css';

const heading = /^(#{1,3}) (.+)$/u;
const item = /^- (.*)$/u;

/** An exact text with the few signs it knows: headings, lists, paragraphs. Every word of it stands here, in its order. */
export function ExactWords({ text }: { readonly text: string }): ReactElement {
  return (
    <div className={css.exact}>
      {text.split(/\n{2,}/u).map((block, at) => (
        <Block key={at} lines={block.split('\n')} />
      ))}
    </div>
  );
}

function Block({ lines }: { readonly lines: readonly string[] }): ReactElement {
  const [first = ''] = lines;
  const [, signs, words] = heading.exec(first) ?? [];
  if (signs !== undefined)
    return (
      <>
        {signs.length === 1 && <h4>{words}</h4>}
        {signs.length === 2 && <h5>{words}</h5>}
        {signs.length === 3 && <h6>{words}</h6>}
        {lines.length > 1 && <Block lines={lines.slice(1)} />}
      </>
    );
  const listed = lines.findIndex((line) => item.test(line));
  if (listed === -1) return <p>{lines.join('\n')}</p>;
  const end = lines.findIndex((line, at) => at > listed && !item.test(line));
  const rest = end === -1 ? [] : lines.slice(end);
  return (
    <>
      {listed > 0 && <p>{lines.slice(0, listed).join('\n')}</p>}
      <ul>
        {lines.slice(listed, end === -1 ? undefined : end).map((line, at) => (
          <li key={at}>{item.exec(line)?.[1]}</li>
        ))}
      </ul>
      {rest.length > 0 && <Block lines={rest} />}
    </>
  );
}
