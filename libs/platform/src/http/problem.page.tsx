import { LinkButton, PageHeading, renderPage } from '@cairn/look';
import type { Problem } from './problem.rules.js';

/** What people see of a failed request: a wrong or cut-off address is the usual one, so it says where to go from here. */
export function problemPage({ status, title, detail, instance }: Problem): string {
  const lost = status === 404;
  const heading = lost ? 'There is nothing at this address' : title;
  return renderPage({
    practiceName: 'Cairn',
    title: heading,
    children: (
      <>
        <PageHeading title={heading}>
          <p>{lost ? 'Perhaps it was cut off on its way. If it came in a mail, open it from there once more.' : detail}</p>
          {status >= 500 && <p>Whoever helps you finds it by this number: {instance.replace('urn:uuid:', '')}</p>}
        </PageHeading>
        <LinkButton href="/">Go to your first page</LinkButton>
      </>
    ),
  });
}
