import { Glyph } from '@cairn/look/glyphs';
import { useEffect, useRef, type ReactElement, type ReactNode } from 'react';
import { Link, NavLink, useLocation, useNavigate } from 'react-router';
import { classes } from '../../ui/class-names.js';
import { Menu } from '../../ui/menu/menu.js';
import css from './frame.module.css';

export interface FrameLink {
  readonly label: string;
  readonly to: string;
  /** Left away while unknown. */
  readonly count?: number;
  /** Where addresses of pages begin that one comes to from there. */
  readonly holds?: readonly string[];
}
export interface FrameProps {
  readonly kind: 'rail' | 'top';
  /** Whose product this is: the practice on the rail, the client on the top bar. */
  readonly name: string;
  readonly home: string;
  readonly main: readonly FrameLink[];
  readonly groups?: readonly { readonly label?: string; readonly items: readonly FrameLink[] }[];
  readonly foot?: readonly FrameLink[];
  /** Sits last in the header of every client page: "Ask Sam". */
  readonly help?: ReactNode;
  /** Search and the person, where there is room. */
  readonly tools?: ReactNode;
  /** Opens the palette: an icon in the phone's bar. */
  readonly search?: () => void;
  /** The person, behind More on a phone. */
  readonly phoneTools?: ReactNode;
  /** Above everything: the sample strip, the offline banner. */
  readonly strips?: ReactNode;
  readonly children: ReactNode;
}

/** A place; it is where one is on its own pages and on those one comes to from there. */
function Place({ place: { label, to, count, holds = [] } }: { readonly place: FrameLink }): ReactElement {
  const { pathname } = useLocation();
  const words = (
    <>
      <span>{label}</span>
      {count !== undefined && count > 0 && <span className={css.count}> {count}</span>}
    </>
  );
  if (holds.some((start) => pathname.startsWith(start)))
    return (
      <Link to={to} aria-current="true" className={classes(css.link, css.here)}>
        {words}
      </Link>
    );
  return (
    <NavLink to={to} end={/^\/c\/[^/]+$|\?/.test(to)} className={({ isActive }) => classes(css.link, isActive && css.here)}>
      {words}
    </NavLink>
  );
}

function Links({ items, label }: { readonly items: readonly FrameLink[]; readonly label?: string }): ReactElement {
  return (
    <ul className={css.links} aria-label={label}>
      {items.map((item) => (
        <li key={item.to}>
          <Place place={item} />
        </li>
      ))}
    </ul>
  );
}

/** On a phone: four places at most, the rest behind More. */
function BottomBar({
  main,
  rest,
  tools,
}: {
  readonly main: readonly FrameLink[];
  readonly rest: readonly FrameLink[];
  readonly tools?: ReactNode;
}): ReactElement {
  const more = useRef<HTMLDialogElement>(null);
  const shown = main.length + (rest.length > 0 || tools ? 1 : 0) > 4 ? main.slice(0, 3) : main;
  const behind = [...main.slice(shown.length), ...rest];
  return (
    <nav className={css.bottom} aria-label="Places">
      <Links items={shown} />
      <button type="button" className={css.more} aria-haspopup="dialog" onClick={() => more.current?.showModal()}>
        More
      </button>
      <dialog
        ref={more}
        className={css.moreSheet}
        aria-label="More"
        onClick={(event) =>
          (event.target === more.current || (event.target as HTMLElement).closest('a, [data-close], [role^=menuitem]')) && more.current?.close()
        }
      >
        <Links items={behind} />
        <div className={css.moreTools}>
          {tools}
          <button type="button" data-close="" className={css.close}>
            Close
          </button>
        </div>
      </dialog>
    </nav>
  );
}

/** The frame around every page: rail or top bar, the content, the phone's bar. It stays when a page fails. */
export function Frame({ kind, name, home, main, groups = [], foot = [], help, tools, search, phoneTools, strips, children }: FrameProps): ReactElement {
  const rest = [...groups.flatMap(({ items }) => items), ...foot];
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => {
    document.documentElement.dataset['frame'] = kind;
    return () => void delete document.documentElement.dataset['frame'];
  }, [kind]);
  return (
    <div ref={root} className={classes(css.frame, css[kind])}>
      <a
        className={css.skip}
        href="#content"
        onClick={(event) => {
          event.preventDefault();
          root.current?.querySelector<HTMLElement>('main')?.focus();
        }}
      >
        Skip to the content
      </a>
      {strips}
      <header className={css.bar}>
        <NavLink to={home} className={css.name}>
          {name}
        </NavLink>
        <nav className={css.nav} aria-label="Main">
          <Links items={main} />
          {groups.map(({ label, items }) =>
            kind === 'rail' ? <Group key={label} label={label} items={items} /> : <BehindMenu key={label} label={label} items={items} />,
          )}
        </nav>
        <div className={css.foot}>
          {kind === 'rail' && <Links items={foot} label="Settings" />}
          <div className={css.tools}>{tools}</div>
          {help}
          {search && (
            <button type="button" className={css.search} aria-label="Go anywhere" onClick={search}>
              <Glyph name="SEARCH" />
            </button>
          )}
        </div>
      </header>
      <main id="content" className={css.main} tabIndex={-1} data-quiet-focus="">
        {children}
      </main>
      <BottomBar main={main} rest={rest} tools={phoneTools} />
    </div>
  );
}

/** On the bar there is no room for groups: their places open from a button at its end. */
function BehindMenu({ label = 'More', items }: { readonly label?: string; readonly items: readonly FrameLink[] }): ReactElement {
  const navigate = useNavigate();
  return <Menu label={label} button={label} groups={[items.map(({ label: words, to }) => ({ words, act: () => void navigate(to) }))]} />;
}

function Group({ label, items }: { readonly label?: string; readonly items: readonly FrameLink[] }): ReactElement {
  return (
    <div className={css.group}>
      {label !== undefined && <p className={css.groupLabel}>{label}</p>}
      <Links items={items} label={label} />
    </div>
  );
}
