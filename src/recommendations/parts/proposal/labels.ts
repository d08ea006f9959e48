/** A row of labels in their order; answers the place of one from 0, or null. */
export type LabelRow = (token: string) => number | null;

const LATIN = [...'abcdefghijklmnopqrstuvwxyz'];
const CYRILLIC = [...'абвгдежзиклмнопрстуфхцчшщэюя'];
/** The letters in the order in which Arabic texts count with them. */
const ARABIC = [...'أبجدهوزحطيكلمنسعفصقرشتثخذضظغ'];
const ROMAN = 'i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx'.split(' ');
const CHINESE = '一 二 三 四 五 六 七 八 九 十 十一 十二 十三 十四 十五 十六 十七 十八 十九 二十'.split(' ');
/** Russian texts count with a), b), c) and type now and then the Cyrillic letter that looks the same. */
const LOOKALIKES: Record<string, string> = { а: 'a', с: 'c', е: 'e', о: 'o', р: 'p', х: 'x', у: 'y' };

const placeIn =
  (row: readonly string[]): LabelRow =>
  (token) => {
    const place = row.indexOf(token);
    return place < 0 ? null : place;
  };

/** Every row of labels that texts of the United Nations count with. */
export const LABEL_ROWS: readonly LabelRow[] = [
  (token) => placeIn(LATIN)(LOOKALIKES[token] ?? token),
  placeIn(ROMAN),
  (token) => (/^[1-9]\d?$/.test(token) ? Number(token) - 1 : null),
  placeIn(CYRILLIC),
  placeIn(ARABIC),
  placeIn(CHINESE),
];

/** A label without what does not tell it from others: width, case, signs over and lines under letters. */
export function plainToken(label: string): string {
  return label
    .normalize('NFKC')
    .replace(/\p{Cf}|\u0640|[\u064b-\u0652]|\s/gu, '')
    .replace(/[اإآ]/gu, 'أ')
    .replace(/ى/gu, 'ي')
    .toLowerCase();
}
