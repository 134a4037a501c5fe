import { useMemo, useRef, useState, type ReactElement, type ReactNode } from 'react';
import { useController, type FieldValues } from 'react-hook-form';
import { classes } from '../class-names.js';
import { useAnnounce } from '../feedback/live-region.js';
import { FieldFrame, useFieldParts, type FieldProps } from '../form/field.js';
import field from '../form/field.module.css';
import css from './combobox.module.css';
import { OptionList, useActiveOption, type Option } from './option-list.js';

export interface ComboOption extends Option {
  readonly words: string;
  /** Also found by these: a mail address, a short name. */
  readonly also?: string;
}

export interface ComboboxProps<T extends FieldValues> extends FieldProps<T> {
  readonly options: readonly ComboOption[];
  /** Said where nothing matches. */
  readonly nothing?: ReactNode;
}

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Those that hold every word that was typed; beginnings first. */
export function matching(options: readonly ComboOption[], typed: string): readonly ComboOption[] {
  const words = plain(typed).split(/\s+/).filter(Boolean);
  const begins = (option: ComboOption): boolean => plain(option.words).startsWith(words[0] ?? '');
  return options
    .filter(({ words: name, also = '' }) => words.every((word) => plain(`${name} ${also}`).includes(word)))
    .sort((a, b) => Number(begins(b)) - Number(begins(a)));
}

/** One of a longer list, found by typing. The value is the option's id. */
export function Combobox<T extends FieldValues>(props: ComboboxProps<T>): ReactElement {
  const { form, name, options, nothing = 'Nothing fits. Try fewer letters.' } = props;
  const parts = useFieldParts(props);
  const announce = useAnnounce();
  const { field: control } = useController({ control: form.control, name, rules: parts.rules as never });
  const chosen = options.find(({ id }) => id === control.value);
  const [typed, setTyped] = useState<string>();
  const [open, setOpen] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const found = useMemo(() => matching(options, typed ?? ''), [options, typed]);
  const groups = useMemo(() => [{ options: found }], [found]);

  const choose = (option: ComboOption): void => {
    control.onChange(option.id);
    setTyped(undefined);
    setOpen(false);
    announce(`${option.words} chosen`);
  };
  const leave = (): void => {
    // What was half typed is not a choice: an emptied field is none, anything else goes back to the last choice.
    if (typed === '') control.onChange('');
    setTyped(undefined);
    setOpen(false);
  };
  const active = useActiveOption(groups, choose);

  return (
    <FieldFrame {...props} parts={parts}>
      <div ref={box} className={css.box} onBlur={(event) => !box.current?.contains(event.relatedTarget) && leave()}>
        <input
          ref={control.ref}
          id={parts.id}
          role="combobox"
          aria-expanded={open}
          aria-controls={active.listId}
          aria-autocomplete="list"
          aria-activedescendant={open && active.activeId !== undefined ? active.optionId(active.activeId) : undefined}
          aria-invalid={parts.invalid || undefined}
          aria-describedby={parts.describedBy}
          autoComplete="off"
          spellCheck={false}
          className={classes(field.control, css.input)}
          value={typed ?? chosen?.words ?? ''}
          onClick={() => setOpen(true)}
          onChange={(event) => {
            setTyped(event.target.value);
            setOpen(true);
          }}
          onKeyDown={(event) => {
            if (event.key === 'Escape' && open) {
              event.stopPropagation();
              leave();
            } else if (open) active.onKeyDown(event);
            else if (event.key === 'ArrowDown') {
              event.preventDefault();
              setOpen(true);
            }
          }}
        />
        {open &&
          (found.length > 0 ? (
            <OptionList
              active={active}
              groups={groups}
              choose={choose}
              label={typeof props.label === 'string' ? props.label : 'Choices'}
              className={css.list}
            />
          ) : (
            <div className={css.list}>
              <p className={css.nothing} role="status">
                {nothing}
              </p>
            </div>
          ))}
      </div>
    </FieldFrame>
  );
}

/** A person: found by name or mail address. */
export function PersonPicker<T extends FieldValues>({
  people,
  ...rest
}: Omit<ComboboxProps<T>, 'options'> & {
  readonly people: readonly { readonly id: string; readonly name: string; readonly email?: string; readonly role?: string }[];
}): ReactElement {
  const options = useMemo(() => people.map(({ id, name, email, role }) => ({ id, words: name, detail: role ?? email, also: email })), [people]);
  return <Combobox {...rest} options={options} nothing="Nobody by that name here. Check the spelling, or invite them first." />;
}
