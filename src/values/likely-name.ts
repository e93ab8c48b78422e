/** Words that stand in headings and names of places, and in nobody's name. */
const NO_NAMES = new Set(
  'about academy account address admin attendance basic behaviour card case caseload centre chart child childhood children chronology church class college concern concerns contact contacts council county current dashboard data date demographics detail details district dob edit education emergency entry enrolment family file find form full general group guardian hall help history home house identity individual info information key list log logged main manage management medical menu my name names new note notes nursery of on open overview page panel parent parents patient people person personal portal preschool primary profile pupil pupils record records referral register report reports results safeguarding school schools search section secondary service services settings sibling siblings status student students summary surgery system team the this timeline trust unit user view welcome year your'.split(
    ' ',
  ),
);

/** Whether the forename and surname that a heading was read as are likely to be a person's: "Student Profile", "Mill Lane Primary". */
export function isLikelyName({ given, family }: { given?: string | undefined; family?: string | undefined }): boolean {
  if (given === undefined || family === undefined) return false;
  const words = `${given} ${family}`.toLowerCase().split(/[\s-]+/);
  return words.length <= 6 && words.every((word) => /^\p{L}[\p{L}\p{M}'’.]*$/u.test(word) && !NO_NAMES.has(word));
}
