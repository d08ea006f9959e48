import { proposeParts } from './propose-parts.js';

const LEAD = 'The Committee recommends that the State party:';

/** What the text is like, the text, the sentence that leads in, and the parts. */
type Case = [what: string, text: string, leadIn: string | null, parts: Record<string, string>];

const cases: Case[] = [
  [
    'a treaty body, heading and number in front',
    'Health (art. 25)42. The Committee recommends that the State party:(a) Ensure care in rural areas;(b)Train all staff; and (c) Report on it.',
    LEAD,
    { '(a)': 'Ensure care in rural areas', '(b)': 'Train all staff', '(c)': 'Report on it.' },
  ],
  [
    'a list behind a sentence on something else',
    '37. The Committee notes the high rate of poverty (see para. 5 (a) and (b)). Drawing attention to target 13.3 of the Goals, the Committee recommends that the State party: (a) Reduce emissions; (b) Assess its policies (arts. 6 (1)-(3) and 33).',
    'Drawing attention to target 13.3 of the Goals, the Committee recommends that the State party:',
    { '(a)': 'Reduce emissions', '(b)': 'Assess its policies (arts. 6 (1)-(3) and 33).' },
  ],
  [
    'lines and numbers',
    `34. With reference to its general comment No. 15 (2013), ${LEAD}\n  1) Allocate funds\n  2) Improve access to treatment`,
    `With reference to its general comment No. 15 (2013), ${LEAD}`,
    { '1)': 'Allocate funds', '2)': 'Improve access to treatment' },
  ],
  [
    'letters with full stops',
    `${LEAD}\na. Adopt a law\nb. Publish the figures`,
    LEAD,
    { 'a.': 'Adopt a law', 'b.': 'Publish the figures' },
  ],
  [
    'a list within a list',
    `${LEAD} (a) Adopt a law that: (i) defines torture; (ii) sets penalties; (b) Train judges.`,
    LEAD,
    { '(a)': 'Adopt a law that: (i) defines torture; (ii) sets penalties', '(b)': 'Train judges.' },
  ],
  [
    'Roman numbers in a UPR recommendation',
    '132.90 Take steps to (i) abolish the death penalty, (ii) commute all sentences, and (iii) ratify the Protocol (France);',
    'Take steps to',
    {
      '(i)': 'abolish the death penalty',
      '(ii)': 'commute all sentences',
      '(iii)': 'ratify the Protocol (France)',
    },
  ],
  [
    'two lists',
    '5. The State party should: (a) Amend the law; (b) Publish it widely. It should also: (a) Train judges; (b) Fund legal aid.',
    null,
    {
      '1 (a)': 'The State party should: Amend the law',
      '1 (b)': 'The State party should: Publish it widely.',
      '2 (a)': 'It should also: Train judges',
      '2 (b)': 'It should also: Fund legal aid.',
    },
  ],
  [
    'French',
    'Le Comité recommande à l’État partie :a) D’évaluer le nombre d’enfants ; b)De former les juges ; et c) De publier les chiffres.',
    'Le Comité recommande à l’État partie :',
    { 'a)': 'D’évaluer le nombre d’enfants', 'b)': 'De former les juges', 'c)': 'De publier les chiffres.' },
  ],
  [
    'Spanish',
    '12. El Comité recomienda al Estado parte que: a) Apruebe la ley; b) Forme a los jueces, y c) Publique los datos.',
    'El Comité recomienda al Estado parte que:',
    { 'a)': 'Apruebe la ley', 'b)': 'Forme a los jueces', 'c)': 'Publique los datos.' },
  ],
  [
    'Russian, with a letter that only looks Latin',
    '7. Комитет рекомендует государству-участнику: a) принять закон; b) обучить судей; с) опубликовать данные.',
    'Комитет рекомендует государству-участнику:',
    { 'a)': 'принять закон', 'b)': 'обучить судей', 'с)': 'опубликовать данные.' },
  ],
  [
    'Russian letters in their own order',
    'Комитет рекомендует: а) принять закон; б) обучить судей; в) опубликовать данные.',
    'Комитет рекомендует:',
    { 'а)': 'принять закон', 'б)': 'обучить судей', 'в)': 'опубликовать данные.' },
  ],
  [
    'Arabic letters in the order in which texts count with them',
    '20- توصي اللجنة الدولة الطرف بما يلي:\n (أ)\n معالجة مسألة الوفيات؛\n (ب)\n ضمان تدريب القضاة؛ (ج) نشر البيانات.',
    'توصي اللجنة الدولة الطرف بما يلي:',
    { '(أ)': 'معالجة مسألة الوفيات', '(ب)': 'ضمان تدريب القضاة', '(ج)': 'نشر البيانات.' },
  ],
  [
    'Chinese, in wide brackets',
    '12. 委员会建议缔约国：（a）通过一项法律；（b）培训所有法官；（c）公布有关数据。',
    '委员会建议缔约国：',
    { '(a)': '通过一项法律', '(b)': '培训所有法官', '(c)': '公布有关数据。' },
  ],
  [
    'semicolons in a UPR recommendation made by several States',
    '106.1 Consider acceding to the Convention (Pakistan); consider ratifying its Protocol (Norway); and ratify both early on (Slovakia);',
    null,
    {
      '(1)': 'Consider acceding to the Convention (Pakistan)',
      '(2)': 'consider ratifying its Protocol (Norway)',
      '(3)': 'ratify both early on (Slovakia)',
    },
  ],
  [
    'treaties behind a colon',
    '120.3 Ratify the following treaties: ICRMW; CED (by 2030; if possible); OPCAT (Chile);',
    'Ratify the following treaties:',
    { '(1)': 'ICRMW', '(2)': 'CED (by 2030; if possible)', '(3)': 'OPCAT (Chile)' },
  ],
];

describe('a text that asks for several things', () => {
  it.each(cases)('is taken apart: %s', (_, text, leadIn, parts) => {
    expect(proposeParts(text)).toEqual({
      leadIn,
      parts: Object.entries(parts).map(([label, said]) => ({ label, text: said })),
    });
  });
});

describe('a text with nothing to take apart', () => {
  it.each([
    ['one thing asked for', '120.5 Strengthen the independence of the Ombudsman (Ireland);'],
    ['letters of other paragraphs', 'It recalls paragraphs 3 (a), (b) and (c) above (see also para. 5 (d)).'],
    [
      'paragraphs of articles',
      'Withdraw the reservations to articles 18 (1), 18 (2) and 26 (3) of the Covenant.',
    ],
    ['one label alone', `${LEAD} (a) Adopt a law on legal aid.`],
    ['a list that begins in the middle', `${LEAD} (c) Adopt a law; (d) Train all judges.`],
    [
      'labels that cannot be told apart',
      'Il s’inquiète :a)Les filles sont exclues ; etb)Les cas sont fréquents.',
    ],
    ['a turn of thought', 'The Committee welcomes the new law; however, it is concerned at its application.'],
    ['States in brackets', 'Adopt the law on legal aid (Kenya; Brazil);'],
    ['nothing', ' '],
  ])('is left alone: %s', (_, text) => {
    expect(proposeParts(text)).toBeNull();
  });
});
