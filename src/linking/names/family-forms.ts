/** Family names that are one name in other letters; one name a line. Endings for men and women are a rule of their own. */
export const FAMILY_FORMS = `
choudhury chowdhury chaudhry chaudhary chowdhry choudhry chaudhuri chowdhary choudhary chaudry chudhry
sheikh shaikh sheik shaykh cheikh shekh shaik
miah mia miya meah mian miyah
uddin udin uddeen ud-din
khan kahn khaan
rahman rehman rahaman raman
islam eslam
akhtar akther akter aktar akhter akhtaar
qureshi kureshi quraishi qureishi koreshi quraishy
siddiqui siddique siddiqi siddiq sidiqi siddiquee
bashir basheer
malik mallick malick malek
hussain hussein husain husayn hussayn hossain hossein hussien husein hussian huseyin
hassan hasan hassen
ahmed ahmad ahmet ahamed
mohammed muhammad mohammad mohamed mohamad muhammed mohamud mohamoud
mahmood mahmoud mahmud mehmood
yusuf yousef youssef yousuf yusef yousaf
osman usman uthman othman
omar umar omer
abdullah abdulla abdallah abdullahi abdalla
abdi cabdi
ali aly
sharif shareef sherif
saleh salih
yasin yaseen yassin
iqbal ikbal
karim kareem
rashid rasheed
saeed said saied
jama jaamac
farah faarax
nur noor nour
nguyen nguyn
wang wong
chan chen
li lee
zhang cheung
smith smyth smythe
clark clarke clerk
stephens stevens
stephenson stevenson
thompson thomson tomson
phillips philips philip phillip
reid read reed
davies davis
dixon dickson
nicholson nicolson
white whyte
moore moor
rees reece rhys reese
hughes huws hughs
price pryce
johnson johnston johnstone jonson
reilly riley oreilly
connor oconnor conner oconner
brien obrien bryan obryan
neill oneill neil oneil neal
sullivan osullivan
callaghan ocallaghan
keefe okeefe
hara ohara
leary oleary
mahony omahony mahoney
donnell odonnell
dwyer odwyer
grady ogrady
byrne burn burns byrnes
doherty docherty dougherty odoherty
gallagher gallacher
maguire mcguire
keeffe keefe
kavanagh cavanagh
carroll carrol
macdonald mcdonald
sidhu sindhu
gill ghil
sandhu sindhu
patel pattel
shah sha
popescu popesco
`;

/** Names that tell a man from a woman, or little else: they say nothing about kin, and little about who it is. */
export const MUTE_FAMILY_NAMES: ReadonlySet<string> = new Set(
  'begum begam begom bibi beebi khatun khatoon khatoun khanom khanum nessa nisa nisha banu bano devi kumari kaur kour singh sing'.split(' '),
);
