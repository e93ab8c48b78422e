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
hussain hussein husain husayn hussayn hossain hossein hussien husein hussian huseyin xuseen
hassan hasan hassen xasan alhasan alhassan elhassan
ahmed ahmad ahmet ahamed axmed alahmad
mohammed muhammad mohammad mohamed mohamad muhammed mohamud mohamoud maxamed
mahmood mahmoud mahmud mehmood maxamuud maxamud
yusuf yousef youssef yousuf yusef yousaf
osman usman uthman othman cusmaan cismaan
omar umar omer cumar
abdullah abdulla abdallah abdullahi abdalla cabdullahi cabdulaahi
abdi cabdi
ali aly cali
sharif shareef sherif
saleh salih
yasin yaseen yassin
iqbal ikbal
karim kareem
rashid rasheed alrashid elrashid
saeed said saied elsaid alsaid
jama jaamac
farah faarax
nur noor nour nuur
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
davies davis dafis
dixon dickson
nicholson nicolson
white whyte
moore moor
rees reece rhys reese
hughes huws hughs
price pryce prys preece rhys
johnson johnston johnstone jonson
reilly riley oreilly oraghallaigh raghallaigh
connor oconnor conner oconner oconchuir oconchubhair chonchuir chonchubhair
brien obrien bryan obryan obriain briain bhriain
neill oneill neil oneil neal
sullivan osullivan osuilleabhain suilleabhain shuilleabhain
callaghan ocallaghan oceallachain ceallachain cheallachain
keefe okeefe ocaoimh caoimh chaoimh
hara ohara oheaghra eaghra
leary oleary olaoghaire laoghaire
mahony omahony mahoney omathuna mathuna mhathuna
donnell odonnell odomhnaill domhnaill dhomhnaill
dwyer odwyer oduibhir duibhir dhuibhir
grady ogrady ograda grada ghrada
byrne burn burns byrnes obyrne obroin broin bhroin
doherty docherty dougherty odoherty odochartaigh dochartaigh dhochartaigh
gallagher gallacher ogallagher ogallchoir ogallchobhair ghallchoir ghallchobhair
maguire mcguire mcguidhir guidhir
keeffe keefe
kavanagh cavanagh caomhanach
carroll carrol ocarroll ocearbhaill cearbhaill chearbhaill
macdonald mcdonald mcdhomhnaill nicdhomhnaill dhomhnaill
sidhu sindhu
gill ghil
sandhu sindhu
patel pattel
shah sha
popescu popesco
murphy omurchu murchu mhurchu
kelly okelly oceallaigh ceallaigh cheallaigh
ryan oryan oriain riain
walsh welsh breathnach
doyle odubhghaill dubhghaill dhubhghaill
mccarthy mccarthaigh carthaigh chartaigh
kennedy ocinneide cinneide chinneide
lynch oloingsigh loingsigh
quinn oquinn ocuinn cuinn chuinn
mclaughlin mcloughlin mclochlainn lochlainn
connolly connelly oconghaile conghaile chonghaile
daly daley odaly odalaigh dalaigh dhalaigh
dunne dunn oduinn duinn dhuinn
brennan obraonain braonain bhraonain
burke burca bourke
collins ocoileain coileain choileain
cleary ocleary ocleirigh cleirigh chleirigh
hayes ohaodha haodha aodha
farrell ofarrell ofearghail fearghail fhearghail
fitzgerald mcgearailt gearailt
nolan onuallain nuallain
flynn oflynn ofloinn floinn fhloinn
cahill ocathail cathail chathail
shea oshea ose
hogan ohogain hogain
foley ofoghlu foghlu fhoghlu
griffin ogriofa griofa ghriofa
mcgrath mccraith craith
regan oregan oriagain riagain
higgins ohuigin huigin
mcleod mcleoid nicleoid leoid macleod
mcneil mcneill mcneal nicneill macneil macneill
mckenzie mackenzie mccoinnich niccoinnich coinnich
mckay mackay mcaoidh nicaoidh aoidh
mclean maclean mcgilleathain nicilleathain
mcgregor mcgriogair nicgriogair
macaulay mcauley mcaulay mcamhlaigh
macinnes mcinnes mcaonghais nicaonghais
mackinnon mckinnon mcfhionghuin
macintyre mcintyre
mackintosh mcintosh macintosh
macarthur mcarthur mcartair nicartair
campbell caimbeul
stewart stuart stiubhart
morrison moireasdan
fraser friseal
griffiths griffith gruffydd gruffudd
lloyd llwyd
ellis elis
thomas tomos
vaughan fychan
pritchard prichard
pugh puw
abdirahman cabdiraxmaan abdurahman abdulrahman abdurrahman
ismail ismaaciil ismaciil
ibrahim ibraahim ebrahim
adan aadan aden
hirsi xirsi
haji xaaji xaji
hashi xaashi
elmi cilmi
igal cigaal egal
duale ducaale
dahir daahir
guled guuleed
sayed elsayed alsayed sayyid sayyed
masri elmasri almasri masry elmasry almasry
haddad alhaddad elhaddad
najjar alnajjar elnajjar
khatib alkhatib elkhatib
shami alshami elshami
mahdi almahdi elmahdi
amin alamin elamin
hashimi alhashimi hashemi alhashemi
jabouri aljabouri aljaburi aljubouri
tamimi altamimi
obaidi alobaidi alobeidi obeidi
`;

/** Names that tell a man from a woman, or little else: they say nothing about kin, and little about who it is. */
export const MUTE_FAMILY_NAMES: ReadonlySet<string> = new Set(
  'begum begam begom bibi beebi khatun khatoon khatoun khanom khanum nessa nisa nisha banu bano devi kumari kaur kour singh sing'.split(' '),
);
