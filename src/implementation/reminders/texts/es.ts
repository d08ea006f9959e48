import type { DigestTexts } from './digest-texts.js';

export const es: DigestTexts = {
  subject: '{count, plural, one {# recordatorio} other {# recordatorios}} para el {day}',
  greeting: 'Hola, {name}:',
  intro: 'Esto es lo que vence o espera una acción suya, a {day}:',
  kinds: {
    ASSIGNMENT: 'Por aplicar',
    REPORT: 'Rondas de informes por responder',
    ESCALATION: 'Informes que deben las instituciones',
    RETURNED_UPDATE: 'Actualizaciones por corregir',
    CLEARANCE: 'Actualizaciones por validar',
    REVIEW: 'Actualizaciones por examinar',
    DECLINE: 'Declinadas por una institución, por resolver',
    COMMUNICATION: 'Respuestas a comunicaciones',
    CALENDAR: 'En el calendario',
    CALENDAR_EVENT: 'Próximamente en el calendario',
    MEASUREMENT: 'Indicadores por medir',
    PASSED_TASK: 'Tareas que se le han transmitido, por responder',
    PASSED_ANSWER: 'Respuestas a tareas que usted transmitió, por revisar',
    DATA_REQUEST: 'Datos que se le han solicitado',
    MILESTONE: 'Hitos por alcanzar',
    CONTRIBUTION: 'Contribuciones que se publicarán por sí solas si no las examina',
    POSITION_ADVICE: 'Posiciones sobre las que se pide su opinión',
    POSITION_CLEARANCE: 'Opiniones sobre posiciones pendientes de su visto bueno',
  },
  dueIn:
    '{days, plural, =1 {vence mañana, el {day}} one {vence dentro de # día, el {day}} other {vence dentro de # días, el {day}}}',
  dueToday: 'vence hoy, {day}',
  overdue:
    '{days, plural, one {con # día de retraso, venció el {day}} other {con # días de retraso, venció el {day}}}',
  happensIn:
    '{days, plural, =1 {mañana, el {day}} one {dentro de # día, el {day}} other {dentro de # días, el {day}}}',
  happensToday: 'hoy, {day}',
  waiting:
    '{days, plural, =0 {en espera desde hoy} one {en espera desde hace # día, el {day}} other {en espera desde hace # días, el {day}}}',
  more: '{count, plural, one {y # más} other {y # más}}',
  open: 'Abrir',
  footer:
    'Recibe este mensaje porque estas tareas le corresponden en la base de datos de recomendaciones de derechos humanos. En su perfil puede elegir con qué frecuencia y de qué se le avisa.',
  escalationSubject: 'Informes no recibidos, {day}',
  escalationIntro: 'A {day}, estas instituciones no han respondido en una ronda de informes:',
  escalationFooter:
    'Recibe este mensaje porque valida los informes de una institución, la dirige o preside el mecanismo de coordinación.',
  stop: 'No recibir más recordatorios',
  stopQuestion: '¿Desea dejar de recibir recordatorios por correo electrónico?',
  stopped: 'No recibirá más recordatorios. Puede volver a activarlos en su perfil.',
  stopUnknown: 'Este enlace no es válido. Cambie en su perfil la frecuencia de los recordatorios.',
};
