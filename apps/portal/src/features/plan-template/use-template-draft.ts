import { useApolloClient, useMutation } from '@apollo/client/react';
import { useEffect, useState } from 'react';
import { useTell } from '../../app/activity.js';
import { useDraft, type Draft } from '../../app/drafts/use-draft.js';
import { failureWords } from '../../app/failure.js';
import { faultCode } from '../../app/graphql-client.js';
import { useIdempotencyKey } from '../../ui/form/idempotency-key.js';
import { changedKeys, mergeTemplates, type TemplateDraft, type TemplateLine } from './template-draft.rules.js';
import { linesOf, type Template } from './template-questions.js';
import { EditPlanTemplate_Mutation, PlanTemplatePage_Query } from './template.documents.js';

/** Something the server wants put right, and in which question. */
export interface TemplateFault {
  readonly message: string;
  readonly key: string | undefined;
}

export interface EditedTemplate {
  readonly draft: Draft<TemplateDraft>;
  readonly lines: readonly TemplateLine[];
  readonly write: (lines: readonly TemplateLine[]) => void;
  readonly faults: readonly TemplateFault[];
  readonly saving: boolean;
  readonly save: () => Promise<void>;
  readonly discard: () => void;
  /** Settles a conflict: what is kept of both, on top of theirs. */
  readonly merge: (lines: readonly TemplateLine[]) => void;
}

const drafted = (lines: readonly TemplateLine[]): TemplateDraft => ({ base: lines, lines });
const keyAt = (lines: readonly TemplateLine[], field: string | null | undefined): string | undefined =>
  lines[Number(/^parameters\.(\d+)/.exec(field ?? '')?.[1])]?.key;

/** The template while it is written: kept on the device with every letter, sent as a whole when the coach says so. */
export function useTemplateDraft(template: Template): EditedTemplate {
  const client = useApolloClient();
  const tell = useTell();
  const attempt = useIdempotencyKey();
  const [edit, { loading }] = useMutation(EditPlanTemplate_Mutation);
  const [faults, setFaults] = useState<readonly TemplateFault[]>([]);
  const draft = useDraft<TemplateDraft>({ name: 'plan-template', opened: drafted(linesOf(template)), version: template.version });
  const { base, lines } = draft.value;
  const { conflict } = draft;

  const merge = (merged: readonly TemplateLine[]): void => {
    if (!conflict) return;
    if (changedKeys(conflict.theirs.lines, merged).length === 0) return draft.keepTheirs();
    draft.keepMine();
    draft.change({ base: conflict.theirs.lines, lines: merged });
  };
  const merged = conflict && mergeTemplates(draft.value, conflict.theirs.lines);
  const together = merged?.both.length === 0 ? merged.lines : undefined;
  const who = template.changedBy;
  useEffect(() => {
    if (!together) return;
    merge(together);
    tell({ words: `${who ?? 'Somebody'} changed the template too. Both changes stand here now; look, then save.` });
    // Once for each conflict that settles itself.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [conflict]);

  const meetTheirs = async (): Promise<void> => {
    const { data } = await client.query({ query: PlanTemplatePage_Query, fetchPolicy: 'network-only' });
    if (data) draft.meet({ theirs: drafted(linesOf(data.planTemplate)), version: data.planTemplate.version });
  };
  const save = async (): Promise<void> => {
    setFaults([]);
    try {
      const { data } = await edit({
        variables: {
          input: { version: template.version, parameters: lines.map((line) => ({ ...line, offered: [...line.offered] })), idempotencyKey: attempt.key },
        },
      });
      attempt.renew();
      const { template: saved, errors = [] } = data?.editPlanTemplate ?? {};
      setFaults(errors.map(({ message, field }) => ({ message, key: keyAt(lines, field) })));
      if (!saved) return;
      await draft.settle({ value: drafted(linesOf(saved)), version: saved.version });
      tell({ words: 'Saved. The next engagement starts from it; plans that exist keep what they have.' });
    } catch (error) {
      if (faultCode(error) === 'CONFLICT') {
        attempt.renew();
        await meetTheirs().catch((lost: unknown) => setFaults([{ message: failureWords(lost, 'Somebody else changed the template.'), key: undefined }]));
      } else setFaults([{ message: failureWords(error, 'This was not saved. What you typed is kept.'), key: undefined }]);
    }
  };

  return {
    draft,
    lines,
    faults,
    saving: loading,
    save,
    merge,
    write: (next) => draft.change({ base, lines: next }),
    discard: () => {
      const kept = draft.value;
      setFaults([]);
      void draft.settle({ value: drafted(linesOf(template)), version: template.version });
      tell({ words: 'Your changes to the template are thrown away.', undo: () => draft.change(kept) });
    },
  };
}
