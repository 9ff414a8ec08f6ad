//! The wording of page parts, as phrases (how they are written: [`crate::load::phrase`]).
//!
//! Each list holds what pages of many outlets say, in general terms; a list grows by a
//! phrase that was seen on several, never by the line of one page.

/// Advertisement markers and buttons, as whole paragraphs.
pub(super) const ADVERT: &[&str] = &[
    "ad/ads/advert/adverts/advertisement/advertisements/advertising/advertorial",
    "anzeige/werbung/publicité/publicidad/pubblicità/реклама",
    "sponsored [content/post/link/links]",
    "sponsored by * [*] [*]",
    "promoted [content/stories]",
    "paid content/post",
    "story/article continues [below/after] [the/this] [advertisement/advert/ad/video]",
    "scroll [down] to continue [reading] [with] [content]",
    "scroll/continue [down] reading [the] [main] [story]",
    "continue reading [below]",
    "skip advertisement",
    "loading",
    "end of advert*",
    "learn more",
    "about the author",
    "about this article",
    "image/photo/slide # of #",
    "# minute/minutes/min/mins/hour/hours/day/days/week/weeks/month/months ago [at/on] [*] [*] [*]",
    "no thanks",
    "view/browse/show all [#]",
    "publish date",
    "author",
    "you are at/here …",
];

/// "Read more", "Source: Read Full Article", as whole paragraphs.
pub(super) const MORE: &[&str] = &[
    "[source] read/see/view/show/load [the] full/more/all/original/next/on/less/entire/related [article/story/stories/comment/comments/here/below/news/coverage/photos/report/text/version] [here]",
    "read/see/view [the] full/more/all/original article/story/report/text at …",
    "read/see more about this …",
];

/// The heading of a list of other pieces: "Related Stories".
pub(super) const LIST_HEAD: &[&str] = &[
    "recent/latest/related/popular/top/trending/recommended/more/other/featured/similar/further [top/related/latest/recent] article/articles/story/stories/post/posts/news/read/reads/reading/topic/topics/tag/tags/coverage/link/links/video/videos/content/pick/picks/headlines/now/items",
    "more [article/articles/stories/news] from * [*] [*]",
    "more on/about this [story/topic]",
    "more in/from * [*] [*]",
    "more [article/articles/story/stories/news] like this",
    "editor's/editors picks/choice",
    "most read/popular/viewed/shared [article/articles/story/stories/news/posts] [in] [*]",
    "trending/related/topics/popular",
    "you may/might [also] like",
    "you may/might [also] be interested in",
    "recommended for you",
    "don't miss",
    "must read/reads",
    "mustread/mustreads",
    "what to read next",
    "[from] around the web",
    "keep reading",
    "up next",
    "in other news",
    "read more/next/also",
    "more",
    "popular on * [*]",
    "[*] [*] most recent articles/stories/posts",
    "mehr zum thema",
    "lesen sie auch",
    "das könnte sie auch interessieren",
    "[à] lire aussi",
    "sur le même sujet",
    "lea/lee también",
    "te puede interesar",
    "читайте также",
    "tag/tags …",
    "filed under …",
];

/// How an order to the reader begins …
pub(super) const PROMPT: &[&str] = &[
    "[please] sign up",
    "[please] signup/subscribe/get/join/follow/like/download/click/tap/receive/stay/register/login",
    "[please] log in",
    "[please] want/enjoy/enjoyed/enjoying/got/try/support/contact/email/mail/send/share",
    "[please] e mail",
    "don't miss",
    "never miss",
    "have/do you",
    "listen to",
    "watch our",
    "tell us",
    "let us know",
    "for [all] [the] more/latest",
    "read more",
    "if you would like to",
    "if you have a tip/story",
    "enter your",
    "abonnieren sie/jetzt",
    "melden sie sich",
    "inscrivez/abonnez vous",
    "suscríbete/suscríbase/regístrate",
];

/// … and what of the outlet it names.
pub(super) const CHANNEL: &[&str] = &[
    "newsletter/newsletters/inbox/alert/alerts/notification/notifications/subscription/subscriptions/subscriber/subscribers",
    "our app/channel/page/podcast/journalism/whatsapp/telegram/reporter/reporters/newsroom/team/experts",
    "our tip line",
    "our tipline",
    "on facebook/twitter/instagram/whatsapp/telegram/tiktok/linkedin/x/youtube",
    "free trial",
    "your thoughts/views/story/tips",
    "a/this/your story/tip for/to/with us",
    "this article/story/page",
    "the app",
    "join the conversation",
    "comment/comments below/section",
    "click/clicking here",
    "add/leave/post/write a comment",
    "log/sign in",
    "email address",
    "newsletters/push/abo",
    "boletín",
];

/// Rights and takedown notes.
pub(super) const LEGAL: &[&str] = &[
    "all rights reserved",
    "dmca",
    "may not be published broadcast",
    "may not be reproduced",
    "was automatically/originally published on/in/by/from",
    "may earn/receive/get … commission",
    "affiliate links",
    "our community/submission/comment/commenting guidelines/standards/policy/rules",
    "alle rechte vorbehalten",
    "tous droits réservés",
    "todos los derechos reservados",
];

/// Whose it is.
pub(super) const RIGHTS: &[&str] = &["copyright", "c #"];

/// Notices of the page, as whole paragraphs.
pub(super) const NOTICE: &[&str] = &[
    "terms of use/service",
    "terms and conditions",
    "terms of use/service … policy/conditions/notice",
    "terms and conditions … policy/conditions/notice",
    "privacy policy/notice",
    "cookie policy",
    "privacy policy/notice … policy/conditions/notice",
    "we use cookies",
    "this site uses cookies",
    "we use cookies … cookies/policy/conditions/notice",
    "this site uses cookies … cookies/policy/conditions/notice",
    "powered by",
    "powered by … wordpress",
    "mail us",
    "mail us … notice",
    "original url/article/source/story/post",
    "article source",
    "url/permalink/disclaimer",
];

/// The words of a share bar …
pub(super) const SHARE_WORD: &[&str] = &[
    "share/shares/tweet/tweets/email/e/mail/print/save/comment/comments/follow/like/likes/copy",
    "link/whatsapp/facebook/twitter/x/pinterest/linkedin/reddit/telegram/instagram/messenger",
    "flipboard/this/article/story/post/page/on/via/with/friends/view/leave/a/add/send/bookmark",
    "url/more/us/google/youtube/tiktok/copied/donate/subscribe/tags/#/pin/it/buffer/tumblr/pocket",
    "sharing/options/all/click/to/opens/in/new/window/friend/your/feed/for/teilen/drucken/merken",
    "kommentare/partager/imprimer/commentaires/compartir/imprimir/comentarios/auf/sur/en/kommentieren",
];

/// … and those that make it one.
pub(super) const SHARE_BAR: &[&str] = &[
    "share/shares/tweet/email/print/comment/comments/follow/whatsapp/facebook/twitter/pinterest",
    "linkedin/reddit/telegram/bookmark/youtube/copied/donate/subscribe/tags/#shares/tumblr",
    "teilen/drucken/kommentare/partager/imprimer/commentaires/compartir/imprimir/comentarios",
];

/// The words of a row of links that serve the reader: "Skip to main content" …
pub(super) const SERVICE_WORD: &[&str] = &[
    "sign/log/in/up/out/login/logout/register/subscribe/subscriptions/account/my/your/menu/search",
    "skip/to/main/content/navigation/toggle/back/top/next/previous/prev/gallery/close/open/cookie",
    "cookies/preferences/settings/manage/privacy/policy/terms/of/use/service/and/conditions/contact",
    "us/about/help/faq/careers/jobs/advertise/with/newsletter/newsletters/rss/sitemap/site/map",
    "accessibility/donate/shop/apps/impressum/datenschutz/kontakt/anmelden/abo",
];

/// … and those that make it one.
pub(super) const SERVICE: &[&str] = &[
    "sign/log in/up/out",
    "skip to",
    "back to",
    "login/logout/register/subscribe/menu/navigation/sitemap/faq/advertise/careers/rss",
    "cookie/cookies/privacy/accessibility/newsletters/impressum/datenschutz",
    "contact/about us",
    "terms of/and",
    "my account",
];

/// The label before a list of what it is about: "Filed under: harbour, cranes".
pub(super) const TAG_LABEL: &[&str] = &[
    "tag/tags/tagged/topic/topics/category/categories/keywords/themen/schlagwörter/etiquetas/temas",
    "filed/posted/tagged under/in/with",
    "related topics",
    "[names] in this article/story",
    "this article/story is related to",
    "mots clés",
];

/// The heading over what readers wrote.
pub(super) const COMMENTS: &[&str] = &[
    "[reader/view/show/read] [all/the] [#] comments/kommentare/commentaires/comentarios [#]",
    "# comment/comments/kommentare/commentaires/comentarios …",
    "comments on …",
    "# thought/thoughts/response/responses/replies on/to …",
    "leave/post/add/write a comment/reply",
    "join the discussion/conversation",
];

/// Notes on what was wrong: copy, whatever else they say.
pub(super) const CORRECTION: &[&str] = &[
    "an/a earlier/previous version of",
    "this/the article/story/report/post/piece was/has [been] amended/corrected/updated",
    "correction/corrections/clarification",
    "editor's/editors note",
    "die/eine frühere version",
    "fe de errores",
];

/// Where agency copy ends or goes on.
pub(super) const END_MARK: &[&str] = &[
    "end/ends/mf/fin/30",
    "more to come/follow",
    "more follows",
    "developing [story]",
    "this is a developing/breaking [news] story …",
];

/// The section of the paper or the level of the reader: "News > Regions".
pub(super) const SECTION: &[&str] = &[
    "home/homepage/news/world/politics/business/economy/money/sport/sports/opinion/comment",
    "culture/arts/entertainment/lifestyle/travel/health/science/environment/tech/technology",
    "education/local/national/international/region/regions/uk/us/usa/eu/europe/asia/africa",
    "americas/middle/east/showbiz/weather/elementary/intermediate/pre/upper/advanced/page",
];

/// The label before the title of another piece: "Related article: …".
pub(super) const RELATED: &[&str] = &[
    "also",
    "related [article/story/stories/coverage/content/news/link/post/reading]",
    "read [more/also/next/on/about]",
    "see/also also/read/see",
    "more [on] [this] [story/topic]",
    "lesen sie auch",
    "[à] lire aussi",
    "lea/lee también",
    "читайте также",
    "must read",
    "don't miss",
    "recommended/icymi/trending/watch/listen/explainer/explained",
    "in case you missed it",
    "further reading",
    "live [blog/updates]",
    "in pictures",
];

/// The label before the name of a source: "Source: Northline".
pub(super) const SOURCE: &[&str] = &[
    "source/sources/via/quelle/fuente/courtesy",
    "published by/in",
];

/// The label before an address.
pub(super) const ADDRESS: &[&str] = &["[original] url", "link/web/website/online/original"];

/// How sign-offs begin …
pub(super) const SIGN_OFF: &[&str] = &[
    "[additional/further] [with] reporting/writing/editing/compiled/translated/translation/research by",
    "with files/inputs/input from/by",
    "with [additional] reporting from/by",
];

/// … or end.
pub(super) const CONTRIBUTED: &[&str] = &[
    "contributed to this/the report/story/article/reporting",
    "contributed [additional] reporting",
    "contributed [additional] reporting from …",
];

/// How captions begin that say they are one.
pub(super) const CAPTION_HEAD: &[&str] = &[
    "pictured above/below/left/right/here",
    "file photo/picture/image/pic",
    "in this … photo/image/picture/photograph/handout/still",
    "a/an aerial/satellite/undated/handout/file photo/picture/image/photograph/view … show/shows/showing/released/provided",
];

/// The label before a caption: "Above: …".
pub(super) const CAPTION_LABEL: &[&str] = &[
    "[file] photo/picture/image/caption/above/below/top/bottom/left/right/inset/pictured",
    "main image",
];

/// What only captions say.
pub(super) const CAPTION_CUE: &[&str] = &[
    "seen here",
    "pictured/photographed/handout",
    "is/are/was/were seen",
    "file photo/picture/image/pic",
    "in this/the photo/picture/image/photograph",
    "satellite/aerial image/photo/picture/view",
    "were filmed",
];

/// Where somebody stands in a picture: "Ana Roth (left)".
pub(super) const IN_PICTURE: &[&str] =
    &["l/r/c/left/right/centre/center/top/bottom/above/below/back/front"];

/// What a line of dates says beside the date.
pub(super) const DATE_WORD: &[&str] = &[
    "published/updated/posted/modified/date/dated/issued/created/first/last/on/at/by/today/ago/now",
    "veröffentlicht/aktualisiert/stand/am/um/uhr/publié/mis/à/jour/le/h/publicado/actualizado/el/a/las",
    "monday/tuesday/wednesday/thursday/friday/saturday/sunday/mon/tue/tues/wed/thu/thur/thurs/fri/sat/sun",
    "montag/dienstag/mittwoch/donnerstag/freitag/samstag/sonntag/lundi/mardi/mercredi/jeudi/vendredi",
    "samedi/dimanche/lunes/martes/miércoles/jueves/viernes/sábado/domingo",
    "jan/january/feb/february/mar/march/apr/april/may/jun/june/jul/july/aug/august/sep/sept/september/oct/october/nov/november/dec/december",
    "pm/p/m/gmt/utc/bst/cet/cest/est/edt/et/ct/mt/pt/pst/pdt/cst/cdt/mst/mdt/ist/jst/msk/z",
    "min/mins/minute/minutes/read/hour/hours/day/days/time/#",
];

/// One of these makes a line of dates and times one without a year.
pub(super) const DATE_KEY: &[&str] = &[
    "published/updated/posted/modified/ago/pm/am/gmt/utc/bst/cet/est/edt/et/uhr/aktualisiert/stand",
    "# min/mins/minute/minutes [read]",
    "jan/january/feb/february/mar/march/apr/april/may/jun/june/jul/july/aug/august/sep/sept/september/oct/october/nov/november/dec/december",
    "a/p m",
];

/// What stands before the name of an author.
pub(super) const BY: &[&str] = &[
    "by/von/par/por",
    "posted/words/story/written/text/reported/report/reporting by",
    "from our",
];

/// What somebody is who is named on a line of its own.
pub(super) const JOB: &[&str] = &[
    "correspondent/reporter/editor/columnist",
    "staff writer",
    "bureau chief",
];

/// How a note on the author goes, with a way to reach her: copy about people has none.
pub(super) const ABOUT_AUTHOR: &[&str] = &[
    "* * [*] is/covers/writes/reports/hosts … follow/reach/email/contact her/him/them",
    "* * [*] is/covers/writes/reports/hosts … … follow/reach/email/contact her/him/them",
    "* * [*] is/covers/writes/reports/hosts … … can be reached/followed at/on/by",
];
