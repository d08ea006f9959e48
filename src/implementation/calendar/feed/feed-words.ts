import type { Language } from '../../../reference/languages/language.js';
import type { CalendarKind } from '../calendar-kind.js';
import type { DutyKind } from './feed-duties.js';

/** The words of a feed in one language. `{n}` is a number. */
export interface FeedWords {
  calendar: string;
  estimated: string;
  postponed: string;
  cancelled: string;
  done: string;
  source: string;
  session: string;
  recommendations: string;
  implementBy: string;
  returned: string;
  duties: Record<DutyKind, string>;
  kinds: Record<CalendarKind, string>;
}

const en: FeedWords = {
  calendar: 'Human rights calendar',
  estimated: 'estimated',
  postponed: 'postponed',
  cancelled: 'cancelled',
  done: 'done',
  source: 'Source',
  session: 'Session {n} of the UPR Working Group',
  recommendations: 'Recommendations: {n}',
  implementBy: 'To be implemented by this day',
  returned: 'Returned update to be submitted again',
  duties: {
    MEASUREMENT: 'To be measured',
    MILESTONE: 'Milestone',
    PASSED_TASK: 'Passed task, to be answered',
    DATA_REQUEST: 'Figure that was asked for',
  },
  kinds: {
    UPR_NATIONAL_REPORT: 'National report due',
    ADVANCE_QUESTIONS: 'Advance questions',
    UPR_REVIEW: 'Universal periodic review',
    POSITION_DUE: 'Position on recommendations due',
    OUTCOME_ADOPTION: 'Adoption of the outcome',
    MID_TERM_REPORT: 'Mid-term report (voluntary)',
    LIST_OF_ISSUES: 'List of issues',
    REPLIES_TO_LIST_OF_ISSUES: 'Replies to the list of issues due',
    LIST_OF_ISSUES_PRIOR_TO_REPORTING: 'List of issues prior to reporting',
    PERIODIC_REPORT: 'Report due',
    DIALOGUE: 'Constructive dialogue',
    CONCLUDING_OBSERVATIONS: 'Concluding observations expected',
    FOLLOW_UP_ANSWER: 'Follow-up information due',
    COUNTRY_VISIT: 'Country visit',
    VISIT_REPORT_RESPONSE: 'Response to the visit report due',
    OTHER_DEADLINE: 'Deadline',
    OTHER_EVENT: 'Event',
  },
};

const fr: FeedWords = {
  calendar: 'Calendrier des droits de l’homme',
  estimated: 'date estimée',
  postponed: 'reporté',
  cancelled: 'annulé',
  done: 'fait',
  source: 'Source',
  session: 'Session {n} du Groupe de travail sur l’EPU',
  recommendations: 'Recommandations : {n}',
  implementBy: 'À mettre en œuvre au plus tard ce jour',
  returned: 'Contribution renvoyée, à soumettre de nouveau',
  duties: {
    MEASUREMENT: 'À mesurer',
    MILESTONE: 'Étape',
    PASSED_TASK: 'Tâche transmise, réponse attendue',
    DATA_REQUEST: 'Chiffre demandé',
  },
  kinds: {
    UPR_NATIONAL_REPORT: 'Rapport national à remettre',
    ADVANCE_QUESTIONS: 'Questions préparées à l’avance',
    UPR_REVIEW: 'Examen périodique universel',
    POSITION_DUE: 'Position sur les recommandations à communiquer',
    OUTCOME_ADOPTION: 'Adoption du document final',
    MID_TERM_REPORT: 'Rapport à mi-parcours (facultatif)',
    LIST_OF_ISSUES: 'Liste de points',
    REPLIES_TO_LIST_OF_ISSUES: 'Réponses à la liste de points à remettre',
    LIST_OF_ISSUES_PRIOR_TO_REPORTING: 'Liste de points établie avant la soumission du rapport',
    PERIODIC_REPORT: 'Rapport à remettre',
    DIALOGUE: 'Dialogue constructif',
    CONCLUDING_OBSERVATIONS: 'Observations finales attendues',
    FOLLOW_UP_ANSWER: 'Renseignements sur la suite donnée à remettre',
    COUNTRY_VISIT: 'Visite dans le pays',
    VISIT_REPORT_RESPONSE: 'Réponse au rapport de visite à remettre',
    OTHER_DEADLINE: 'Échéance',
    OTHER_EVENT: 'Événement',
  },
};

const es: FeedWords = {
  calendar: 'Calendario de derechos humanos',
  estimated: 'fecha estimada',
  postponed: 'aplazado',
  cancelled: 'cancelado',
  done: 'hecho',
  source: 'Fuente',
  session: '{n}.º período de sesiones del Grupo de Trabajo sobre el EPU',
  recommendations: 'Recomendaciones: {n}',
  implementBy: 'Debe aplicarse a más tardar este día',
  returned: 'Informe devuelto que debe presentarse de nuevo',
  duties: {
    MEASUREMENT: 'Por medir',
    MILESTONE: 'Hito',
    PASSED_TASK: 'Tarea transmitida, por responder',
    DATA_REQUEST: 'Dato solicitado',
  },
  kinds: {
    UPR_NATIONAL_REPORT: 'Plazo del informe nacional',
    ADVANCE_QUESTIONS: 'Preguntas preparadas de antemano',
    UPR_REVIEW: 'Examen periódico universal',
    POSITION_DUE: 'Plazo de la posición sobre las recomendaciones',
    OUTCOME_ADOPTION: 'Aprobación del documento final',
    MID_TERM_REPORT: 'Informe de mitad de período (voluntario)',
    LIST_OF_ISSUES: 'Lista de cuestiones',
    REPLIES_TO_LIST_OF_ISSUES: 'Plazo de las respuestas a la lista de cuestiones',
    LIST_OF_ISSUES_PRIOR_TO_REPORTING: 'Lista de cuestiones previa a la presentación del informe',
    PERIODIC_REPORT: 'Plazo del informe',
    DIALOGUE: 'Diálogo constructivo',
    CONCLUDING_OBSERVATIONS: 'Observaciones finales previstas',
    FOLLOW_UP_ANSWER: 'Plazo de la información de seguimiento',
    COUNTRY_VISIT: 'Visita al país',
    VISIT_REPORT_RESPONSE: 'Plazo de la respuesta al informe de la visita',
    OTHER_DEADLINE: 'Plazo',
    OTHER_EVENT: 'Acto',
  },
};

const ar: FeedWords = {
  calendar: 'تقويم حقوق الإنسان',
  estimated: 'موعد تقديري',
  postponed: 'مؤجّل',
  cancelled: 'أُلغي',
  done: 'أُنجز',
  source: 'المصدر',
  session: 'الدورة {n} للفريق العامل المعني بالاستعراض الدوري الشامل',
  recommendations: 'عدد التوصيات: {n}',
  implementBy: 'يُنفَّذ في موعد أقصاه هذا اليوم',
  returned: 'تحديث معاد ينبغي تقديمه من جديد',
  duties: {
    MEASUREMENT: 'للقياس',
    MILESTONE: 'مرحلة',
    PASSED_TASK: 'مهمة محالة تنتظر الرد',
    DATA_REQUEST: 'رقم مطلوب',
  },
  kinds: {
    UPR_NATIONAL_REPORT: 'موعد تقديم التقرير الوطني',
    ADVANCE_QUESTIONS: 'الأسئلة المعدّة سلفاً',
    UPR_REVIEW: 'الاستعراض الدوري الشامل',
    POSITION_DUE: 'موعد تقديم الموقف من التوصيات',
    OUTCOME_ADOPTION: 'اعتماد الوثيقة الختامية',
    MID_TERM_REPORT: 'تقرير منتصف المدة (طوعي)',
    LIST_OF_ISSUES: 'قائمة المسائل',
    REPLIES_TO_LIST_OF_ISSUES: 'موعد تقديم الردود على قائمة المسائل',
    LIST_OF_ISSUES_PRIOR_TO_REPORTING: 'قائمة المسائل المحالة قبل تقديم التقرير',
    PERIODIC_REPORT: 'موعد تقديم التقرير',
    DIALOGUE: 'الحوار البنّاء',
    CONCLUDING_OBSERVATIONS: 'الملاحظات الختامية المتوقعة',
    FOLLOW_UP_ANSWER: 'موعد تقديم معلومات المتابعة',
    COUNTRY_VISIT: 'زيارة قطرية',
    VISIT_REPORT_RESPONSE: 'موعد الرد على تقرير الزيارة',
    OTHER_DEADLINE: 'موعد نهائي',
    OTHER_EVENT: 'حدث',
  },
};

const ru: FeedWords = {
  calendar: 'Календарь по правам человека',
  estimated: 'ориентировочно',
  postponed: 'перенесено',
  cancelled: 'отменено',
  done: 'выполнено',
  source: 'Источник',
  session: 'Сессия {n} Рабочей группы по УПО',
  recommendations: 'Рекомендаций: {n}',
  implementBy: 'Выполнить не позднее этого дня',
  returned: 'Возвращённую информацию представить снова',
  duties: {
    MEASUREMENT: 'Измерить',
    MILESTONE: 'Контрольный этап',
    PASSED_TASK: 'Переданная задача, требуется ответ',
    DATA_REQUEST: 'Запрошенные данные',
  },
  kinds: {
    UPR_NATIONAL_REPORT: 'Срок представления национального доклада',
    ADVANCE_QUESTIONS: 'Предварительно подготовленные вопросы',
    UPR_REVIEW: 'Универсальный периодический обзор',
    POSITION_DUE: 'Срок представления позиции по рекомендациям',
    OUTCOME_ADOPTION: 'Утверждение итогового документа',
    MID_TERM_REPORT: 'Среднесрочный доклад (добровольный)',
    LIST_OF_ISSUES: 'Перечень вопросов',
    REPLIES_TO_LIST_OF_ISSUES: 'Срок представления ответов на перечень вопросов',
    LIST_OF_ISSUES_PRIOR_TO_REPORTING: 'Перечень вопросов до представления доклада',
    PERIODIC_REPORT: 'Срок представления доклада',
    DIALOGUE: 'Конструктивный диалог',
    CONCLUDING_OBSERVATIONS: 'Ожидаются заключительные замечания',
    FOLLOW_UP_ANSWER: 'Срок представления информации о последующих мерах',
    COUNTRY_VISIT: 'Посещение страны',
    VISIT_REPORT_RESPONSE: 'Срок ответа на доклад о посещении',
    OTHER_DEADLINE: 'Срок',
    OTHER_EVENT: 'Мероприятие',
  },
};

const zh: FeedWords = {
  calendar: '人权日历',
  estimated: '预计',
  postponed: '已推迟',
  cancelled: '已取消',
  done: '已完成',
  source: '来源',
  session: '普遍定期审议工作组第{n}届会议',
  recommendations: '建议：{n}项',
  implementBy: '最迟于当日落实',
  returned: '被退回的进展情况须重新提交',
  duties: {
    MEASUREMENT: '待测量',
    MILESTONE: '阶段目标',
    PASSED_TASK: '转交的任务，待答复',
    DATA_REQUEST: '所要求的数据',
  },
  kinds: {
    UPR_NATIONAL_REPORT: '提交国家报告的期限',
    ADVANCE_QUESTIONS: '事先准备的问题',
    UPR_REVIEW: '普遍定期审议',
    POSITION_DUE: '提交对建议的立场的期限',
    OUTCOME_ADOPTION: '通过审议结果',
    MID_TERM_REPORT: '中期报告（自愿）',
    LIST_OF_ISSUES: '问题清单',
    REPLIES_TO_LIST_OF_ISSUES: '提交对问题清单的答复的期限',
    LIST_OF_ISSUES_PRIOR_TO_REPORTING: '报告前问题清单',
    PERIODIC_REPORT: '提交报告的期限',
    DIALOGUE: '建设性对话',
    CONCLUDING_OBSERVATIONS: '预期通过结论性意见',
    FOLLOW_UP_ANSWER: '提交后续行动资料的期限',
    COUNTRY_VISIT: '国别访问',
    VISIT_REPORT_RESPONSE: '答复访问报告的期限',
    OTHER_DEADLINE: '截止日期',
    OTHER_EVENT: '活动',
  },
};

const WORDS: Record<Language, FeedWords> = { en, fr, es, ar, ru, zh };

/** The words of a language. */
export function feedWords(language: Language): FeedWords {
  return WORDS[language];
}

/** A phrase with its number in it. */
export function withNumber(phrase: string, n: number): string {
  return phrase.replace('{n}', String(n));
}
