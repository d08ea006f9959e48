import type { Language } from '../../../reference/languages/language.js';

/** Turns of phrase by which paragraphs of the United Nations say what they are. */
export interface Phrases {
  /** The mechanism asks for something. */
  asks: RegExp;
  /** It is concerned, or regrets. */
  worries: RegExp;
  /** The State answers later. */
  pending: RegExp;
  /** The State did not support what follows. */
  noted: RegExp;
  /** The State supports what follows. */
  supported: RegExp;
  /** What follows are pledges of the State's own. */
  pledges: RegExp;
  /** It asks for information on some paragraphs before the next report. */
  followUp: RegExp;
}

const english: Phrases = {
  asks: /\b(?:recommends|urges|calls (?:up)?on|encourages|requests|invites|strongly advises)\b|\bState part(?:y|ies) (?:should|is (?:also )?(?:encouraged|urged|requested|invited))\b|\bit should\b|\breiterates (?:its|the|all)\b[^.;]{0,80}\brecommendations?\b/i,
  worries:
    /\b(?:concern(?:ed|s)?|regrets?|deplores?|is (?:deeply |seriously |particularly )?(?:alarmed|troubled)|notes with (?:regret|concern|alarm))\b/i,
  pending: /\b(?:will be examined|provide responses|respond(?:ed)? in due (?:time|course))\b/i,
  noted:
    /\b(?:(?:are|is|were|have been|has been) noted|takes? note of|(?:do|does|did) not (?:enjoy|have)|not (?:supported|accepted))\b/i,
  supported: /\b(?:enjoys?(?: the)? support|(?:are|were|have been) (?:supported|accepted))\b/i,
  pledges: /\bvoluntary (?:pledges?|commitments?)\b/i,
  followUp:
    /\b(?:provide|submit|requested to)\b[^.]{0,200}\binformation\b[^.]*\brecommendations?\b[^.]*\bparagraphs?\s+\d/i,
};
const french: Phrases = {
  asks: /(?<!\p{L})(?:recommande|engage|invite|demande|encourage|exhorte|prie)(?!\p{L})|État partie (?:devrait|est (?:invité|engagé|prié))|il devrait|réitère/iu,
  worries: /(?<!\p{L})(?:préoccupé|préoccupations?|regrette|déplore|s’inquiète|s'inquiète)(?!\p{L})/iu,
  pending: /seront examinées|examinera|répondra en temps voulu/iu,
  noted: /a pris note|ont été notées|n[’']ont pas (?:recueilli|été acceptées)/iu,
  supported: /recueillent l[’']adhésion|ont été (?:acceptées|appuyées)/iu,
  pledges: /engagements? volontaires?/iu,
  followUp: /renseignements sur[^.]*(?:application|suite|mise en œuvre)[^.]*paragraphes?\s+\d/iu,
};
const spanish: Phrases = {
  asks: /(?<!\p{L})(?:recomienda|insta|exhorta|alienta|solicita|pide|invita)(?!\p{L})|Estado parte (?:debe(?:ría)?)(?!\p{L})|reitera/iu,
  worries: /(?<!\p{L})(?:preocupa(?:do|da|n)?|preocupación|lamenta|deplora|inquieta)(?!\p{L})/iu,
  pending: /serán examinadas|examinará|responderá/iu,
  noted: /(?:toma|tomó|ha tomado) nota|no (?:cuentan con|gozan de)/iu,
  supported: /cuentan con el (?:apoyo|beneplácito)|gozan del apoyo|han sido aceptadas/iu,
  pledges: /(?:promesas|compromisos) voluntari[oa]s/iu,
  followUp: /información sobre[^.]*(?:aplicación|seguimiento)[^.]*párrafos?\s+\d/iu,
};

const PHRASES: Partial<Record<Language, Phrases>> = { en: english, fr: french, es: spanish };

/** The turns of phrase of a language; null for one in which a person says what each paragraph is. */
export function phrasesOf(language: Language): Phrases | null {
  return PHRASES[language] ?? null;
}
