/**
 * Given names that are one name in other letters, another language's form of it, or its short form; one name a line.
 * What stands behind a colon is short for the names before it, or came of them, and is no form of its neighbours:
 * Lily and Ella are both short for Elizabeth, and are sisters.
 * From public knowledge of how these names are written in Britain. What is not here is left out on purpose where two
 * brothers may well bear the two: Hassan and Hussain, Ali and Alia, Hamid and Hamad, Jan and Jana are two names.
 */
export const GIVEN_FORMS = `
mohammed muhammad mohammad mohamed mohamad muhammed muhamad muhamed mohamud mohamoud muhammadu mahomed mohammod mohd md mohamet muhammet mehmed mohammud muhamet moh mohmmed mohamma mo maxamed
ahmed ahmad ahmet achmed ahmadou amed ahamed ahamad axmed
mahmoud mahmood mahmud mehmood mehmud mahamud mamoud mahmut maxamuud
hamza hamzah hamzeh
hassan hasan hassen hasen xasan
hussain hussein husain husayn hussayn hossain hossein hosein hussien husein hussian huseyin hocine housain houssein xuseen
ali aly aliy cali
omar umar omer umer oumar ummar cumar
usman uthman osman othman usmaan osmaan ousmane uthmaan cusmaan cismaan
yusuf yousef youssef yousuf yusef yousaf yusaf yusof yosef yusif youssouf yuusuf jusuf
ibrahim ebrahim ibraheem ibrahima ebraheem ibrahiim ibraahim ibraahiim
ismail ismael esmail ismaeel ismail ismaiil smail ismaaciil ismaciil
yunus younus younis yunis younes younas
isa eesa essa eisa issa ciise
adam aadam
musa moosa mousa moussa muse muuse
dawud dawood daud dawoud daoud davud
sulayman suleiman sulaiman sulaymaan suliman soliman suleyman soleiman suleman sulieman
ilyas elyas ilias ilyaas eliyas
idris idrees idriss edris
zakariya zakaria zakariyya zakarya zakariyah zakarie zakariyya zekeriya
yahya yahia yehia yahyaa
haroon harun haroun haaroon
luqman lukman luqmaan luqmaan
abdullah abdallah abdulla abdalla abdullahi abdellah abdulah cabdullahi cabdulaahi
abdulrahman abdurrahman abdirahman abdurahman abdelrahman abdulrehman abdurrehman abderrahmane abdulraheman cabdiraxmaan cabdirahman
rahman rehman raman rahmaan
rahim raheem rahiim
karim kareem karam
hamid hameed
majid majeed majid
rashid rasheed rachid rashiid
said saeed saeid sayeed saed sayid saiid
saad sad saaad
khalid khaled khaalid kalid halid
tariq tarek tareq tarik tarique tariiq
bilal belal bilaal billal
salim saleem selim salem saliim
salman salmaan
sami samy samee
samir sameer samire
amir ameer amer aamir aamer emir
amin ameen emin aamin
nasir naseer nasser naser nassir nasr
nadim nadeem nadiim
naim naeem nayeem
wasim waseem wassim vasim
kasim qasim kassim qaasim kaseem qassim
qadir kadir qader kader kadeer
iqbal ikbal eqbal
imran emran imraan umran
irfan erfan irfaan
ikram ekram ikraan ikran
ihsan ehsan ahsan
adnan adnaan
arslan arsalan aslan
aryan aryaan arian
ayaan ayan ayyan
ayub ayyub ayoub ayoob eyup
anas annas anass
asad assad asaad esad
asif aasif assif
atif aatif
azhar azar azhaar
aziz azeez azziz abdulaziz
zayd zaid zayed zaied zeyd
zain zayn zane zein zayne zaine zeyn
zubair zubayr zubeir zubaer
zahid zahed zaheed
faisal faysal feisal faycal faizal
farid fareed ferid
farhan farhaan
faruk farooq faruq farouk farook
fahad fahd fahid
habib habeeb
hakim hakeem
haider haidar haydar hyder haidr
ishaq ishak ishaaq isaaq
jamal jamaal jamall gamal cemal djamal
jamil jameel jamill djamil cemil
javed javid jawed jaaved javaid
junaid junayd junade
mansur mansoor mansour
masud masood massoud masoud masuud
mustafa mustapha moustafa mustafaa mostafa mustaf
mujahid mujahed
nur noor nour noora nura nuur
nuruddin nooruddin noureddine nuradin
qasem qassem
rafiq rafeeq rafik rafique
ridwan rizwan redwan ridwaan ridhwan
saif sayf seif saef saifullah
saleh salih saaleh
sharif shareef sherif cherif
shakil shakeel
shahid shaheed shahed
shafiq shafeeq shafique
tahir taher taahir
taha tahaa
talha talhah
tayyab tayab taieb tayyib
ubaid obaid ubayd ubaidullah
umair omair umayr
wahid waheed
waqas wakas waqaas
yasin yaseen yassin yasiin yacine yaasin
yasir yasser yaser yassir
yaqub yaqoob yacoub yakub yaqoub jakub
zahir zaheer
aisha ayesha aysha aishah aaisha ayisha aisya aicha aysheh aishaa asha ayse caasha eesha casha caisha
fatima fatimah fatema fatma fathima fatimatou faatima fatimata fadumo faduma fatoumata faatimah faadumo
khadija khadijah khadeeja khadeejah kadija khatija hadija khadiija hatice khadidja kadijah
maryam mariam maryum mariyam miriam meryem maryama mariama marium mariamu maryan maryem
zainab zaynab zeinab zaynub zeynab zainub zenab zeynep zaynep saynab seynab
layla leila laila leyla laylah lailah leyla layli leylah
amina aminah ameena amena aamina aminata ameenah amiina emine
asma asmaa esma asmah
hafsa hafsah hafza hafsa xafsa
halima haleema halimah halimo xalimo xaliimo
hana hanaa hanna hannah
hanan hanaan
huda hooda houda hoda
iman eman imaan emaan iiman
iqra ikra eqra iqraa
khalida khaleda
latifa lateefa latifah
lubna loubna
madina madinah medina
mahira maheera
malika malikah maleeka
mona muna mouna
nadia nadiya nadiyah nadja nadya nadiah
naima naeema nayeema naimah
najma nagma
nasima naseema
nasreen nasrin nesrin nasrine
noora nora
parveen parvin perveen parvin
rabia rabiah rabiya rabiyah
rahima raheema
rania raniya raniyah
rashida rasheeda
rukhsana ruksana rukhsaana roksana
ruqayyah ruqaya rukaya ruqayya rukayat ruqia rukia ruqaiya
saba sabah sabaa
sadia sadiya saadia sadiyah
safa safaa
safiya safia safiyya safiyah saffiya safiyyah sofiya
sahar saher
saima saimah sayma
sakina sakinah sekina
salma salmah selma
samia samiya samiyah
samira sameera samirah samiiro
sana sanaa sanah
sara sarah saara sarra
shabana shabnam
shaima shayma chaima
shazia shaziya
sumaya sumaiya sumayyah sumayya sumeya soumaya sumaia
tahira tahirah taahira
tasnim tasneem tesnim
ubah uba ubax
warda wardah
yasmin yasmeen yasmine jasmin jasmine yasemin jasmeen
zahra zahraa zehra zara zahrah zarah zaara
zakia zakiya zakiyah
zubaida zubeida
sayed syed said saiyed sayyid
syeda sayeda saiyeda
hodan hoden
ifrah ifra
ayaan ayan
abdi cabdi abdu
abdiqani abdigani
mohamud maxamud maxamed
yusra yousra yosra
hibo hiba hibah hibba
farah faarax faraah
jibril gibril jabril jibreel djibril
liban liiban
khadra qadra
sahra : sarah zahra
warsame warsama
harpreet harprit hurpreet
gurpreet gurprit
jaspreet jasprit
manpreet manprit
amandeep amndeep
amrit amreet
baljit baljeet
daljit daljeet
gurjit gurjeet
harjit harjeet
inderjit inderjeet
jagjit jagjeet
kuljit kuljeet
manjit manjeet
paramjit paramjeet
ranjit ranjeet
sarabjit sarbjit sarabjeet sarbjeet
sukhjit sukhjeet
surjit surjeet
arjun arjan arjen
aarav arav
aaron aron arun haroon harun aharon
krishna krsna kishan krishnan
lakshmi laxmi luxmi
pooja puja
priya preya priyah
riya rhea ria reya
sanjay sanjai
sanjeev sanjiv
vikram bikram
vijay bijay vijai
vivek bibek
vishal bishal
nisha neesha
anil aneel
sunil suneel
sushil susheel
dilip deleep dileep
deepak dipak
deepa dipa
deepika dipika
geeta gita
meena mina
neelam nilam
neha neeha
reena rina
reeta rita
seema sima
sheila shila shelagh sheelagh
teena tina
kavita kavitha
sunita suneeta
sangita sangeeta
swati swathi
ananya anannya
ishaan ishan eeshan
rohan rohaan
piotr peter pyotr petr petar piotrek pedro pietro pierre petros peadar pete piers
jakub jacob kuba jakob jacub yakub jakov jacobo giacomo kubus
michal michael mikhail mihai mihail michel miguel michele mykhailo mihaly mikael micheal : mike mick micky mickey mikey mitchell misha
mike mick micky mickey mikey
tomasz thomas tomek tom tommy tomas tommaso tomos toms tam twm
krzysztof christopher kris krzys chris christoph kristof cristopher kristopher topher krystof kryštof christophe cristobal kit
lukasz lukas lukasek lucasz luca luka luc lucas : luke
mateusz matthew matt mateo mattia matthias mathew matei matej matheus matty mattie matus mats matheo matteo matias
malgorzata margaret margarita margarete marguerite margherita mairead maighread mared : gosia malgosia maggie margot greta peggy megan
gosia malgosia
katarzyna catherine katherine kathryn katerina ekaterina katarina caterina catarina catrin katharine katalin catalina : kasia kate katie kasienka katya kat kathy cathy kath kitty cath
kate katie kat
kathy cathy kath cath
kasia kasienka
agnieszka agnes aga agnese inez ines agneta agi
zofia sofia zosia sophia sophie sofie sofija sofya zosienka sofiya zsofia sofi
wojciech wojtek adalbert wojtus
andrzej andrew andreas andrei andre andrea andrey andrius andrej andrii andras andy drew andrzejek jedrzej andres andris aindreas
jan john johan johannes ivan ioan giovanni jean juan joao yohan janek jasiu jas hans : ian iain sean siôn sion eoin evan ifan ieuan johnny johnnie jon jack shaun shawn
ian iain
sean shaun shawn
johnny johnnie jon
jan ian
janina jane joan jana janka
joanna joana asia johanna ioana giovanna joasia jo joanne
pawel paul pavel paulo paolo pablo pavol pauls pol pal pavlo
marcin martin martyn marten marton martino
marek mark marc marco marko marcos : marcus markus marius
marcus markus
grzegorz gregory greg gregor grzes grigore grigor gregorio
stanislaw stanley stan stanislav stas stach staszek
kazimierz casimir kazik
wladyslaw vladislav wladek ladislav
wlodzimierz vladimir volodymyr wlodek vlad vladimirs
jozef joseph jozsef josef jose giuseppe yosef josip joe joey juozas iosif yusuf jozek seosamh
jerzy george georg jorge giorgio georgi gheorghe juri yuri jurek georgios georges jiri
aleksander alexander aleks alexandre alessandro aleksandr oleksandr alexandru sandor alejandro alexandros : alex sasha olek sandy alec alasdair alistair alastair alister xander lex
alex aleks alec lex
alasdair alistair alastair alister
aleksandra alexandra alessandra oleksandra alexandria : alex ola olga sasha lexi lexie sandra sandy ali
lexi lexie
ola olga
antoni anthony antonio anton antonin antoine tony antek antal antonios ant
elzbieta elizabeth elisabeth erzsebet elisabeta : ela isabel isabella bess beth betty bet liz lizzie liza eliza elise libby lisbeth bethan elspeth elsie ella eilis bettie lily izabela izabella
liz lizzie liza eliza
bess beth bet bethan
betty bettie bet
izabela isabel isabella isabelle isobel izabella ishbel iseabail ysabel : iza izzy bella belle
iza izzy
bella belle
ewa eva eve ieva : ewelina evie aoife
hanna hannah hania chana : anna ania
anna ann anne ane ana : hannah ania anja anya annie anka aine anita nan nancy annette aneta
ania anja anya
annie anka
aneta annette
nan nancy
barbara basia barbora babs barb
beata beatrice beatrix bea trixie beatriz
danuta danusia danka
dorota dorothy dorothea dora dot dottie
ewelina evelyn evelina eveline
halina helena helen ellen elena ilona hela halinka alena yelena olena eleni : nell nellie ellie eileen elin lena
nell nellie
irena irene irina iryna arina
jadwiga hedwig jadzia
jolanta yolanda jola iolanda
justyna justine justina
karolina caroline carolina karoline karolin : karo carrie carol caro lina
karo caro
krystyna christina kristina christine cristina kristine khrystyna kirsten : krysia tina chrissie chris kirsty
chrissie chris
magdalena madeleine madalina madeline magdalene : magda maddie maddy lena maddi
maddie maddy maddi
maria mary marie mariya marija marysia mairi maire mair marika : miriam maja moira maura mia polly molly moll mariam maryam mollie may
polly molly moll mollie
monika monica
natalia natalie nataliya natalya nathalie : natasha nat
nikola nicola nicole niki nikki nicky nicolette
oliwia olivia liv livvy ollie oliwka
patrycja patricia patrice pat tricia trish trisha patsy patty
paulina pauline paula paola
roza rose rosa rosie
sylwia sylvia silvia
teresa theresa terese tereza tess terri tessa treasa
urszula ursula ula
weronika veronica veronika vera ronnie
wiktoria victoria viktoria vicky vicki tori vick victorija
zuzanna susanna susan zuzia zuzana susannah suzanne sue susie suzie shoshana siwan
dominik dominic domenico dom dominick
filip philip phillip felipe filippo phil pip philippe
franciszek francis frank franek francesco francisco frantisek ferenc franz frankie fran
henryk henry henrik heinrich henri enrico enrique harry hal heniek
hubert bert hubertus
igor ihor
kacper casper kasper caspar jasper gaspar
kamil camille camil
karol charles carl karl carlos carlo charlie chas chuck karel carol karoly siarl
konrad conrad
leon leo lev leonard leonardo len lenny
maciej matthias matej maciek
maksymilian maximilian maksim massimo maxim : max maks
max maks maxim maksim
max maxwell
oskar oscar
patryk patrick pat paddy padraig patricio patrik padraic rick
przemyslaw przemek
rafal raphael rafael rafe raffaele
robert rob bob bobby robbie roberto robertas robin bert
roman romain romano
ryszard richard rick dick ricky rich ricardo riccardo richie rysiek risteard
sebastian seb sebastien bastian sebastiano
slawomir slawek
szymon simon simeon shimon szymek semyon simone
tadeusz thaddeus tadek tadhg
waclaw vaclav
wiktor victor viktor vic
zbigniew zbyszek
zdzislaw zdzich
elena helen helena ilinca
ion john ioan ionut
stefan stephen steven steve stefano esteban etienne stephan stevie istvan stefanos steff stefanie steffan
vasile basil vasil vasyl vasiliy
mihaela michaela mikaela michalina
gabriel gabe gavril gabor gabriele gavriel
gabriela gabriella gabrielle gaby gabby
daniela danielle daniella dani
dimitri dmitri dmitry dimitar dimitris dumitru dmytro dima dmitrijs
nikolai nicholas nicolas nicolae nikolay nikola nicola nick nicky mykola niko mikolaj nikolaos klaas nico nicolo
sergei sergey sergiu sergio serge serhiy sergejs
yuliya julia yulia iulia giulia julija juliya
kseniya xenia oksana ksenia
anastasia anastasiya nastya anastazja stacy stacey nastia anastacia
svetlana svitlana sveta
tatiana tatyana tetiana tanya tania
yevgeny eugene evgeny eugen yevhen evgeni gene owain
jaroslav yaroslav jaroslaw jarek
janos john
laszlo leslie
gyorgy george
ursule ursula
agata agatha
lidia lydia lidija lidiya
jurgis george
jonas jonah
vytautas vytas
mantas mantvydas
gintaras gintas
siobhan shivaun siobhain chevonne shevaun joan siwan
niamh neve nieve neave niav neeve
aoife eefa ifa : eva
caoimhe keeva kweeva caoife keva
saoirse seersha sorsha
sinead shinead jane janet
roisin rosheen rosaleen rose
aisling aislinn ashling ashlyn aislin ashlin
aine anya anne
ciara keira kiera kiara keera kyra ciarra
orla orlagh orlaith
grainne grania grace gronya
mairead margaret maighread
maeve meabh maebh medb mave
eimear emer eimhear emear
clodagh cloda
deirdre deidre
fionnuala fionnghuala nuala finola
sarah : sorcha sally
eilish eilis elizabeth aylish
eabha : ava eva
sadhbh sive
muireann mairenn
padraig patrick padraic paudie podge
seamus james shamus hamish jim seumas
sean john shaun shawn seaghan : shane
eoin owen john eoghan
eoghan owen eugene
cian kian keane
ciaran kieran keiran kieron ciarán kiaran kieren
conor connor konor conchobhar
cormac cormack
darragh dara daragh darach
diarmuid dermot diarmaid
donal daniel domhnall
eamon edmund eamonn eddie
fionn finn fin fynn
fergus feargus
liam william uilliam
lorcan laurence
micheal michael
niall neil neal nial nigel
oisin osheen ossian
ronan ronin
ruairi rory ruari ruaridh ruaidhri rorie
tadhg tighe teague tim
cathal charles cahal
aodhan aidan aiden aodan aydan
colm colum
sian jane shan sharn
sioned janet
angharad anghared
bronwen bronwyn
carys cerys
ceri kerry keri
cerys kerys
delyth
eirlys
elin helen ellen
eluned lynette
ffion fion ffyon
gwen gwendolen gwenllian gwendoline
gwyneth gweneth
lowri laura lowry
llinos linnet
mair mary mari
megan meghan meg meagan
mererid margaret
nerys
nia niamh
rhian rhianne rhiannon
seren star
sioned
aled
alun alan allan allen
dafydd david dai dewi dafi taffy
dewi david
dylan dillon dilan dyllan
emyr
evan ifan ieuan ewan : john
ewan euan ewen euen iwan
geraint
gethin
gruffydd griffith griff gruff gruffudd
guto gruffydd
gwilym william will gwil
huw hugh hew hubert
hywel howell howel
ieuan evan john
ioan john ion
iolo
iorwerth edward
iwan ewan john
llewelyn llywelyn lewellyn llew lyn
meurig maurice
morgan morgen
owain owen eugene
rhodri roderick
rhys rees reece reese
rhydian
sion john
steffan stephen stefan
tomos thomas
tudor
ayse ayshe aisha
mehmet mohammed muhammad
emre emrah
hatice khadija
zeynep zainab
elif eliff
yusuf yosuf
hakan khan
huseyin hussein hussain
mustafa mustapha
omer omar umar
ozgur
ibrahim ibo
fatih fateh
emine amina
oluwaseun seun
oluwatobi tobi oluwatobiloba
oluwadamilola damilola dami
oluwaseyi seyi
oluwafemi femi
olufunke funke
temitope tope temi
temilade temi
ayodele ayo
babatunde tunde
adebayo bayo
chukwuemeka emeka
chidinma chidi
chinedu nedu
ngozi ngo
olumide olu
ifeoluwa ife
kwame kwami
kofi coffie
kwaku kweku
akosua esi
xavier javier
diego santiago iago jaime
jorge george
inigo ignatius ignacio
guilherme william guillermo guillaume
rui roy
william willie wilhelm gwilym vilhelm : will bill billy willy wills liam
will willy wills willie
bill billy
james jim jimmy jamie jem jaime seamus jimi
robin rob
edward eduardo edouard eduard ward edvard : ed eddie ted teddy ned
ed eddie
ted teddy
edwin ed
edmund ed eddie ned
theodore teodor feodor : theo ted teddy
albert al bert bertie alberto
alfred alf alfie fred
frederick fred freddie freddy fredrick frederic frederik friedrich fritz frederico
alan al allan allen
arthur art artie arturo artur
archibald archie
barnaby barney
bartholomew bart barty
benjamin ben benny benji binyamin
bernard bernie bernardo
bradley brad
bryan brian bryn
cameron cam
christian chris kristian cristian christiaan
clifford cliff
daniel dan danny danil daniil danyal danial daniyal deiniol
david dave davey davy davide dawid dovid dafydd dawood davie
derek del
desmond des
donald don donnie
douglas doug dougie
eric erik
ernest ernie
eugene gene
gareth gaz gary gareth
gary gaz garry
geoffrey geoff jeff jeffrey godfrey
gerald gerry jerry gerard geraint
gerard gerry ged jerry
gilbert gil
graham graeme grahame
harold harry hal
harrison harry
harvey harve
howard howie
hugo hugh
isaac ike izaak isaak ishaq isac zac zak
jackson jaxon jaxson : jack jax
jacob jake
jason jase jayson
jeremy jez jerry jem
jerome jerry
jonathan jonathon johnathan : jon jonny johnny jono nathan
jon jonny johnny jono
jordan jordon jordyn
joshua josh yehoshua
julian jules julien giuliano
justin justyn
keith
kenneth ken kenny
kevin kev
lawrence laurence larry laurie lorenzo laurent lars
leonard len lenny leo
leslie les lesley
lewis louis lou lew luis louie ludwig luigi
malcolm mal
maurice mo moris morris
mitchell mitch
montgomery monty
nathan nate nathaniel natan
nathaniel nathan nat nate nathanael nathanial
neville nev
norman norm
oliver ollie olly oliwer olivier
percival percy
raymond ray ramon
reginald reg reggie
reuben ruben
rodney rod
roger rodge
ronald ron ronnie
rupert robert
russell russ
samuel sam sammy shmuel samuele samwell
sidney sid sydney
spencer spence
stuart stewart stu
terence terry terrence terrance
timothy tim timmy timofey
trevor trev
vincent vince vinny vincenzo
walter walt wally walther
wayne
zachary zac zach zack zak zachariah zakary zackary zakariya zacharia
abigail abi abby abbie gail abbey
adelaide addie ada
adeline addie
agatha aggie
alice ali alys alicia allie alicja
alison ali allison alyson
amanda mandy manda
amelia melia emilia amelie : millie mia amy
anastasia stacey ana
angela angie angelica
annabel bella annabelle anabel belle
antonia toni antonina
arabella bella
audrey
bernadette bernie
beverley bev beverly
brenda bren
bridget biddy bridie brigid brid
carolyn caroline carol
cecilia cissy cecily celia sheila cecylia
charlotte charlie lottie charley lotte carlotta lotty
chloe khloe cloe
christabel bel
claire clare clara klara chiara
constance connie
cordelia delia
cynthia cindy
daphne daph
deborah debbie deb debra debora deborrah
diana di diane dianne dyan
dorothy dot dolly dottie dora
edith edie
eleanor elinor leonora lenore eleonora : ellie nell nora nellie ella elle
ella elle
ella ellie
ellen : nell ellie nellie
emily emilie emilia emely : em millie emmie
emma em emmie emmy
esther essie hester ester
eve evie
felicity flick fliss
florence flo florrie flossie fiorenza
frances fran frankie fanny francesca francoise
francesca fran frankie franziska chess francisca
genevieve gen evie
georgia georgie gia
georgina georgie gina georgiana
geraldine gerry
gertrude gertie trudy
gillian gill jill jillian
gloria
grace gracie
gwendoline gwen
harriet hattie harri harriette
hazel
henrietta hetty etta
imogen immy
jacqueline jackie jacqui
janet jan
janice jan janis
jasmine jas jazz
jemima jem mima
jennifer jen jenny jenni jennie
jessica jess jessie
josephine jo josie josefina jozefina
joyce joy
judith judy jude yehudit
julia julie juliana juliet giulia
juliet julie juliette
kathleen kath kathy caitlin cathleen
kimberley kim kimberly
kirsty kirsten kirstie kirstin christine
laura lori laurie laurel lauren
leah lea lia
lillian lily lilian lilly
lily lilly lillie lili
linda lynda lin lindy
louise lou luisa louisa
lucy lucia lucie luce lucille
lydia liddy
lynn lynne linda lyn
mabel may
marianne mary maryanne
marilyn mary
matilda tilly mattie tilda mathilda mathilde
maureen mo
melanie mel
melissa mel lissa
mercedes mercy
mildred millie
millicent millie
miranda randa
miriam mimi mirjam miryam
morag sarah
nancy nan
naomi noemi
nina
olive ollie
pamela pam
penelope penny
philippa pippa pip
phoebe pheobe
phyllis phyl
rachel rach rachael raquel
rebecca becky becca bex rebekah becki rivka
rosalind ros
rosamund ros rosie
rosemary rosie rose romy
roxanne roxy
ruth ruthie
samantha sam sammie
sandra sandy
sarah sara : sally sadie
shannon shan
sharon shaz shazza
shirley shirl
sophie soph sophy
stephanie steph stefanie steffi stefania
susan sue susie suzy
tabitha tabby
tamara tammy
dorothea theodora althea : thea
theodora theo dora
valerie val
vanessa nessa
victoria vic
violet vi viola
virginia ginny
vivian viv vivienne
wilhelmina mina
winifred win winnie freda
yvonne evonne
zoe zoey
isla islay
skye sky
kayleigh kayley kaylee kailey kaleigh caleigh
hayley hailey hayleigh haylee hailie
leigh lee
ashleigh ashley ashlee
kelly kellie
tyler tylor
jayden jaden jaydon jaiden
aidan aiden ayden aden adan
adan aadan
brandon brendan brendon
callum calum calam
kai kye ky
finley finlay fin finn findlay
freya freja
isabella bella izzy
maisie maisy maizie
margaret : maisie maisy maizie
evelyn : evie eve
eve evie
beatrice bea bee
archie archibald
ronnie ronald
reggie reginald
tommy thomas
alfie alfred
charlie charles
edward : teddy
abdirashid cabdirashiid abdulrashid
abdikarim cabdikariim abdulkarim
abdulkadir abdiqadir cabdiqaadir cabdulqaadir abdulqadir
abdiaziz cabdicasiis abdulaziz
hawa xaawo hawo xawo hawwa hawah
hamdi xamdi
habiba xabiibo habibo habibah
fawzia fowsiya fawziya fowzia fawziyah
hibaq hibaaq
`;
