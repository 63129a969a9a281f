/**
 * Letters of Cyrillic and Greek, and such of Latin itself, that are drawn as a basic Latin letter in common fonts: each before the
 * one it is taken for. A part of the data of UTS #39 (confusables.txt), chosen for names as people of the world's offices have them.
 */
const LOOK_ALIKES = new Map(
  [
    'аa еe оo рp сc уy хx іi јj ѕs һh ԁd ԛq ԝw ѵv ӏl кk',
    'АA ВB ЕE КK МM НH ОO РP СC ТT УY ХX ІI ЈJ ЅS ԌG ԚQ ԜW ѴV ӀI',
    'αa γy ιi κk νv οo ρp σo υu ϲc ϳj',
    'ΑA ΒB ΕE ΖZ ΗH ΙI ΚK ΜM ΝN ΟO ΡP ΤT ΥY ΧX ϹC ͿJ',
    'ıi ȷj ɑa ɡg ɩi',
  ]
    .join(' ')
    .split(' ')
    .map(([letter = '', taken = '']) => [letter, taken]),
);

/** What is one stroke or one ring in many fonts, whatever its case. */
const STROKES = new Map([
  ['I', 'l'],
  ['|', 'l'],
  ['1', 'l'],
  ['0', 'O'],
]);

/**
 * What a name is read as: two names that have one of these in common are taken for each other. Without regard to case, white
 * space, compatibility forms (NFKC), what is invisible, and letters that look like others (SPEC.md [TRUST-2]).
 */
export function readingsOf(name: string): readonly string[] {
  const visible = name
    .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
  // Decomposed, so that a letter is seen below its marks.
  const looks = replaced(visible.normalize('NFKD'), LOOK_ALIKES);
  return [...new Set([folded(visible), folded(looks), replaced(looks, STROKES).normalize('NFKC')])];
}

function folded(text: string): string {
  // Upper case first: that makes one of ß and SS, and of ς and σ.
  return text.normalize('NFKC').toUpperCase().toLowerCase().normalize('NFKC');
}

function replaced(text: string, table: ReadonlyMap<string, string>): string {
  return [...text].map((letter) => table.get(letter) ?? letter).join('');
}
