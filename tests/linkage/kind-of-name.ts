import type { PersonAsRead } from '../../src/record/person.ts';

/** Kinds of names of which some linkers miss more than of others. Rough: by endings, prefixes and the commonest names. */
const KINDS: [string, RegExp][] = [
  ['double-barrelled', /[a-z][- ][a-z]{2,}$/],
  ['Sikh', /\b(?:singh|kaur|sidhu|sandhu|dhillon|grewal|gill|bains|johal|dhaliwal|atwal)\b/],
  ['South Asian or Muslim', /\b(?:khan|begum|bibi|khatun|ah?med|ahmad|ali|hussai?n|hossain|hassan|shah|akhtar|malik|iqbal|miah?|miya|uddin|rahman|rehman|islam|ch[ao]w?u?dh?[a-z]*ry|patel|sh[ae]ikh|mahmoo?d|mo?h[ao]mm?[ae]d|qureshi|siddiqui|haque|alam|sultana|mirza|yusuf|osman|usman|omar|abdi|abdullahi?|ibrahim|nur|noor|farah|jama|warsame|adan|raval|sharma|kumar|gupta|mehta|joshi)\b/],
  ['Polish or East European', /(?:sk[ia]|ck[ia]|wicz|czyk|czak|[oe]va?|escu|enko|aite|iene|ovic|nowak|mazur|wozniak|krawczyk|wojcik|pawlak)$/],
  ['Mac, Mc or O’', /^(?:mac|mc|o['’ ])/],
  ['Irish', /^(?:murphy|kelly|byrne|ryan|doyle|gallagher|doherty|kennedy|lynch|quinn|walsh|flynn|brennan|duffy|daly|nolan|keane|foley)$/],
  ['Welsh', /^(?:jones|davies|williams|evans|thomas|roberts|hughes|lewis|morgan|griffiths|lloyd|rees|pugh|llewellyn|bevan|powell|price|vaughan)$/],
  ['East Asian', /^(?:nguyen|tran|le|pham|wang|li|zhang|chen|liu|wong|chan|cheung|lam|ho|ng)$/],
];

export function kindOfName({ family = '' }: PersonAsRead): string {
  const name = family.toLowerCase();
  return KINDS.find(([, form]) => form.test(name))?.[0] ?? 'other';
}
