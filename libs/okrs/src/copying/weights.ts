import { stem } from './stem.rules.js';

const stems = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/).map(stem));

/** Words that say nothing about what is wanted: they join, point and belong. In English, and the smallest of German, French, Spanish, Italian and Dutch. */
export const filler = stems(`
  a an the this that these those our ours your yours their theirs its my his her we us i you they them it he she who which what when where while how
  and or but nor so as than then if of for in on at by to from with within without into onto over under across through throughout between among per via about after before during until up down out off
  is are was were be been being am do does did has have had having can could will would shall should may might must
  all each every any some both either other others another more most less least few fewer many much very truly fully really also only just even still again already
  not no own same such both there here
  team teams department departments group company companies organisation organization business unit division function
  everyone everybody everything everywhere together overall
  cycle quarter quarters month months year years annual annually quarterly monthly week weeks weekly day days daily date today
  percent percentage pct number numbers amount total least most minimum maximum around approximately roughly
  be get gets getting make makes become becomes come comes let lets have
  one two three four five six seven eight nine ten eleven twelve hundred thousand million billion first second third dozen
  order terms regard regarding based toward towards through
  der die das den dem des ein eine einen einem einer eines und oder von vom zu zum zur im auf mit fur bei aus unser unsere unserer unseren unserem wir
  le la les du une et ou au aux dans pour par sur avec notre nos
  el los las un una unos unas del al en por con para y nuestro nuestra nuestros nuestras
  il lo gli della delle dei degli nel nella nostro nostra nostri nostre
  het een voor met onze ons
`);

/** Verbs that only say that something shall change: two texts may share them and mean different things, or differ in them and mean the same. */
export const change = stems(`
  increase raise grow improve boost lift expand enhance strengthen accelerate maximise drive advance elevate uplift deepen optimise upgrade scale push
  decrease reduce cut lower shrink minimise drop halve lessen limit slash trim curb
  achieve reach attain deliver ensure secure create build establish develop gain provide enable offer bring move turn take give keep maintain sustain
  double triple start stop begin high higher highest low lower lowest fast faster quick quicker great greater strong stronger good better best new
`);

/** Nouns that stand in every second objective: sharing one of them alone means little. */
export const general = stems(`
  customer client user people employee staff service product quality process result outcome work performance value experience time rate level share cost
  market success impact efficiency delivery management system project world class excellent excellence leading leader key important
`);
