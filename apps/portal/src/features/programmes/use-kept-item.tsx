import { useEffect, type ReactElement } from 'react';
import { useWatch } from 'react-hook-form';
import { useDraft } from '../../app/drafts/use-draft.js';
import { Button } from '../../ui/button/button.js';
import type { CairnForm } from '../../ui/form/form.js';
import { valuesOfItem, type ItemFacts, type ItemValues } from './item.values.js';

/** What is typed into an item stays on this device until it is saved. Answers the line that says so after an earlier visit, and what forgets it. */
export function useKeptItem(
  form: CairnForm<ItemValues>,
  { moduleId, item }: { readonly moduleId: string; readonly item?: ItemFacts },
): { readonly line: ReactElement | null; readonly settle: () => Promise<void> } {
  const saved = valuesOfItem(item);
  const draft = useDraft<ItemValues>({ name: `programme-item/${item?.id ?? `new-${moduleId}`}`, opened: saved, version: item?.version ?? 0 });
  const { restored, value, change, conflict, settle } = draft;
  const values = useWatch({ control: form.control });
  useEffect(() => {
    if (restored) form.reset(value, { keepDefaultValues: true });
    // Only what an earlier visit left, once.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [restored]);
  useEffect(() => {
    if (form.formState.isDirty) change(form.getValues());
  }, [values, change, form]);
  if (!restored) return { line: null, settle };
  const line = (
    <p role="status">
      {conflict ? 'What you typed earlier is back; somebody has saved this item since. Saving puts yours in its place. ' : 'What you typed earlier is back. '}
      <Button
        look="quiet"
        small
        onClick={() => {
          form.reset(saved);
          void settle({ value: saved, version: item?.version ?? 0 });
        }}
      >
        Take what is saved
      </Button>
    </p>
  );
  return { line, settle };
}
