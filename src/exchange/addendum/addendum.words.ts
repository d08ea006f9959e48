import type { AnsweredPosition } from '../../implementation/position-rounds/position-item.entity.js';
import type { PositionClaim } from '../../recommendations/positions/position.entity.js';
import type { Language } from '../../reference/languages/language.js';

/** What an addendum says beside what the State and the Working Group say. */
export interface AddendumWords {
  addendum: string;
  /** The title that addenda to reports of the Working Group have. */
  title: string;
  draft: string;
  overview: string;
  number: string;
  positions: string;
  recommendation: string;
  position: string;
  comment: string;
  none: string;
  answers: Record<AnsweredPosition, string>;
  claims: Record<PositionClaim, string>;
}

/** In the six official languages of the United Nations. */
export const ADDENDUM_WORDS_IN: Record<Language, AddendumWords> = {
  en: {
    addendum: 'Addendum',
    title:
      'Views on conclusions and/or recommendations, voluntary commitments and replies presented by the State under review',
    draft: 'Draft: not everything is decided',
    overview: 'Overview',
    number: 'Number',
    positions: 'Positions on the recommendations',
    recommendation: 'Recommendation',
    position: 'Position',
    comment: 'Comment of the State',
    none: 'Not decided',
    answers: { SUPPORTED: 'Supported', NOTED: 'Noted', SUPPORTED_IN_PART: 'Supported in part' },
    claims: { ALREADY_IMPLEMENTED: 'already implemented', IN_PROCESS: 'being implemented' },
  },
  fr: {
    addendum: 'Additif',
    title:
      'Observations sur les conclusions et/ou recommandations, engagements volontaires et réponses de l’État objet de l’Examen',
    draft: 'Projet : tout n’est pas décidé',
    overview: 'Vue d’ensemble',
    number: 'Nombre',
    positions: 'Positions sur les recommandations',
    recommendation: 'Recommandation',
    position: 'Position',
    comment: 'Observation de l’État',
    none: 'Non décidé',
    answers: { SUPPORTED: 'Acceptée', NOTED: 'Notée', SUPPORTED_IN_PART: 'Partiellement acceptée' },
    claims: { ALREADY_IMPLEMENTED: 'déjà appliquée', IN_PROCESS: 'en cours d’application' },
  },
  es: {
    addendum: 'Adición',
    title:
      'Opiniones sobre las conclusiones y/o recomendaciones, compromisos voluntarios y respuestas del Estado examinado',
    draft: 'Borrador: no todo está decidido',
    overview: 'Resumen',
    number: 'Número',
    positions: 'Posiciones sobre las recomendaciones',
    recommendation: 'Recomendación',
    position: 'Posición',
    comment: 'Comentario del Estado',
    none: 'Sin decidir',
    answers: { SUPPORTED: 'Aceptada', NOTED: 'Se toma nota', SUPPORTED_IN_PART: 'Aceptada en parte' },
    claims: { ALREADY_IMPLEMENTED: 'ya aplicada', IN_PROCESS: 'en proceso de aplicación' },
  },
  ar: {
    addendum: 'إضافة',
    title:
      'الآراء بشأن الاستنتاجات و/أو التوصيات، والالتزامات الطوعية، والردود المقدمة من الدولة موضوع الاستعراض',
    draft: 'مسودة: لم يُبت في كل شيء بعد',
    overview: 'لمحة عامة',
    number: 'العدد',
    positions: 'المواقف من التوصيات',
    recommendation: 'التوصية',
    position: 'الموقف',
    comment: 'تعليق الدولة',
    none: 'لم يُبت فيها',
    answers: {
      SUPPORTED: 'تحظى بالتأييد',
      NOTED: 'أُحيط بها علمًا',
      SUPPORTED_IN_PART: 'تحظى بالتأييد جزئيًا',
    },
    claims: { ALREADY_IMPLEMENTED: 'نُفذت بالفعل', IN_PROCESS: 'قيد التنفيذ' },
  },
  ru: {
    addendum: 'Добавление',
    title:
      'Мнения в отношении выводов и/или рекомендаций, добровольные обязательства и ответы, представленные государством — объектом обзора',
    draft: 'Проект: решено ещё не всё',
    overview: 'Обзор',
    number: 'Количество',
    positions: 'Позиции по рекомендациям',
    recommendation: 'Рекомендация',
    position: 'Позиция',
    comment: 'Комментарий государства',
    none: 'Не решено',
    answers: {
      SUPPORTED: 'Поддержана',
      NOTED: 'Принята к сведению',
      SUPPORTED_IN_PART: 'Поддержана частично',
    },
    claims: { ALREADY_IMPLEMENTED: 'уже выполнена', IN_PROCESS: 'выполняется' },
  },
  zh: {
    addendum: '增编',
    title: '受审议国对结论和/或建议提出的意见、作出的自愿承诺和答复',
    draft: '草稿：尚未全部决定',
    overview: '概览',
    number: '数量',
    positions: '对各项建议的立场',
    recommendation: '建议',
    position: '立场',
    comment: '国家的评论',
    none: '未决定',
    answers: { SUPPORTED: '支持', NOTED: '注意到', SUPPORTED_IN_PART: '部分支持' },
    claims: { ALREADY_IMPLEMENTED: '已落实', IN_PROCESS: '正在落实' },
  },
};
