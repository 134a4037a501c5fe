import { stem } from '../../copying/stem.rules.js';

const words = (text: string): readonly string[] => text.trim().split(/\s+/);

/** Verbs that make something once and are then done. */
export const taskVerbs: ReadonlySet<string> = new Set(
  words(`launch hire run build implement deploy create develop design write publish prepare organise organize hold host introduce migrate install complete finish
    release ship conduct execute recruit document define draft test pilot plan update produce send schedule buy purchase sign appoint integrate replace refactor
    rewrite automate redesign relaunch present establish procure select tender map file submit configure digitise digitize set roll kick carry put rollout go`),
);
/** Verbs of the list above that are a task only together with the word after them. */
export const taskPairs: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['set', new Set(['up'])],
  ['roll', new Set(['out'])],
  ['kick', new Set(['off'])],
  ['carry', new Set(['out'])],
  ['put', new Set(['together', 'in', 'up'])],
  ['go', new Set(['live'])],
]);

/** Verbs that are a task where a number of people, or one of these words, comes after them: "Train all managers", "Interview 20 customers". */
export const doneToPeople: ReadonlySet<string> = new Set(words('train visit interview onboard'));
export const whom: ReadonlySet<string> = new Set(words('all the every each our new'));

/** Endings of a text that say that a task is done: "Parts portal launched". */
export const doneWords: ReadonlySet<string> = new Set(
  words(`launched hired implemented deployed built developed designed written published prepared organised organized held introduced migrated installed completed finished
    released shipped conducted executed recruited documented defined drafted tested piloted planned updated produced scheduled signed appointed integrated replaced
    refactored rewritten automated redesigned relaunched presented established procured selected delivered live operational done digitised digitized`),
);

/** Verbs that keep people busy without saying what comes of it. */
export const activityVerbs: ReadonlySet<string> = new Set(
  words(`help support participate analyse analyze assist attend collaborate communicate consult contribute coordinate discuss engage evaluate explore facilitate investigate
    learn look meet monitor observe promote research study track work encourage share examine assess review watch oversee manage advise align liaise cooperate follow talk`),
);

/** Verbs that hold what is there. */
export const upkeepVerbs: ReadonlySet<string> = new Set(words('maintain continue sustain preserve uphold remain stay'));
/** "Keep" is upkeep only with one of these after it. */
export const afterKeep: ReadonlySet<string> = new Set(words('up on going running doing at steady stable below above under within'));

const moreVerbs = words(`
  accelerate achieve acquire act adapt add adopt answer apply arrive ask attract avoid become begin believe bring broaden calm care carry catch cause change charge check choose
  clean clear close collect come compete confirm connect convert cost count cover cut decide decrease deepen delight deliver depend deserve diversify divert do double drive drop earn
  ease eliminate embed embrace employ empower enable end energise enjoy ensure enter equip erase establish exceed excel expand expect explain extend face fall feel file fill find fit fix
  free gain get give go grow guarantee halve handle happen have hear heal ignite improve include increase inspire invent join jump keep know land last lay lead leave lengthen let level
  leverage lift like link listen live load lose love lower make master match maximise maximize mean measure minimise minimize modernise modernize move multiply need nurture offer open operate optimise
  optimize order outgrow outperform overtake own pass pay perform pick place play please position power prefer prevent promise protect prove provide pull push put qualify quit raise
  reach read ready realise realize rebuild receive recognise recognize recommend recover reduce refresh regain reinforce reinvent relieve rely remove renew reopen repair require rescue reshape resolve
  respond restore retain rethink return reuse revive reward ride ring rise save say scale secure see seek sell serve settle sharpen shift shorten show shrink simplify slash sleep slow smooth
  solve spark speak speed spend spread stand standardise standardize start stay steer stop streamline strengthen stretch succeed supply surprise survive swap switch take teach tell tempt think
  thrive tidy tighten train transform treat trigger triple trust trim turn understand unify unite unlock upgrade use value visit wait walk want waste weave welcome widen win wish wow yield
  beat borrow breathe cheer cook dare dream eat escape finish forget forgive greet hug incur laugh laud outlast pave pioneer pour refer rejoin remember repeat
  smile succeed suffer thank tire unleash venture vote wonder worry`);

/** Verbs that an objective may begin with, or that make a sentence of it, and their stems. */
export const verbs: ReadonlySet<string> = new Set([...taskVerbs, ...activityVerbs, ...upkeepVerbs, ...doneToPeople, ...moreVerbs]);
export const verbStems: ReadonlySet<string> = new Set([...verbs].map(stem));

/** Words that stand in sentences and not in headings: who does something, and verbs of the past. */
export const inSentences: ReadonlySet<string> = new Set(
  words(`i you we they it them us who whom whoever everybody everyone nobody goes anybody somebody anyone someone myself ourselves themselves itself
    went came found felt knew took made gave left won paid kept held told saw ran grew lost fell began became brought bought caught chose drew drove rose
    sold sent spoke stood thought understood wore wrote`),
);

/** Words that say that something is so; a sentence with one of them describes a state. */
export const stateWords: ReadonlySet<string> = new Set(
  words("is are was were be has have had can could will would do does did get gets got may must should needn isn aren doesn don won't cannot"),
);
