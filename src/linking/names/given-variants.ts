// A name, then the names that stand for it, each pair once. Made by tests/linkage/make-name-tables.ts; origin and licence: README.md here.
export const GIVEN_VARIANTS = `
aaron aron arran
abbie abby abi abigail
abby abi abigail
abi abigail
ada ida
adel adela adelaide adele adeline
adela adelaide adele adeline
adelaide adele adeline
adele adeline
adriana adrienne
aidan aiden
aileen eileen
aime aimee
alan albie alen allan
alana alanna allana allanah allie
alanna allana allanah allie
alastair alistair
albert bert bertie
albie alen allan
alec aleksandar aleksander aleksandr alessandro alexander alexandre alexandros alexi lexi
aleesha aleisha alessia alysha
aleisha alessia alysha
aleksandar aleksander aleksandr alessandro alexander alexandre alexandros alexi lexi
aleksander aleksandr alessandro alexander alexandre alexandros alexi lexi
aleksandr alessandro alexander alexandre alexandros alexi lexi
alen allan
alessandra alexandra alexandria alexia sandra sandy
alessandro alexander alexandre alexandros alexi lexi
alessia alysha
alex alexis
alexander alexandre alexandros alexi lexi
alexandra alexandria alexia sandra sandy
alexandre alexandros alexi lexi
alexandria alexia sandra sandy
alexandros alexi lexi
alexi lexi
alexia sandra sandy
alfie alfred fred
alfred fred
alia alice
alisa alisha alison alissa
alisha alison alissa
alison alissa
allana allanah allie
allanah allie
amalia amalie amelie
amalie amelie
amanda amy mandy
amy mandy
ana anastasia
andie andrea
andre andreas andrew andy
andreas andrew andy
andrew andy
angel angela angelica angelo
angela angelica angelo
angelica angelo
angus gus
anika annika
ann anna anne annette
anna anne annette
annabel annabella
anne annette
anthony anton antoni antonio antony toni
anton antoni antonio antony toni
antoni antonio antony toni
antonio antony toni
antony toni
archibald archie
aron arran
art arthur artur
arthur artur
ash ashlee ashleigh ashley
ashlee ashleigh ashley
ashleigh ashley
augustus austen
ayla isla
bailee bailey
barnabas barnaby
barney bernard
beatrice trixie
belinda linda
belle isabel isabella isabelle isobel
ben benjamin benji benny
benjamin benji benny
benji benny
bert bertie
bessie betsy elisa elisabeth elise elisha elissa eliz elizabeth elspeth libby lisa liza lizzy
beth bethan bethany
bethan bethany
betsy elisa elisabeth elise elisha elissa eliz elizabeth elspeth libby lisa liza lizzy
billie billy wil will willem william
billy wil will willem william
blaize blaze
bob bobby robbie robby robert roberto
bobbie roberta
bobby robbie robby robert roberto
bonita bonnie
brad bradley
brandon brendan
brayden braydon
brian bryan
caitlin caitlyn catherine catriona kate katelin katharine katherine kathleen kathryn katie katrina katy kit kitty
caitlyn catherine catriona kate katelin katharine katherine kathleen kathryn katie katrina katy kit kitty
callie colleen
calum malcolm
cara carina karen karina
carina karen karina
carl carlo carlos charles charley charlie karl
carla carly
carlo carlos charles charley charlie karl
carlos charles charley charlie karl
carlotta charlotte lottie
carol caroline karol
caroline karol
cassandra cassie
catherine catriona kate katelin katharine katherine kathleen kathryn katie katrina katy kit kitty
catriona kate katelin katharine katherine kathleen kathryn katie katrina katy kit kitty
cecelia cecilia celia
cecilia celia
chantel chantelle
charlee charli charlie
charles charley charlie karl
charley charlie karl
charli charlie
charlie karl
charlotte lottie
christian kristian
christina christine cristina kirsten kristen kristin tina
christine cristina kirsten kristen kristin tina
christopher kris
cindy lucie lucy
clara clare
cody kody
cole nicholas nick nicolas
constantin constantine
cora coral coralie corie
coral coralie corie
coralie corie
corey cory
cristina kirsten kristen kristin tina
dan daniel daniele danny
dani daniella danni danny
danica danika
daniel daniele danny
daniele danny
daniella danni danny
danni danny
darcie darcy
david davie
deanna diana diane
debbie deborah
denis denny
diana diane
dillon dylan
dimitri dimitrios
don donald donnie
donald donnie
dora dorothy
eddie eddy edgar edmund edwin ted teddie
eddy edgar edmund edwin ted teddie
edgar edmund edwin ted teddie
edmund edwin ted teddie
edwin ted teddie
elaine eleanor eleanore nora
eleanor eleanore nora
eleanore nora
elena helen helena helene
eli elias elijah ellis
elias elijah ellis
elijah ellis
elisa elisabeth elise elisha elissa eliz elizabeth elspeth libby lisa liza lizzy
elisabeth elise elisha elissa eliz elizabeth elspeth libby lisa liza lizzy
elise elisha elissa eliz elizabeth elspeth libby lisa liza lizzy
elisha elissa eliz elizabeth elspeth libby lisa liza lizzy
elissa eliz elizabeth elspeth libby lisa liza lizzy
eliz elizabeth elspeth libby lisa liza lizzy
elizabeth elspeth libby lisa liza lizzy
ella elle ellen elli elly elsa elsie nell
elle ellen elli elly elsa elsie nell
ellen elli elly elsa elsie nell
elli elly elsa elsie nell
ellouise eloise
elly elsa elsie nell
elsa elsie nell
elsie nell
elspeth libby lisa liza lizzy
emil emilio
emilia emilie emily emma emmeline emmie
emilie emily emma emmeline emmie
emily emma emmeline emmie
emma emmeline emmie
emmeline emmie
eric erik
ernest ernie
estelle stella
ester esther ettie
esther ettie
etienne stefan steve steven
eugene eugenia
eva eveline evelyn evie
evan ewan ewen
eveline evelyn evie
evelyn evie
ewan ewen
federico freddie freddy frederick fredrick
felicia felicity
filippo philip phillip
finlay finley
florence florrie
frances francesca francesco francine francis francisco frank
francesca francine francis
francesco francis francisco frank
francine francis
francis francisco frank
francisco frank
freddie freddy frederick fredrick
freddy frederick fredrick
frederick fredrick
gabe gabriel
gabriella gabrielle
gemma jemma
genevieve jenna jennie jennifer
geoffrey jeffrey
george giorgio
georgia georgina
giacomo jacob jakob
giorgia jorja
giovanna jan jane janet janice jeanette jeanne
giovanni jac jack jacques jak john johnnie johnny
giulia julia juliana juliet
giuseppe joe joey josef
grace gracie
greg gregor gregory
gregor gregory
greta maggie maisie margaret margo margot meg miriam
gwen gwendolyn
haiden hayden
hal harold harrie harry henry
hana hanah hanna
hanah hanna
harold harrie harry henry
harrie harry henry
harriet henrietta hetty
harry henry
helen helena helene
helena helene
henrietta hetty
hollie holly
hubert huey hugh hugo
huey hugh hugo
hugh hugo
india indiana
isaac izaac
isabel isabella isabelle isobel
isabella isabelle isobel
isabelle isobel
jac jack jacques jak john johnnie johnny
jack jacques jak john johnnie johnny
jackie jacqueline
jacob jakob
jacques jak john johnnie johnny
jade jayde
jaden jayden
jai jaiden
jak john johnnie johnny
james jamie
jan jane janet janice jeanette jeanne
jane janet janice jeanette jeanne
janet janice jeanette jeanne
janice jeanette jeanne
jared jarod jarrod
jarod jarrod
jason jay
jayme jemima
jeanette jeanne
jed jett
jenna jennie jennifer
jennie jennifer
jeremy jerome
jess jesse jessica jessie
jessica jessie
jo jocelyn joyce
joan joanna joanne johan
joanna joanne johan
joanne johan
jocelyn joyce
jody judith
joe joey josef
joey josef
john johnnie johnny
johnathan johnathon jon jonah jonathan jonny
johnathon jon jonah jonathan jonny
johnnie johnny
jon jonah jonathan jonny
jonah jonathan jonny
jonathan jonny
josh joshua
jules julian julius
julia juliana juliet
julian julius
juliana juliet
kaela kailey kelly
kai ky
kailey kelly
kaitlin kaitlyn
kane kayne
karen karina
kate katelin katharine katherine kathleen kathryn katie katrina katy kit kitty
katelin katharine katherine kathleen kathryn katie katrina katy kit kitty
katharine katherine kathleen kathryn katie katrina katy kit kitty
katherine kathleen kathryn katie katrina katy kit kitty
kathleen kathryn katie katrina katy kit kitty
kathryn katie katrina katy kit kitty
katie katrina katy kit kitty
katrina katy kit kitty
katy kit kitty
kayla kyah
kelsea kelsey
kiara kiera kierra kira kyra kyrah
kiera kierra kira kyra kyrah
kieran kieren
kierra kira kyra kyrah
kim kimberley
kira kyra kyrah
kirsten kristen kristin tina
kit kitty
kristen kristin tina
kristin tina
kyra kyrah
lara laurel lauren
larry lars laurence laurie lawrence
lars laurence laurie lawrence
laurel lauren
laurence laurie lawrence
laurie lawrence
layla leila lila
lea leah lee
leah lee
lee leigh
leila lila
lennard lenny leo leon leonard leonardo
lenny leo leon leonard leonardo
leo leon leonard leonardo
leon leonard leonardo
leonard leonardo
lewis loui louis
lia lili lilian lillian lillianna lillie lilly lily
libby lisa liza lizzy
lili lilian lillian lillianna lillie lilly lily
lilian lillian lillianna lillie lilly lily
lillian lillianna lillie lilly lily
lillianna lillie lilly lily
lillie lilly lily
lilly lily
lisa liza lizzy
livia livvie olive olivia
livvie olive olivia
liza lizzy
lois louisa louise luisa
loui louis
louisa louise luisa
louise luisa
luc luca lucas luka lukas luke
luca lucas luka lukas luke
lucas luka lukas luke
lucie lucy
luka lukas luke
lukas luke
macey macy
maddison madison
madelaine madeleine
mae may
maggie maisie margaret margo margot meg miriam
maisie margaret margo margot meg miriam
marc marco mark
marcella marcia marcie
marcia marcie
marco mark
marcus markus
margaret margo margot meg miriam
margo margot meg miriam
margot meg miriam
maria marie mary marya
marian mariana marianna marianne marion
mariana marianna marianne marion
marianna marianne marion
marianne marion
marie mary marya
marlee marlene
marta martha
mary marya
mathew matteo
mathilda mathilde matilda tillie
mathilde matilda tillie
matilda tillie
max maxim maxwell
maxim maxwell
meagan megan
meg miriam
melissa mellissa
mia mya
mica micah michael
micaela michaela mikaela mikayla
micah michael
michaela mikaela mikayla
mikaela mikayla
milli millie milly
millie milly
minnie wilhelmina
mohamad mohammad
mollie molly
neal neil
nicholas nick nicolas
nichole nicky nicola nicole nikki
nick nicolas
nicky nicola nicole nikki
nicola nicole nikki
nicole nikki
olive olivia
orlando roland rollo
pablo paul
patricia patsy
penelope penny
philip phillip
polly pollyanna
rachael rachel
raman ray raymond
ray raymond
reegan regan
reggie reginald
renata renee
reuben ruben
riccardo richard richie
richard richie
riley ryley
robbie robby robert roberto
robby robert roberto
robert roberto
robin robyn
roland rollo
ronald ronnie
rosa rosalie rosalind rosalyn rose roseanna rosie rosina
rosalie rosalind rosalyn rose roseanna rosie rosina
rosalind rosalyn rose roseanna rosie rosina
rosalyn rose roseanna rosie rosina
rose roseanna rosie rosina
roseanna rosie rosina
rosemarie rosemary
rosie rosina
rubie ruby
rudi rudolf
sadie sara sarah zara zarah
sammy samual samuel
samual samuel
sana shana
sandra sandy
sara sarah zara zarah
sarah zara zarah
savanna savannah
seb sebastian
shae shai
shane shaun shawn
shaun shawn
sid sidney
silvia sylvia
simeon simon
simona simone
sky skye
sofia sofie sophie
sofie sophie
sol solomon
stan stanley
stefan steve steven
steve steven
stewart stuart
susan susanna suzanne
susanna suzanne
talia taliah
tamara tammy
taya tayah
tayla taylor tylah
tayler taylor
taylor tylah
teagan tegan
ted teddie
terence terrence
teresa tess theresa therese
tess theresa therese
theo theodor theodore
theodor theodore
theresa therese
thomas tom tomasz tommie tommy
tia tianna
tim timothy
tobias toby
tom tomasz tommie tommy
tomasz tommie tommy
tommie tommy
tristan trystan
tyron tyrone
valeria valerie
wil will willem william
will willem william
willem william
yousef youssef
zac zach zachariah zachary zack zak
zach zachariah zachary zack zak
zachariah zachary zack zak
zachary zack zak
zack zak
zara zarah
`;
