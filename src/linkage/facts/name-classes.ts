/**
 * First names that are one name: short forms, and one name written in several alphabets or spellings. Each line is a
 * class. A name in two classes belongs to the first. Written for this project.
 */
const lines = `
mohammed muhammad mohamed mohammad muhammed mohamad mohd muhamed mehmet mohamud mahamed mahammad muhammet
ahmed ahmad ahmet achmed amed
yusuf youssef yousef yousuf yusef joseph jozef josef jose giuseppe joe joey jo josif iosif yosef osip
abdullah abdallah abdulla abdul abdoul
ali aly alee
hussein hussain husain hossein hussen
hassan hasan hasaan
ibrahim ebrahim abraham abe ibraheem avraham
umar omar omer
khalid khaled halid
fatima fatimah fatma fathima fatema
aisha ayesha aysha aishah ayse aicha aysa
maryam mariam miriam mary maria marie miryam marija mariya maja molly polly mia
khadija khadijah hadija kadija hatice
zainab zaynab zeinab zeynep
zara zahra zahara zarah
sara sarah sally sarra
hamza hamzah hamsa
bilal bilaal
suleiman sulaiman solomon suleyman sulayman
ismail ismael esmail
isa eisa essa issa
musa moses mousa moosa moshe
yahya yahia john jon johnny jack jan ivan ian sean shaun shawn juan joao giovanni jean johann hans evan ioan iwan jonathan jonny jonathon
aleksander alexander alex aleksandr oleksandr alexandru alexandr sandy sasha alec alejandro alessandro iskander xander aleks
aleksandra alexandra oleksandra alessandra alejandra lexi lexie alexa sandra
katarzyna catherine katherine kathryn kate katie kathy cathy katy kasia katya kateryna ekaterina yekaterina caterina catalina cait caitlin kaitlyn katharine kat
malgorzata margaret maggie meg peggy margarita marguerite margo margot megan gosia daisy rita greta
elzbieta elizabeth elisabeth liz lizzie beth betty eliza elsie libby lisa elisabeta isabel isabella isabelle bella ella izabela lizabeta ela
anna ann anne annie hannah hanna ania anya ana annabel nancy hana
agnieszka agnes inez ines
zofia sofia sophia sophie sofija sofiya zosia zsofia
piotr peter pete petr pedro pierre petru petro pietro
pawel paul pavel paulo pablo pavlo paolo
tomasz thomas tom tommy tomas tomek toma
michal michael mike mick micky mickey mikey mihai mykhailo mikhail miguel michel mihail misha mykhaylo
krzysztof christopher chris kristof cristofer topher kit christoph cristoforo
stanislaw stanislav stan stas
wojciech adalbert wojtek
jakub jacob jake yakub yaqub james jim jimmy jamie iakov diego jacques jacopo kuba seamus hamish giacomo
lukasz luke lucas luca luka lukas luc
mateusz matthew matt matthias mateo matei matvei mathew matty matteo matias
bartosz bartholomew bart bartek
grzegorz gregory greg gregor grigore grigory hryhoriy
jerzy george georgie gheorghe georgi yuri jorge giorgio jurek yuriy heorhiy
andrzej andrew andy drew andrei andriy andrey andre andreas andrea andres
mikolaj nicholas nick nicky nico nicolas nicolae mykola nikolai nikolay nikolas niko nikita
szymon simon simeon semyon shimon
maciej mathias
dawid david dave davy davey davood dawud daud dawood davide
filip philip phil phillip felipe philippe pip
wladyslaw vladislav vlad wladek
wolodymyr vladimir volodymyr vladymir
dmytro dmitri dmitry dimitri dumitru dima
serhiy sergei sergey serghei sergio serge
yevhen eugene evgeny yevgeny gene eugen evgeni
yelyzaveta
yuliia julia yulia julija iulia giulia julie julianna juliana
nataliia natalia natalie natalya nataliya nat natasha natalija
iryna irina irene irena
olena elena helen helena ellen elaine alena ilona eleni nell nellie
oksana ksenia xenia kseniya
tetiana tatiana tanya tatyana tania
svitlana svetlana lana
william bill billy will willie liam wil guillaume guillermo willem wilhelm gwilym
robert rob bob bobby robbie bert roberto robin
richard rich dick rick ricky ricardo riccardo
edward ed eddie ted teddy ned eduardo edouard eduard
charles charlie chas chuck carlos carlo karl karol carl charley
henry harry hal hank enrique henri heinrich henryk
daniel dan danny daniil danylo danila danyal daniyal
benjamin ben benny benji binyamin
samuel sam sammy shmuel
joshua josh joshu
anthony tony antony antonio anton antoni
stephen steven steve stevie stefan esteban stephan istvan stefano
patrick pat paddy patricio padraig patryk
francis frank frankie francisco francesco franco franciszek
frederick fred freddie freddy fryderyk frederic federico
lawrence larry laurie laurence lorenzo laurent
leonard leo len lenny leonardo
nathaniel nathan nate nathanial
zachary zac zach zack zak zachariah zakariya zakaria zakariyya
timothy tim timmy timofey
theodore theo theodor fyodor
dominic dom dominik domenico dominick
maxwell max maxim maksim maximilian maximus maks maksym
gabriel gabe gabriele jibril
oliver ollie olly oliwier olivier
archibald archie archy
alfred alfie alf alfredo
albert bertie alberto al
arthur art artie artur arturo
reginald reggie reg
ronald ron ronnie ronny
raymond ray
gerald gerry jerry gerard
vincent vinny vince vincenzo
martin marty martyn marcin
kenneth ken kenny
terence terry terrence
phoebe phebe
victoria vicky tori vicki wiktoria viktoria viktoriia
rebecca becky becca bex rebekah rebeca rivka
jessica jess jessie jesse
jennifer jen jenny jenna
emily em emmy emilia emilie emiliya
emma emmie
charlotte lottie lotte charlie carlotta
olivia liv livvy oliwia livia
amelia millie amelie milly amelija
abigail abi abby gail abbie
alice alicia ali alicja alisha
grace gracie
georgina gina georgia
eleanor ellie nora leonora elenor elinor elle
evelyn evie eve eva ewa yeva
florence flo flossie florrie
harriet hattie
imogen immy
isobel izzy isla izzie
lily lillian lilly lilian
lucy lucie lucia lucja lucinda
madeleine maddie madeline madison maddy madelyn
matilda tilly tilda mattie
natasha tasha
penelope penny
philippa pippa
poppy popi
rosemary rosie rose rosa rosalind
ruth ruthie rut
samantha sam sammie
scarlett scarlet
susan sue susie suzanne zuzanna susanna suzie shoshana
theresa teresa tess tessa terry
winifred winnie freda
dorothy dot dolly dorota dora
christine christina tina chris chrissy krystyna cristina kristina
patricia pat tricia trish patrycja patty
barbara babs barb basia
deborah debbie deb debra dvora
frances fran frankie franciszka
gabrielle gabby gabriela gabriella
jacqueline jackie jacqui
josephine josie jozefina
kimberley kim kimberly
laura laurie lora lori
lorraine lori
melanie mel
michelle shelly michaela
nicola nicky nicole nikki nikola
pamela pam
rachel rach rachael raquel rahel
sandra sandie
stephanie steph stefania stephany
valerie val
veronica ronnie weronika veronika
wendy gwendolyn gwen
chen zhen
xiao siu
wei way
lee li
nguyen nguyên
singh sing
gurpreet gurprit
harpreet harprit
oluwaseun seun
oluwaseyi seyi
oluwatobi tobi
olayinka yinka
olumide mide
ayodele ayo
babatunde tunde
temitope temi
folasade sade shade
chukwuemeka emeka
chinonso nonso
ngozi ngozichukwu
kwame kwami
kofi koffi
`

/** Each name's class, numbered from 1. */
export const nameClasses: ReadonlyMap<string, number> = (() => {
  const classes = new Map<string, number>()
  lines
    .trim()
    .split('\n')
    .forEach((line, index) => {
      for (const name of line.split(' ')) if (!classes.has(name)) classes.set(name, index + 1)
    })
  return classes
})()
