//! A file with several stories is read as all of them.

use std::sync::Arc;

use storydiff::engine::story::Manuscript;
use storydiff::load;

use super::office::zipped;

const CRANE: &str = "The harbour crane will stay where it is until April, the port authority said on Monday, \
    because the firm that was to move it has gone out of business. The port had set aside two million \
    euros for the move and will now ask for new offers.";
const AGAIN: &str = "Until April the harbour crane will stay, said the port authority on Monday: the firm \
    that was to move it has gone out of business, and new offers will be asked for. Two million euros had \
    been set aside for the move.";
const TRAM: &str = "The first tram to the airport runs in September, the transport council announced. Tickets \
    cost three euros, and the journey takes nineteen minutes from the central station to the terminal, \
    which opened only last summer after years of delay and two changes of plan.";

fn all(bytes: &[u8]) -> Vec<Manuscript> {
    load::all_from_bytes("file", Some("file.bin"), bytes).unwrap()
}

fn labels(stories: &[Manuscript]) -> Vec<&str> {
    stories.iter().map(|story| &*story.label).collect()
}

/// Are these the stories of the crane and of the tram, each with its own text only?
fn assert_both(stories: &[Manuscript]) {
    assert_eq!(labels(stories), ["Crane stays", "Tram comes"]);
    for (story, text) in stories.iter().zip([CRANE, TRAM]) {
        let words: Vec<&str> = story.text.split_whitespace().collect();
        let wanted: Vec<&str> = text.split_whitespace().collect();
        assert!(
            words.join(" ").contains(&wanted.join(" ")),
            "{}",
            story.text
        );
        assert_eq!(story.origin.path.as_deref(), Some("file.bin"));
        assert!(
            !story.notes.iter().any(|n| n.contains("not read")),
            "{:?}",
            story.notes
        );
    }
    assert!(!stories[0].text.contains("tram"));
    assert_ne!(stories[0].origin.sha256, stories[1].origin.sha256);
}

#[test]
fn a_mailbox_is_its_mails() {
    let mail = |subject: &str, text: &str| {
        format!(
            "From desk@cpa.example Mon Mar  2 10:00:00 2026\r\nFrom: Desk <desk@cpa.example>\r\n\
             Subject: {subject}\r\nMessage-ID: <1@cpa.example>\r\nMIME-Version: 1.0\r\n\
             Date: Mon, 2 Mar 2026 10:00:00 +0000\r\n\r\n{text}\r\nFrom here on it is quiet.\r\n\r\n"
        )
    };
    let mailbox = mail("Crane stays", CRANE) + &mail("Tram comes", TRAM);
    let stories = all(mailbox.as_bytes());
    assert_both(&stories);
    assert!(stories[0].text.contains("From here on it is quiet."));
    assert_eq!(stories[0].published.as_deref(), Some("2026-03-02"));
}

#[test]
fn an_archive_is_the_files_in_it() {
    let files = [
        ("day/wire.txt", CRANE),
        ("day/globe.md", AGAIN),
        ("day/picture.png", "no story"),
        ("__MACOSX/wire.txt", "no story"),
        ("day/.hidden.txt", "no story"),
        ("day/broken.docx", "no document"),
    ];
    let stories = all(&zipped(&files));
    assert_eq!(labels(&stories), ["broken", "globe", "wire"]);
    let empty = load::all_from_bytes("file", Some("file.zip"), &zipped(&[("a.png", "x")]));
    assert!(empty.unwrap_err().to_string().contains("file.zip"));
}

#[test]
fn a_wire_message_is_its_items() {
    let item = |title: &str, text: &str| {
        format!(
            "<nar:newsItem><nar:contentMeta><nar:headline>{title}</nar:headline></nar:contentMeta>\
             <nar:contentSet><nar:inlineXML><html><body><p>{text}</p></body></html></nar:inlineXML>\
             </nar:contentSet></nar:newsItem>"
        )
    };
    let items = item("Crane stays", CRANE) + &item("Tram comes", TRAM);
    let message = format!(
        "<?xml version=\"1.0\"?><nar:newsMessage><nar:itemSet>{items}</nar:itemSet></nar:newsMessage>"
    );
    assert_both(&all(message.as_bytes()));
}

#[test]
fn stories_as_json_come_as_a_list_as_lines_or_as_a_graph() {
    let story = |title: &str, text: &str| {
        serde_json::json!({"@type": "NewsArticle", "headline": title, "articleBody": text})
            .to_string()
    };
    let (crane, tram) = (story("Crane stays", CRANE), story("Tram comes", TRAM));
    for file in [
        format!("[{crane}, {tram}]"),
        format!("{crane}\n{tram}\n"),
        format!("{{\"@graph\": [{crane}, {{\"@type\": \"Person\"}}, {tram}]}}"),
    ] {
        assert_both(&all(file.as_bytes()));
    }
    assert_eq!(all(crane.as_bytes()).len(), 1);
}

#[test]
fn a_feed_with_the_whole_text_is_its_stories() {
    let rss = format!(
        "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>CPA</title>\
         <item><title>Crane stays</title><pubDate>Mon, 02 Mar 2026 10:00:00 GMT</pubDate>\
         <content:encoded><![CDATA[<p>{CRANE}</p>]]></content:encoded></item>\
         <item><title>Tram comes</title><description>&lt;p&gt;{TRAM}&lt;/p&gt;</description></item>\
         <item><title>Only a pointer</title><description>Read on.</description></item>\
         </channel></rss>"
    );
    let atom = format!(
        "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>CPA</title>\
         <entry><title>Crane stays</title><published>2026-03-02T10:00:00Z</published>\
         <author><name>Ana Roth</name></author><content type=\"html\">&lt;p&gt;{CRANE}&lt;/p&gt;</content></entry>\
         <entry><title>Tram comes</title><content type=\"xhtml\"><div><p>{TRAM}</p></div></content></entry></feed>"
    );
    for feed in [rss, atom] {
        let stories = all(feed.as_bytes());
        assert_both(&stories);
        assert_eq!(stories[0].outlet.as_deref(), Some("CPA"));
        assert_eq!(stories[0].published.as_deref(), Some("2026-03-02"));
    }
}

#[test]
fn texts_that_begin_alike_are_one_story() {
    let short = "Three people were hurt on Monday, the authority said.";
    let texts = [CRANE, TRAM, AGAIN, short, "Short."];
    let manuscripts = texts.map(|text| Arc::new(load::from_text("a", text)));
    assert_eq!(load::groups(&manuscripts), [0, 1, 0, 2, 3]);
}

#[test]
fn one_story_is_read_as_before() {
    let stories = all(CRANE.as_bytes());
    let one = load::from_bytes("file", Some("file.bin"), CRANE.as_bytes()).unwrap();
    assert_eq!(stories, [one]);
}
