import { heldOutPairs, teamsInPairs, tunedPairs } from './copy.pairs.fixture.js';
import { prepareAbove } from './copy.rules.js';
import { prepareText, type HigherLine } from './compare.rules.js';
import { echoPairs } from './echo.pairs.fixture.js';
import { findEcho, shortAimOf } from './echo.rules.js';

const line = (text: string): HigherLine => ({ id: text, kind: 'OBJECTIVE', text, teamId: 'top', teamName: 'Oakfield Council' });
const aboveOf = (texts: readonly string[]) => prepareAbove(texts.map(line), teamsInPairs);
function echo(below: string, above: ReturnType<typeof aboveOf>): HigherLine | null {
  return findEcho(shortAimOf(below, prepareText(below, above.teamWords)), above.lines);
}

it.each(echoPairs.map(({ above, below, asked }) => [below, above, asked] as const))('“%s” below “%s”: asked %s', (below, above, asked) =>
  expect(echo(below, aboveOf([above])) !== null).toBe(asked),
);

it('asks of no text that its writer put into words of their own, whatever stands above', () => {
  const above = aboveOf([...tunedPairs, ...heldOutPairs, ...echoPairs].map((pair) => pair.above));
  const honest = [...tunedPairs.filter((pair) => !pair.copied), ...heldOutPairs.filter((pair) => !pair.copied)];
  const alarms = honest.flatMap(({ below }) => {
    const found = echo(below, above);
    return found ? [`“${found.text}” / “${below}”`] : [];
  });
  process.stdout.write(
    `short lines: ${echoPairs.length} pairs; ${honest.length} own words against ${above.lines.length} texts above, ${alarms.length} false alarms\n`,
  );
  expect(alarms).toEqual([]);
});

it('leaves out what does not count', () => expect(findEcho({ stem: 'revenu', direction: 'UP' }, aboveOf(['Increase revenue']).lines, () => false)).toBeNull());
