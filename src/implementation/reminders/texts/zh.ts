import type { DigestTexts } from './digest-texts.js';

export const zh: DigestTexts = {
  subject: '{day}：{count, plural, other {# 条提醒}}',
  greeting: '{name}，您好：',
  intro: '截至{day}，以下事项即将到期或等待您处理：',
  kinds: {
    ASSIGNMENT: '待落实',
    RETURNED_UPDATE: '待修改的进展报告',
    CLEARANCE: '待本机构核准的进展报告',
    REVIEW: '待审核的进展报告',
    DECLINE: '机构表示不属其职责，待决定',
    COMMUNICATION: '对来文的答复',
    CALENDAR: '日程',
    MEASUREMENT: '待测量的指标',
    MILESTONE: '待完成的阶段目标',
  },
  dueIn: '{days, plural, =1 {明天到期，{day}} other {# 天后到期，{day}}}',
  dueToday: '今天到期，{day}',
  overdue: '{days, plural, other {逾期 # 天，原定{day}}}',
  waiting: '{days, plural, =0 {自今天起等待} other {已等待 # 天，自{day}起}}',
  more: '{count, plural, other {另有 # 项}}',
  open: '打开',
  footer: '您收到此邮件，是因为这些事项在人权建议数据库中由您负责。您可在个人资料中选择提醒的频率和内容。',
  stop: '不再接收提醒',
  stopQuestion: '您是否不再希望通过邮件接收提醒？',
  stopped: '您将不再收到提醒。您可在个人资料中重新开启。',
  stopUnknown: '此链接无效。请在个人资料中更改提醒频率。',
};
