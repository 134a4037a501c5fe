import type { Act, Cast } from './story.js';

export interface ToldTip {
  readonly kind: 'TIPS' | 'QUESTION';
  readonly title: string;
  readonly intro?: string;
  readonly tips?: readonly string[];
  readonly theme: string;
  readonly phase?: string;
  readonly reach: 'PRACTICE' | 'NETWORK';
}

interface Page {
  readonly id: string;
  readonly discussion: { readonly edges: readonly { readonly node: { readonly id: string; readonly text: string } }[] };
}
/** Posts of the story by their title, as they stand. */
export type Posts = Map<string, Page>;
type By = keyof Cast;

const selection = 'page { id discussion { edges { node { id text } } } }';
const known = (posts: Posts, title: string): Page => {
  const found = posts.get(title);
  if (!found) throw new Error(`Nobody wrote: ${title}`);
  return found;
};

/** Somebody shares tips, or asks the others. */
export const writesTip =
  (posts: Posts, by: By, told: ToldTip): Act =>
  async (world, cast) => {
    const { page } = await world.act<{ page: Page }>(cast[by], 'publishTip', { ...told }, selection);
    posts.set(told.title, page);
  };

export const saysBelow =
  (posts: Posts, by: By, title: string, text: string, kind: 'COMMENT' | 'ANSWER' = 'COMMENT'): Act =>
  async (world, cast) => {
    const { page } = await world.act<{ page: Page }>(cast[by], 'writeTipComment', { tipId: known(posts, title).id, kind, text }, selection);
    posts.set(title, page);
  };

/** Whoever asked says that this was it. */
export const acceptsAnswer =
  (posts: Posts, by: By, title: string, text: string): Act =>
  async (world, cast) => {
    const answer = known(posts, title).discussion.edges.find(({ node }) => node.text === text);
    await world.act(cast[by], 'acceptTipAnswer', { tipCommentId: answer?.node.id ?? '' });
  };

export const isThanked =
  (posts: Posts, by: By, title: string): Act =>
  async (world, cast) => {
    await world.act(cast[by], 'thankForTip', { tipId: known(posts, title).id });
  };
