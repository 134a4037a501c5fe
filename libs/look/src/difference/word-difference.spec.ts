import { differenceOf } from './word-difference.js';

const changedWords = (segments: readonly { text: string; changed: boolean }[]): string[] => segments.filter(({ changed }) => changed).map(({ text }) => text);
const textOf = (segments: readonly { text: string }[]): string => segments.map(({ text }) => text).join('');

describe('differenceOf', () => {
  it('marks the words that changed between two sentences', () => {
    const { marked, now, proposed } = differenceOf('Every team leads with the commit level.', 'Every team leads with the stretch level.');
    expect(marked).toBe('words');
    expect(changedWords(now)).toEqual(['commit']);
    expect(changedWords(proposed)).toEqual(['stretch']);
  });

  it.each([
    ['values', '3 months', '4 months'],
    ['sentences with little in common', 'Each team chooses commit or stretch.', 'Every key result is written as the stretch result, with commit below.'],
  ])('shows %s as a whole', (_, now, proposed) => {
    const difference = differenceOf(now, proposed);
    expect(difference.marked).toBe('whole');
    expect(difference.proposed).toEqual([{ text: proposed, changed: true }]);
  });

  it.each([
    [
      'a figure with its point as one',
      'The commit level counts as 0.3 of the whole result.',
      'The commit level counts as 0.4 of the whole result.',
      ['0.3'],
      ['0.4'],
    ],
    [
      'words beside each other',
      'Team leads and champions are trained before the cycle starts.',
      'Everyone who writes OKRs is trained before the cycle starts.',
      ['Team leads and champions are'],
      ['Everyone who writes OKRs is'],
    ],
    [
      'a phrase without the space after it',
      'Team leads are trained before their team starts drafting.',
      'Everyone who writes OKRs is trained before their team starts drafting.',
      ['Team leads are'],
      ['Everyone who writes OKRs is'],
    ],
    [
      'words with a comma between them',
      'The result is scored in red, amber or green each month.',
      'The result is scored in figures, notes or green each month.',
      ['red, amber'],
      ['figures, notes'],
    ],
    [
      'words apart from each other as two',
      'Two objectives per team are the most for a cycle.',
      'Three objectives per team are the least for a cycle.',
      ['Two', 'most'],
      ['Three', 'least'],
    ],
  ])('marks %s', (_, now, proposed, gone, come) => {
    const difference = differenceOf(now, proposed);
    expect([difference.now, difference.proposed].map(changedWords)).toEqual([gone, come]);
    expect([difference.now, difference.proposed].map(textOf)).toEqual([now, proposed]);
  });

  describe('in a text that became more than twice as long', () => {
    const kept = 'I would ask the team to put the five tasks on the wall.';
    const [first, changed] = ['Who notices when it is not done?', 'Who notices when it is done?'];
    const more = [
      'A key result they might arrive at has a figure today.',
      'Then I wait, for longer than I can bear.',
      'The lead hears the question in the break.',
    ];

    it('marks paragraphs that came and words that changed, and none that stayed', () => {
      const [now, proposed] = [`${kept}\n\n${first}`, `${changed}\n\n${more.join('\n')}`];
      const longer = differenceOf(now, `${kept}\n\n${proposed}`);
      expect(longer.marked).toBe('words');
      expect(changedWords(longer.now)).toEqual(['not']);
      expect(changedWords(longer.proposed)).toEqual([more.join('\n')]);
      expect([textOf(longer.now), textOf(longer.proposed)]).toEqual([now, `${kept}\n\n${proposed}`]);
    });

    it('marks paragraphs that went', () => {
      const shorter = differenceOf(`${kept}\n${more.join('\n')}`, `${kept}\nNothing else.`);
      expect(changedWords(shorter.now)).toEqual([more.join('\n')]);
      expect(changedWords(shorter.proposed)).toEqual(['Nothing else.']);
    });

    it('shows both as a whole where nothing stayed', () => expect(differenceOf(`${kept}\n${first}`, more.join('\n')).marked).toBe('whole'));
  });

  it('loses no character of either text', () => {
    const [now, proposed] = ['Two objectives per team,  at most.\nNo more.', 'Three objectives per team,  at most.\nNo more than that.'];
    const difference = differenceOf(now, proposed);
    expect([textOf(difference.now), textOf(difference.proposed)]).toEqual([now, proposed]);
  });

  it('marks nothing when nothing changed', () => expect(differenceOf('same', 'same').now).toEqual([{ text: 'same', changed: false }]));
});
