import { useState, type ReactElement } from 'react';
import { Link, useNavigate } from 'react-router';
import { actState } from '../../app/act-state.js';
import { listed, plural } from '../../app/words.js';
import { Button, ButtonLink } from '../../ui/button/button.js';
import { ConfirmSheet } from '../../ui/dialog/sheet.js';
import { Menu } from '../../ui/menu/menu.js';
import { Row, RowList } from '../../ui/rows/row-list.js';
import { RuledSection } from '../../ui/section/ruled-section.js';
import { EmptyState } from '../../ui/states/empty-state.js';
import { ModuleSheet } from './module-sheet.js';
import { NeedsSheet } from './needs-sheet.js';
import { needsTitles, type Step } from './needs.values.js';
import { kindWords, minutesWords } from './programme-words.js';
import type { VersionFacts } from './version.route.js';
import { useContentActs } from './use-content-act.js';

interface Props {
  readonly version: VersionFacts;
  readonly place: number;
  readonly edits: boolean;
}

/** One module: what it waits for, and what is done in it. */
export function ModuleSection({ version, place, edits }: Props): ReactElement | null {
  const module = version.modules[place];
  const [shown, show] = useState<'edit' | 'remove'>();
  const [waiting, wait] = useState<Step>();
  const acts = useContentActs();
  const navigate = useNavigate();
  if (!module) return null;
  const to = `/cert-admin/modules/${version.id}/items`;
  const close = (): void => show(undefined);
  const { opensAfterDays: days } = module;
  const opens = days === null ? [] : [days === 0 ? 'opens with the start' : `opens ${plural(days, 'day', 'days')} after the start`];
  const own: Step = { kind: 'module', id: module.id, title: module.title };
  const before = needsTitles(version, own);
  const waits = before.length === 0 ? [] : [`after ${listed(before)}`];
  const changesNeeds = actState(version.availableActions, 'changePrerequisites') === 'allowed';
  const needsAct = (step: Step) => (changesNeeds ? [{ words: 'Change what comes before it', act: () => wait(step) }] : []);
  const moduleActs = [
    ...(edits ? [{ words: 'Change its words and day', act: () => show('edit') }] : []),
    ...needsAct(own),
    ...(edits && place > 0 ? [{ words: 'Move up', act: () => acts.moveModule(module.id, place) }] : []),
    ...(edits && place < version.modules.length - 1 ? [{ words: 'Move down', act: () => acts.moveModule(module.id, place + 2) }] : []),
    ...(edits ? [{ words: 'Take it out', act: () => show('remove') }] : []),
  ];
  return (
    <RuledSection
      heading={`${place + 1} ${module.title}`}
      note={[...waits, ...opens].join(', ') || undefined}
      act={
        moduleActs.length > 0 && (
          <>
            {edits && (
              <ButtonLink small to={`${to}/new?module=${module.id}`} aria-label={`Add to ${module.title}`}>
                Add
              </ButtonLink>
            )}
            <Menu label={`More: ${module.title}`} groups={[moduleActs]} />
          </>
        )
      }
    >
      {module.summary !== '' && <p>{module.summary}</p>}
      {module.items.length === 0 ? (
        <EmptyState kind="first" headline="Something to read, watch or do will stand here." />
      ) : (
        <RowList label={module.title}>
          {module.items.map((item, at) => {
            const itemAfter = needsTitles(version, { kind: 'item', id: item.id, title: item.title });
            return (
              <Row
                key={item.id}
                id={item.id}
                name={kindWords[item.kind]}
                title={<Link to={`${to}/${item.id}`}>{item.title}</Link>}
                detail={itemAfter.length === 0 ? item.completesWhen : `${item.completesWhen} Opens after ${listed(itemAfter)}.`}
                when={minutesWords(item.minutes)}
                open={() => void navigate(`${to}/${item.id}`)}
                more={
                  edits || changesNeeds ? (
                    <Menu
                      label={`More: ${item.title}`}
                      groups={[
                        [
                          ...needsAct({ kind: 'item', id: item.id, title: item.title }),
                          ...(edits && at > 0 ? [{ words: 'Move up', act: () => acts.moveItem(item.id, at) }] : []),
                          ...(edits && at < module.items.length - 1 ? [{ words: 'Move down', act: () => acts.moveItem(item.id, at + 2) }] : []),
                          ...(edits ? [{ words: 'Take it out', act: () => acts.removeItem(item.id, item.title) }] : []),
                        ],
                      ]}
                    />
                  ) : undefined
                }
              />
            );
          })}
        </RowList>
      )}
      {waiting && <NeedsSheet version={version} step={waiting} close={() => wait(undefined)} />}
      {shown === 'edit' && <ModuleSheet versionId={version.id} module={module} close={close} />}
      <ConfirmSheet
        open={shown === 'remove'}
        close={close}
        question={`Take “${module.title}” out?`}
        confirm="Take it out"
        back="Keep it"
        act={() => {
          close();
          acts.removeModule(module.id, module.title);
        }}
      >
        <p>Its {module.items.length} items go with it, in this draft only. Cohorts that learn from an earlier version keep it.</p>
      </ConfirmSheet>
    </RuledSection>
  );
}

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
