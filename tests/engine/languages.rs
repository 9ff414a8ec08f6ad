//! Sentences by the rules of their language.

use std::sync::Arc;

use storydiff::engine::story::Manuscript;
use storydiff::engine::watch::Unwatched;
use storydiff::engine::{Options, compare};

use crate::manuscript;

/// `text` in a language, cut; `|` stands in the text where a sentence should end.
#[track_caller]
fn cut(language: &str, marked: &[&str]) {
    for marked in marked {
        let manuscript = Manuscript {
            language: (!language.is_empty()).then(|| language.into()),
            ..Arc::unwrap_or_clone(manuscript(&marked.replace('|', "")))
        };
        let report = compare(vec![manuscript.into()], &Options::default(), &Unwatched).unwrap();
        let version = &report.versions[0];
        let found: Vec<_> = version
            .sentence_ids()
            .map(|id| version.sentence_text(id))
            .collect();
        let expected: Vec<_> = marked.split('|').map(str::trim).collect();
        assert_eq!(found, expected);
    }
}

#[test]
fn german_ordinals_and_capital_nouns_end_nothing() {
    cut(
        "de",
        &[
            "Am 3. Mai kam der Zug an.| Niemand stieg aus.",
            "Im 19. Jahrhundert stand hier ein Kran.| Er fiel 1923.| Dann kam Ruhe.",
            "Kaiser Karl IV. Stifter der Brücke war er.| Papst Pius XII.| Er schwieg.",
            "Das 1.-3. Schuljahr lernt im Hafen.",
            "Es kamen 25.| Danach war Schluss.",
        ],
    );
}

#[test]
fn german_abbreviations_are_known_spaced_or_not() {
    cut(
        "de",
        &[
            "Viele Tiere, z. B. Hunde und z.B. Katzen, blieben.| Andere gingen.",
            "Er wohnt, d. h. Frau Lind wohnt, Hauptstr. 12 in Kiel.",
            "Prof. Dr. Lind sah Obst, Gemüse usw.| Sie kaufte nichts.",
            "Die Fa. Moreau & Co. KG zahlt.| Sie zahlt bzw. Lind zahlt.",
        ],
    );
}

#[test]
fn marks_that_close_in_one_language_and_open_in_another_are_told() {
    cut(
        "de",
        &[
            "„Wir bleiben.“| Dann ging er.| „Warum?“, fragte sie.",
            "»Wir bleiben.«| Dann ging er.| » Wohin?« fragte sie.",
        ],
    );
    cut(
        "fr",
        &["« Nous restons. »| Il partit.| « Pourquoi ? » demanda-t-elle."],
    );
}

#[test]
fn french_titles_come_before_names() {
    cut(
        "fr",
        &[
            "M. Le Goff et Mme Lind sont là.| MM. Dupin et Roux, av. Foch, aussi.",
            "Il a vu le port, la grue, etc.| Elle est restée.",
            "Voir p. 12 et art. 3 de la loi.| C'est clair.",
        ],
    );
}

#[test]
fn spanish_titles_and_opening_marks() {
    cut(
        "es",
        &[
            "El Sr. Moreno y la Sra. Lind salieron.| ¿Quién vino?| ¡Nadie!",
            "Llegó a EE. UU. en mayo.| Vive en EE. UU.| Su hijo también.",
            "Compró pan, sal, etc.| El puerto cerró.| Véase pág. 12.",
        ],
    );
}

#[test]
fn italian_portuguese_and_dutch_abbreviations() {
    cut(
        "it",
        &[
            "Il dott. Rossi e l'avv. Lind parlano.| La sig.ra Bianchi tace.",
            "Pane, sale, ecc.| Il porto è chiuso.",
        ],
    );
    cut(
        "pt",
        &["O Sr. Lopes e a Dra. Lind saíram.| Ninguém viu o n.º 5.| É tarde."],
    );
    cut(
        "nl",
        &[
            "Dhr. Visser en mevr. Lind, d.w.z. Anna, gaan.| Zij komen o.a. Peter halen, enz.| De haven is dicht.",
        ],
    );
}

#[test]
fn scandinavian_abbreviations() {
    cut(
        "da",
        &["Hr. Lind så bl.a. Kronborg, dvs. Helsingør.| Det regnede den 3. maj."],
    );
    cut(
        "sv",
        &["Det finns t.ex. Lund, Malmö m.fl.| Dessutom kom kl. 12 dr. Lind."],
    );
}

#[test]
fn polish_and_czech_abbreviations() {
    cut(
        "pl",
        &[
            "Prof. Lind i dr hab. Nowak, np. Jan, przyszli.| Jan Paweł II.| On milczał.",
            "Ul. Długa, tj. Główna, itd.| Port jest zamknięty.",
        ],
    );
    cut(
        "cs",
        &["Ing. Novák a tzv. Malý dům stojí.| Firma s. r. o. Lind zavřela.| Je to č. 5."],
    );
}

#[test]
fn russian_initials_and_abbreviations() {
    cut(
        "ru",
        &[
            "А. С. Пушкин жил в г. Москве.| Он родился в 1799 г.| Потом он писал.",
            "Это т. е. Иванов и т. д.| Порт закрыт.| Пришли проф. Линд и др.| Его ждали.",
            "Возьмите 500 г.| Рыба готова.| Ещё нужно 25 см.| Потом ждите.",
            "«Мы остаёмся.»| Он ушёл.| «Почему?» — спросила она.",
        ],
    );
    cut(
        "uk",
        &["Т. Г. Шевченко жив у м. Києві.| Це, напр. Львів, і т. д.| Порт закрито."],
    );
    cut(
        "bg",
        &["Проф. Иванов живее на ул. Шипка.| Това е, т. е. Лом, и т. н.| Портът е затворен."],
    );
}

#[test]
fn greek_and_armenian_have_their_own_marks() {
    cut("el", &["Ποιος ήρθε;| Κανείς δεν ήρθε."]);
    cut("hy", &["Մութ է:| Ես գնում եմ:"]);
}

#[test]
fn wide_stops_need_no_space_and_keep_who_spoke() {
    cut(
        "ja",
        &[
            "「ここに残る。」と彼は言った。|雨です！|（笑）そうです。",
            "幅は３．５％だ。|終わり。",
        ],
    );
    cut("zh", &["“我们留下。”他说。|下雨了？|“走吧。”|雨停了。"]);
}

#[test]
fn names_of_any_language_are_known_in_a_text_too_short_to_tell_its_own() {
    cut(
        "",
        &["The talk with Dott. Rossi and Srta. Moreno was short.| It ended."],
    );
}
