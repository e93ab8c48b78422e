// A name, then the names that stand for it, each pair once. Made by tests/linkage/make-name-tables.ts; origin and licence: README.md here.
export const GIVEN_VARIANTS = `
aaliyah alaiyah
aaron arran arren
abraham abe abram abramo
ada ida
adam adamo addam
adelaide addy adel adela adele
adeline addy adel adela adelaide adele
adrian adriano adrien
agnes aggie
aimee aime
alan alano albie alen
alana alanna allana allanah allie ally
alanna allana allanah allie ally
alec aleksandar aleksandr alexandrovi alexnder alick
aleisha aleesha
aleksander aleksandar aleksandr alexandrovi alexi alexnder alick
alessandra alessandria alexa alexanda alexanderia sandie
alessandro aleksandar aleksandr alexandrovi alexnder alick
alessia aleesha aleisha alysha
alex alexis alexys
alexander aleksandar aleksandr alexandrovi alexi alexnder alick lexi
alexandra alessandria alexa alexanda alexanderia alexia sandie
alexandria alessandria alexa alexanda alexanderia alexia sandie
alexi alec aleksandar aleksandr alessandro alexandre alexandros alexandrovi alexnder alick
alexia alessandra alessandria alexa alexanda alexanderia sandie sandra sandy
alfie alfee alfreda alfredo fredo
alfred alfee alfreda alfredo fredo
alice alia
alisha alisa alison alissa allison
alison alisa alissa
alissa alisa allison
alistair allister
allan alano albie alen
alvin alveen alwine
alysha aleesha aleisha
amalie amalia
amelie amalia amalie
amy amanda mandy
ana stacia
anastasia stacia
andrea andie
angel ange angela angelica angelo angie
angela ange angelo
angelica ange angelo
angus gus
anika aneka annie annika
ann anette
anna anette
annabel annabella
anthony anthon anthoney anthoni anthonie anthonious anthonius anthoy antionus antone antony toni
anton anthon anthoney anthoni anthonie anthonious anthonius anthoy antionus antone antony
antoni anthon anthoney anthoni anthonie anthonious anthonius anthoy antionus antone antony
antonio anthon anthoney anthoni anthonie anthonious anthonius anthoy antionus antone antony
antony anthon anthoney anthoni anthonie anthonious anthonius anthoy antionus antone
archibald arch archiebald
archie arch archiebald
aron arran arren
arran arren
arthur athur auther
artur athur auther
ashleigh ash
ashley ash
audrey audie audrie
axel aksel
ayla aila
bailey bailee bailley
barbara bab babb barbe barbie
barnaby barnabas barnie
barney barnard benardus berhardt bernard bernardo bernhard bernhardt bernie berny
belle bel isobelle
ben benjy
benedict benedetto
benjamin benjy
bernard barnard benardus berhardt bernhard bernhardt berny
bethany beth bethan
betsy babette bess bessie bessy bet betsey bett bette bettie bettina betty bettye elisa elisabeth elisabetta elisha elissa eliz eliza elize elspeth libby lisa lisbeth lisette lissa liz liza lizabeth lizbeth lizzie lizzy lyssa
billie bill wil wiley wilheim wilhelm wilie willem willi
billy billie wil wiley wilheim wilie willem willi
blake blayke
bobbie roberta
bobby robb robby robt
bonnie bonita
brayden braedon braiden braydon bryden
brian briant brien
briony breony
brodie brodee
bruce bruse
bryan briant brien
cain cayn
caitlin athrine caitlyn caterina cath catherine cathie cathline cathy catriona kate katelin katharine katherine kathlyn kathryn katie katrina katy kay kaye kit kitty
caitlyn athrine caterina cath cathie cathline cathy catriona katelin kath katharine kathleen kathlyn kathy katrina katy kay kaye kit kitty
callie colleen
calum mal malcolm malcom
camille cami camilla
campbell cambell
cara carina kara karen karin karina
carl carle charley chick
carlos carle chick
carly carla
caroline carel carole carollyn caryl karol
casey kaysey
cassandra cassie
catherine athrine caitlyn cathie cathline catriona katelin kathleen kathlyn katrina katy kay kaye kit
catriona athrine caterina cath cathie cathline cathy katelin kath kathlyn kathy kay kaye kit
chantelle chantel
charles carle charley chick
charley carle carlo carlos chas chick chuck
charli charlee
charlie carle charlee charli chick
chelsie chelsea
chester ches
christina kristeen kristen kristin krystin kri
christine kristeen kristen kristin krystin kri
christopher christos cristoforo kristofer
clara clair
clark clerk
cody kody
cole claus klaus nic nichalas nick nicklaas nicklas nicol nicolaas nicolas nicolhas nicolo
colin collin
connor conner
conrad cort
cora coral coralie corie
coral coralie corie
corey cory
courtney courtny
crystal cristal
dan daniele dannie
daniel daniele dannie
daniella danni danny
danny dani daniele danielle danni dannie
darcie darcy
dayna daina
dean daen
deanna deana dee diane dianna
deborah debby
denis denney dennie dennis denny denys
destiny destynii
diana deana deanna dee dianna
dominic domenique
dorothy doll dollie doreen dorie doris dorotea dorthie
douglas douglass
ebonie eboni
eddie edd eddy edgar edmond edw edwards edwark edwin teddie
edmund edd eddy edgar edmond eduardo edw edward edwards edwark ted teddie
edwin edd eddy edgar edmond edmund eduardo edw edward edwards edwark ned ted teddie
eleanor elaine elana eleanora eleanore leanora norah
elena helene
elias eli
elijah eli elias ellis
elisabeth babette bessie bessy betsey bett bette bettina bettye elisa elisabetta elisha elissa eliz elize lisette lissa lizabeth lizbeth lizzy lyssa
elise babette bessie bessy betsey betsy bett bette bettina bettye elisa elisabetta elisha elissa eliz elize lisa lisette lissa lizabeth lizbeth lizzy lyssa
elizabeth babette bessie bessy betsey betsy bett bette bettina bettye elisa elisabetta elisha elissa eliz elize lisa lisette lissa lizabeth lizbeth lizzy lyssa
ella ellen elli elly elsa elzie
elle ellen elli elly elsa elzie
ellen elli elly elsa elzie
elli ellie elly elzie
ellis eli elias
elly ellie elzie
eloise ellouise
elsa elli ellie elly elzie nell
elsie elle ellen elli ellie elly elsa elzie nell
emilia ema emelie emeline emmeline
emilie ema emelie emeline emmeline
emily ema emelie emeline emma emmeline
emma ema emelie emeline emilia emilie emmeline
emmanuel emanuel emanuele emanuelle mannie
emmie ema emelie emeline emmeline
erica erika
ernie earnest earnie ern ernst
esme esmerelda
esther etta ettie
eva eveline
evan evans ewen
evelyn eva
evie eveline
ewan evans
felicity felicia
fergus ferguss
flynn flinn
frances fannie francie francine francisco francy franklin frans
francesca fannie francie francine francis francy
francesco fannie fanny frances francie francy franklin frans
francis fannie fanny frances francie francine francy franklin frans
frank fannie fanny frances francie francy franklin frans
fred alfee alfreda alfredo fredo
freddie federico frederich frederikus
freddy federico frederich frederikus
frederick federico frederich frederikus
gabriel gabby gabrile gae gai gale
gabriella gabbie
gabrielle gabbie
gemma jemma
genevieve jen jenn jennie jenny
george jeorje
georgia georgette georgina
georgina georgette
gerard geraldine geraud giraldo jerard
giovanni jac jacques jaques johnni
greg gredory gregery gregg greggory gregorie gregorius
gregory gredory gregery gregg greggory gregorie gregorius
greta gretal madge maggi marg margareta marge margery margie margo margorie marguerita margurita marj marjorey marjorie marjory meg peg peggie reta
hana hanah
hanna hanah
harriet hendrika henrietta henriette hettie hetty
harry hank hari harrie
hayden haiden
helen helene
helena helene
henrietta hattie hendrika henriette hettie
henry hank hari harold harrie
herbert herb herbie
hetty hattie hendrika henriette hettie
holly hollie
hugh huey hughey hughie uberto
hugo hubert huey hughey hughie uberto
ian aian ean eon
igor igors
india indiana
isaac izaac
isabel bel isobelle
isabella bel isobelle
isabelle bel isobelle
isla aila ayla
isobel bel isobelle
ivan yvan
jac jacques jaques johnni johnnie
jack jac jacques jak jaques johnni
jacob cob giacobo iacovo jacobe jacobie jacobs jekabs
jacqueline jacky
jade jayde
jaiden jai
jaime jaimee
jak giovanni jac jacques jaques johnni johnnie johnny
jakob cob giacobo iacovo jacobe jacobie jacobs jekabs
james giuseppi jas jimmie
jamie giuseppi jas jimmie
jana yana
jared jarod jarred jarrod
jason jay
jed jett
jemima jayme
jenna genevieve jen jenn jennie jenny
jennifer genevieve jenn jenna
jeremy geramy jerome
jesse jess
joanna joan johan
joanne joan
jody judie judith
joe joie jos joszef
joey joie jos joszef
johan joan joanne
john jac jacques jak jaques johnni
johnny jac jacques jaques johnni
jon johnathon jonah
jonah johnathan johnathon jonathon jonny
jonathan johnathon jonah
jorja giorgia
josef joie jos joszef
josephine giuseppa
joyce jo jocelyn
julia giulietta julietta july
julian jule julio julius
juliet giulietta julietta july
kaitlyn kaitlin
kane kayne
karina carina kara karen karin
karl carle charley chick
kate athrine caitlyn cathie cathline catriona katelin kathleen kathlyn katrina katy kay kaye kit
katharine athrine cathie cathline catriona katelin kathlyn kay kaye kit
katherine athrine caitlyn cathie cathline catriona katelin kathleen kathlyn katrina katy kay kaye kit
kathleen athrine caterina cath cathie cathline cathy catriona katelin katharine kathlyn kay kaye kit
kathryn athrine caitlyn cathie cathline catriona katelin kathleen kathlyn katrina katy kay kaye kit
katie athrine caitlyn cathie cathline catriona katelin kathleen kathlyn katrina katy kay kaye kit
katrina athrine caterina cath cathie cathline cathy catriona katelin kath katharine kathleen kathlyn kathy katy kay kaye kit kitty
katy athrine caterina cath cathie cathline cathy catriona katelin kath katharine kathleen kathlyn kathy kay kaye kit kitty
kayla kayley koula kyah
keeley keelin
kelsey kelsea kelsy
kerry carey cary
kevin kevan keven
kiara kierra kira kiria kirra kirrah kyrah kyrra
kiera kierra kira kiria kirra kirrah kyrah kyrra
kim kimbley
kimberley kimbley
kira kierra kiria kirra kirrah kyrah kyrra
kirsten kristeen kristen kristin krystin kri
kitty athrine cathie cathline catriona katelin kathleen kathlyn kay kaye kit
kobe cobe
kurt curt curtis
kyra kierra kira kiria kirra kirrah kyrah kyrra
lance lancelot
lara laura laurel loren lorenza
lauren lara loren lorenza
laurence lannie lary laurance laurens laurenz lawrie lawry lorence lorenz lorrie lourence
lawrence lannie lary laurance laurens laurenz lawrie lawry lorence lorenz lorrie lourence
layla leilia lela lila
lea lahey
leah lahey lee
lee lahey lea
leila leilia lela lila
lenny lenard lenn lennard lennie leonhard
leo lenard lenn lennard lennie leonhard
leon lenard lenn lennard lennie leonhard
leonardo lenard lenn lennard lennie leonhard
lewis aloysius lodovico loui
lexi alec aleksandar aleksander aleksandr alessandro alexandre alexandros alexandrovi alexi alexnder alick
lia lil lili lilian lillian lillianna
libby babette bessie bessy betsey bett bette bettina bettye elisa elisabetta elisha elissa eliz elize lisa lisette lissa lizabeth lizbeth lizzy lyssa
lila leilia lela
lili lil lilian lillian lillianna
lilian lil lillianna
lillian lil lillianna
lillie lia lil lilian lillian lillianna
lilly lia lil lillianna
lily lia lil lillianna
lisa babette bess bessie bessy bet betsey bett bette bettie bettina betty bettye elisa elisabeth elisabetta elisha elissa eliz eliza elize elspeth lisbeth lisette lissa liz liza lizabeth lizbeth lizzie lizzy lyssa
livia livvie olive olivi
lois louisa luisa luise
lola delores dolores
louis aloysius lodovico loui
louisa luise
louise lois luise
luc lic lucian
luca lic lucian
lucas lic lucian
lucia luzia
lucie cindy lucile
lucy cindy lucile
luisa luise
luka lic lucian
lukas lic lucian
luke lic lucian
mabel mable
macey macy
mackenzie mackenzi makenzie
maddison madisen madison
madelaine madalyn maddy madelina madeline magda maud
madeleine madalyn madelaine madelina maud
madison madisen
maggie gretal madge maggi marg margareta marge margery margie margo margorie marguerita margurita marj marjorey marjorie marjory meg miriam peg peggie reta
maisie greta gretal madge maggi maggie marg margareta margarita marge margery margie margo margorie margot marguerita marguerite margurita marj marjorey marjorie marjory meg miriam peg peggie peggy reta
marcie marcella marcia
margot gretal madge maggi marg margareta marge margery margie margo margorie marguerita margurita marj marjorey marjorie marjory meg miriam peg peggie reta
maria mame mamie maree marya moyra
marianna marian mariana marianne marien marijan marion
marie mame mamie maree marya moyra
marina marinna
martha marta martie
mary mame mamie maree marya moyra
mathew mat mathews mathias mattheus
mathilda tillie tillis
matilda tillie tillis
matteo mat mathews mathias mattheus
max maximillan
maxwell maximillan
may mae
maya maia
meg gretal madge maggi marg margaret margareta margarita marge margery margie margo margorie marguerita marguerite margurita marj marjorey marjorie marjory peg peggie peggy reta
melissa mellissa
meredith mere merry
mia mya
micah mica mike
michael mica micah
michaela micaela mikayla mikhaili
millie milli milly
milly milli
minnie mindy vilma wilhelmina
miriam greta gretal madge maggi marg margaret margareta margarita marge margery margie margo margorie marguerita marguerite margurita marj marjorey marjorie marjory meg peg peggie peggy reta
mollie moly
molly moly
natalie natalee nathalia
natasha nathasa
nell elli elly elzie
nicholas claus cole klaus nic nichalas nicklaas nicklas nicol nicolaas nicolhas
nicola nichola nichole
nicolas claus klaus nic nichalas nicklaas nicklas nicol nicolaas nicolhas
nicole nichola nichole
nikki nichola nichole
nolan noel noelland
nora elaine elana eleanora eleanore leanora norah
oliver oli olie
olivia livia livvie olive olivi
orlando roalan roland rolando rolland rollie rollo rolly
oscar ossie ozzie
paige page
patricia pattie
paula paolina
pearl pearlie
pedro perre petee petro piedro pieter
philip felip felipa philipp philipps phillipp phillipps
polly pollyanna
rachael raquelle
rachel raquelle
raphael ralphael raphel
raymond rae raemonde raman ramie ramond raye raymand raymen rayment raymon raymonde raymont raymund rey
regan reegan
reggie regginald reginal reginold regional reinald renato rheinholdt rignold
reginald regginald reginal reginold regional reinald renato rheinholdt rignold
renee renata
richard reich ricard richards richerd ritch ritchad ritchard
richie reich ricard richards richerd ritch ritchad ritchard
riley ryley
robbie robb robby robt
robert robb robby robt
roberto robb robby robt
robin robbin robyne
robyn robin robyne
ronnie ronie ronney
rosa rosalie rosalind rosalinda rosalyn rosamond rosamund roseanna rosehannah roseline rosetta rosina rositta
rosalie rosalind rosalinda rosalyn rosamond rosamund roseanna rosehannah roseline rosetta rosina rositta
rosalind rosalinda rosalyn rosamond rosamund roseanna rosehannah roseline rosetta rosina rositta
rose rosalie rosalind rosalinda rosalyn rosamond rosamund roseanna rosehannah roseline rosetta rosina rositta
rosemary rosemarie
rosie rosalie rosalind rosalinda rosalyn rosamond roseanna rosehannah roseline rosetta rosina rositta
ruby rubie
rudi dolf rolph rud ruddy rudolf rudolfo rudolph
russell rusell russel russyl
sadie saara zara zarah
samuel samie samual
sana shana shena shenae
sandra alessandria alexa alexanda alexanderia sandie
sara zara zarah
sarah zara zarah
savannah savanna
shae shai
shana shena shenae
sharon sharron
shelby shelbey
sidney siddney syd sydenham sydmin
simone simona
solomon sol
sonia sonja
stefan stephene stevan stiven
stella estelle
steven stephene stevan stiven
stewart stew steward
stuart stew steward
talia taalia taliah
tamara tammie
tara tarah
tayah taya
taylor tayla taylah tayler tylah
tegan teagan
teresa therese tracie
tess therese tracie
theo theodor theodorius theodorus theodourus theofilos
theodore theodor theodorius theodorus theodourus theofilos
thomas tomasco tommie
tia tiahana tianna
tianna tiahana
tiffany tiff
tillie mathilde tillis
tobias tobie toby
tom tomasco tommie
tomasz tomasco
tommie tam tomasco tomasz
tommy tomasco tommie
toni anthon anthoney anthoni anthonie anthonious anthonius anthoy antionus anton antone antoni antonio antony
travis traver
tristan trystan
troy troi
tyrone tyron
vanessa nessi
victoria vickie vikki
vincent vin vincente
vivian vivianne vivien
will billie wil wiley wilheim wilie willem willi
william billie wil wiley wilheim wilie willem willi
zara saara
zarah saara
`;
