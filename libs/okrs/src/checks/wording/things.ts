import { stem } from '../../copying/stem.rules.js';

const words = (text: string): readonly string[] => text.trim().split(/\s+/);

/** Verbs of tasks and activities that are the name of a thing as well: a share, a review, support. */
export const alsoThings: ReadonlySet<string> = new Set(
  words(`launch hire run build design publish plan pilot update release ship document test draft schedule purchase buy present map file host set roll
    produce tender share support study track research work review watch look talk contact follow visit meet engage help order promote discuss start
    exchange monitor contract learn select process`),
);

/** What is measured of a thing: after one of these a word before it is no verb. */
export const measured: ReadonlySet<string> = new Set(
  words(`time times rate rates score scores cost costs coverage adherence frequency length size quality volume value duration effort lead backlog queue
    speed accuracy capacity failures errors delays requests tickets calls orders places hours days minutes points throughput stability satisfaction
    completion turnover share ratio price prices budget level levels yield density velocity uptime downtime`).map(stem),
);

/** Small words that a verb is followed by and a thing is not: "review the contracts", "talk to ten customers". */
export const doneTo: ReadonlySet<string> = new Set(
  words(`the a an all every each our their your its this these that those new more at least with to on in into for from about up out off and both some any
    how what which whether existing`),
);
