import type { ReactElement } from 'react';
import { figure } from '../../app/words.js';
import { Row, RowList } from '../../ui/rows/row-list.js';
import { RuledSection } from '../../ui/section/ruled-section.js';
import type { OpenSheet } from './sheets.route.js';

/** What an undo left as it is, each with its reason. */
export function KeptRows({ file }: { readonly file: Pick<OpenSheet, 'kept' | 'keptCount'> }): ReactElement {
  const more = file.keptCount - file.kept.length;
  return (
    <RuledSection heading="Left as it is" count={file.keptCount}>
      <RowList label="Left as it is">
        {file.kept.map(({ what, text, teamName, because }, at) => (
          <Row key={at} id={`kept-${at}`} title={text || 'without words'} detail={`${what} of ${teamName}, ${because}`} />
        ))}
      </RowList>
      {more > 0 && <p>And {figure(more)} more.</p>}
    </RuledSection>
  );
}
