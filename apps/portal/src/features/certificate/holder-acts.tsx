import { useMutation } from '@apollo/client/react';
import { useState, type ReactElement } from 'react';
import { failureWords } from '../../app/failure.js';
import type { CertificateStanding } from '../../graphql/graphql.js';
import { Button, ButtonLink, ButtonRow } from '../../ui/button/button.js';
import { ConfirmSheet } from '../../ui/dialog/sheet.js';
import { useToast } from '../../ui/feedback/toast.js';
import { useIdempotencyKey } from '../../ui/form/idempotency-key.js';
import { SetCertificateVisibility_Mutation } from './documents.js';
import css from './certificate.module.css';
import { ShowOnceSheet } from './show-once-sheet.js';

interface Held {
  readonly id: string;
  readonly number: string;
  readonly verifyUrl: string;
  readonly noPaperBecause: string | null;
  readonly addToProfileUrl: string;
  readonly standing: CertificateStanding;
  readonly visibility: 'PUBLIC' | 'PRIVATE';
  readonly version: number;
  readonly availableActions: readonly { readonly action: string }[];
}

/** Show it, share it, keep it to oneself. */
export function HolderActs({ certificate }: { readonly certificate: Held }): ReactElement {
  const { id, standing, visibility, version, verifyUrl } = certificate;
  const [shown, show] = useState<'visibility' | 'once'>();
  const [set, { loading }] = useMutation(SetCertificateVisibility_Mutation);
  const attempt = useIdempotencyKey();
  const toast = useToast();
  const may = (action: string): boolean => certificate.availableActions.some((one) => one.action === action);
  const isPrivate = visibility === 'PRIVATE';
  const close = (): void => show(undefined);
  const copy = (): void =>
    void navigator.clipboard.writeText(verifyUrl).then(
      () => toast({ words: 'Copied.' }),
      () => toast({ words: `Copying is not allowed here. The address is ${verifyUrl}` }),
    );
  const turn = (): void =>
    void set({ variables: { input: { certificateId: id, version, visibility: isPrivate ? 'PUBLIC' : 'PRIVATE', idempotencyKey: attempt.key } } }).then(
      ({ data }) => {
        attempt.renew();
        toast({
          words: data?.setCertificateVisibility.errors[0]?.message ?? (isPrivate ? 'Everybody with the number can check it.' : 'Only you can show it now.'),
        });
        close();
      },
      (error: unknown) => toast({ words: failureWords(error, 'This was not done.') }),
    );
  const hasPaper = certificate.noPaperBecause === null;
  const proves = standing === 'VALID' || standing === 'EXPIRED';
  const file = (name: string): string => `/certificates/${id}/${name}`;
  return (
    <>
      <div className={css.acts}>
        <ButtonRow>
          {/* A paper that proves nothing any more is there to keep, not the thing to do. */}
          {hasPaper && (
            <>
              <ButtonLink look={proves ? 'filled' : 'outlined'} to={file('certificate-a4.pdf')} reloadDocument>
                PDF, A4
              </ButtonLink>
              <ButtonLink to={file('certificate-letter.pdf')} reloadDocument>
                PDF, Letter
              </ButtonLink>
              <ButtonLink to={file('badge.png')} reloadDocument>
                Badge, PNG
              </ButtonLink>
              <ButtonLink to={file('badge.svg')} reloadDocument>
                Badge, SVG
              </ButtonLink>
            </>
          )}
          {!hasPaper && !isPrivate && (
            <ButtonLink look={proves ? 'filled' : 'outlined'} to={verifyUrl} reloadDocument>
              Page to print
            </ButtonLink>
          )}
          <ButtonLink to={file('credential.json')} reloadDocument>
            Signed file
          </ButtonLink>
        </ButtonRow>
        <ButtonRow>
          {!isPrivate && <Button onClick={copy}>Copy link</Button>}
          {may('addToProfile') && (
            <ButtonLink to={certificate.addToProfileUrl} target="_blank" rel="noreferrer">
              Add to LinkedIn profile
            </ButtonLink>
          )}
          {may('showCertificateOnce') && <Button onClick={() => show('once')}>Let somebody look once</Button>}
          {may('setCertificateVisibility') && (
            <Button look="quiet" onClick={() => show('visibility')}>
              {isPrivate ? 'Make public' : 'Make private'}
            </Button>
          )}
        </ButtonRow>
      </div>
      <ConfirmSheet
        open={shown === 'visibility'}
        close={close}
        question={isPrivate ? `Show certificate ${certificate.number} to everybody?` : `Keep certificate ${certificate.number} to yourself?`}
        confirm={isPrivate ? 'Make it public' : 'Make it private'}
        back="Leave it as it is"
        act={turn}
        sending={loading}
      >
        <p>
          {isPrivate
            ? 'Whoever has its number reads your name, what you hold and since when.'
            : 'Its page then says that it is private and nothing more, also to people who have the link already. You can let single people look once.'}
        </p>
      </ConfirmSheet>
      {shown === 'once' && <ShowOnceSheet certificateId={id} close={close} />}
    </>
  );
}
