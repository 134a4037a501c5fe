export { dayWords, shortDayWords, recordDayWords, timeWords, momentWords, recordMomentWords } from '@cairn/kernel';
