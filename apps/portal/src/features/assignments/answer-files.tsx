import { useMutation } from '@apollo/client/react';
import { useState, type ReactElement } from 'react';
import { Button } from '../../ui/button/button.js';
import { useIdempotencyKey } from '../../ui/form/idempotency-key.js';
import { FileDrop } from '../../ui/pickers/file-drop.js';
import { RemoveAssignmentFile_Mutation, type RoundFacts } from './assignment.document.js';
import { sizeWords } from './assignment-words.js';
import css from './assignments.module.css';
import { sendAnswerFile } from './send-answer-file.js';

type FileFacts = RoundFacts['files'][number];

export function FileLinks({ files, actOf }: { readonly files: readonly FileFacts[]; readonly actOf?: (file: FileFacts) => ReactElement }): ReactElement | null {
  if (files.length === 0) return null;
  return (
    <ul className={css.files} aria-label="Files">
      {files.map((file) => (
        <li key={file.id} className={css.file}>
          <a href={`/files/certification/${file.id}`} download>
            {file.name}
          </a>
          <span className={css.quiet}>{sizeWords(file.size)}</span>
          {actOf?.(file)}
        </li>
      ))}
    </ul>
  );
}

const kinds = '.pdf,.png,.jpg,.jpeg,.docx,.xlsx,.pptx,.txt,.md,.csv';

interface Props {
  readonly itemId: string;
  readonly files: readonly FileFacts[];
  readonly maxFiles: number;
  /** Reads the assignment again. */
  readonly again: () => Promise<unknown>;
}

/** Files of the answer, one at a time. One that could not be sent stays chosen, with a try again of its own. */
export function AnswerFiles({ itemId, files, maxFiles, again }: Props): ReactElement {
  const [remove] = useMutation(RemoveAssignmentFile_Mutation);
  const attempt = useIdempotencyKey();
  const [problem, setProblem] = useState<string>();
  const [unsent, setUnsent] = useState<File>();
  const send = async (file: File): Promise<void> => {
    setProblem(undefined);
    setUnsent(undefined);
    const answer = await sendAnswerFile(itemId, file, attempt.key);
    attempt.renew();
    if (answer.kind === 'taken') await again();
    else setProblem(answer.message);
    if (answer.kind === 'lost') setUnsent(file);
  };
  const drop = async ({ id, name }: FileFacts): Promise<void> => {
    const { data } = await remove({ variables: { input: { fileId: id, idempotencyKey: attempt.key } } });
    attempt.renew();
    setProblem(data?.removeAssignmentFile.errors[0]?.message ?? (data ? undefined : `${name} could not be removed. Try again.`));
  };
  return (
    <div className={css.answerFiles}>
      <FileLinks
        files={files}
        actOf={(file) => (
          <Button small look="quiet" aria-label={`Remove ${file.name}`} onClick={() => void drop(file)}>
            Remove
          </Button>
        )}
      />
      {files.length < maxFiles ? (
        <FileDrop
          key={files.length}
          label="Add a file"
          hint={`PDF, image, Office file or text, up to 10 MB; ${maxFiles} at most.`}
          accept={kinds}
          megabytes={10}
          take={(file) => void send(file)}
          error={problem}
        />
      ) : (
        <p className={css.quiet}>That is the most this assignment takes. Remove one to add another.</p>
      )}
      {unsent && (
        <Button small onClick={() => void send(unsent)}>
          Try {unsent.name} again
        </Button>
      )}
    </div>
  );
}
