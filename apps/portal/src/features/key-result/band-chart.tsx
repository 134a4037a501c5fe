import { useState, type ReactElement } from 'react';
import { figure } from '../../app/words.js';
import { Button } from '../../ui/button/button.js';
import { classes } from '../../ui/class-names.js';
import { bandsOf, isCrowded, placeOf, reachedLevel, type Level } from './bands.rules.js';
import css from './key-result.module.css';

interface Props {
  readonly levels: readonly (Level & { readonly text: string })[];
  readonly current: number | null;
  readonly unit: string;
}

const tint: Readonly<Record<string, string | undefined>> = { commit: css.commit, target: css.target, stretch: css.stretch };

/** From here on a label stands before its mark, so that it does not leave the page. */
const nearTheEnd = 0.7;

/** The levels along one thin band from the start, the figure of today on it; the same as a table. */
export function BandChart({ levels, current, unit }: Props): ReactElement {
  const [asTable, setAsTable] = useState(false);
  const bands = bandsOf(levels);
  const withUnit = (value: number): string => (unit ? `${figure(value)} ${unit}` : figure(value));
  const at = current === null ? undefined : placeOf(current, bands);
  const got = current === null ? undefined : reachedLevel(current, bands);
  const said =
    current === null
      ? `From ${bands.map(({ name, value }) => `${name} ${withUnit(value)}`).join(', ')}.`
      : `${withUnit(current)} now. ${got ? `${got.name.charAt(0).toUpperCase()}${got.name.slice(1)} is reached.` : 'Below commit so far.'}`;
  const drawn = bands.length > 1 && !asTable;
  return (
    <figure className={css.figure}>
      {drawn ? (
        <div className={classes(css.band, isCrowded(bands) && css.crowded)} role="img" aria-label={said}>
          {bands.slice(1).map((band, index) => (
            <span
              key={band.name}
              className={tint[band.name] ?? css.target}
              style={{ insetInlineStart: `${100 * (bands[index]?.at ?? 0)}%`, inlineSize: `${100 * (band.at - (bands[index]?.at ?? 0))}%` }}
            />
          ))}
          {bands.map((band, index) => (
            <span
              key={band.name}
              className={css.mark}
              style={{ insetInlineStart: `${100 * band.at}%` }}
              data-end={band.at > nearTheEnd || undefined}
              data-odd={index % 2 === 1 || undefined}
            >
              {band.name} {withUnit(band.value)}
            </span>
          ))}
          {at !== undefined && (
            <span className={css.now} style={{ insetInlineStart: `${100 * at}%` }} data-end={at > nearTheEnd || undefined}>
              {current !== null && withUnit(current)}
            </span>
          )}
        </div>
      ) : (
        <table className={css.table}>
          <caption className="visually-hidden">Levels</caption>
          <thead>
            <tr>
              <th scope="col">Level</th>
              <th scope="col">Result</th>
              <th scope="col">Score</th>
            </tr>
          </thead>
          <tbody>
            {levels.map((level) => (
              <tr key={level.name}>
                <th scope="row">{level.name}</th>
                <td>{level.value === null ? level.text || 'not said' : withUnit(level.value)}</td>
                <td>{level.score.toFixed(1)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {bands.length > 1 && (
        <Button small look="quiet" onClick={() => setAsTable(!asTable)}>
          {asTable ? 'Chart' : 'Table'}
        </Button>
      )}
    </figure>
  );
}
