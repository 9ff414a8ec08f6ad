//! English, German, Dutch and the languages of Scandinavia.

use super::Language;

pub const ENGLISH: Language = Language {
    codes: "en",
    titles: "Adm Brig Capt Cdr Cmdr Col Cpl Det Dir Dr Drs Fr Gen Gov Hon Insp Lt Maj Messrs Mme \
        Mr Mrs Ms Msgr Mx Pres Prof Pvt Rep Reps Rev Sen Sens Sgt Supt Ven",
    inner: "approx ca cf e.g i.e n.b p.s viz vs",
    trails: "etc",
    references: "Apr art Aug ch Dec ext Feb fig figs Fri Jan Jul Jun Mar Mon nn no nos Nov nr n° \
        Oct p par pp pt rs Sat sec Sep Sept Sun tel Thu Thur Thurs Tue Tues ver vol vols Wed №",
    others: "al Ala Ariz Ark assn assoc ave blvd Bros Calif co Colo Conn corp Del dept est Fla \
        Ft Ga govt hwy Ill inc Ind intl jr Kan Ky La ltd Mass Md md Mich Minn Miss Mo Mont Mt \
        Neb Nev Okla Ore Pa ph.d plc rd sr st Tenn Tex univ Va Vt Wash Wis Wyo",
    starters: "a after all although an and another any as asked at because before both but by \
        did do does during each either every few for from had has have he her here hers his how \
        however i if in instead is it its last many meanwhile moreover most my neither \
        nevertheless no nor not nothing now of on once one only or other our over perhaps she \
        since so some someone soon still such than that the their then there therefore these \
        they this those though through thus to today tomorrow tonight two under unless until was \
        we were what when where whether which while who whose why with within without yesterday \
        yet you your",
    reporting: "added admitted agreed announced argued asked claimed commented complained \
        conceded concluded continued cried declared explained insisted joked noted recalled \
        replied reported responded said says shouted stated suggested told warned wondered wrote",
    ..Language::NONE
};

pub const GERMAN: Language = Language {
    codes: "de",
    titles: "Abg Bgm Dipl Dr Fa Fr Frl Gebr Hl Hr Hrn Ing Mag Prof St verw",
    inner: "allg amtl bes bspw bzgl bzw ca d.h ehem einschl entspr ev evtl exkl geb gegr gem gen \
        ggf i.a i.d.r i.v.m inkl insb insbes jur kath kgl m.e med milit o.g s.o s.u \
        sog städt theol u.a u.u u.ä urspr v.a vgl vorm wg z.b z.t z.zt zit zzgl",
    trails: "etc u.s.w u.v.a u.v.m usf usw",
    references: "Abb Abs Abschn Anm Apr Art Aufl Aug Bd Bde Bl Dez Di Do Feb Febr Hs Jan Jg \
        Jul Jun Kap Lit Mi Mo Nov Nr nr Nrn Okt Rn S Sa Sep Sept -str Tab Tel tel Tz Z Ziff",
    others: "a.d a.m Bhf Co Fam Hbf jun Mio Mrd n.chr o.ä Pl schr sen Std Tsd u.dgl v.chr \
        z.h",
    starters: "aber alle allerdings als am an auch auf aus außerdem bei beide bis da dabei dafür \
        dagegen daher damit danach dann daran darauf darum das dass dazu dem den denn dennoch \
        der derzeit deshalb die dies diese dieser dieses doch dort du durch ein eine einem einen \
        einer eines er erst es etwa für gegen gestern heute hier hinter ich ihm ihn ihr ihre im \
        immer in inzwischen ist ja jede jeder jedes jedoch jetzt kein keine laut man manche mehr \
        mein mit morgen nach nachdem neben nein nicht noch nun nur ob obwohl oder ohne schon \
        sein seine seit sie sind so sogar sondern später statt trotz um und unser unter viele \
        vom von vor wann war waren warum was wegen weil wenn wer wie wir wo während zu zudem zum \
        zur zwar zwei zwischen über",
    nouns_have_capitals: true,
    roman_ordinals: true,
    ..Language::NONE
};

pub const DUTCH: Language = Language {
    codes: "nl",
    titles: "dhr dr drs ds ing ir jhr jkvr mej mevr mgr mr mw prof st",
    inner: "a.h.w alg bijv bv ca d.m.v d.w.z dwz e.v excl geb i.p.v i.v.m incl m.a.w m.b.t m.i.v \
        m.n n.a.v nl o.a o.l.v resp t.a.v t.g.v t.o.v t.w.v vgl zg zgn",
    trails: "e.d enz etc",
    references: "afb afd afl apr art aug blz dec feb hfst jan jul jun mrt nov nr nrs okt p par \
        sep sept tel",
    others: "co gem jl jr mld mln n.chr sr str v.chr z.o.z",
    starters: "aan al alle als bij daar daarna daarom dan dat de deze die dit doch door een \
        eerst en er geen gisteren haar het hier hij hoe hun ik in is ja je maar men met mijn \
        morgen na naar nee niemand niet nog nu of om omdat ondanks onder ons ook op over sinds \
        te tegen terwijl toch toen tot tussen twee u uit van vandaag veel volgens voor waar \
        waarom wanneer want wat we wie wij ze zij zijn zo zonder",
    ..Language::NONE
};

/// Danish, Norwegian and Swedish: what one abbreviates is seldom a word of another.
pub const SCANDINAVIAN: Language = Language {
    codes: "da nb no nn sv is fo",
    titles: "adv afd.chef cand civ.ing dir dr f.d fr frk hr ing kapt lekt lic mag prof red sekr \
        skt st",
    inner: "ang bl.a bla ca cirka d.v.s dvs eks ekskl eng ev evt f.eks f.ex f.n fr.o.m fx i.h.t \
        iflg incl inkl jf jvf m.a.o m.fl.a m.h.t mht mm.a o.l p.g.a p.gr.a pga s.k sml spec t.ex \
        t.o.m tex u.a vedr vha ø.h",
    trails: "e.d e.l etc m.fl m.m m.v mfl mm mv o.a o.dyl o.s.v osv",
    references: "apr art aug bd bil dec des feb febr fig fre jan jul jun kap kl kr lør man mar \
        nov nr nr.s okt ons par pct s sep sept sid stk søn tab tel tirs tlf tors",
    others: "aps avd co e.kr ekspl f.kr gl inc jr mia milj mill mio mkr mrd sr str tr",
    starters: "aldri aldrig alla alle allt alt at att av bara både da de del dem den denna denne \
        der derefter deretter derfor dersom dessutom desuden det detta dette disse dock dog du \
        där därför då efter eftersom eller en end enligt er et ett etter fick for fordi fra från \
        för först før gennem genom han hans her hon hun hur hva hvad hvem hver hvis hvor hvorfor \
        här i iblant ifølge igår ikke ingen inte ja jag jeg kan man mange med medan mellan \
        mellem men mens min mot många nei nej nu när nå når nær och också og også om på samt \
        samtidig sedan selv senere siden sin ska skal som så sådan til till to trods trots två \
        uden under utan vad var ved vem vi vid vil vår än även å åt",
    ..Language::NONE
};
