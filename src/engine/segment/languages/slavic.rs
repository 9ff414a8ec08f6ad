//! Polish, Czech with Slovak, Russian, Ukrainian and Bulgarian.

use super::Language;

pub const POLISH: Language = Language {
    codes: "pl",
    titles: "al bp dr gen hab inż kard kpt ks lic mec mgr mjr pl por prof płk red s ul śp św",
    inner: "ang m.in n.p np o.o pn pt pw rzek t.j tj tzn tzw wg ww zob zw",
    trails: "etc itd itp t.d t.p",
    references: "art czerw czw godz grudz kwiec lip list lut mar niedz nr nry paźdz pkt pon poz \
        rozdz rys sierp sob str stycz t tab tel tom ust vol wrz wt śr",
    others: "br gr mkw mld mln n.e os p.n.e s.a sp.z.o.o tys ub.r zł",
    starters: "a albo ale ależ ani bo by być był była było były chociaż choć co czy czyli dla \
        dlaczego dlatego do dopiero dwa dwaj dzisiaj dziś gdy gdyby gdzie i ich ile inni ja jak \
        jaki jako je jednak jednocześnie jego jej jest jeszcze jeśli jeżeli już każdy kiedy kim \
        kto która które który którzy ma mają mimo między może można my na nad nam nas następnie \
        nasz natomiast nic nie niektórzy nigdy nikt o obecnie od on ona one oni oraz oto po pod \
        podczas podobnie ponadto ponieważ przed przez przy później sam się skąd są tak także tam \
        te tej ten to tu tutaj tyle tylko tym u w wczoraj we według wiele więc wkrótce wobec \
        wszyscy wszystko wśród z za zaś ze został że",
    roman_ordinals: true,
    ..Language::NONE
};

pub const CZECH: Language = Language {
    codes: "cs sk sl hr",
    titles: "bc doc dr gen ing judr kpt mgr mudr mvdr p paedr phdr plk por pplk prof pí red rndr \
        sv",
    inner: "angl arch cca j.h mj napr např popr popř příp resp srov t.j t.z tj tzn tzv zejm",
    trails: "aj ap apod atd atď pod",
    references: "břez dub kap květ led list ne obr odst po pros pá písm r roč s so srp st str \
        tab tel tř ul září ún út č čl čt čvc čvn čís říj",
    others: "a.s akc hod jr k.s mil mld n.l o.p.s o.s o.z př.n.l r.o s.p s.r.o spol tis v.o.s",
    starters: "a aby aj ak ako ale alebo anebo ani ano asi aspoň ač až bez by byl byla byli bylo \
        být chtěl co další dnes do dva hned i ja jak jako jaký je jeho jejich její jen jestli \
        jestliže ještě již jsem jsme jsou já k kam každý kde kdo kdy kdyby když ke která které \
        který kto ktorá ktorý ku lebo mají medzi mezi mne mnoho musí má můj na nad navíc ne nebo \
        neboť nejen než nic nie nikdo nám náš o oba od on ona oni ono ovšem pak po pod podle \
        podľa pokud potom pre pred pri pro proto protože proč před přes při s sa se si sme som \
        sú ta tady tak také tam tedy ten tento teraz teď to tohle toho tomu toto tu tuto ty u už \
        v ve vo včera však všechno všichni za zatímco zde ze zo či čo že",
    roman_ordinals: true,
    ..Language::NONE
};

pub const RUSSIAN: Language = Language {
    codes: "ru be kk ky mn tt",
    titles: "акад архиеп архим г-жа г-н ген гр гражд д-р дер доц еп зам инж каф митр о оз пгт \
        подполк пр-т прот проф р.п св свв сен ст-ца тов ул член-корр",
    inner: "англ букв бывш в.т.ч вкл н.пр напр прибл ср т.е т.к т.н т.наз франц яз",
    trails: "др пр проч т.д т.п",
    references: "авг апр вс вт вып гл дек изд илл июл июн кв корп л мар ном ноя нояб окт п пн пп \
        прил пт разд рис с сб сент сс ст стр т табл тел тт фев февр ч чт эт янв №",
    others: "вв га гг до.н.э долл ж-д кг км кол-во коп куб л.с мес мин мл млн млрд н.э обл пер \
        пл просп р-н руб сек см сут тыс у.е чел экз",
    starters: "а без более бы был была были было в вам вас весь вместе во вообще вот впрочем все \
        всего вскоре всё вчера вы где да даже два для до его если есть еще ещё её ж же за завтра \
        зачем здесь и из из-за или им иногда их к как какой когда кого кому который кроме кто \
        куда ли лишь между меня мне многие может мой мы на над надо нам нас наш не него нет ни \
        никто ничего но ну о об однако около он она они оно от отсюда очень перед по под пока \
        после потом потому почему поэтому при про просьба раз разве с сам сегодня сейчас сначала \
        снова со согласно так также такой там теперь то тогда того тоже только тот три тут ты у \
        уже хотя чем через что чтобы эта эти это этого этот я",
    ..Language::NONE
};

pub const UKRAINIAN: Language = Language {
    codes: "uk",
    titles: "акад архиєп вул ген гр д-р доц еп зам митр о оз п.н пл пос пров просп проф св смт \
        тов ім інж",
    inner: "англ вкл див зокр напр наприкл нім порівн приб рос т.з т.зв т.ч тобто укр франц \
        ін-ше",
    trails: "т.д т.ін т.п ін",
    references: "бер берез вер верес вид вип вт гл груд жовт кв квіт корп лип лист лют мал нд \
        ном п пн пп пт рис розд с сб серп ср ст стор стр січ т табл тел трав тт ч черв чт №",
    others: "вв га год грн до.н.е дол кг км коп млн млрд н.е обл р-н рр руб сек тис у.о хв чол",
    starters: "а або адже але без би був була були було в вам вас ваш весь ви вона вони воно все \
        всі вчора від він де для до дуже жоден з за завтра зараз згодом зі й його кожен коли \
        крім куди лише мені ми між мій на над нам нас наш не немає ну ні ніхто нічого о об однак \
        ось перед по поки потім при про проте під після разом сам саме свій сьогодні так такий \
        також там тепер ти тим то тоді той тому тут тільки у увесь уже хоча хто це цей ця ці \
        через чи чому ще що щоб я як який якщо і із інші їх її",
    ..Language::NONE
};

pub const BULGARIAN: Language = Language {
    codes: "bg mk sr",
    titles: "акад арх бул ген гр д-р доц ж-к инж кап кв о пл пр проф св ул",
    inner: "англ вж вкл вр лат напр нар сл ср т.е т.к т.нар фр",
    trails: "др подобни т.н",
    references: "авг апр бр вид вт гл дек изд л мар нед ноем ном окт пет пон с сеп септ ст стр \
        съб т тел фев фиг чет чл юли юни ян №",
    others: "вв гг дка дол долл евр кг км лв мин млн млрд обл обш пр.хр сек сл.хр хил",
    starters: "а ако ала без беше бих в вече ви вие винаги все всеки всички вчера във въпреки да \
        дали днес до докато докога дори е един ето за защо защото и или им има их как какво \
        както кога когато които кой който която къде към ли ме между мен ми много може моят на \
        над нали нас не него нея ни ние никой нищо но няма обаче около освен от още пак под пред \
        през при са само свой се сега след сме според съм със също така там твърде те тези това \
        тогава този той толкова точно тук тя у утре част че чрез ще щом я",
    ..Language::NONE
};
