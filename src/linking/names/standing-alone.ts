/**
 * Given names that came of another, or are short for one, and today are given for their own sake: brothers and sisters
 * bear them side by side, Mia and Amelia, Jack and John.
 */
const STANDING_ALONE: ReadonlySet<string> = new Set(
  (
    'lily ella ellie elle elsie elise eliza libby beth bethan isabel isabella isabelle bella mia maja molly mollie polly maisie megan maggie amelia emilia amelie emily millie amy ' +
    'anna hannah hanna ana ania anya annie nancy eva ava eve evie evelyn ada rose rosie grace gracie sophie sofia sarah sadie sally zara zahra lena lola nora nell nellie lottie alex lexi sasha ' +
    'alice alicia jack jackson john ian sean evan owen liam luke luca lucas mark marcus max maxwell theo teddy ted leo leon alfie archie charlie freddie harry harrison henry jake jacob joe joey ' +
    'tommy frankie bobby zac isaac nathan jonathan alistair noor nora'
  ).split(' '),
);

export const standsAlone = (name: string): boolean => STANDING_ALONE.has(name);
