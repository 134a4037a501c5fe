export { countWords, listWords, sentence, oneLine } from '@cairn/kernel';
