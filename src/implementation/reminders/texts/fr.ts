import type { DigestTexts } from './digest-texts.js';

export const fr: DigestTexts = {
  subject: '{count, plural, one {# rappel} other {# rappels}} pour le {day}',
  greeting: 'Bonjour {name},',
  intro: 'Voici ce qui arrive à échéance ou attend une action de votre part, au {day} :',
  kinds: {
    ASSIGNMENT: 'À mettre en œuvre',
    REPORT: 'Campagnes de rapport, réponse attendue',
    ESCALATION: 'Rapports dus par des institutions',
    RETURNED_UPDATE: 'Mises à jour à corriger',
    CLEARANCE: 'Mises à jour à valider',
    REVIEW: 'Mises à jour à examiner',
    DECLINE: 'Déclinées par une institution, à trancher',
    COMMUNICATION: 'Réponses à des communications',
    CALENDAR: 'Au calendrier',
    CALENDAR_EVENT: 'Prochainement au calendrier',
    MEASUREMENT: 'Indicateurs à mesurer',
    PASSED_TASK: 'Tâches qui vous ont été transmises, réponse attendue',
    PASSED_ANSWER: 'Réponses aux tâches que vous avez transmises, à examiner',
    DATA_REQUEST: 'Chiffres qui vous ont été demandés',
    MILESTONE: 'Étapes à atteindre',
    CONTRIBUTION: 'Contributions qui seront publiées d’office si vous ne les examinez pas',
    POSITION_ADVICE: 'Positions sur lesquelles votre avis est demandé',
    POSITION_CLEARANCE: 'Avis sur des positions en attente de votre validation',
  },
  dueIn:
    '{days, plural, =1 {échéance demain, le {day}} one {échéance dans # jour, le {day}} other {échéance dans # jours, le {day}}}',
  dueToday: 'échéance aujourd’hui, le {day}',
  overdue:
    '{days, plural, one {en retard de # jour, échéance le {day}} other {en retard de # jours, échéance le {day}}}',
  happensIn:
    '{days, plural, =1 {demain, le {day}} one {dans # jour, le {day}} other {dans # jours, le {day}}}',
  happensToday: 'aujourd’hui, le {day}',
  waiting:
    '{days, plural, =0 {en attente depuis aujourd’hui} one {en attente depuis # jour, le {day}} other {en attente depuis # jours, le {day}}}',
  more: '{count, plural, one {et # autre} other {et # autres}}',
  open: 'Ouvrir',
  footer:
    'Vous recevez ce message parce que ces tâches vous reviennent dans la base de données des recommandations relatives aux droits de l’homme. Dans votre profil, vous choisissez la fréquence et l’objet des rappels.',
  escalationSubject: 'Rapports non parvenus, {day}',
  escalationIntro: 'Au {day}, les institutions suivantes n’ont pas répondu dans une campagne de rapport :',
  escalationFooter:
    'Vous recevez ce message parce que vous validez les rapports d’une institution, que vous la dirigez ou que vous présidez le mécanisme de coordination.',
  stop: 'Ne plus recevoir de rappels',
  stopQuestion: 'Souhaitez-vous ne plus recevoir de rappels par courriel ?',
  stopped: 'Vous ne recevrez plus de rappels. Vous pouvez les rétablir dans votre profil.',
  stopUnknown: 'Ce lien n’est pas valable. Réglez la fréquence des rappels dans votre profil.',
};
