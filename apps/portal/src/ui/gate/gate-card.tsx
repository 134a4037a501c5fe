import { Glyph } from '@cairn/look/glyphs';
import { useId, type ReactElement, type ReactNode } from 'react';
import { classes } from '../class-names.js';
import css from './gate-card.module.css';

export interface GateParts {
  /** "Drafting opens when everyone who writes OKRs is trained." */
  readonly headline: string;
  readonly done?: number;
  readonly total?: number;
  /** What the count counts: "trained". */
  readonly counted?: string;
  /** When it is wanted: "drafting is planned for Mon 30 Nov". */
  readonly due?: ReactNode;
  readonly left?: readonly { readonly text: ReactNode; readonly when?: ReactNode; readonly act?: ReactNode }[];
  /** Which rule says so, and who decided it. */
  readonly rule?: ReactNode;
  readonly meanwhile?: readonly ReactNode[];
  /** Who may open it early, and under which conditions. */
  readonly early?: ReactNode;
  /** What opening it early is called here. */
  readonly earlyName?: string;
  /** The act that opens it early, where the reader is that person. */
  readonly earlyAct?: ReactNode;
}

export interface GateCardProps extends GateParts {
  /** It opened while the page was up: the card turns, nothing jumps. */
  readonly opened?: { readonly words: string; readonly act: ReactNode };
  readonly level?: 2 | 3;
  /** Inside a popover the frame is the popover's. */
  readonly bare?: boolean;
}

function Count({ done, total, counted, due }: Pick<GateParts, 'done' | 'total' | 'counted' | 'due'>): ReactElement | null {
  if (done === undefined || total === undefined) return due === undefined ? null : <p className={css.due}>{due}</p>;
  return (
    <div className={css.count}>
      <p>
        <strong>
          {done} of {total}
        </strong>{' '}
        {counted}
      </p>
      {due !== undefined && <p className={css.due}>{due}</p>}
      <svg className={css.bar} viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
        <rect className={css.barDone} width={total > 0 ? (100 * done) / total : 0} height="8" />
      </svg>
    </div>
  );
}

/** Why something is locked: the condition, the count, what is left and who, the rule, what to do meanwhile, who may open it. Missing parts are left out. */
export function GateCard(props: GateCardProps): ReactElement {
  const { headline, left = [], rule, meanwhile = [], early, earlyName = 'Opening early', earlyAct, opened, level = 2, bare } = props;
  const headingId = useId();
  const Heading = level === 2 ? 'h2' : 'h3';
  const Around = bare ? 'div' : 'section';
  return (
    <Around className={classes(css.card, bare && css.bare, opened && css.opened)} aria-labelledby={bare ? undefined : headingId}>
      <Heading id={headingId} className={css.headline}>
        <Glyph name={opened ? 'OPEN' : 'LOCKED'} />
        <span>{opened ? opened.words : headline}</span>
      </Heading>
      {opened ? (
        <div>{opened.act}</div>
      ) : (
        <>
          <Count {...props} />
          {left.length > 0 && (
            <div className={css.part}>
              <p className={css.name}>Left</p>
              <ul className={css.left}>
                {left.map(({ text, when, act }, index) => (
                  <li key={index}>
                    <span className={css.who}>{text}</span>
                    {when !== undefined && <span className={css.when}>{when}</span>}
                    {act !== undefined && <span className={css.act}>{act}</span>}
                  </li>
                ))}
              </ul>
            </div>
          )}
          {rule !== undefined && <Part name="The rule">{rule}</Part>}
          {meanwhile.length > 0 && (
            <Part name="Meanwhile">
              {meanwhile.map((link, index) => (
                <span key={index} className={css.link}>
                  {link}
                </span>
              ))}
            </Part>
          )}
          {early !== undefined && (
            <Part name={earlyName}>
              {early} {earlyAct}
            </Part>
          )}
        </>
      )}
    </Around>
  );
}

function Part({ name, children }: { readonly name: string; readonly children: ReactNode }): ReactElement {
  return (
    <div className={css.part}>
      <p className={css.name}>{name}</p>
      <div className={css.words}>{children}</div>
    </div>
  );
}
