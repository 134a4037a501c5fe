import { useState, type ReactElement } from 'react';
import { Link, useNavigate } from 'react-router';
import { actState } from '../../app/act-state.js';
import { listed, plural } from '../../app/words.js';
import { Button, ButtonLink } from '../../ui/button/button.js';
import { ConfirmSheet } from '../../ui/dialog/sheet.js';
import { Menu } from '../../ui/menu/menu.js';
import { Row } from '../../ui/rows/row-list.js';
import { EmptyState } from '../../ui/states/empty-state.js';
import { ModuleSheet } from './module-sheet.js';
import { NeedsSheet } from './needs-sheet.js';
import { needsTitles, type Step } from './needs.values.js';
import { kindWords, minutesWords } from './programme-words.js';
import css from './programmes.module.css';
import type { VersionFacts } from './version.route.js';
import { useContentActs } from './use-content-act.js';

interface Props {
  readonly version: VersionFacts;
  readonly place: number;
  readonly edits: boolean;
  /** Unfolded: what is in it stands below. */
  readonly open: boolean;
}

type Item = VersionFacts['modules'][number]['items'][number];
type Act = { readonly words: string; readonly act: () => void };

/** Where the page of a version shows one module open. */
export const modulePath = (versionId: string, moduleId: string): string => `/cert-admin/modules/${versionId}?module=${moduleId}`;

function ItemRow({ version, item, acts }: { readonly version: VersionFacts; readonly item: Item; readonly acts: readonly Act[] }): ReactElement {
  const navigate = useNavigate();
  const to = `/cert-admin/modules/${version.id}/items/${item.id}`;
  const after = needsTitles(version, { kind: 'item', id: item.id, title: item.title });
  return (
    <Row
      id={item.id}
      name={<span className={css.kind}>{kindWords[item.kind]}</span>}
      title={<Link to={to}>{item.title}</Link>}
      detail={after.length === 0 ? item.completesWhen : `${item.completesWhen} Opens after ${listed(after)}.`}
      when={minutesWords(item.minutes)}
      open={() => void navigate(to)}
      more={acts.length > 0 ? <Menu label={`More: ${item.title}`} groups={[acts]} /> : undefined}
    />
  );
}

/** One module: its place, what it waits for, and, unfolded, what is done in it. */
export function ModuleSection({ version, place, edits, open }: Props): ReactElement | null {
  const module = version.modules[place];
  const [shown, show] = useState<'edit' | 'remove'>();
  const [waiting, wait] = useState<Step>();
  const acts = useContentActs();
  const navigate = useNavigate();
  if (!module) return null;
  const close = (): void => show(undefined);
  const { opensAfterDays: days, items } = module;
  const own: Step = { kind: 'module', id: module.id, title: module.title };
  const before = needsTitles(version, own);
  const note = [
    ...(before.length === 0 ? [] : [`after ${listed(before)}`]),
    ...(days === null ? [] : [days === 0 ? 'opens with the start' : `opens ${plural(days, 'day', 'days')} after the start`]),
    plural(items.length, 'item', 'items'),
  ].join(', ');
  const changesNeeds = actState(version.availableActions, 'changePrerequisites') === 'allowed';
  const needsAct = (step: Step): Act[] => (changesNeeds ? [{ words: 'Change what comes before it', act: () => wait(step) }] : []);
  const moduleActs = [
    ...(edits ? [{ words: 'Change its words and day', act: () => show('edit') }] : []),
    ...needsAct(own),
    ...(edits && place > 0 ? [{ words: 'Move up', act: () => acts.moveModule(module.id, place) }] : []),
    ...(edits && place < version.modules.length - 1 ? [{ words: 'Move down', act: () => acts.moveModule(module.id, place + 2) }] : []),
    ...(edits ? [{ words: 'Take it out', act: () => show('remove') }] : []),
  ];
  const actsOf = (item: Item, at: number): Act[] => [
    ...needsAct({ kind: 'item', id: item.id, title: item.title }),
    ...(edits && at > 0 ? [{ words: 'Move up', act: () => acts.moveItem(item.id, at) }] : []),
    ...(edits && at < items.length - 1 ? [{ words: 'Move down', act: () => acts.moveItem(item.id, at + 2) }] : []),
    ...(edits ? [{ words: 'Take it out', act: () => acts.removeItem(item.id, item.title) }] : []),
  ];
  const to = open ? `/cert-admin/modules/${version.id}` : modulePath(version.id, module.id);
  const toggle = (): void => void navigate(to, { replace: true, preventScrollReset: true });
  return (
    <>
      <Row
        id={module.id}
        title={
          <h3 className={css.moduleTitle}>
            <button type="button" className={css.unfold} aria-expanded={open} onClick={toggle}>
              {place + 1} {module.title}
            </button>
          </h3>
        }
        detail={open && module.summary !== '' ? `${capital(note)}. ${module.summary}` : capital(note)}
        when={items.length > 0 ? minutesWords(items.reduce((sum, item) => sum + item.minutes, 0)) : undefined}
        open={toggle}
        act={toggle}
        button={
          edits ? (
            <ButtonLink small to={`/cert-admin/modules/${version.id}/items/new?module=${module.id}`} aria-label={`Add to ${module.title}`}>
              Add
            </ButtonLink>
          ) : undefined
        }
        more={moduleActs.length > 0 ? <Menu label={`More: ${module.title}`} groups={[moduleActs]} /> : undefined}
      />
      {open && items.length === 0 && (
        <li>
          <EmptyState kind="first" headline="Something to read, watch or do will stand here." />
        </li>
      )}
      {open && items.map((item, at) => <ItemRow key={item.id} version={version} item={item} acts={actsOf(item, at)} />)}
      {waiting && <NeedsSheet version={version} step={waiting} close={() => wait(undefined)} />}
      {shown === 'edit' && <ModuleSheet versionId={version.id} module={module} close={close} />}
      {shown === 'remove' && (
        <ConfirmSheet
          open
          close={close}
          question={`Take “${module.title}” out?`}
          confirm="Take it out"
          back="Keep it"
          act={() => {
            close();
            acts.removeModule(module.id, module.title);
          }}
        >
          <p>{`${plural(items.length, 'item goes', 'items go')} with it, in this draft only. Cohorts that learn from an earlier version keep it.`}</p>
        </ConfirmSheet>
      )}
    </>
  );
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Adds a module at the end. */
export function AddModule({ versionId }: { readonly versionId: string }): ReactElement {
  const [adding, setAdding] = useState(false);
  return (
    <>
      <Button onClick={() => setAdding(true)}>Add a module</Button>
      {adding && <ModuleSheet versionId={versionId} close={() => setAdding(false)} />}
    </>
  );
}
