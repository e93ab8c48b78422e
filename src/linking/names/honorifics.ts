/** Given before the name a person is called by, in many Muslim families to every son or daughter. */
const HONORIFICS: ReadonlySet<string> = new Set(
  (
    'mohammed muhammad mohammad mohamed mohamad muhammed muhamad muhamed mohamud mohamoud mohd md mohammod muhammet mohammud ' +
    'sayed syed saiyed sayyid syeda sayeda maxamed maxamuud maxamud mst mosammat musammat mosamat most abdul abdur abdel abd'
  ).split(' '),
);

export const isHonorific = (name: string): boolean => HONORIFICS.has(name) || isForename(name);

/** Before another name they say as little, in Vietnamese and Malay families to half the children; alone they are what somebody is called. */
const FORENAMES: ReadonlySet<string> = new Set(['nur', 'noor', 'thi', 'van']);

export const isForename = (name: string): boolean => FORENAMES.has(name);
