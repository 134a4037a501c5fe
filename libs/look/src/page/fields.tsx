import type { ReactElement, ReactNode } from 'react';

interface FieldShared {
  readonly name: string;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  /** What was refused, in the words that also stand in the summary. */
  readonly error?: string;
}

const idOf = (name: string): string => `field-${name}`;

const describedBy = ({ name, hint, error }: FieldShared): string | undefined =>
  [hint !== undefined && `${idOf(name)}-hint`, error !== undefined && `${idOf(name)}-error`].filter(Boolean).join(' ') || undefined;

function Notes({ name, hint, error }: FieldShared): ReactElement {
  return (
    <>
      {hint !== undefined && (
        <p className="field-hint" id={`${idOf(name)}-hint`}>
          {hint}
        </p>
      )}
      {error !== undefined && (
        <p className="field-error" id={`${idOf(name)}-error`}>
          <span className="visually-hidden">Error: </span>
          {error}
        </p>
      )}
    </>
  );
}

const wrapper = (error: string | undefined): string => (error === undefined ? 'field' : 'field field-wrong');

export interface TextInputProps extends FieldShared {
  readonly value?: string;
  readonly type?: 'text' | 'email';
  readonly autoComplete?: string;
  readonly inputMode?: 'text' | 'numeric' | 'email';
  readonly maxLength?: number;
  /** A code: large, spaced figures in a short field. */
  readonly code?: boolean;
  readonly autoFocus?: boolean;
}

export function TextInput(props: TextInputProps): ReactElement {
  const { name, label, error, value, type = 'text', autoComplete = 'off', inputMode, maxLength, code, autoFocus } = props;
  return (
    <div className={wrapper(error)}>
      <label htmlFor={idOf(name)}>{label}</label>
      <Notes {...props} />
      <input
        className={code ? 'control control-code' : 'control'}
        id={idOf(name)}
        name={name}
        type={type}
        defaultValue={value}
        autoComplete={autoComplete}
        inputMode={inputMode}
        maxLength={maxLength}
        autoFocus={autoFocus}
        spellCheck={type === 'email' || code ? false : undefined}
        autoCapitalize={type === 'email' ? 'none' : undefined}
        aria-invalid={error !== undefined || undefined}
        aria-describedby={describedBy(props)}
      />
    </div>
  );
}

export function TextBox(props: FieldShared & { readonly value?: string; readonly rows?: number; readonly maxLength?: number }): ReactElement {
  const { name, label, error, value, rows = 3, maxLength } = props;
  return (
    <div className={wrapper(error)}>
      <label htmlFor={idOf(name)}>{label}</label>
      <Notes {...props} />
      <textarea
        className="control"
        id={idOf(name)}
        name={name}
        rows={rows}
        maxLength={maxLength}
        defaultValue={value}
        aria-invalid={error !== undefined || undefined}
        aria-describedby={describedBy(props)}
      />
    </div>
  );
}

/** One of a list of words, or none of them. */
export function SelectInput(props: FieldShared & { readonly value?: string; readonly words: readonly string[]; readonly empty: string }): ReactElement {
  const { name, label, error, value, words, empty } = props;
  return (
    <div className={wrapper(error)}>
      <label htmlFor={idOf(name)}>{label}</label>
      <Notes {...props} />
      <select className="control" id={idOf(name)} name={name} defaultValue={value} aria-describedby={describedBy(props)}>
        <option value="">{empty}</option>
        {words.map((word) => (
          <option key={word} value={word}>
            {word}
          </option>
        ))}
      </select>
    </div>
  );
}

export interface ChoicesProps extends FieldShared {
  readonly value?: string;
  readonly options: readonly {
    readonly value: string;
    readonly label: ReactNode;
    readonly hint?: ReactNode;
    /** What else is asked once this is chosen. Shown with it; without support for that, always. */
    readonly reveals?: ReactNode;
  }[];
}

export function Choices(props: ChoicesProps): ReactElement {
  const { name, label, error, value, options } = props;
  return (
    <fieldset className={wrapper(error)} aria-describedby={describedBy(props)}>
      <legend>{label}</legend>
      <Notes {...props} />
      {options.map((option, index) => (
        <div className="choice" key={option.value}>
          <label>
            <input
              type="radio"
              id={index === 0 ? idOf(name) : `${idOf(name)}-${option.value}`}
              name={name}
              value={option.value}
              defaultChecked={option.value === value}
            />
            <span>
              {option.label}
              {option.hint !== undefined && <span className="field-hint">{option.hint}</span>}
            </span>
          </label>
          {option.reveals !== undefined && <div className="choice-reveals">{option.reveals}</div>}
        </div>
      ))}
    </fieldset>
  );
}

export interface PageFormProps {
  readonly action: string;
  readonly id?: string;
  /** Nonce, idempotency key, version: what travels with the form unseen. */
  readonly hidden?: Readonly<Record<string, string>>;
  /** Where scripts run, what is typed survives a lost page under this name until it is sent. */
  readonly keepAs?: string;
  readonly children: ReactNode;
}

/** A plain form: posts, is judged by the server, never sends itself. */
export function PageForm({ action, id, hidden = {}, keepAs, children }: PageFormProps): ReactElement {
  return (
    <form className="page-form" id={id} method="post" action={action} noValidate data-keep={keepAs}>
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children}
    </form>
  );
}

/** Asks for another view of the same page: what was chosen stands in the address, and nothing is changed. */
export function SearchForm({ action, children }: { readonly action: string; readonly children: ReactNode }): ReactElement {
  return (
    <form className="page-form print-hidden" method="get" action={action} role="search" noValidate>
      {children}
    </form>
  );
}

/** Stands above the form, takes the focus, and links to the fields by the words that stand there. */
export function ErrorSummary({ errors }: { readonly errors: readonly { readonly field?: string; readonly message: string }[] }): ReactElement | null {
  if (errors.length === 0) return null;
  return (
    <div className="error-summary" role="alert" tabIndex={-1} autoFocus>
      <h2>{errors.length === 1 ? 'One thing to put right' : `${errors.length} things to put right`}</h2>
      <ul className="error-list">
        {errors.map(({ field, message }) => (
          <li key={`${field}${message}`}>{field === undefined ? message : <a href={`#${idOf(field)}`}>{message}</a>}</li>
        ))}
      </ul>
    </div>
  );
}
