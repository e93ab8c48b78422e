/**
 * Family names of communities that live close together and in which given names repeat: in one region far more people
 * bear both names than the shares of the whole country say.
 */
const CLOSE: ReadonlySet<string> = new Set(
  (
    'khan ali ahmed ahmad hussain hussein shah akhtar mahmood malik iqbal miah uddin rahman islam chowdhury choudhury choudhry ' +
    'mohammed muhammad mohamed mohamud hassan abdi ibrahim yusuf osman omar abdullah abdullahi nur farah jama adan warsame singh ' +
    'kaur begum bibi khatun patel sheikh shaikh hossain alam haque haq hoque sultana aslam hamid rashid akram mirza butt raja ' +
    'sharif hossen yousuf yousaf youssef miya mia mahmud rehman ur sadiq saleem zaman bashir jabeen parveen siddiqui siddique ' +
    'qureshi chaudhry chaudhary chaudhari mohammad muhammed mohamad nowak wojcik mazur wozniak kozak pawlak krol wieczorek walczak ' +
    'stepien dudek kaczmarek wrobel sikora baran duda szewczyk pietrzak zajac gorka gill sidhu sandhu dhillon grewal bains nguyen ' +
    'tran le chen wang li zhang cohen levy'
  ).split(' '),
);

/** Polish and other East European family names by how they end. */
const EAST_EUROPEAN = /(?:[sc]k[iay]|wicz|czyk|czak|iene|aite|escu|enko)$/;

export const isOfCloseCommunity = (familyName: string): boolean => CLOSE.has(familyName) || (familyName.length > 5 && EAST_EUROPEAN.test(familyName));
