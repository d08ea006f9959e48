/**
 * Words in which mechanisms ask, in English: they say that something is wanted, not what. Which of them a mechanism
 * takes is chance, and in a few hundred texts a rarer one ("redouble", "envisage") would weigh as if it were the matter.
 * So would those of fixed phrases that stand beside any matter ("effective prosecution and appropriate punishment of
 * perpetrators", "equal opportunities at all levels of society").
 */
const WORDS = `accelerate accord accordance achieve act action actions actively additional address addressing adequate adequately
  adopt adopting adoption advance aim aimed allow already apply appropriate attention bring call calls carry combat
  combating combatting commit commitment complete comprehensive concern concerned concrete consider considering
  consistent consolidate consolidating continue continued continues continuing create deepen develop developing devote
  duly effective effectively effort efforts eliminate eliminating enable encourage encouraged encourages encouraging end
  enhance enhancing ensure ensured ensures ensuring envisage equal establish establishing existing expand expanding
  expedite explore facilitate favour finalize focus follow foster framework full fully furthermore give given good
  guarantee guaranteeing implement implementation implemented implementing improve improved improvement improvements
  improving increase increased increasing initiative initiatives intensify intensifying introduce invites keep level
  light line lines maintain maintaining measure measures meet monitor national necessary need needed new note noted
  notes ongoing opportunities order particular particularly party perpetrators place policies policy position
  possibility possible practical practices prevent preventing prevention prioritize priority process progress promote
  promoting promotion proper properly prosecute prosecuted prosecuting prosecution protect protecting protection provide
  provided provides providing punish punished punishing punishment pursue pursuing realize recommend recommendation
  recommendations recommends redouble reduce reducing regard regarding reinforce reinforcing relevant remain request
  requests respect respond review scale secure seek set society special specific state states step steps strategies
  strategy strengthen strengthened strengthening strive sufficient support supporting sustain swiftly tackle tackling
  take taken taking undertake undertaken undertaking uphold urge urges use view way ways well work working`;

const known = new Set(WORDS.split(/\s+/));

/** Whether a word belongs to how is asked, not to what is asked for; as `analyse` writes words. */
export function isRequestWord(word: string): boolean {
  return known.has(word);
}
