import type { TextLanguage } from '../word-forms.js';

/** As `analyse` writes them: folded. */
const WORDS: Partial<Record<TextLanguage, string>> = {
  en: `a about above after again against all also among an and any are as at be because been before being below between
    both but by can could did do does doing down during each either else every few for from further had has have having he
    her here hers him his how if in into is it its itself least less made make makes making many may me more most much must
    neither no nor not of off on once one only or other others otherwise our out over own per put same set shall she should
    so some such than that the their theirs them themselves then there thereby therefore these they this those through to
    too towards two under until up upon very was we were what when where whether which while who whom whose why will with
    within without would yet you your`,
  fr: `a afin ai aient ainsi apres au aucun aucune aussi autre autres aux avec avoir ce cela celle celles celui ces cet cette
    ceux chaque comme contre d dans de des deux doit doivent donc dont du elle elles en entre est et etre eu eux fait faire
    il ils je jusqu l la le les leur leurs lors lui mais meme mes moins mon n ne ni nos notre nous on ont ou par pas pendant
    peut peuvent plus pour qu que quel quelle quels qui s sa sans se selon ses si sien soit son sont sous sur tel telle tels
    tous tout toute toutes tres un une vers vos votre vous y`,
  es: `a al algun alguna ante antes asi aun aunque cada como con contra cual cuales cuando de debe deben del desde donde dos
    durante e el ella ellas ellos en entre era es esa esas ese eso esos esta estan estas este esto estos fin fue ha haber han
    hasta hay la las le les lo los mas me mediante menos mi mientras mismo muy ni no nos o otra otras otro otros para pero por
    porque pueda pueden que quien se sea sean segun ser si sin sino sobre son su sus tal tales tambien tan tanto todas todo
    todos tras u un una unas uno unos y ya`,
  ru: `а без более бы был была были было в во все всех вы где да для до его ее если еще же за и из или им их к как которые
    который кто ли меры мы на над не него нее нет ни но о об от по под при с со так также такие том тому ту ты у что чтобы эта
    эти это этого этой этом`,
};

const known = new Map(
  Object.entries(WORDS).map(([language, words]) => [language, new Set(words.split(/\s+/))] as const),
);

/**
 * Whether a word only holds others together, such as "of" or "until". In a few texts, how often a word stands in them
 * does not show it yet.
 */
export function isFunctionWord(word: string, language: TextLanguage): boolean {
  return known.get(language)?.has(word) ?? false;
}
