import { fieldChanges } from './change.rules.js';

describe('what the history keeps of a change', () => {
  it.each([
    ['a choice in words', { headline: 'COMMIT' }, { headline: 'STRETCH' }, [{ field: 'headline', before: 'stretch', after: 'commit' }]],
    ['a kind in words', { krType: 'BASELINE' }, { krType: 'METRIC' }, [{ field: 'krType', before: 'metric', after: 'baseline' }]],
    ['a day as people say it', { dueOn: '2026-11-30' }, { dueOn: null }, [{ field: 'dueOn', before: null, after: 'Monday 30 November 2026' }]],
    ['no id', { ownerId: 'b' }, { ownerId: 'a' }, [{ field: 'ownerId', before: 'one', after: 'another' }]],
    ['what people wrote as it stands', { text: 'STRETCH' }, { text: 'COMMIT' }, [{ field: 'text', before: 'COMMIT', after: 'STRETCH' }]],
    ['a figure', { targetValue: 5 }, { targetValue: 4.5 }, [{ field: 'targetValue', before: '4.5', after: '5' }]],
    ['nothing where nothing changes', { unit: '%', text: undefined }, { unit: '%', text: 'A' }, []],
  ])('%s', (_, asked, stored, expected) => expect(fieldChanges(asked, stored)).toEqual(expected));
});
