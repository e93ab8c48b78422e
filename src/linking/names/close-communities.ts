/**
 * Family names of communities that live close together and in which given names repeat: in one region far more people
 * bear both names than the shares of the whole country say.
 */
const CLOSE: ReadonlySet<string> = new Set(
  (
    'khan ali ahmed ahmad hussain hussein shah akhtar mahmood malik iqbal miah uddin rahman islam chowdhury choudhury choudhry ' +
    'mohammed muhammad mohamed mohamud hassan abdi ibrahim yusuf osman omar abdullah abdullahi ahmed nur farah jama adan warsame ' +
    'singh kaur begum bibi khatun patel sheikh shaikh hossain alam haque haq hoque sultana aslam hamid rashid akram mirza butt raja sharif ' +
    'gill sidhu sandhu dhillon grewal bains nguyen tran le chen wang li zhang cohen levy'
  ).split(' '),
);

export const isOfCloseCommunity = (familyName: string): boolean => CLOSE.has(familyName);
