import { createContext, useContext, useEffect, useRef, useState, type ReactElement, type ReactNode } from 'react';
import { useForm, type DefaultValues, type FieldValues, type UseFormReturn } from 'react-hook-form';
import { Button, type ButtonProps } from '../button/button.js';
import { FailureReading, wordsOf } from '../feedback/failure.js';
import { ErrorSummary } from './error-summary.js';
import css from './form.module.css';
import { useIdempotencyKey } from './idempotency-key.js';
import { showUserErrors, type UserError } from './user-errors.js';

export type CairnForm<T extends FieldValues> = UseFormReturn<T, unknown, T>;

/** A form that is judged when it is sent; fields marked wrong are looked at again on each change. */
export function useCairnForm<T extends FieldValues>(defaultValues: DefaultValues<T>): CairnForm<T> {
  return useForm<T, unknown, T>({ defaultValues, mode: 'onSubmit', reValidateMode: 'onChange', shouldFocusError: false });
}

export interface FormProps<T extends FieldValues> {
  readonly form: CairnForm<T>;
  /** What the form does, for people who cannot see it: "Invite a person". */
  readonly label: string;
  /** Sends it. Answers with what has to be put right, or nothing when it was taken. Throws when it could not be sent. */
  readonly send: (values: T, idempotencyKey: string) => Promise<readonly UserError[] | null | undefined | void>;
  /** After it was taken. */
  readonly done?: () => void;
  readonly children: ReactNode;
  readonly className?: string;
}

const Sending = createContext(false);

export function Form<T extends FieldValues>({ form, label, send, done, children, className }: FormProps<T>): ReactElement {
  const failureOf = useContext(FailureReading);
  const attempt = useIdempotencyKey();
  const finish = useFinish(done);
  const { isSubmitting } = form.formState;

  const submit = form.handleSubmit(async (values) => {
    try {
      const errors = await send(values, attempt.key);
      attempt.renew();
      if (!showUserErrors(form, errors ?? undefined)) finish();
    } catch (error) {
      form.setError('root.notSent', { type: 'NOT_SENT', message: wordsOf(failureOf(error), 'This was not sent. What you typed is kept.') });
    }
  });

  return (
    <form
      noValidate
      aria-label={label}
      className={className ?? css.form}
      onSubmit={(event) => {
        event.preventDefault();
        event.stopPropagation();
        if (isSubmitting) return;
        form.clearErrors('root');
        void submit(event);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
          event.preventDefault();
          event.currentTarget.requestSubmit();
        }
      }}
    >
      <ErrorSummary form={form} />
      <Sending value={isSubmitting}>{children}</Sending>
    </form>
  );
}

/**
 * What follows once a form was taken; also where the answer put another form in its place, as a page does that begins anew with each version.
 * Whoever went elsewhere meanwhile is left there.
 */
function useFinish(done: (() => void) | undefined): () => void {
  const [finished, setFinished] = useState(0);
  const [asked] = useState(() => window.location.pathname);
  const isThere = useRef(false);
  const isDue = useRef(false);
  const follows = useRef(done);
  useEffect(() => {
    follows.current = done;
  });
  useEffect(() => {
    if (isDue.current) follows.current?.();
    isDue.current = false;
  }, [finished]);
  useEffect(() => {
    isThere.current = true;
    return () => {
      isThere.current = false;
      if (isDue.current) follows.current?.();
      isDue.current = false;
    };
  }, []);
  return () => {
    if (isThere.current) {
      isDue.current = true;
      setFinished((count) => count + 1);
    } else if (window.location.pathname === asked) follows.current?.();
  };
}

/** The form's own button. It is never disabled: pressing it is how a person learns what is missing. */
export function Submit({ look = 'filled', ...rest }: Omit<ButtonProps, 'type' | 'sending'>): ReactElement {
  return <Button {...rest} type="submit" look={look} sending={useContext(Sending)} />;
}
