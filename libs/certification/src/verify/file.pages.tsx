import { ButtonRow, Folded, LinkButton, Notice, PageForm, PageHeading, Section, SubmitButton, type PageContent } from '@cairn/look';
import type { ReactElement } from 'react';
import { badgeDoor } from './badge-bodies.js';
import type { Held } from './credential-in.js';

/** Why a file is not shown as a certificate. UNREADABLE: no file of ours at all. CHANGED: not what was signed. FOREIGN: signed by somebody we do not know. */
export type FileFinding =
  | { readonly kind: 'UNREADABLE' }
  | { readonly kind: 'LACKS'; readonly lacks: Extract<Held, { lacks: unknown }>['lacks'] }
  /** `parts` in words, where they may be told; of a private one nothing is. */
  | { readonly kind: 'CHANGED'; readonly parts: readonly string[] }
  /** What the file says about its issuer; null where it names none. */
  | { readonly kind: 'FOREIGN'; readonly issuer: string | null };

interface Words {
  readonly title: string;
  readonly says: string;
}

const lacking: Readonly<Record<Extract<Held, { lacks: unknown }>['lacks'], Words>> = {
  EMPTY: { title: 'Choose a file first', says: 'Nothing was sent, or the file is empty.' },
  LARGE: { title: 'This file is too large', says: 'Badges and signed files are below 2 MB. Choose the file as it was downloaded.' },
  NONE: {
    title: 'This picture holds no certificate',
    says: 'A screenshot, an edited picture or one from a messenger loses it. Choose the badge as it was downloaded, or check the number on it.',
  },
  DAMAGED: { title: 'This picture is damaged', says: 'Its end or its certificate is cut off. Download it once more, or check the number on it.' },
  PDF: {
    title: 'This is the paper, not the signed file',
    says: 'The signed file is attached to the PDF: save the attachment and choose that. Or check the number that is printed on the paper.',
  },
  OTHER: { title: 'This is neither a badge nor a signed file', says: 'Choose a .png or .svg badge, or the signed .json file.' },
};

function wordsOf(finding: FileFinding): Words {
  switch (finding.kind) {
    case 'LACKS':
      return lacking[finding.lacks];
    case 'UNREADABLE':
      return {
        title: 'This is not the text of a certificate',
        says: 'Choose the signed file itself. If you paste it, take all of it, from the first { to the last }.',
      };
    case 'CHANGED': {
      const changed = finding.parts.length === 0 ? '' : ` What differs from what was signed: ${finding.parts.join(', ')}.`;
      return {
        title: 'This file was changed after it was signed',
        says: `Its signature does not fit its words.${changed} Do not rely on it; ask the holder for the file as they received it, or check the number.`,
      };
    }
    case 'FOREIGN':
      return {
        title: 'This file was not signed here',
        says: `No practice of this installation signed it. ${finding.issuer === null ? 'It does not say who issued it.' : `It says that ${finding.issuer} issued it; check it there.`}`,
      };
  }
}

export const fileFindingPage = (finding: FileFinding, typed = ''): PageContent => ({
  practiceName: 'Cairn',
  title: wordsOf(finding).title,
  failed: true,
  children: (
    <>
      <PageHeading title={wordsOf(finding).title} />
      <Notice kind="wrong">
        <p>{wordsOf(finding).says}</p>
      </Notice>
      <CheckFile typed={typed} look="filled" />
      <ButtonRow>
        <LinkButton href="/verify">Check a number instead</LinkButton>
      </ButtonRow>
    </>
  ),
});

/** A file is dropped on the field or chosen; its text may be pasted instead. Nothing of it is kept. */
export const CheckFile = ({ typed = '', look = 'outlined' }: { readonly typed?: string; readonly look?: 'filled' | 'outlined' }): ReactElement => (
  <Section heading="Check a file">
    <form className="page-form" method="post" action={badgeDoor} encType="multipart/form-data">
      <div className="field">
        <label htmlFor="field-badge">Badge or signed file</label>
        <p className="field-hint" id="field-badge-hint">
          A .png or .svg badge, or the .json file, up to 2 MB. Drop it on the field or choose it. It is checked and not kept.
        </p>
        <input className="control file-drop" id="field-badge" type="file" name="badge" accept=".png,.svg,.json,.jsonld" aria-describedby="field-badge-hint" />
      </div>
      <ButtonRow>
        <SubmitButton look={look}>Check the file</SubmitButton>
      </ButtonRow>
    </form>
    <Folded summary="Paste its text instead" open={typed !== ''}>
      <PageForm action={badgeDoor}>
        <div className="field">
          <label htmlFor="field-file">Text of the file</label>
          <p className="field-hint" id="field-file-hint">
            Open the .json file and paste all of it.
          </p>
          <textarea className="control" id="field-file" name="file" rows={6} spellCheck={false} defaultValue={typed} aria-describedby="field-file-hint" />
        </div>
        <ButtonRow>
          <SubmitButton look="outlined">Check the text</SubmitButton>
        </ButtonRow>
      </PageForm>
    </Folded>
  </Section>
);
