import { useState, type ReactElement } from 'react';
import { Link, useNavigate } from 'react-router';
import { gateParts } from '../../app/gate.js';
import { Time } from '../../app/time/time.js';
import { ButtonLink } from '../../ui/button/button.js';
import { GateCard } from '../../ui/gate/gate-card.js';
import { Row } from '../../ui/rows/row-list.js';
import type { Item, Module } from './path.document.js';
import css from './path.module.css';
import { actWords, ended, itemPath, kindWords, lengthWords, moduleWords, sentence, stateWords } from './path-words.js';
import { StateMark } from './state-mark.js';
import { AttemptButton, LeaveButton, useTeacher } from './teacher-acts.js';

/** Days alone: how long it takes stands with what it asks for. */
function whenOf({ state, at, dueOn, isLate }: Item): ReactElement | undefined {
  if (state === 'PASSED') return at === null ? undefined : <Time at={at} />;
  if (dueOn === null || state === 'WAITING') return undefined;
  return (
    <span className={isLate ? css.late : undefined}>
      {isLate ? 'was due' : 'due'} <Time day={dueOn} />
    </span>
  );
}

function ItemRow({ item, inLocked }: { readonly item: Item; readonly inLocked: boolean }): ReactElement {
  const navigate = useNavigate();
  const teacher = useTeacher();
  const act = teacher ? undefined : actWords(item);
  const isTest = item.kind === 'QUIZ' || item.kind === 'EXAM';
  const isUsedUp = isTest && item.state === 'WAITING';
  const locked = inLocked || !item.lockedBecause ? undefined : `${item.lockedBecause.headline}.`;
  const words = [
    `${sentence(lengthWords(item.minutes))}.`,
    item.state === 'PASSED' && isTest ? undefined : item.completesWhen,
    item.required ? undefined : 'Not required.',
    item.standing ? `${sentence(item.standing)}.` : undefined,
    item.closed ?? undefined,
    item.stays ?? undefined,
    locked,
  ];
  return (
    <Row
      id={item.id}
      lead={<StateMark state={item.state} words={stateWords[item.state]} />}
      name={<span className={css.kind}>{kindWords[item.kind]}</span>}
      title={act ? <Link to={itemPath(item)}>{item.title}</Link> : item.title}
      detail={words.filter(Boolean).join(' ')}
      when={whenOf(item)}
      open={() => act && void navigate(itemPath(item))}
      button={
        teacher ? (
          isUsedUp ? (
            <AttemptButton title={item.title} itemId={item.id} />
          ) : item.lockedBecause && !inLocked ? (
            <LeaveButton title={item.title} itemId={item.id} />
          ) : undefined
        ) : (
          act && (
            <ButtonLink
              small
              look={item.state === 'PASSED' || item.state === 'WAITING' || item.closed !== null ? 'quiet' : 'outlined'}
              to={itemPath(item)}
              aria-label={`${act}: ${item.title}`}
            >
              {act}
            </ButtonLink>
          )
        )
      }
    />
  );
}

/** A module and, unfolded, its items; what is locked says why and stays readable. */
export function ModuleRows({ module, unfolded }: { readonly module: Module; readonly unfolded: boolean }): ReactElement {
  const [open, setOpen] = useState(unfolded);
  const { id, number, title, summary, state, lockedBecause, passedAt, stays, items, minutes } = module;
  const toggle = (): void => setOpen(!open);
  return (
    <>
      <Row
        id={id}
        lead={<StateMark state={state} words={state === 'LOCKED' ? 'locked' : state === 'PASSED' ? 'passed' : state === 'STARTED' ? 'begun' : 'not begun'} />}
        title={
          <h3 className={css.moduleTitle}>
            <button type="button" className={css.unfold} aria-expanded={open} onClick={toggle}>
              {number} {title}
            </button>
          </h3>
        }
        detail={[stays ?? lockedBecause?.headline ?? (open ? summary : ''), state === 'PASSED' ? '' : sentence(lengthWords(minutes))]
          .filter(Boolean)
          .map(ended)
          .join(' ')}
        when={
          passedAt ? (
            <>
              passed <Time at={passedAt} />
            </>
          ) : undefined
        }
        button={passedAt === null ? <span className={css.count}>{moduleWords(module)}</span> : undefined}
        open={toggle}
        act={toggle}
      />
      {open && lockedBecause && (
        <li className={css.gate}>
          <GateCard
            {...gateParts(
              { ...lockedBecause, dueWords: 'opens' },
              {
                counted: 'steps passed',
                earlyWith: 'a reason on record',
                earlyAct: <LeaveButton title={title} moduleId={id} />,
              },
            )}
            level={3}
          />
        </li>
      )}
      {open && items.map((item) => <ItemRow key={item.id} item={item} inLocked={state === 'LOCKED'} />)}
    </>
  );
}
