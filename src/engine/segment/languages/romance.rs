//! French, Spanish, Italian and Portuguese.

use super::Language;

pub const FRENCH: Language = Language {
    codes: "fr",
    titles: "Dr M Me Mgr Mlle MM Mme Pr St Ste",
    inner: "c.-à-d cf env hab p.ex resp",
    trails: "etc",
    references: "art avr chap col dim déc fig févr janv jeu juil lun mar mer n nov n° nº oct p \
        pp sam sept tél ven vol éd",
    others: "apr apr.j.-c av av.j.-c bd boul cie inc jr ltée",
    starters: "afin ainsi alors après au aucun aujourd aussi autre aux avant avec beaucoup car \
        ce cela celle celui cependant ces cet cette ceux chaque chez ci comme comment contre \
        dans de depuis derrière des deux donc du dès elle elles en encore enfin ensuite entre \
        est et eux hier ici il ils j je jusqu l la le les leur leurs lors lorsque lui ma mais \
        malgré mes moins mon même ne ni non nos notre nous on or oui où par parce parmi pas \
        pendant peu plus plusieurs pour pourquoi pourtant près puis puisque qu quand que quel \
        quelle quelques qui quoi sa sans se selon ses seul si sinon soit son sous sur tandis \
        tant toujours tous tout toute toutes trop très un une vers voici voilà vos votre vous y \
        à",
    ..Language::NONE
};

pub const SPANISH: Language = Language {
    codes: "es ca gl",
    titles: "Arq D Da Dr Dra Dres Dª Excma Excmo Fr Gral Hna Hno Ing Lic Mons Pbro Prof Profa \
        Rvdo S.A.R S.M Sr Sra Sras Sres Srta Sta Sto Ud Uds Vd Vds",
    inner: "aprox cf cfr ej máx mín p.ej",
    trails: "etc",
    references: "abr ago art arts cap caps cra dic dom ed ene ext feb fig jue jul jun kg lun mar \
        mié nov nro n° nº núm núms oct pág págs párr párrf párrs sep sept set sáb t tel teléf \
        tfno tít vie vol vols",
    others: "a.c a.m av avda bco c.a cía d.c d.f depto dpto ee.uu esq hnos izq jr ltda p.m pcia \
        pza rep s.a tlf",
    starters: "a ahora al algunos ante antes así aun aunque ayer bajo cada casi como con contra \
        cual cuando cuándo cómo de del desde después donde dos durante dónde e el ella ellas \
        ellos en entonces entre era es esa esas ese eso esos esta estas este esto estos está \
        están fue ha había hace hacia han hasta hay hoy la las le les lo los luego mañana me mi \
        mientras muchos muy más nada nadie ni no nos nosotros nuestra nuestro nunca o otra otro \
        otros para pero poco por porque pues que quien quién qué se según ser si siempre sin \
        sino sobre son su sus sí también tampoco tan te tiene todas todo todos tras tres tu tú \
        un una uno unos usted y ya yo él",
    ..Language::NONE
};

pub const ITALIAN: Language = Language {
    codes: "it",
    titles: "arch avv cap cav col comm dott dott.ssa dr dr.ssa egr fra gen gent geom ing mons on \
        prof prof.ssa profs psicol rag rev sen sig sig.na sig.ra sigg spett sr st ten",
    inner: "ad.es ca cfr es p.es vd",
    trails: "ecc etc",
    references: "ago all apr art artt capp dic dom ed feb febb fig genn gio giov giu lett lug \
        lun mag mar mer merc n nn nov nr num ott p pag pagg par sab set sett sez tab tel ven vol \
        voll",
    others: "a.c a.m c.so co d.c f.lli jr p.m p.zza s.p.a s.r.l spa v.le",
    starters: "a ad adesso agli ai al alcuni alla alle allo allora altri anche ancora anzi basta \
        c che chi ci cioè come comunque con cosa così cui da dai dal dalla dalle davanti degli \
        dei del della delle dello di dopo dove due dunque durante e ecco ed eppure era essa essi \
        fino forse fra fu già gli ha hanno i ieri il in infatti infine inoltre insomma intanto \
        invece io l la le lei lo loro lui ma mai me mentre mi mia mio molti ne nei nel nella \
        nelle nessuno noi non nostra nostro o oggi ogni oppure ora per perché perciò però più \
        poi prima proprio qual quale quando quanto quasi quella quelle quelli quello questa \
        queste questi questo qui quindi sarà se secondo sei sempre senza si sia siamo solo sono \
        sopra sotto sua sul sulla suo suoi sì tra troppo tu tutta tutte tutti tutto un una uno \
        vi voi è",
    ..Language::NONE
};

pub const PORTUGUESE: Language = Language {
    codes: "pt",
    titles: "Cap Cel Cia D Dep Des Dr Dra Eng Engª Exma Exmo Gen Gov Ilmo Min Pe Prof Profa \
        Profª Sen Sr Sra Srs Srta Srª Sta Sto",
    inner: "aprox cf p.ex vs",
    trails: "etc",
    references: "abr ago art arts cap dez dom ed fev fig jan jul jun mai mar n nov n° nº núm out \
        p par pág págs qua qui seg set sex sáb tel ter vol",
    others: "a.c av bras cia d.c e.u.a ltda pça s.a",
    starters: "a agora ainda algumas alguns além ao aos apesar após aquela aquele aqui as assim \
        até cada com como contra da das de depois desde dessa desse deste do dois dos durante e \
        ela elas ele eles em embora enquanto entre então era essa esse esta este está estão eu \
        foi hoje há isso isto já logo mais mas me mesmo meu minha muito muitos na nada nas nem \
        nenhum no nos nossa nosso num numa nunca não nós o onde ontem os ou outra outro outros \
        para pela pelo pois por porque portanto porém quais qual quando quanto que quem se \
        segundo sem sempre ser seu seus sim sob sobre sua suas são só também tem toda todas todo \
        todos três tudo um uma umas uns você às é",
    ..Language::NONE
};
