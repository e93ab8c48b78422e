const STARTS = ['Bar', 'Den', 'Fol', 'Gim', 'Kes', 'Lun', 'Mor', 'Pel', 'Rus', 'Tav', 'Vik', 'Wos'];
const MIDDLES = ['', 'and', 'ist', 'ulk', 'ore', 'eng', 'abb', 'yth', 'omp', 'ude', 'irr', 'ask'];
const ENDS = ['adan', 'ebury', 'ico', 'olf', 'unter', 'yshe', 'ament', 'essop', 'iggs', 'orne', 'ubb', 'ydel'];

/** Names as unlike each other as those of strangers, 1,728 of them. */
export const unlikeName = (at: number): string => STARTS[at % 12]! + MIDDLES[Math.floor(at / 144) % 12]! + ENDS[Math.floor(at / 12) % 12]!;

/** Birthdays of one year. */
export const birthdayIn = (year: number, at: number): string => `${year}-0${1 + (at % 9)}-${10 + (Math.floor(at / 9) % 18)}`;
